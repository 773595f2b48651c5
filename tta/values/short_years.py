"""Years of two digits: `12.04.11` is 1911 or 2011 by the document's own years, and either where they do not tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tta.types import Language
from tta.values.months import ANY_MONTH
from tta.values.value import DateContent, Match

__all__ = ["CENTURIES", "centuries_of", "with_centuries"]

CENTURIES = (1900, 2000)
"""Centuries, by their first year, that a year of two digits may belong to."""
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
_TWO_DIGITS = re.compile(r"(?<!\d)(?P<digits>\d{2})$")


def centuries_of(text: str, language: Language) -> tuple[int, ...]:
    """Return to which centuries the years of a document belong, both where it has none or years of either."""
    found = {100 * int(match["century"] or match["other"]) for match in _MARKED[language].finditer(text)}
    return tuple(sorted(found)) or CENTURIES


def with_centuries(matches: Iterable[Match], text: str, centuries: tuple[int, ...]) -> Iterator[Match]:
    """Give the dates whose year has two digits a reading for each century."""
    for match in matches:
        content = match.content
        digits = _TWO_DIGITS.search(text, match.start, match.stop)
        if isinstance(content, DateContent) and digits and int(digits["digits"]) <= _LATEST:
            short = int(digits["digits"])
            readings = tuple(
                replace(day, year=century + short) if day.year == 1900 + short else day
                for century in centuries
                for day in content.readings
            )
            yield replace(match, content=replace(content, readings=tuple(dict.fromkeys(readings))))
        else:
            yield match
