"""Where speeches part from what stands beside them: the splitter never cuts after a colon or where a sentence breaks off.

The words that lead to a speech of several sentences lead to all of it, not to its first sentence; and a quotation mark
tells a sentence that breaks off from one that only halts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

__all__ = ["speech_cuts"]

_CAPITAL = "[A-ZА-ЯЁ]"
_CLOSED = re.compile(rf"(?:…|\.{{3}})([»”“\"])\s+(?=[«“„\"]?{_CAPITAL})")
_BROKEN_OFF = re.compile(rf"(?<=\w)\s?(?:…|\.{{3}})\s+([«“„\"])(?={_CAPITAL})")
_LED_TO = re.compile(rf":\s+([«“„\"])(?={_CAPITAL})")
_OPENED_BY = {"»": "«", "”": "“„", "“": "„", '"': '"'}
_CLOSED_BY = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_BEFORE_SPEECH = re.compile(r"(?:^|[.!?…:;,—–»”\"-])\s*$")
_SPEECH_END = frozenset(".!?…,")
_NEAR = 4  # code points before an opening mark in which the mark before it is looked for
_LONGEST = 10_000  # code points of a speech, so that what it costs to look for its ends stays linear


def speech_cuts(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """Yield where a speech, or what follows one, begins.

    Args:
        text: a paragraph.
        cuts: where the splitter cuts it, rising.
    """
    for match in _CLOSED.finditer(text):
        if text[match.end()] in _CLOSED_BY or _is_speech(text, match.start(1)):
            yield match.end()
    for match in _BROKEN_OFF.finditer(text):
        if text[_end(text, match.start(1)) - 1] in _SPEECH_END:
            yield match.start(1)
    for match in _LED_TO.finditer(text):
        within = bisect_right(cuts, match.end())
        if within < len(cuts) and text[cuts[within] : _end(text, match.start(1))].strip():
            yield match.start(1)


def _is_speech(text: str, closing: int) -> bool:
    """Whether what a mark closes is no title, nor words cited within a sentence: these have a word before them."""
    opening = max(text.rfind(mark, max(0, closing - _LONGEST), closing) for mark in _OPENED_BY[text[closing]])
    return opening < 0 or bool(_BEFORE_SPEECH.search(text[max(0, opening - _NEAR) : opening]))


def _end(text: str, opening: int) -> int:
    """Return where what a mark opens is closed, or the end of the text."""
    last = opening + _LONGEST
    found = [place for mark in _CLOSED_BY[text[opening]] if (place := text.find(mark, opening + 1, last)) >= 0]
    return min(found, default=min(last, len(text)))
