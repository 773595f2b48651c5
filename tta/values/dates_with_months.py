"""Dates with their month by name, `"15" мая 1977` and `May 15-17, 1977`, and dates of both calendars, `25 октября (7 ноября)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.calendars import date_of, exists, julian_lag
from tta.values.months import ANY_MONTH, YEAR_BEHIND, month_called, month_in, year_in
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_in_both_styles", "dates_with_months", "evenings_before"]

_RU_MONTH, _RU_YEAR = ANY_MONTH[Language.RU], YEAR_BEHIND[Language.RU]
_EN_MONTH, _EN_YEAR = ANY_MONTH[Language.EN], YEAR_BEHIND[Language.EN]
_QUOTED = r"[\"«“„'”]?(?P<day>\d{1,2})(?:-?(?:го|е|му|ое|ого|м))?[\"»”“']?"
_LEADING_WORDS = "in of by since until till last next this during early late mid through before after".split()
_ENGLISH_LEAD = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]} )" for word in _LEADING_WORDS)

_PATTERNS = {
    Language.RU: (
        re.compile(
            rf"(?<![\w.,])(?:(?P<since>\d{{1,2}})(?:-?го)?\s*(?:[-–—/]|по|и|на|до)\s*)?{_QUOTED}\s+{_RU_MONTH}{_RU_YEAR}?",
            re.I,
        ),
        re.compile(rf"(?<!\w){_RU_MONTH}{_RU_YEAR}", re.I),
        re.compile(rf"\b(?=(?-i:[а-я]|[ЯФАИСОНД](?!вгуст))){_RU_MONTH}", re.I),
    ),
    Language.EN: (
        re.compile(
            rf"\b{_EN_MONTH}\s+(?:the\s+)?(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\.\d|,\d){_EN_YEAR}?"
        ),
        re.compile(
            rf"(?<![\w.,])(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
            rf"[\"“]?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\"”]?(?:\s+of)?[-\s]+{_EN_MONTH}{_EN_YEAR}?"
        ),
        re.compile(rf"\b{_EN_MONTH}{_EN_YEAR}"),
        re.compile(rf"(?:{_ENGLISH_LEAD}){_EN_MONTH}"),
        re.compile(rf"(?:^|(?<=[;:(] )){_EN_MONTH}(?=\s*(?:[;:)]|$))"),
        re.compile(rf"\b(?!May|March){_EN_MONTH}(?<=[a-z]{{4}}|[A-Z][a-z]{{3}})\b"),
    ),
}
_STYLES = {
    Language.RU: re.compile(
        r"(?<![\w.,])(?P<old>\d{1,2})(?:\s+(?P<oldmonth>[а-я]{3,8}))?\s*[(/]\s*(?P<new>\d{1,2})\)?\s+"
        r"(?P<newmonth>[а-я]{3,8})(?:\s*\))?,?(?:\s+(?P<year>1[5-9]\d{2}))?"
    ),
    Language.EN: re.compile(
        r"(?<![\w.,])(?:(?P<old>\d{1,2})\s+(?P<oldmonth>[A-Z][a-z]{2,8})|(?P<oldmonth2>[A-Z][a-z]{2,8})\s+(?P<old2>\d{1,2}))"
        r"(?:\s*\(O\.?S\.?\))?\s*[(/]\s*(?:N\.?S\.?,?\s*)?"
        r"(?:(?P<new>\d{1,2})\s+(?P<newmonth>[A-Z][a-z]{2,8})|(?P<newmonth2>[A-Z][a-z]{2,8})\s+(?P<new2>\d{1,2})|(?P<new3>\d{1,2}))"
        r"(?:,?\s+[NO]\.?S\.?)?(?:\s*\))?,?(?:\s+(?P<year>1[5-9]\d{2})\b)?"
    ),
}
_NIGHT = re.compile(rf"\bв (?P<night>ночь) на (?P<day>\d{{1,2}})(?:-е)?\s+{_RU_MONTH}{_RU_YEAR}?", re.I)
_MEANT_AS_DAY = re.compile(r"\b(?:on|dated)\s+(?:the\s+)?$", re.I)
_MEANT_AS_NUMBER = re.compile(r"\bin\s+$", re.I)
_ORDINAL = re.compile(r"st\b|nd\b|rd\b|th\b")
_LIST = re.compile(r"\s(?:и|and|or)\s", re.I)


def dates_with_months(text: str, language: Language, year: int | None) -> Iterator[Match]:
    """Yield the dates in which the month has its name; of a range, both ends. `year` is the document's."""
    for pattern in _PATTERNS[language]:
        for match in pattern.finditer(text):
            yield from _named_month(match, language, year)


def dates_in_both_styles(text: str, language: Language) -> Iterator[Match]:
    """Read `25 октября (7 ноября) 1917 г.`: two days that lie as far apart as the calendars did."""
    for match in _STYLES[language].finditer(text):
        groups = {name: found for name, found in match.groupdict().items() if found}
        new_month = month_called(groups.get("newmonth") or groups.get("newmonth2") or "", language)
        old_month = month_called(groups.get("oldmonth") or groups.get("oldmonth2") or "", language) or new_month
        year = int(groups["year"]) if "year" in groups else None
        old = Day(year, old_month or None, int(groups.get("old") or groups["old2"]))
        new = Day(year, new_month or old_month or None, int(groups.get("new") or groups.get("new2") or groups["new3"]))
        if not (old.month and new.month and exists(old) and exists(new)):
            continue
        early, late = sorted((old, new), key=lambda day: (((day.month or 0) - (old.month or 0)) % 12, day.day or 0))
        if julian_lag(early, late) is not None:
            content = DateContent((old, new), styles=(early, late))
            yield Match(match.start(), match.end(), Kind.DATE_TIME, content)


def evenings_before(text: str, year: int | None) -> Iterator[Match]:
    """Read `в ночь на 5 марта`, where English names both days; the evening stands at the word for night."""
    for match in _NIGHT.finditer(text):
        groups = match.groupdict()
        known, _ = year_in(groups, year)
        day = Day(known, month_in(groups), int(match["day"]))
        if exists(day) and int(match["day"]) > 1:
            content = DateContent((Day(known, day.month, int(match["day"]) - 1),), weak=True)
            yield Match(match.start("night"), match.end("night"), Kind.DATE_TIME, content)


def _named_month(match: re.Match[str], language: Language, year: int | None) -> Iterator[Match]:
    """Yield a date with its month by name; of a range, the first day as a date of its own."""
    groups = match.groupdict()
    known, relative = year_in(groups, year)
    day = Day(known, month_in(groups), int(groups["day"]) if groups.get("day") else None)
    if not exists(day) and not _is_meant(match, language):
        return
    start = match.start()
    if groups.get("since"):
        since = _first_of_range(match, day)
        if since.day and since.day <= 31:
            yield Match(match.start(), match.end("since"), Kind.DATE_TIME, date_of(since, relative=relative))
            start = match.start("day")
    yield Match(start, match.end(), Kind.DATE_TIME, date_of(day, relative=relative))


def _first_of_range(match: re.Match[str], last: Day) -> Day:
    """Return the first day of a range: `с 31 по 2 февраля` begins in January, `15 и 10 мая` is a list."""
    first = int(match["since"])
    listed = _LIST.fullmatch(match.string, match.end("since"), match.start("day"))
    month_before = match.start("since") == match.start()
    if not last.month or not last.day or first <= last.day or listed or not month_before:
        return Day(last.year, last.month, first)
    if last.month > 1:
        return Day(last.year, last.month - 1, first)
    return Day(last.year - 1 if last.year else None, 12, first)


def _is_meant(match: re.Match[str], language: Language) -> bool:
    """Whether a day that no calendar has is written as one: `32 мая`, `May 32, 1977`, but not `In May 45 people`."""
    groups = match.groupdict()
    if any(groups.get(name) for name in ("year", "short", "this", "last")):
        return True
    possible = 1 <= int(match["day"]) <= 31  # in another month
    if language is Language.RU:
        month = next(found for name, found in groups.items() if found and name[1:].isdigit())
        return possible or month.endswith(("а", "я", "."))
    if _ORDINAL.match(match.string, match.end("day")):
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return bool(_MEANT_AS_DAY.search(before)) or (possible and not _MEANT_AS_NUMBER.search(before))
