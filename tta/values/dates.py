"""Dates in Russian and English, as documents write them.

The grammar is our own: a form's quotation marks round the day, Roman months, `с.г.`, day before month in Russian and
either order in English. General parsers lose the day of `"15" мая` and read the verb `may` as a month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from tta.types import Kind, Language
from tta.values.numerals import NumberWord
from tta.values.roman import ROMAN, roman_value
from tta.values.value import DateContent, Day, Match

__all__ = ["dates", "julian_lag"]

_RU_MONTHS = (
    r"янв(?:ар[а-я]{1,3}\b|\.|\b)", r"фев(?:рал[а-я]{1,3}\b|р?\.|\b)", r"мар(?:т(?:а|е|у|ом)?\b|\.)",
    r"апр(?:ел[а-я]{1,3}\b|\.|\b)", r"ма(?:[йяею]|ем)\b", r"июн[а-я]{1,3}\b", r"июл[а-я]{1,3}\b",
    r"авг(?:уст[а-я]{0,2}\b|\.|\b)", r"сен(?:тябр[а-я]{1,3}\b|т?\.|\b)", r"окт(?:ябр[а-я]{1,3}\b|\.|\b)",
    r"ноя(?:бр[а-я]{1,3}\b|б?\.|\b)", r"дек(?:абр[а-я]{1,3}\b|\.|\b)",
)  # fmt: skip
_EN_MONTHS = (
    r"Jan(?:uary|\.|\b)", r"Feb(?:ruary|\.|\b)", r"Mar(?:ch|\.|\b)", r"Apr(?:il|\.|\b)", r"May\b", r"Jun(?:e|\.|\b)",
    r"Jul(?:y|\.|\b)", r"Aug(?:ust|\.|\b)", r"Sep(?:tember|t?\.|t?\b)", r"Oct(?:ober|\.|\b)", r"Nov(?:ember|\.|\b)",
    r"Dec(?:ember|\.|\b)",
)  # fmt: skip


def _either(months: tuple[str, ...]) -> str:
    return "(?:" + "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(months, 1)) + ")"


_QUOTED = r"[\"«“„'”]?(?P<day>\d{1,2})(?:-?(?:го|е|му|ое|ого|м))?[\"»”“']?"
_RU_YEAR = (
    r"(?:,?\s+(?P<year>\d{4}|\d{2}(?=\s*(?:г\.|года?\b)))"
    r"|\s+(?P<this>с\.\s?г\.?|т\.\s?г\.?|(?:этого|сего|текущего|нынешнего)\s+года)"
    r"|\s+(?P<last>[пм]\.\s?г\.?|(?:прошлого|минувшего|истекшего)\s+года))"
)
_EN_YEAR = (
    r"(?:\s?,?\s+(?P<year>\d{4})\b|,?\s+['’](?P<short>\d{2})\b"
    r"|,?\s+(?P<this>(?:of\s+)?(?:this|the\s+(?:current|present))\s+year)"
    r"|,?\s+(?P<last>(?:of\s+)?(?:last|the\s+(?:previous|past))\s+year))"
)
_LEADING_WORDS = "in of by since until till last next this during early late mid through before after".split()
_ENGLISH_LEAD = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]} )" for word in _LEADING_WORDS)

_RU_PATTERNS = (
    re.compile(
        rf"(?<![\w.,])(?:(?P<since>\d{{1,2}})(?:-?го)?\s*(?:[-–—/]|по|и|на|до)\s*)?{_QUOTED}\s+{_either(_RU_MONTHS)}{_RU_YEAR}?",
        re.I,
    ),
    re.compile(rf"(?<!\w){_either(_RU_MONTHS)}{_RU_YEAR}", re.I),
    re.compile(rf"\b(?=(?-i:[а-я]|[ЯФАИСОНД](?!вгуст))){_either(_RU_MONTHS)}", re.I),
)
_EN_PATTERNS = (
    re.compile(
        rf"\b{_either(_EN_MONTHS)}\s+(?:the\s+)?(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\.\d|,\d){_EN_YEAR}?"
    ),
    re.compile(
        rf"(?<![\w.,])(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
        rf"[\"“]?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\"”]?(?:\s+of)?[-\s]+{_either(_EN_MONTHS)}{_EN_YEAR}?"
    ),
    re.compile(rf"\b{_either(_EN_MONTHS)}{_EN_YEAR}"),
    re.compile(rf"(?:{_ENGLISH_LEAD}){_either(_EN_MONTHS)}"),
    re.compile(rf"(?:^|(?<=[;:(] )){_either(_EN_MONTHS)}(?=\s*(?:[;:)]|$))"),
    re.compile(rf"\b(?!May|March){_either(_EN_MONTHS)}(?<=[a-z]{{4}}|[A-Z][a-z]{{3}})\b"),
)
_BEHIND_WORD = {  # a day in words: `пятого мая`, `the fifth of May`
    Language.RU: re.compile(rf"\s+(?:числа\s+)?{_either(_RU_MONTHS)}{_RU_YEAR}?", re.I),
    Language.EN: re.compile(rf"(?:\s+day)?(?:\s+of)?\s+{_either(_EN_MONTHS)}{_EN_YEAR}?"),
}
_BEFORE_WORD = re.compile(rf"\b{_either(_EN_MONTHS)}\s+(?:the\s+)?$")
_OF_THIS_MONTH = {
    Language.RU: re.compile(
        r"(?<![\w.,])(?P<day>\d{1,2})(?:-?го)?(?:\s+числа)?\s+"
        r"(?:с\.\s?м\.?|т\.\s?м\.?|(?:этого|сего|текущего)(?:\s+же)?\s+месяца)",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<![\w.,])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+(?:this|the\s+(?:current|present|same))\s+month|inst\.?)"
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
_FORM = re.compile(
    r"[\"«“„](?P<day>\d{1,2})[\"»”]\s*[-–—/_ ]+\s*(?:\d{1,2}[./]\d{1,2}[./](?P<short>\d{4}|\d{2})|(?P<year>\d{4}))(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?![\w/]|[.,-]\d)"
)
_GLUED = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?=г)")
_ISO = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])")
_ROMAN = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})\s?[./\s-]\s?(?P<roman>{ROMAN})(?:\s?[./\s-]\s?(?P<year>\d{{4}}|\d{{2}})(?![\d:]))?(?!\w)"
)
_DAY_MONTH = re.compile(r"(?<![\w.,])(?P<day>\d{1,2})\.(?P<month>0?[1-9]|1[0-2])\.?$")
_DIGIT = re.compile(r"\d")
_YEAR_WORD = re.compile(r"\s+год(?:у|а|ом)?\b")
_ORDINAL_END = re.compile(r"(?:ый|ой|ий|ом|ого|ому|ым|ем|его|ьем|ьего)$", re.I)
_NIGHT = re.compile(rf"\bв (?P<night>ночь) на (?P<day>\d{{1,2}})(?:-е)?\s+{_either(_RU_MONTHS)}{_RU_YEAR}?", re.I)
_CHANGE_OF_CALENDAR = 1918
_LAGS = (13, 12, 11)
_RU_YEAR_ALONE = re.compile(r"(?<![\w.,/-])(?P<year>1\d{3}|20\d{2})(?=\s*(?:г\.|гг\.|год[а-я]{0,3}\b))", re.I)


def dates(
    text: str, language: Language, year: int | None, words: Iterable[NumberWord] = (), *, line: bool = False
) -> Iterator[Match]:
    """Yield the dates of a segment; matches may overlap, the first of those that do is the best.

    Args:
        text: a segment's text.
        language: decides between the grammars, and that `03.06.63` is 3 June in Russian.
        year: the document's year, for `с.г.` and `last year`; None leaves those years unknown.
        words: the segment's numbers in words, of which some are days.
        line: whether the segment is a line of a header or stamp, where `23.5` at the end is a day.
    """
    with_digits = _DIGIT.search(text) is not None
    if with_digits:
        yield from _in_both_styles(text, language)
        yield from _form_dates(text)
    ordered = list(words)
    for place, word in enumerate(ordered):
        following = ordered[place + 1] if place + 1 < len(ordered) else None
        yield from _day_in_words(text, word, language, year, following)
        if language is Language.RU:
            yield from _year_in_words(text, word)
    if language is Language.RU:
        yield from _evenings_before(text, year)
    for pattern in _RU_PATTERNS if language is Language.RU else _EN_PATTERNS:
        for match in pattern.finditer(text):
            yield from _named_month(match, year)
    if with_digits:
        yield from _in_digits(text, language, line=line)


def _in_digits(text: str, language: Language, *, line: bool) -> Iterator[Match]:
    """Yield dates without a month's name: `1977-02-26`, `5-го с.м.`, `19/V-77`, `03.06.63`, `1977 г.`, `23.5`."""
    for match in _ISO.finditer(text):
        yield from _checked(match, Day(int(match["year"]), int(match["month"]), int(match["day"])))
    for match in _OF_THIS_MONTH[language].finditer(text):
        yield from _checked(match, Day(None, None, int(match["day"])))
    for match in _ROMAN.finditer(text):
        month, own = roman_value(match["roman"]), match["year"]
        if month and (own or "." in match.group() or "/" in match.group()):
            yield from _checked(match, Day(_full_year(own) if own else None, month, int(match["day"])))
    for pattern in (_NUMERIC, _GLUED):
        for match in pattern.finditer(text):
            yield _numeric(match, language)
    if language is Language.RU:
        for match in _RU_YEAR_ALONE.finditer(text):
            yield _match(match, DateContent((Day(int(match["year"])),)))
    if line:
        for match in _DAY_MONTH.finditer(text):
            yield from _checked(match, Day(None, int(match["month"]), int(match["day"])))


def _form_dates(text: str) -> Iterator[Match]:
    """Forms leave `"__" ____ 19__ г.` to be filled in: the day in quotation marks, the month sometimes lost."""
    for match in _FORM.finditer(text):
        year = _full_year(match["year"] or match["short"])
        content = DateContent((Day(year, None, int(match["day"])),), malformed=match["year"] is None)
        yield _match(match, content)


def _in_both_styles(text: str, language: Language) -> Iterator[Match]:
    """Read `25 октября (7 ноября) 1917 г.`: two days that lie as far apart as the calendars did."""
    for match in _STYLES[language].finditer(text):
        groups = {name: found for name, found in match.groupdict().items() if found}
        new_month = _month_of(groups.get("newmonth") or groups.get("newmonth2") or "", language)
        old_month = _month_of(groups.get("oldmonth") or groups.get("oldmonth2") or "", language) or new_month
        year = int(groups["year"]) if "year" in groups else None
        old = Day(year, old_month or None, int(groups.get("old") or groups["old2"]))
        new = Day(year, new_month or old_month or None, int(groups.get("new") or groups.get("new2") or groups["new3"]))
        if not (old.month and new.month and _valid(old) and _valid(new)):
            continue
        early, late = sorted((old, new), key=lambda day: (((day.month or 0) - (old.month or 0)) % 12, day.day or 0))
        if julian_lag(early, late) is not None:
            yield _match(match, DateContent((old, new), styles=(early, late)))


def julian_lag(old: Day, new: Day) -> int | None:
    """Return by how many days the calendars differ where that is what two days differ by, None elsewhere.

    12 days in the nineteenth century, 13 in the twentieth, 11 in the eighteenth, until Russia changed over on
    14 February 1918; without a year any of these will do.
    """
    if not (old.month and old.day and new.month and new.day):
        return None
    year = old.year or new.year
    if year and year > _CHANGE_OF_CALENDAR:
        return None
    first = date(year or 1899, old.month, min(old.day, monthrange(year or 1899, old.month)[1]))
    for lag in _LAGS if year is None else (_lag_of(year),):
        later = first + timedelta(lag)
        if (later.month, later.day) == (new.month, new.day):
            return lag
    return None


def _lag_of(year: int) -> int:
    return 13 if year >= 1900 else 12 if year >= 1800 else 11


def _year_in_words(text: str, word: NumberWord) -> Iterator[Match]:
    """Read `тысяча девятьсот сорок восьмого года` and `в тридцать седьмом году`: ordinals, unlike `сорок один год`."""
    behind = _YEAR_WORD.match(text, word.stop)
    if word.value.denominator != 1 or not behind or not _ORDINAL_END.search(text, word.start, word.stop):
        return
    value = int(word.value)
    year = value if 1500 <= value <= 2100 else 1900 + value if 17 <= value < 100 else None
    if year:
        yield Match(word.start, word.stop, Kind.DATE_TIME, DateContent((Day(year),)))


def _day_in_words(
    text: str, word: NumberWord, language: Language, year: int | None, following: NumberWord | None
) -> Iterator[Match]:
    if word.value.denominator != 1 or not 1 <= word.value <= 31:
        return
    behind = _BEHIND_WORD[language].match(text, word.stop)
    before = _BEFORE_WORD.search(text, max(0, word.start - 20), word.start) if language is Language.EN else None
    match = behind or before
    if match is None:
        return
    known, relative = _year_of(match.groupdict(), year)
    start, stop = min(word.start, match.start()), max(word.stop, match.end())
    if following and not text[stop : following.start].strip() and 1500 <= following.value <= 2100:
        known, stop = int(following.value), following.stop
    day = Day(known, _month_in(match.groupdict()), int(word.value))
    if _valid(day):
        yield Match(start, stop, Kind.DATE_TIME, DateContent((day,), relative=relative))


def _evenings_before(text: str, year: int | None) -> Iterator[Match]:
    """Read `в ночь на 5 марта`, where English names both days; the evening stands at the word for night."""
    for match in _NIGHT.finditer(text):
        groups = match.groupdict()
        known, _ = _year_of(groups, year)
        day = int(match["day"]) - 1
        if day:
            content = DateContent((Day(known, _month_in(groups), day),), weak=True)
            yield Match(match.start("night"), match.end("night"), Kind.DATE_TIME, content)


def _named_month(match: re.Match[str], year: int | None) -> Iterator[Match]:
    """Yield a date with its month by name; of a range, the first day as a date of its own."""
    groups = match.groupdict()
    known, relative = _year_of(groups, year)
    month = _month_in(groups)
    day = Day(known, month, int(groups["day"]) if groups.get("day") else None)
    if not _valid(day):
        return
    start = match.start()
    if groups.get("since"):
        since = Day(known, month, int(groups["since"]))
        if _valid(since):
            content = DateContent((since,), relative=relative)
            yield Match(match.start(), match.end("since"), Kind.DATE_TIME, content)
            start = match.start("day")
    yield Match(start, match.end(), Kind.DATE_TIME, DateContent((day,), relative=relative))


def _year_of(groups: dict[str, str | None], year: int | None) -> tuple[int | None, bool]:
    """Return the year of a date and whether it was given relative to the document's."""
    own = groups.get("year") or groups.get("short")
    relative = bool(groups.get("this") or groups.get("last"))
    if own:
        return _full_year(own), False
    return (year - bool(groups.get("last")) if relative and year is not None else None), relative


def _month_in(groups: dict[str, str | None]) -> int:
    return next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), 0)


@lru_cache(maxsize=512)
def _month_of(word: str, language: Language) -> int:
    months = _RU_MONTHS if language is Language.RU else _EN_MONTHS
    match = re.fullmatch(_either(months), word)
    return _month_in(match.groupdict()) if match else 0


def _numeric(match: re.Match[str], language: Language) -> Match:
    first, second, year = int(match["a"]), int(match["b"]), _full_year(match["year"])
    orders = (
        [Day(year, second, first)] if language is Language.RU else [Day(year, first, second), Day(year, second, first)]
    )
    readings = tuple(dict.fromkeys(day for day in orders if _valid(day)))
    if readings:
        return _match(match, DateContent(readings))
    return _match(match, DateContent((Day(year),), malformed=True))


def _checked(match: re.Match[str], day: Day) -> Iterator[Match]:
    if _valid(day):
        yield _match(match, DateContent((day,)))


def _valid(day: Day) -> bool:
    return (day.month is None or 1 <= day.month <= 12) and (day.day is None or 1 <= day.day <= 31)


def _full_year(digits: str) -> int:
    """Two digits are a year of the twentieth century, when most such documents were written."""
    return int(digits) if len(digits) > 2 else 1900 + int(digits)


def _match(match: re.Match[str], content: DateContent) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, content)
