"""Parts of years as reports of companies call them: `9М2023`, `1П 2022`, `3К2021`, 1H 2022, 3Q 2021, Q1/15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import has_digit
from tta.values.parts import part_of
from tta.values.value import DateContent, Day, Match, NumberContent

__all__ = ["fiscal_periods"]

_YEAR = r"(?:\s?['’]?(?P<year>(?:19|20)\d{2})|['’]?(?P<short>\d{2}))"
_PERIOD = {
    Language.RU: re.compile(
        rf"(?<![\w.,-])(?:(?P<quarter>[1-4])К|(?P<half>[12])П|(?P<months>3|6|9|12)М){_YEAR}(?![\w-]|[.,]\d)"
    ),
    Language.EN: re.compile(
        rf"(?<![\w.,-])(?:(?P<quarter>[1-4])Q|(?P<half>[12])H|(?P<months>3|6|9|12)M){_YEAR}(?![\w-]|[.,]\d)"
        r"|(?<![\w.,-])(?:Q(?P<quarter2>[1-4])|H(?P<half2>[12]))(?:[\s/]?['’]|/|\s(?=(?:19|20)\d))(?P<year2>(?:19|20)?\d{2})(?![\w-]|[.,]\d)"
    ),
}
_DIVISORS = {"quarter": 4, "half": 2}
_OF_TWO_DIGITS = 99
_THIS_CENTURY = 2000
"""Reports that write so have years of this century, where they cut them to two digits."""


def fiscal_periods(text: str, language: Language) -> Iterator[Match]:
    """Yield the quarter, half or months of each such period, and its year."""
    for match in _PERIOD[language].finditer(text) if has_digit(text) else ():
        name = next(name for name, found in match.groupdict().items() if found)
        number, noun = int(match[name]), name.rstrip("2")
        if noun in _DIVISORS:
            yield Match(match.start(), match.end(name), Kind.DATE_TIME, part_of(number, noun))
        else:
            content = NumberContent((Fraction(number),), unit="month", optional=True)
            yield Match(match.start(), match.end(name) + 1, Kind.NUMBER, content)
        group = next(group for group in ("year", "short", "year2") if match.groupdict().get(group))
        year = int(match[group])
        day = Day(year if year > _OF_TWO_DIGITS else _THIS_CENTURY + year)
        yield Match(match.start(group), match.end(), Kind.DATE_TIME, DateContent((day,)))
