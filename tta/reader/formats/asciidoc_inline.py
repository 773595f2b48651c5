"""What a page shows of a paragraph in AsciiDoc: words without the marks of emphasis, macros as what they print, signs for marks.

By the syntax of the AsciiDoc Language (Eclipse Foundation, as Asciidoctor 2 reads it). No line end is added or taken away, so
that each word stays on its line.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from tta.reader.formats.raised import raised

__all__ = ["SIGNS", "notes_apart", "printed"]

SIGNS = {
    "nbsp": "\u00a0", "zwsp": "\u200b", "wj": "\u2060", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "deg": "°", "plus": "+", "brvbar": "¦", "vbar": "|", "amp": "&", "lt": "<", "gt": ">", "startsb": "[",
    "endsb": "]", "caret": "^", "asterisk": "*", "tilde": "~", "backslash": "\\", "backtick": "`", "two-colons": "::",
    "two-semicolons": ";;", "cpp": "C++", "blank": "", "empty": "", "sp": " ",
}  # fmt: skip
"""What stands for names in braces that AsciiDoc defines by itself."""

_LEFT = r"(?<![\w\\;:}])"
"""Before a mark that opens: nothing of a word, no backslash."""
_TARGET = r"[^\s\[\]]{1,500}"
_INNER = r"(?:[^\]\\]|\\.){0,1000}"
_KEPT = re.compile(
    rf"(?<![\\\w])(?:pass:\w*\[(?P<pass>{_INNER})\]|\+\+\+(?P<three>.{{1,1000}}?)\+\+\+|\+\+(?P<two>.{{1,1000}}?)\+\+|`\+(?P<code>.{{1,1000}}?)\+`)",
    re.S,
)
_NAME = re.compile(r"(?<!\\)\{(\w[\w-]{0,80})\}")
_NOTE = re.compile(rf"\s*(?<![\\\w])footnote(?:ref)?:(?P<name>[\w-]{{0,80}})\[(?P<note>{_INNER})\]")
_LINK = re.compile(
    rf"(?<![\\\w])(?P<macro>xref|link|mailto):(?P<target>{_TARGET}?)\[(?P<text>{_INNER})\]"
    rf"|(?<![\\\w])(?P<address>(?:https?|ftp|irc)://{_TARGET})\[(?P<named>{_INNER})\]",
    re.S,
)
_HOW = re.compile(r",\s*(?:window|role|opts|options|title|id)=[^,]{0,100}|\^\s*(?=,|$)")
"""How a link opens, behind its text."""
_MARKS = tuple(
    (re.compile(pattern, re.S), shown)
    for pattern, shown in (
        (r"(?<!\\)\[\[[^\]\n]{1,200}\]\]|(?<!\\)\[#[^\]\n]{1,200}\](?!#)", ""),  # anchors
        (r"\s*\(\(\([^()]{1,200}\)\)\)", ""),  # terms of an index
        (r"\(\(([^()]{1,200})\)\)|(?<!\w)indexterm2:\[([^\]]{1,200})\]", r"\1\2"),
        (rf"(?<![\\\w])(?:indexterm|anchor|bibanchor|image|icon):{_TARGET}?\[{_INNER}\]|(?<![\\\w])indexterm:\[{_INNER}\]", ""),
        (rf"(?<![\\\w])(?:kbd|btn|stem|latexmath|asciimath):\[({_INNER})\]", r"\1"),
        (rf"(?<![\\\w])menu:({_TARGET})\[({_INNER})\]", r"\1 > \2"),
        (r"(?<!\\)<<[^<>,]{1,300}(?:,\s*([^<>]{1,500}))?>>", r"\1"),  # without a text the title of another place
        (r"(?:\[[^\]\[\n]{0,100}\])?(?<![\\#])##(?=\S)(.{1,1000}?)##", r"\1"),
        (rf"(?:(?<!\w)\[[^\]\[\n]{{0,100}}\])?{_LEFT}#(?=\S)([^#]{{0,1000}}?\S)#(?!\w)", r"\1"),
        (r"(?<!\\)\*\*(?=\S)(.{1,1000}?)\*\*", r"\1"),
        (rf"{_LEFT}\*(?=\S)([^*]{{0,1000}}?\S)\*(?!\w)", r"\1"),
        (r"(?<!\\)__(?=\S)(.{1,1000}?)__", r"\1"),
        (rf"{_LEFT}_(?=\S)([^_]{{0,1000}}?\S)_(?!\w)", r"\1"),
        (r'(?<![\w\\])"`(?=\S)(.{1,1000}?)`"', r"“\1”"),
        (r"(?<![\w\\])'`(?=\S)(.{1,1000}?)`'", r"‘\1’"),
        (r"(?<!\\)``(?=\S)(.{1,1000}?)``", r"\1"),
        (rf"{_LEFT}`(?=\S)([^`]{{0,1000}}?\S)`(?!\w)", r"\1"),
        (r"(?<![\w\\+])\+(?=\S)([^+\n]{0,1000}?\S)\+(?![\w+])", r"\1"),
        (r"~(\S{1,80}?)~", r"\1"),
        (r"(?<=\w)`'", "’"),
        (r"(?<=\s)--(?=\s|$)|^--(?=\s)|(?<=\w)--(?=\w)", "—"),
        (r"(?<!\\)\.\.\.", "…"),
        (r"(?<!\\)\(C\)", "©"), (r"(?<!\\)\(R\)", "®"), (r"(?<!\\)\(TM\)", "™"),
    )
)  # fmt: skip
"""Marks, and what is shown for them, one after the other."""
_RAISED = re.compile(r"(?<!\\)\^(\S{1,80}?)\^")
_ESCAPED = re.compile(r"\\(?=[*_`#^~<{\[(+.a-z])")
_HELD = re.compile("\ue000(\\d+)\ue001")


def notes_apart(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a paragraph without its footnotes, and these with the line on which each stands, from 0.

    A footnote that is named again (`footnote:name[]`) has no text and is none.
    """
    notes = [(text.count("\n", 0, match.start("note")), match["note"]) for match in _NOTE.finditer(text)]
    body = _NOTE.sub(lambda match: "\n" * match[0].count("\n"), text)
    return body, [(line, note.replace("\\]", "]")) for line, note in notes if note.strip()]


def printed(text: str, names: Mapping[str, str]) -> str:
    """Return what is shown of a paragraph.

    Args:
        text: of one or several lines, without footnotes.
        names: what the document defines (`:name: value`), in small letters; one that nobody defines stays as it is.
    """
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(next(piece for piece in match.groups() if piece is not None))
        return f"\ue000{len(held) - 1}\ue001"

    shown = _KEPT.sub(hold, text.replace("\ue000", "").replace("\ue001", ""))
    shown = _NAME.sub(lambda match: SIGNS.get(match[1].lower(), names.get(match[1].lower(), match[0])), shown)
    shown = _LINK.sub(_linked, shown)
    for mark, sign in _MARKS:
        shown = mark.sub(sign, shown)
    shown = _RAISED.sub(lambda match: raised(match[1]), shown)
    shown = _ESCAPED.sub("", shown)
    return html.unescape(_HELD.sub(lambda match: held[int(match[1])], shown))


def _linked(match: re.Match[str]) -> str:
    """Return the text of a link; without one its address, of another place in the document nothing."""
    text = _HOW.sub("", match["text"] if match["macro"] else match["named"]).strip()
    if text:
        return text.replace("\\]", "]")
    return "" if match["macro"] == "xref" else str(match["address"] or match["target"])
