"""Dates with their month by name, `"15" мая 1977`, `May 15-17, 1977`, and months alone: `в мае`, `июльский`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tta.types import Kind, Language
from tta.values.calendars import date_of, exists
from tta.values.likely import mentions
from tta.values.months import ANY_MONTH, YEAR_BEHIND, month_in, year_in
from tta.values.numerals import numeral
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_with_months", "evenings_before"]

_RU_MONTH, _RU_YEAR = ANY_MONTH[Language.RU], YEAR_BEHIND[Language.RU]
_EN_MONTH, _EN_YEAR = ANY_MONTH[Language.EN], YEAR_BEHIND[Language.EN]
_QUOTED = r"[\"«“„'”]?(?P<day>\d{1,2})(?:-?(?:го|е|му|ое|ого|м))?[\"»”“']?"
_LEADING_WORDS = "in of by between since until till last next this during early late mid through before after".split()
_BARE_LEADING = "only it's when whenever yet".split()
_BARE_LEAD = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]} )" for word in _BARE_LEADING)
_ENGLISH_LEAD = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]} )" for word in _LEADING_WORDS)

_ADJECTIVE_STEMS = (
    "январь?", "февраль?", "мартов", "апрель?", "май", "июнь?", "июль?", "августов", "сентябрь?", "октябрь?",
    "ноябрь?", "декабрь?",
)  # fmt: skip

_PATTERNS = {
    Language.RU: (
        re.compile(
            rf"(?<![\w.])(?<!\d,)(?:(?P<since>\d{{1,2}})(?:-?го)?(?:\s*(?:[-–—/]|по|и|на|до)\s*|,\s))?{_QUOTED}(?:\s+|-){_RU_MONTH}{_RU_YEAR}?",
            re.I,
        ),
        re.compile(rf"(?<!\w){_RU_MONTH}{_RU_YEAR}", re.I),
        re.compile(
            rf"\b(?=(?-i:[а-я]|[ЯФАИСОНД](?!вгуст)))(?!(?:янв|фев|апр|авг|сен|окт|ноя|дек)\b(?!\.)){_RU_MONTH}", re.I
        ),
    ),
    Language.EN: (
        re.compile(
            rf"\b{_EN_MONTH}\s+(?:the\s+)?(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—]|to|and|through|until|till)\s*"
            rf"the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:of|[A-Za-z]*\s*century))"
        ),
        re.compile(
            rf"\b{_EN_MONTH}\s+(?:the\s+)?(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d|\.\d|,\d){_EN_YEAR}?"
        ),
        re.compile(
            rf"(?<![\w.,/])(?:(?P<since>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|through|or)\s*)?"
            rf"[\"“]?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\"”]?(?:(?:\s+day)?\s+of)?[-\s]+{_EN_MONTH}{_EN_YEAR}?"
        ),
        re.compile(rf"\b{_EN_MONTH}{_EN_YEAR}"),
        re.compile(rf"(?:{_ENGLISH_LEAD}|(?<=\b[Mm]id-)|(?<=\b[Ll]ate-)|(?<=\b[Ee]arly-)){_EN_MONTH}"),
        re.compile(rf"(?:^|(?<=[;:(] )){_EN_MONTH}(?=\s*(?:[;:)]|$))"),
        re.compile(
            r"\b(?:(?P<m3>March)|(?P<m5>May))(?=\s*(?:to|through|until|till|[-–/])\s*(?:Ja|Fe|Ap|Ju|Au|Se|Oc|No|De)[a-z]+\b)"
        ),
        re.compile(rf"(?:{_BARE_LEAD})(?P<m5>May)(?=[.,;:!?]|\s*$|\s+(?:and|but|would|comes|came)\b)"),
        re.compile(rf"\b(?!(?i:May|March)){_EN_MONTH}(?<=[a-z]{{4}}|[A-Z][a-z]{{3}}|[A-Z]{{4}})\b"),
    ),
}
_ADJECTIVE = {
    Language.RU: re.compile(
        r"\b(?:"
        + "|".join(
            rf"(?P<m{number}>{stem}ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|о(?=-)))"
            for number, stem in enumerate(_ADJECTIVE_STEMS, 1)
        )
        + r")\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<=\b[Tt]he )(?P<m3>March)(?=\s+[a-z]{4,}\b)(?!\s+from|\s+into)"
        r"|(?:(?<=\b[Tt]he )|(?<=['’]s ))(?P<m5>May)(?=\s+[A-Za-z][a-z]{3,}\b)"
    ),
}
_MONTH_LIKELY = {
    Language.RU: tuple("янв генв фев мар апр май мая мае маю маем июн иун июл иул авг сен окт ноя дек".split()),
    Language.EN: tuple("jan feb mar apr may jun jul aug sep oct nov dec".split()),
}
"""What a text with a month has in it."""
_NIGHT = re.compile(
    r"\b(?P<night>ночь) на (?:(?P<day>\d{1,2})(?:-е)?|(?P<words>(?:двадцать |тридцать )?[а-яё]+[оь]?е))\s+"
    rf"{_RU_MONTH}{_RU_YEAR}?",
    re.I,
)
_NIGHT_FROM = re.compile(r"\bноч(?:ь|ью|и)\s+со?\s+$", re.I)
"""`в ночь с 3 на 4 июля`, which English calls by either day."""
_MEANT_AS_DAY = re.compile(r"\b(?:on|dated)\s+(?:the\s+)?$", re.I)
_MEANT_AS_NUMBER = re.compile(r"\bin\s+$", re.I)
_TO_MONTH = re.compile(
    rf"\b{re.sub(r'[(][?]P<m[0-9]+>', '(?:', _EN_MONTH)}\s*(?:to|through|until|till|and|or|[-–/])\s*(?P<month>March|May)\b"
)
"""`from January to March`, where the second month could be a verb."""
_YEAR_OF_IT = {
    Language.RU: re.compile(r"\s+[а-яё]+(?:-|\s+)(?P<year>1[5-9]\d{2}|20\d{2})(?:\s*(?:г\.|года\b)|\b)"),
    Language.EN: re.compile(r"\s+[a-z]+\s+of\s+(?P<year>1[5-9]\d{2}|20\d{2})\b"),
}
"""`августовского путча 1991 года`"""
_DAY_AGAIN = re.compile(r"(?<![\w.,-])(?P<day>[1-9]|[12]\d|3[01])-(?:го|е|му|м)\b(?=\s*(?:[,;.)]|и\s|$))")
"""`2 сентября и 3-го`: a day whose month was said before."""
_PERSON = re.compile(
    r"(?:August|April|June|May)\s+(?:(?:von|van|de|der|den|del|di|du)\s+)*[A-Z][a-z]{2,}\b(?!\s+(?:\d|Day\b))"
)
_IN_MONTH = re.compile(rf"\b(?:{'|'.join(_LEADING_WORDS)}|the|from|to|and)\s+$|-$", re.I)
_ORDINAL = re.compile(r"st\b|nd\b|rd\b|th\b")
_LAST_DAY = 31
_LIST = re.compile(r"\s(?:и|and|or)\s", re.I)


def dates_with_months(text: str, language: Language, year: int | None) -> Iterator[Match]:
    """Yield the dates in which the month has its name; of a range, both ends. `year` is the document's."""
    if not mentions(text, _MONTH_LIKELY[language]):
        return
    for pattern in _PATTERNS[language]:
        for match in pattern.finditer(text):
            yield from _named_month(match, language, year)
    for match in _TO_MONTH.finditer(text) if language is Language.EN else ():
        day = Day(None, 3 if match["month"] == "March" else 5)
        yield Match(match.start("month"), match.end(), Kind.DATE_TIME, DateContent((day,)))
    if language is Language.RU:
        for match in _DAY_AGAIN.finditer(text):
            content = DateContent((Day(None, None, int(match["day"])),), passing=True)
            yield Match(match.start(), match.end("day"), Kind.DATE_TIME, content)
    for match in _ADJECTIVE[language].finditer(text):
        behind = _YEAR_OF_IT[language].match(text, match.end())
        day = Day(int(behind["year"]) if behind else None, month_in(match.groupdict()))
        stop = behind.end() if behind else match.end()
        yield Match(match.start(), stop, Kind.DATE_TIME, DateContent((day,), passing=behind is None))


def evenings_before(text: str, year: int | None) -> Iterator[Match]:
    """Read `в ночь на 5 марта`, where English names both days; the evening stands at the word for night."""
    for match in _NIGHT.finditer(text) if mentions(text, ("ночь на",)) else ():
        groups = match.groupdict()
        known, _ = year_in(groups, year)
        parts = [numeral(word, Language.RU) for word in (match["words"] or "").split()]
        number = int(match["day"]) if match["day"] else sum(parts) if all(parts) else 0
        before = _day_before(Day(known, month_in(groups), number))
        if before is not None:
            content = DateContent((before,), weak=True)
            yield Match(match.start("night"), match.end("night"), Kind.DATE_TIME, content)


def _day_before(day: Day) -> Day | None:
    """Return the day before one that has a month, None where there is none; before 1 March it takes the year to tell."""
    if not day.day or not day.month or not exists(day):
        return None
    if day.day > 1:
        return Day(day.year, day.month, day.day - 1)
    if day.month == 1:
        return Day(day.year - 1 if day.year else None, 12, _LAST_DAY)
    last = next((number for number in (_LAST_DAY, _LAST_DAY - 1) if exists(Day(None, day.month - 1, number))), None)
    return Day(day.year, day.month - 1, last) if last else None


def _named_month(match: re.Match[str], language: Language, year: int | None) -> Iterator[Match]:
    """Yield a date with its month by name; of a range, the first day as a date of its own."""
    groups = match.groupdict()
    known, back = year_in(groups, year)
    stop = match.end()
    if language is Language.EN and not groups.get("day") and known is None and back is None:
        behind = _YEAR_OF_IT[language].match(match.string, stop)
        known, stop = (int(behind["year"]), behind.end()) if behind else (None, stop)
    day = Day(known, month_in(groups), int(groups["day"]) if groups.get("day") else None)
    if language is Language.EN and not (day.day or day.year or back is not None) and _is_person(match):
        return
    if not exists(day) and not _is_meant(match, language):
        return
    start = match.start()
    if groups.get("since"):
        since = _first_of_range(match, day)
        if "/" in match.string[match.end("since") : match.start("day")] and (since.day or 0) > _LAST_DAY:
            return  # `57/1 October Revolution Street`
        enumerated = "," in match.string[match.end("since") : match.start("day")]  # `5, 6 декабря`; `статья 5, 12 мая`
        if since.day and since.day <= _LAST_DAY and not (enumerated and since.day + 1 != day.day):
            content = date_of(since, back=back)
            night = _NIGHT_FROM.search(match.string, 0, match.start()) is not None
            yield Match(match.start(), match.end("since"), Kind.DATE_TIME, replace(content, weak=night))
            start = match.start("day")
        elif enumerated:
            start = match.start("day")
    yield Match(start, stop, Kind.DATE_TIME, date_of(day, back=back))


def _is_person(match: re.Match[str]) -> bool:
    """Whether a month alone is a first name: `August Bebel`, and not `in August Putin`."""
    return _PERSON.match(match.string, match.start()) is not None and not _IN_MONTH.search(
        match.string, 0, match.start()
    )


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
    possible = 1 <= int(match["day"]) <= _LAST_DAY  # in another month
    if language is Language.RU:
        month = next(found for name, found in groups.items() if found and name[1:].isdigit())
        return possible or month.endswith(("а", "я", "."))
    if _ORDINAL.match(match.string, match.end("day")):
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return bool(_MEANT_AS_DAY.search(before)) or (possible and not _MEANT_AS_NUMBER.search(before))
