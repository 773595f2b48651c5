"""Dates of deeds: `в лето от Рождества Христова 1712, мая в 5 день`, in the year of our Lord 1712, the 5th day of May.

The day stands behind its month or is called a day, the year may lead, and is counted from the Nativity. A year of the world,
`лета 7157`, stays a number, which the translation has as it stands or reckoned over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.calendars import date_of, exists
from tta.values.likely import mentions
from tta.values.months import ANY_MONTH, month_in
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_of_formulas", "years_from_nativity"]

_YEAR = r"1[0-9]\d{2}|20\d{2}"
_FROM_NATIVITY = {
    Language.RU: r"(?:в\s+)?лет[оа]\s+(?:от|по)\s+(?:Р\.\s?Х\.|Рожд(?:ества|\.)\s+Христова)",
    Language.EN: r"(?:in\s+)?(?:the\s+)?year\s+of\s+(?:our\s+)?Lord",
}
_LEADING_YEAR = {
    Language.RU: rf"(?:{_FROM_NATIVITY[Language.RU]}|лет[оа])\s+(?P<first>{_YEAR})"
    rf"|(?P<first2>{_YEAR})(?:-?го)?\s*(?:г\.|год[ау])",
    Language.EN: rf"(?:{_FROM_NATIVITY[Language.EN]}|in\s+the\s+year)\s+(?P<first>{_YEAR})",
}
_DAYS = {
    Language.RU: re.compile(
        rf"\b(?:(?:{_LEADING_YEAR[Language.RU]}),?\s+(?:месяца\s+)?)?{ANY_MONTH[Language.RU]}\s+"
        rf"(?:во?\s+)?(?P<day>\d{{1,2}})(?:-?(?:го|й|е))?\s+(?:день|дня|числа)\b(?:,?\s+(?P<last>{_YEAR})(?:-?го)?(?=\s*(?:г\.|года?\b)))?",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:{_LEADING_YEAR[Language.EN]}),?\s+(?:on\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?"
        rf"{ANY_MONTH[Language.EN]}",
        re.I,
    ),
}
_YEARS = {language: re.compile(rf"\b{form}\s+(?P<first>{_YEAR})\b", re.I) for language, form in _FROM_NATIVITY.items()}
_LIKELY = {Language.RU: ("день", "дня", "числа", "лет"), Language.EN: ("year",)}
"""What a text with such a date has in it."""


def dates_of_formulas(text: str, language: Language) -> Iterator[Match]:
    """Yield the dates of a segment that have the form of a deed's, in a text with digits."""
    if not mentions(text, _LIKELY[language]):
        return
    for match in _DAYS[language].finditer(text):
        groups = match.groupdict()
        year = groups["first"] or groups.get("first2") or groups.get("last")
        day = Day(int(year) if year else None, month_in(groups), int(match["day"]))
        if exists(day):
            yield Match(match.start(), match.end(), Kind.DATE_TIME, date_of(day))


def years_from_nativity(text: str, language: Language) -> Iterator[Match]:
    """Yield the years of a segment that are counted from the Nativity before them; with a day they are part of its date."""
    for match in _YEARS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        yield Match(match.start(), match.end(), Kind.DATE_TIME, DateContent((Day(int(match["first"])),)))
