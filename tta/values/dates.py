"""Dates in Russian and English, as documents write them.

The grammar is our own: a form's quotation marks round the day, Roman months, `с.г.`, day before month in Russian and
either order in English. General parsers lose the day of `"15" мая` and read the verb `may` as a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.roman import roman_value
from tta.values.value import DateContent, Day, Match

__all__ = ["dates"]

_RU_MONTHS = (
    r"янв(?:ар[а-я]{1,3}\b|\.)", r"фев(?:рал[а-я]{1,3}\b|р?\.)", r"мар(?:т(?:а|е|у|ом)?\b|\.)", r"апр(?:ел[а-я]{1,3}\b|\.)",
    r"ма(?:[йяею]|ем)\b", r"июн[а-я]{1,3}\b", r"июл[а-я]{1,3}\b", r"авг(?:уст[а-я]{0,2}\b|\.)", r"сен(?:тябр[а-я]{1,3}\b|т?\.)",
    r"окт(?:ябр[а-я]{1,3}\b|\.)", r"ноя(?:бр[а-я]{1,3}\b|б?\.)", r"дек(?:абр[а-я]{1,3}\b|\.)",
)  # fmt: skip
_EN_MONTHS = (
    r"Jan(?:uary|\.|\b)", r"Feb(?:ruary|\.|\b)", r"Mar(?:ch|\.|\b)", r"Apr(?:il|\.|\b)", r"May\b", r"Jun(?:e|\.|\b)",
    r"Jul(?:y|\.|\b)", r"Aug(?:ust|\.|\b)", r"Sep(?:tember|t?\.|t?\b)", r"Oct(?:ober|\.|\b)", r"Nov(?:ember|\.|\b)",
    r"Dec(?:ember|\.|\b)",
)  # fmt: skip


def _either(months: tuple[str, ...]) -> str:
    return "(?:" + "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(months, 1)) + ")"


_QUOTED = r"[\"«“„'”]?(?P<day>\d{1,2})(?:-?(?:го|е|му))?[\"»”“']?"
_RU_YEAR = (
    r"(?:\s+(?P<year>\d{4}|\d{2}(?=\s*(?:г\.|года?\b)))|\s+(?P<this>с\.\s?г\.?|т\.\s?г\.?|(?:этого|сего|текущего)\s+года)"
    r"|\s+(?P<last>п\.\s?г\.?|(?:прошлого|минувшего)\s+года))"
)
_EN_YEAR = (
    r"(?:,?\s+(?P<year>\d{4})\b|,?\s+(?P<this>(?:of\s+)?(?:this|the\s+current)\s+year)"
    r"|,?\s+(?P<last>(?:of\s+)?(?:last|the\s+previous)\s+year))"
)
_LEADING_WORDS = "in of by since until last next this during early late".split()  # before `May`: `may` is a verb
_ENGLISH_LEAD = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]} )" for word in _LEADING_WORDS)

_RU_PATTERNS = (
    re.compile(
        rf"(?<![\w.,]){_QUOTED}(?:\s*(?:[-–—/]|по|и|на)\s*(?P<until>\d{{1,2}}))?\s+{_either(_RU_MONTHS)}{_RU_YEAR}?",
        re.I,
    ),
    re.compile(rf"(?<!\w){_either(_RU_MONTHS)}{_RU_YEAR}", re.I),
    re.compile(rf"\b(?=[а-я]){_either(_RU_MONTHS)}"),
)
_EN_PATTERNS = (
    re.compile(
        rf"\b{_either(_EN_MONTHS)}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
        rf"(?:\s*(?:[-–—]|to|and)\s*(?P<until>\d{{1,2}})\b)?{_EN_YEAR}?"
    ),
    re.compile(
        rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–—]|to|and)\s*(?P<until>\d{{1,2}})(?:st|nd|rd|th)?)?"
        rf"(?:\s+of)?\s+{_either(_EN_MONTHS)}{_EN_YEAR}?"
    ),
    re.compile(rf"\b{_either(_EN_MONTHS)}{_EN_YEAR}"),
    re.compile(rf"(?:{_ENGLISH_LEAD}){_either(_EN_MONTHS)}"),
    re.compile(rf"\b(?!May|March){_either(_EN_MONTHS)}(?<=[a-z]{{4}}|[A-Z][a-z]{{3}})\b"),
)
_FORM = re.compile(
    r"[\"«“„](?P<day>\d{1,2})[\"»”]\s*[-–—/_ ]+\s*(?:\d{1,2}[./]\d{1,2}[./](?P<short>\d{4}|\d{2})|(?P<year>\d{4}))(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?![\w/]|[.,-]\d)"
)
_GLUED = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?=г)")
_ISO = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])")
_ROMAN = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})\s?[./\s-]\s?(?P<roman>[IVX]{1,4})\s?[./\s-]\s?(?P<year>\d{4}|\d{2})(?!\d)"
)
_DAY_MONTH = re.compile(r"(?<![\w.,])(?P<day>\d{1,2})\.(?P<month>0?[1-9]|1[0-2])\.?$")
_RU_YEAR_ALONE = re.compile(r"(?<![\w.,/-])(?P<year>1\d{3}|20\d{2})(?=\s*(?:г\.|гг\.|год[а-я]{0,3}\b))", re.I)


def dates(text: str, language: Language, year: int | None, *, line: bool = False) -> Iterator[Match]:
    """Yield the dates of a segment; matches may overlap, the first of those that do is the best.

    Args:
        text: a segment's text.
        language: decides between the grammars, and that `03.06.63` is 3 June in Russian.
        year: the document's year, for `с.г.` and `last year`; None leaves those years unknown.
        line: whether the segment is a line of a header or stamp, where `23.5` at the end is a day.
    """
    yield from _form_dates(text)
    for match in _ISO.finditer(text):
        yield from _checked(match, Day(int(match["year"]), int(match["month"]), int(match["day"])))
    for pattern in _RU_PATTERNS if language is Language.RU else _EN_PATTERNS:
        for match in pattern.finditer(text):
            yield from _named_month(match, year)
    for match in _ROMAN.finditer(text):
        yield from _checked(match, Day(_full_year(match["year"]), roman_value(match["roman"]), int(match["day"])))
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


def _named_month(match: re.Match[str], year: int | None) -> Iterator[Match]:
    groups = match.groupdict()
    month = next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), 0)
    own = groups.get("year")
    relative = bool(groups.get("this") or groups.get("last"))
    if own:
        known: int | None = _full_year(own)
    elif relative and year is not None:
        known = year - bool(groups.get("last"))
    else:
        known = None
    day = int(groups["day"]) if groups.get("day") else None
    if not _valid(Day(known, month, day)):
        return
    until = Day(known, month, int(groups["until"])) if groups.get("until") else None
    if until and (not _valid(until) or (until.day or 0) <= (day or 0)):
        until = None
    yield _match(match, DateContent((Day(known, month, day),), until, relative=relative))


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
