"""The mark of a note that a full stop bears, `в деревне.1 Потом`: it goes with the sentence it stands behind."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

__all__ = ["after_note_mark", "note_cuts"]

_FIGURES = r"\d{1,3}(?:[,–-]\d{1,3})*"
_RAISED = r"[⁰¹²³⁴-⁹]+|\*{1,3}|[†‡]+"
_CLOSING = "[»”“\"’')\\]]*"
_NEXT = r"\s+(?=[«“„\"(\[—–-]*\s?[A-ZА-ЯЁ])"
_NOTED = re.compile(
    rf"(?:\w[^\w.!?…]+([^\W\d_]{{2,}}){_CLOSING}\.|[^\W\d_]{_CLOSING}[!?…])[.!?…]*{_CLOSING}{_FIGURES}{_NEXT}"
)
"""A figure behind a sentence, which has two words before a full stop: not `3.14`, `п.1`, `И.И.1`, nor `Рисунок.1 Схема`."""
_RAISED_MARK = re.compile(rf"(?:{_RAISED})\s+")


def note_cuts(text: str, abbreviations: Container[str]) -> Iterator[int]:
    """Yield where a sentence begins behind the figure of a note, which the splitter reads as a decimal's.

    Args:
        text: a paragraph.
        abbreviations: words, in small letters and without a point, that a number follows: `рис.1 Схема` is not cut.
    """
    for match in _NOTED.finditer(text):
        if not match[1] or match[1].casefold() not in abbreviations:
            yield match.end()


def after_note_mark(text: str, cut: int) -> int:
    """Return a cut of the splitter, moved behind the raised mark of a note (`¹`, `*`) that is glued to what is cut off."""
    glued = cut < len(text) and not text[cut - 1].isspace()
    mark = _RAISED_MARK.match(text, cut) if glued else None
    return mark.end() if mark else cut
