"""Dates by both calendars: `25 октября (7 ноября) 1917 г.`, `14/26 December 1825`, `6 June 1799 (26 May Old Style)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.calendars import exists, julian_lag
from tta.values.months import ANY_MONTH, month_called
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_in_both_styles"]

_RU_STYLE = (
    r"(?:\s*(?:по\s+)?(?:стар|нов)[а-я]+\s+стил[а-я]{1,2}|"
    r"\s*(?:по\s+)?(?:ст|н)\.\s?ст\.|\s*по\s+(?:юлиан|григориан)[а-я]+)?"
)
_EN_STYLE = r"(?:,?\s*\(?(?:[NO]\.?\s?S\.?|(?:Old|New|old|new)\s+[Ss]tyle|Julian|Gregorian)(?:\s+calendar)?\)?)?"
_RU_DAY = r"(?P<{0}>\d{{1,2}})(?:-?го)?(?:\s+(?P<{0}month>[а-я]{{3,8}}\.?))?"
_EN_MONTH = r"(?!Old\b|New\b|Julian|Gregorian)[A-Z][a-z]{{2,8}}"
_EN_DAY = (
    rf"(?:(?P<{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?(?:\s+(?P<{{0}}month>{_EN_MONTH}))?"
    rf"|(?P<{{0}}month2>{_EN_MONTH})\s+(?P<{{0}}2>\d{{{{1,2}}}})(?:st|nd|rd|th)?)"
)
_RU_YEAR = r"(?:,?\s+(?P<{0}year>1[5-9]\d{{2}})(?:\s*(?:г\.|года)(?=\s*[(\[]))?)?"
_EN_YEAR = r"(?:,?\s+(?P<{0}year>1[5-9]\d{{2}})\b)?"
_LAST_MONTH = {
    day: re.sub(r"\(\?P<m\d+>", "(?:", ANY_MONTH[language])
    for day, language in ((_RU_DAY, Language.RU), (_EN_DAY, Language.EN))
}


def _pattern(day: str, year: str, style: str) -> re.Pattern[str]:
    """A day, another in brackets or behind a stroke, and a year by either, with the names of the styles."""
    return re.compile(
        rf"(?<![\w.,])(?:{day.format('old')}{year.format('old')}{style})\s*(?P<sign>[(/\[])\s*(?:[NO]\.?\s?S\.?[,;]?\s*)?"
        rf"{day.format('new')}{year.format('inner')}{style}(?:\s*[)\]])?"
        rf"(?:\s+(?P<lastmonth>{_LAST_MONTH[day]}))?,?{year.format('new')}"
    )


_STYLES = {
    Language.RU: _pattern(_RU_DAY, _RU_YEAR, _RU_STYLE),
    Language.EN: _pattern(_EN_DAY, _EN_YEAR, _EN_STYLE),
}


def dates_in_both_styles(text: str, language: Language) -> Iterator[Match]:
    """Yield dates given by both calendars as one date.

    Where the two days do not lie as far apart as the calendars did, `14 (27) декабря 1825`, each is a date of its own.
    """
    for match in _STYLES[language].finditer(text):
        groups = {name: found for name, found in match.groupdict().items() if found}
        last = month_called(groups.get("lastmonth", ""), language)
        months = [_month(groups, name, language) for name in ("old", "new")]
        new_month = months[1] or last or months[0]
        old_month = months[0] or new_month
        year = next((int(groups[name]) for name in ("oldyear", "inneryear", "newyear") if name in groups), None)
        old, new = (
            Day(year, month, int(groups.get(name) or groups[f"{name}2"]))
            for name, month in (("old", old_month), ("new", new_month))
        )
        if not (old.month and new.month and exists(old) and exists(new)):
            continue
        yield from _both(match, old, new, close=not months[0] or not (months[1] or last))


def _month(groups: dict[str, str], name: str, language: Language) -> int:
    return month_called(groups.get(f"{name}month") or groups.get(f"{name}month2") or "", language)


def _both(match: re.Match[str], old: Day, new: Day, *, close: bool) -> Iterator[Match]:
    """Yield one date of both styles, or two dates where they share a month and are none."""
    stop = match.end()
    for early, late in ((old, new), (new, old)):
        if julian_lag(early, late) is not None:
            yield Match(match.start(), stop, Kind.DATE_TIME, DateContent((old, new), styles=(early, late)))
            return
    if close and match["sign"] == "(" and match.string[match.start() : stop].rstrip(", ").count(")") == 1:
        yield Match(match.start(), match.start("sign"), Kind.DATE_TIME, DateContent((old,)))
        yield Match(match.start("sign") + 1, stop, Kind.DATE_TIME, DateContent((new,)))
