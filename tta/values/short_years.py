"""Years of two digits: `12.04.11` is 1911 or 2011 by the document's own years, and either where they do not tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tta.types import Language
from tta.values.months import ANY_MONTH
from tta.values.value import DateContent, Match

__all__ = ["CENTURIES", "centuries_of", "is_ever_cut", "with_centuries"]

_FIRST_CENTURY = 1900
CENTURIES = (_FIRST_CENTURY, 2000)
"""Centuries, by their first year, that a year of two digits may belong to; without more it is of the first."""
_LATEST = 35
"""Of two digits, the last that can be a year of this century; `77` is 1977."""

_YEAR = r"(?P<century>19|20)\d{2}"
_MARKED = {
    Language.RU: re.compile(
        rf"(?<!\d)(?<!\d[ .,]){_YEAR}(?=\s*(?:гг?\.|год))|(?<=\d\.){_YEAR.replace('century', 'other')}(?!\d)"
    ),
    Language.EN: re.compile(
        re.sub(r"\(\?P<m\d+>", "(?:", rf"\b{ANY_MONTH[Language.EN]}\s+(?:\d{{1,2}},?\s+)?{_YEAR}\b")
        + rf"|\b[Ii]n\s+{_YEAR.replace('century', 'other')}\b(?!\s+[a-z]+s\b)"
    ),
}
_TWO_DIGITS = re.compile(r"(?<!\d)(?P<digits>\d{2})(?:-?(?:го|м|й))?(?:\s*г\.?)?$")
"""The year at the end of a date, `12.05.77`, `12 мая 77 г.`, `в мае 77-го`."""


def centuries_of(text: str, language: Language) -> tuple[int, ...]:
    """Return to which centuries the years of a document belong, both where it has none or years of either."""
    return _said(text, language) or CENTURIES


def _said(text: str, language: Language) -> tuple[int, ...]:
    """Return the centuries of the years in full, sorted."""
    return tuple(sorted({100 * int(match["century"] or match["other"]) for match in _MARKED[language].finditer(text)}))


def with_centuries(
    matches: Iterable[Match], text: str, language: Language, centuries: tuple[int, ...]
) -> Iterator[Match]:
    """Give the dates whose year has two digits a reading for each century that it may be of.

    What the sentence itself says is certain; what the rest of the document says leaves the year marked as cut.

    Args:
        matches: dates of a segment.
        text: of the segment.
        language: of the text.
        centuries: those of the document's own years.
    """
    own: tuple[int, ...] | None = None
    for match in matches:
        content = match.content
        short = _year_cut(text[match.start : match.stop])
        if not isinstance(content, DateContent) or content.short or all(day.year != short for day in content.readings):
            yield match
            continue
        own = _said(text, language) if own is None else own
        readings = tuple(
            replace(day, year=day.year + century - _FIRST_CENTURY) if day.year == short else day
            for century in (own or centuries if short % 100 <= _LATEST else (_FIRST_CENTURY,))
            for day in content.readings
        )
        yield replace(match, content=replace(content, readings=tuple(dict.fromkeys(readings)), cut=not own))


def is_ever_cut(year: int) -> bool:
    """Whether a year can be meant by its last two digits: one that is far off is written in full."""
    return year <= CENTURIES[-1] + _LATEST


def _year_cut(written: str) -> int:
    """Return the year of two digits, as one of the twentieth century, that a date ends with; -1 where it has none.

    The last digits of `1912-05-12` are its day.
    """
    found = _TWO_DIGITS.search(written)
    year = _FIRST_CENTURY + int(found["digits"]) if found else -1
    return -1 if str(year) in written else year
