"""Subtitles (.srt, .vtt, .ass, .sub, .sbv): each cue a paragraph of its own; times and styles are no text."""

from __future__ import annotations

import html
import re
import warnings
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.decoding import Decoded, decode
from tta.reader.formats.blocks import Block, assembled
from tta.reader.language import balance
from tta.types import Changes

if TYPE_CHECKING:
    import pysubs2

__all__ = ["SUBTITLE_SUFFIXES", "is_subtitles", "joined", "read_subtitles"]

SUBTITLE_SUFFIXES = frozenset({".srt", ".vtt", ".ass", ".ssa", ".sub", ".sbv"})
_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
_CUE = re.compile(
    rf"\s*(?:WEBVTT|\[Script Info\]|(?:\d{{1,7}}\s*\n)?\s*{_TIME}\s*-->\s*{_TIME}|{_TIME},{_TIME}\s*\n|{{\d+}}{{\d+}})"
)
_FRAMES = re.compile(r"^\{\d+\}\{\d+\}(.*)$", re.M)  # of MicroDVD, a cue a line; the rate may stand in the first
_RATE = re.compile(r"\s*\{1\}\{1\}[\d.,]+\s*\n")
_YOUTUBE = re.compile(rf"^{_TIME},{_TIME}[ \t]*$", re.M)
_NO_TIME = "0\n00:00:00,000 --> 00:00:00,000"
_SPEAKER = re.compile(r"\s*[-–—]\s*\S")
_HIDES_BRACES = frozenset({"ass", "ssa"})
_STYLE = re.compile(r"\{(?:\\|[A-Za-z]:)[^}]*\}")  # `{\an8}`, and MicroDVD's `{y:i}`
_DRAWING = re.compile(r"(\{[^}]*\\p[1-9][^}]*\})[^{]*")  # lines and curves, as letters with numbers
_BREAK = re.compile(r"\\[nN]")
_TIMES = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->", re.MULTILINE)
_INNER_TIME = re.compile(rf"<{_TIME}>")  # from when on a word is lit
_STYLE_LINES = re.compile(r"^Style:.*$", re.M)
_UNSEEN = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")


def is_subtitles(path: Path, head: str) -> bool:
    """Whether a file's name and its beginning are those of subtitles."""
    return path.suffix.lower() in SUBTITLE_SUFFIXES and _CUE.match(head) is not None


def read_subtitles(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read subtitles: the lines of a cue are one paragraph, but for speakers, whose lines begin with a dash.

    Raises:
        InputError: they cannot be taken apart, or hold no text.
    """
    import pysubs2

    decoded = decode(path, data)
    warnings.filterwarnings("ignore", "Failed to parse", RuntimeWarning, "pysubs2")  # margins, which are no text
    try:
        cues = pysubs2.SSAFile.from_string(_numbered(decoded.text.replace("\r\n", "\n")))
    except (pysubs2.exceptions.Pysubs2Error, ValueError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:150]
        raise InputError(
            f"{path}: the subtitles cannot be read ({reason}), expected cues with times; save them anew"
        ) from None
    blocks = (
        Block(joined(_words(cue, cues.format)), f"cue {number}")
        for number, cue in enumerate(cues, start=1)
        if not cue.is_comment
    )
    return replace(assembled(path, data, blocks), encoding=decoded.encoding)


def _numbered(text: str) -> str:
    """Put a number before each cue of WebVTT, and after the last of SubRip too.

    pysubs2 takes digits in a cue's last line for the number of the next, so that an answer `1917` would be gone, and all that
    stands between two cues, a name or a translator's note, for words of the first; a line with two inner times is times to it.
    Cues of MicroDVD and YouTube become such, for the one wants to know the rate of frames, and pysubs2 does not read the other.
    Styles of SubStation Alpha are left out, for a colour that is not written ends it with an `IndexError`.
    """
    text = _YOUTUBE.sub(_NO_TIME, _FRAMES.sub(_from_frames, _RATE.sub("", text)))
    if text.lstrip().startswith("["):
        return _STYLE_LINES.sub("", text)
    if text.lstrip().startswith("WEBVTT"):
        blocks = (_cue(block) for block in re.split(r"\n{2,}", _INNER_TIME.sub("", text.strip())))
        text = "WEBVTT\n\n" + "\n\n".join(filter(None, blocks))
    return f"{text.rstrip()}\n\n0\n"


def _from_frames(cue: re.Match[str]) -> str:
    lines = cue[1].replace("|", "\n")
    return f"{_NO_TIME}\n{lines}\n"


def _cue(block: str) -> str:
    """Give a block of WebVTT from its times on, numbered; without times it goes on with the cue before, or is not shown."""
    if times := _TIMES.search(block):
        return f"0\n{block[times.start() :]}"
    return "" if _UNSEEN.match(block) else block


def _words(cue: pysubs2.SSAEvent, form: str | None) -> str:
    """Return what a viewer reads: no drawings of SubStation Alpha, and of WebVTT the characters that its entities stand for."""
    if form in _HIDES_BRACES:
        return str(replace(cue, text=_DRAWING.sub(r"\1", cue.text)).plaintext)
    return html.unescape(_shown(cue.text)) if form == "vtt" else _shown(cue.text)


def _shown(cue: str) -> str:
    """Take a cue's styles out and leave words in braces, which only SubStation Alpha hides; pysubs2's `plaintext` drops both."""
    return _BREAK.sub("\n", _STYLE.sub("", cue)).replace(r"\h", " ")


def joined(cue: str) -> str:
    """Join the lines of a cue, which were cut to fit the screen, but for those of another speaker or in the other language."""
    found = ""
    before = 0  # Cyrillic letters less Latin ones of the line above
    for line in filter(None, map(str.strip, cue.splitlines())):
        lean = balance(line)
        found += ("\n" if _SPEAKER.match(line) or lean * before < 0 else " ") + line if found else line
        before = lean
    return found
