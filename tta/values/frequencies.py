"""How often: `дважды в неделю`, `ежемесячный`, twice a day, weekly, `раз в два года`, every other day.

The number of times is read as a number of its own; of how many spans it is that, as one of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.value import Match, NumberContent

__all__ = ["frequencies"]

_SPANS = {
    Language.RU: r"(?P<hour>час)|(?P<day>день|сутки)|(?P<week>неделю)|(?P<month>месяц)|(?P<quarter2>квартал)|(?P<year>год)",
    Language.EN: r"(?P<hour>hour)|(?P<day>day)|(?P<week>week)|(?P<month>month)|(?P<quarter2>quarter)|(?P<year>year)",
}
_FREQUENCY = {
    Language.RU: re.compile(
        rf"(?:(?<=\bраз )|(?<=\bраза )|(?<=жды ))(?:в|на)\s+(?:{_SPANS[Language.RU]})\b"
        r"|(?<=\d )р\.?\s?/\s?(?:(?P<day3>д(?:ень|н)?|сут)|(?P<week3>нед))\b\.?"
        r"|\bеже(?:(?P<hour2>час)|(?P<day2>днев|суточ)|(?P<week2>недель)|(?P<month2>месяч)|(?P<quarter>кварталь)|(?P<year2>год))"
        r"н(?:о|[а-яё]{2,3})\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?:(?<=\btimes )|(?<=\bonce )|(?<=\btwice ))(?:an?|per|every|each|in\s+an?)\s+"
        rf"(?:{_SPANS[Language.EN]})\b"
        r"|\b(?:(?P<hour2>hourly)|(?P<day2>daily)|(?P<week2>weekly)|(?P<month2>monthly)|(?P<quarter>quarterly)"
        r"|(?P<year2>yearly|annual(?:ly)?))\b",
        re.I,
    ),
}
_EVERY = {
    Language.RU: re.compile(
        r"\b(?:раз\s+в|кажды[ехм]+)\s+(?P<count>\d{1,2}|[а-яё]{3,12})\s+"
        r"(?:(?P<minute>минут[ыу]?)|(?P<hour>час(?:а|ов))|(?P<day>дня|дней|суток)|(?P<week>недел[иь])|(?P<month>месяц(?:а|ев))|(?P<year>года|лет))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:every|once\s+in)\s+(?P<count>\d{1,2}|[a-z]{3,9})[\s-]"
        r"(?:(?P<minute>minute)|(?P<hour>hour)|(?P<day>day)|(?P<week>week)|(?P<month>month)|(?P<year>year))s?\b",
        re.I,
    ),
}
"""`раз в два года`, `every three weeks`, `every other day`."""
_PART_OF_HOUR = {
    Language.RU: re.compile(r"\bкажд(?:ые|ую)\s+(?:(?P<n30>полчаса)|(?P<n15>четверть\s+часа))\b", re.I),
    Language.EN: re.compile(
        r"\bevery\s+(?:(?P<n30>half(?:\s+an)?[\s-]hour)|(?P<n15>quarter(?:\s+of\s+an)?[\s-]hour))\b", re.I
    ),
}
"""`каждые полчаса`, by its minutes."""
_PRESCRIBED = re.compile(
    r"\b(?:(?P<n2>b\.?\s?i\.?\s?d)|(?P<n3>t\.?\s?i\.?\s?d)|(?P<n4>q\.?\s?i\.?\s?d))\b\.?|\bq\.?\s?(?P<hours>\d{1,2})\s?h\b\.?"
)
"""How often by the Latin of prescriptions: bis, ter, quater in die, quaque hora."""
_TIMES = {
    Language.RU: re.compile(r"\b(?:(?P<count>\d{1,2}|[а-яё]{3,12})\s+раза?|(?P<adverb>[а-яё]+жды))\s+$", re.I),
    Language.EN: re.compile(r"\b(?:(?P<count>\d{1,2}|[a-z]{3,9})\s+times|(?P<adverb>twice|thrice))\s+$", re.I),
}
_TWICE = {"дважды": 2, "трижды": 3, "четырежды": 4, "twice": 2, "thrice": 3}
_LONGEST_TIMES = 24
"""How many times in a span, and how long that is."""
_ALTERNATE = frozenset({"other", "second"})
_MOST = 60
"""Spans up to which it is said how often."""
_LIKELY = {
    Language.RU: ("раз в ", "раза в ", "жды в ", "раз на ", "раза на ", "жды на ", "еже", "кажды", "р/", "р./", "р. /"),
    Language.EN: (
        "times ",
        "once ",
        "twice ",
        "every ",
        "hourly",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "annual",
        *(
            "bid",
            "b.i.d",
            "b. i. d",
            "tid",
            "t.i.d",
            "t. i. d",
            "qid",
            "q.i.d",
            "q. i. d",
            "q4h",
            "q6h",
            "q8h",
            "q12h",
            "q.8",
            "q.12",
            "q 8",
        ),
    ),
}
"""What a text that says how often has in it."""


def frequencies(text: str, language: Language) -> Iterator[Match]:
    """Yield what says of which span of time something happens so many times; compared with its like, and not missed."""
    if not mentions(text, _LIKELY[language]):
        return
    for match in _EVERY[language].finditer(text):
        count = _count(match["count"], language)
        if 1 < count <= _MOST:
            span = next(name for name, found in match.groupdict().items() if found and name != "count")
            content = NumberContent((Fraction(count),), in_words=True, unit=f"per {span}", optional=True, compound=True)
            yield Match(match.start("count"), match.end(), Kind.NUMBER, content)
    for match in _PART_OF_HOUR[language].finditer(text):
        minutes = next(int(name[1:]) for name, found in match.groupdict().items() if found)
        content = NumberContent((Fraction(minutes),), in_words=True, unit="per minute", optional=True, compound=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
    for match in _PRESCRIBED.finditer(text) if language is Language.EN else ():
        named = next(name for name, found in match.groupdict().items() if found)
        times, unit = (int(match["hours"]), "per hour") if named == "hours" else (int(named[1:]), "")
        content = NumberContent((Fraction(times),), in_words=True, unit=unit, optional=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
    for match in _FREQUENCY[language].finditer(text):
        span = next(name for name, found in match.groupdict().items() if found).rstrip("23")
        readings = (Fraction(1), *_shares(text, match.start(), language))
        content = NumberContent(readings, in_words=True, unit=f"per {span}", optional=True, compound=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _shares(text: str, start: int, language: Language) -> Iterator[Fraction]:
    """Yield which part of a span lies between two of so many times in it: twice a year is every half of one."""
    found = _TIMES[language].search(text, max(0, start - _LONGEST_TIMES), start)
    if found:
        twice = _TWICE.get(found["adverb"].casefold(), 0) if found["adverb"] else _count(found["count"], language)
        if 1 < twice <= _MOST:
            yield Fraction(1, twice)


def _count(written: str, language: Language) -> int:
    if written.casefold() in _ALTERNATE:
        return 2
    return int(written) if written.isdigit() else numeral(written, language)
