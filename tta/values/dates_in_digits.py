"""Dates without a month's name: `1977-02-26`, `19/V-77`, `03.06.63`, `5-го с.м.`, `1977 г.`, and a form's `"19" / 1977 г.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.calendars import date_of, exists
from tta.values.months import full_year
from tta.values.roman import ROMAN, roman_value
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_in_digits", "dates_of_forms"]

_FORM = re.compile(
    r"[\"«“„](?P<day>\d{1,2})[\"»”]\s*[-–—/_ ]+\s*(?:\d{1,2}[./]\d{1,2}[./](?P<short>\d{4}|\d{2})|(?P<year>\d{4}))(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?![\w/]|[.,-]\d)"
)
_GLUED = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?=г)")
_ISO = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])")
_NUMBER_SIGN = re.compile(r"(?:№|\bNo\.?|#)\s*$")
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_ROMAN = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})\s?[./\s–—-]\s?(?P<roman>{ROMAN})(?:\s?[./\s–—-]\s?(?P<year>\d{{4}}|\d{{2}})(?![\d:]))?(?!\w)"
)
_DAY_MONTH = re.compile(r"(?<![\w.,])(?P<day>\d{1,2})\.(?P<month>0?[1-9]|1[0-2])\.?$")
_OF_THIS_MONTH = {
    Language.RU: re.compile(
        r"(?<![\w.,])(?P<day>\d{1,2})(?:-?го)?(?:\s+числ[ао])?\s+"
        r"(?:с\.\s?м\.?|т\.\s?м\.?|(?:этого|того|сего|текущего)(?:\s+же)?\s+месяца)",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<![\w.,])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+(?:this|the\s+(?:current|present|same))\s+month|inst\.?)"
    ),
}
_RU_YEAR_ALONE = re.compile(
    r"(?:(?<![\w.,/-])|(?<=\b[СсВв]))(?P<year>1\d{3}|20\d{2})(?=\s*(?:г\.|гг\.|год[а-я]{0,3}\b))", re.I
)


_ELEVENTH = re.compile(r"(?<![\w./,-])9/11(?![\w/]|[.,]\d)")
"""The eleventh of September, called by its figures as English has them."""


def dates_in_digits(text: str, language: Language, *, line: bool) -> Iterator[Match]:
    """Yield the dates that digits, or digits and a Roman numeral, make; in a `line` also `23.5` at its end."""
    yield from _iso(text)
    for match in _OF_THIS_MONTH[language].finditer(text):
        yield _match(match, date_of(Day(None, None, int(match["day"]))))
    yield from _roman(text, language)
    for pattern in (_NUMERIC, _GLUED):
        for match in pattern.finditer(text):
            yield _numeric(match, language)
    if language is Language.RU:
        for match in _RU_YEAR_ALONE.finditer(text):
            yield _match(match, DateContent((Day(int(match["year"])),)))
    for match in _ELEVENTH.finditer(text) if "9/11" in text else ():
        yield _match(match, DateContent((Day(None, 9, 11),), passing=True))
    if line:
        yield from _day_and_month(text)


def dates_of_forms(text: str) -> Iterator[Match]:
    """Forms leave `"__" ____ 19__ г.` to be filled in: the day in quotation marks, the month sometimes lost."""
    for match in _FORM.finditer(text):
        day = Day(full_year(match["year"] or match["short"]), None, int(match["day"]))
        if exists(day):
            yield _match(match, DateContent((day,), malformed=match["year"] is None))
        else:
            yield _match(match, date_of(day))


def _iso(text: str) -> Iterator[Match]:
    """Read `1977-02-26`; a number that is no date (`1234-56-78`) is none where its year or a sign says so."""
    for match in _ISO.finditer(text):
        day = Day(int(match["year"]), int(match["month"]), int(match["day"]))
        numbered = _NUMBER_SIGN.search(text, max(0, match.start() - 5), match.start())
        if exists(day) or (_FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR and not numbered):
            yield _match(match, date_of(day))


def _roman(text: str, language: Language) -> Iterator[Match]:
    """Read `19/V-77`; what no calendar has is a date if it is written as one, `31.II.1977`, unlike `45. II раздел`."""
    for match in _ROMAN.finditer(text):
        month, own = roman_value(match["roman"]), match["year"]
        if not month or not (own or "." in match.group() or "/" in match.group()):
            continue
        day = Day(full_year(own) if own else None, month, int(match["day"]))
        close = not re.search(r"\s", match.group())
        if language is Language.EN and not (close or own):
            continue  # `grade 9. I will`
        possible = month <= 12 and 1 <= int(match["day"]) <= 31  # in another month
        if exists(day) or (close and (own or possible)) or (possible and own and len(own) == 4):
            yield _match(match, date_of(day))


def _numeric(match: re.Match[str], language: Language) -> Match:
    """Read `03.06.63`, in English in both orders; what is a date in no order is `malformed`."""
    first, second, year = int(match["a"]), int(match["b"]), full_year(match["year"])
    orders = (
        [Day(year, second, first)] if language is Language.RU else [Day(year, first, second), Day(year, second, first)]
    )
    readings = tuple(dict.fromkeys(day for day in orders if exists(day)))
    return _match(match, DateContent(readings) if readings else date_of(orders[0]))


def _day_and_month(text: str) -> Iterator[Match]:
    """Read `23.5` at the end of a line; of what no calendar has, `31.02` is written as a date and `31.2` as a number."""
    for match in _DAY_MONTH.finditer(text):
        day = Day(None, int(match["month"]), int(match["day"]))
        if exists(day) or (len(match["month"]) > 1 and 1 <= int(match["day"]) <= 31):
            yield _match(match, date_of(day))


def _match(match: re.Match[str], content: DateContent) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, content)
