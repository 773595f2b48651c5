"""Days and years written out: `пятого мая`, `the fifth of May`, `тысяча девятьсот сорокового года`, `nineteen forty`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from tta.language.russian import best_reading, readings
from tta.types import Kind, Language
from tta.values.calendars import date_of, exists
from tta.values.likely import has_digit, mentions
from tta.values.months import ANY_MONTH, YEAR_BEHIND, month_in, year_in
from tta.values.number_word import NumberWord
from tta.values.value import DateContent, Day, Match

__all__ = ["dates_in_words"]

_MONTH_BEHIND = {
    Language.RU: re.compile(
        rf"\s+(?:(?:числа|день|дня|дню)\s+)?{ANY_MONTH[Language.RU]}{YEAR_BEHIND[Language.RU]}?", re.I
    ),
    Language.EN: re.compile(rf"(?:\s+day)?(?:\s+of)?\s+{ANY_MONTH[Language.EN]}{YEAR_BEHIND[Language.EN]}?"),
}
_MONTH_BEFORE = re.compile(rf"\b{ANY_MONTH[Language.EN]}\s+(?:the\s+)?$")
_LONGEST_MONTH = 20  # code points of `September the ` and what spaces a line may have there
_ORDINAL_DAY = {
    Language.RU: re.compile(r"(?:[ое]го|[ое]му|[оь]е)$", re.I),
    Language.EN: re.compile(r"(?:st|nd|rd|th)$", re.I),
}
_OF_ORDINAL = re.compile(r"(?:[ое]го|[ое]му)$", re.I)
_MONTH_OF = re.compile(rf"(?<!\w){ANY_MONTH[Language.RU]}\s+$", re.I)
_SEASON_OF = re.compile(r"(?<!\w)(?:зим|весн|лет|осен)(?:а|ы|е|у|ой|о|ом|ь|и|ью)\s+$", re.I)
_LEADS = (
    (_OF_ORDINAL, re.compile(r"(?<!\w)(?:с|до|после|около|к)\s$", re.I), frozenset({"gent", "datv"})),
    (re.compile(r"(?:ый|ой|ий)$", re.I), re.compile(r"(?<!\w)по\s$", re.I), frozenset({"accs", "nomn"})),
    (re.compile(r"(?:ом|ем)$", re.I), re.compile(r"(?<!\w)в\s$", re.I), frozenset({"loct"})),
)
"""Ends of an ordinal, the preposition before it, and the cases in which a noun could go with it there."""
_NEXT = re.compile(r"\s+(?P<word>[А-Яа-яЁё]+)")
_YEAR_WORD = re.compile(
    r"\s+год(?:у|а|ом)?\b(?!\s+(?:жизни|от роду|правлени|царствовани|служб|брака|супружеств|войны|революции|работы|власти))"
)
_ORDINAL_YEAR = re.compile(r"(?:ый|ой|ий|ом|ого|ому|ым|ем|его|ьем|ьего)$", re.I)
_NO_DAY = r"(?:3[2-9]|[4-9]\d)"
"""Two digits that are no day of a month."""
_CUT_SHORT = {  # of a regiment or a century, too: compared, and not missed
    Language.RU: re.compile(
        r"(?:\b[Вв] (?P<year>[1-9]\d)-о?м\b(?:\s+году\b)?"
        r"|\b(?:[Вв]есной|[Лл]етом|[Оо]сенью|[Зз]имой|весну|лето|осень|зиму)\s+(?P<of>[1-9]\d)-го\b(?:\s+года\b)?"
        rf"|\b(?:[Сс]|[Дд]о|[Пп]осле|[Кк])\s(?P<since>{_NO_DAY})-(?:го|му)\b(?:\s+года\b|(?=\s+(?:по|до|и)\s|\s*(?:[,.;:)]|$)))"
        rf"|(?<=-го по )(?P<till>{_NO_DAY})-й\b(?:\s+год\b|(?=\s+и\s|\s*(?:[,.;:)]|$))))"
    ),
    Language.EN: re.compile(r"(?<=\b[IiBb][ny] )['’](?P<year>\d{2})\b(?!s)"),
}
_THOUSANDTH = re.compile(r"\b(?P<times>двух)тысячн(?:ый|ого|ому|ым|ом)(?=\s+год)", re.I)
_THOUSANDS = {"двух": 2000}
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_CENTURIES = range(15, 21)  # the first half of a spoken year
_BETWEEN_HALVES = re.compile(r"\s+(?P<oh>oh[\s-])?", re.I)
_HOUR = re.compile(r"\b(?:at|by|until|till)\s$", re.I)  # `at nineteen forty-five` is a quarter to eight
_BEFORE_YEAR = re.compile(r"\s*,?(?:\s*in the year)?\s*", re.I)
_POSSESSIVE = frozenset({"его", "ее", "её", "их"})  # `в тридцать седьмом его арестовали`
_SMALL_WORDS = frozenset({"PREP", "CONJ", "PRCL"})
"""What may be a noun by its form, the hearth `под`, and in a sentence is none."""
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")
_FIRST_SHORT_YEAR = 17  # `в семнадцатом году`; the first to sixteenth year is of something else


def dates_in_words(text: str, language: Language, year: int | None, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Yield the dates whose day or year is among the numbers in words; `year` is the document's."""
    ordered = list(words)
    spoken = list(_spoken_years(text, ordered)) if language is Language.EN else []
    halves = [word for word in ordered if any(whole.start <= word.start < whole.stop for whole in spoken)]
    ordered = sorted([*spoken, *(word for word in ordered if word not in halves)], key=lambda word: word.start)
    for word, following in zip(ordered, [*ordered[1:], None], strict=False):
        yield from _day(text, word, language, year, following)
        if word in spoken:  # behind a day it is part of that date, which is longer
            yield Match(word.start, word.stop, Kind.DATE_TIME, DateContent((Day(int(word.value)),), passing=True))
        if language is Language.RU:
            yield from _year(text, word)
            yield from _year_alone(text, word)
    for match in _CUT_SHORT[language].finditer(text) if has_digit(text) else ():
        name = next(name for name, digits in match.groupdict().items() if digits)
        content = DateContent((Day(1900 + int(match[name])),), passing=True, short=True)
        yield Match(match.start(name), match.end(), Kind.DATE_TIME, content)
    if language is Language.RU and mentions(text, ("тысячн",)):
        for match in _THOUSANDTH.finditer(text):
            yield Match(
                match.start(), match.end(), Kind.DATE_TIME, DateContent((Day(_THOUSANDS[match["times"].lower()]),))
            )


def _spoken_years(text: str, words: Sequence[NumberWord]) -> Iterator[NumberWord]:
    """Join the halves of years that English speaks in two: `nineteen forty-eight`, `nineteen oh five`."""
    for word, following in itertools.pairwise(words):
        between = _BETWEEN_HALVES.fullmatch(text, word.stop, following.start)
        if not between or word.value not in _CENTURIES or _HOUR.search(text, max(0, word.start - 6), word.start):
            continue
        last = range(1, 10) if between["oh"] else range(10, 100)
        if following.value in last:
            yield NumberWord(word.start, following.stop, 100 * word.value + following.value)


def _year(text: str, word: NumberWord) -> Iterator[Match]:
    """Read `тысяча девятьсот сорок восьмого года` and `в тридцать седьмом году`: ordinals, unlike `сорок один год`."""
    behind = _YEAR_WORD.match(text, word.stop)
    if word.value.denominator != 1 or not behind or not _ORDINAL_YEAR.search(text, word.start, word.stop):
        return
    value = int(word.value)
    short = _FIRST_SHORT_YEAR <= value < 100
    year = value if _FIRST_YEAR <= value <= _LAST_YEAR else 1900 + value if short else None
    if year:
        yield Match(word.start, word.stop, Kind.DATE_TIME, DateContent((Day(year),)))


def _year_alone(text: str, word: NumberWord) -> Iterator[Match]:
    """Read `в сорок первом`, `весной сорок второго` and `до тридцать седьмого`: a year whose century was left open."""
    if not (_FIRST_SHORT_YEAR <= word.value < 100 and word.value.denominator == 1):
        return
    year, before = 1900 + int(word.value), text[max(0, word.start - _LONGEST_MONTH) : word.start]
    if _OF_ORDINAL.search(text, word.start, word.stop) and (month := _MONTH_OF.search(before)):
        day = Day(year, month_in(month.groupdict()))
        start = word.start - len(before) + month.start()
        yield Match(start, word.stop, Kind.DATE_TIME, DateContent((day,), short=True))
    elif _stands_alone(text, word, before):
        yield Match(word.start, word.stop, Kind.DATE_TIME, DateContent((Day(year),), passing=True, short=True))


def _stands_alone(text: str, word: NumberWord, before: str) -> bool:
    """Whether an ordinal is a year by what stands before it, and goes with no word behind it."""
    if _OF_ORDINAL.search(text, word.start, word.stop) and _SEASON_OF.search(before):
        return True
    leads = (
        cases for ordinal, lead, cases in _LEADS if ordinal.search(text, word.start, word.stop) and lead.search(before)
    )
    cases = next(leads, None)
    behind = _NEXT.match(text, word.stop)
    return cases is not None and not (behind and _goes_with_ordinal(behind["word"], cases))


def _is_short_year(text: str, stop: int, word: NumberWord, language: Language) -> bool:
    """Whether a number behind a day and month is its year cut short: `пятого марта пятьдесят третьего года`."""
    if not _FIRST_SHORT_YEAR <= word.value < 100 or _BEFORE_YEAR.fullmatch(text, stop, word.start) is None:
        return False
    if language is Language.RU:
        return _YEAR_WORD.match(text, word.stop) is not None and _ORDINAL_YEAR.search(text, 0, word.stop) is not None
    return _CLAUSE_ENDS.match(text, word.stop) is not None


def _goes_with_ordinal(word: str, cases: frozenset[str]) -> bool:
    if word.lower() in _POSSESSIVE or best_reading(word.lower()).part_of_speech in _SMALL_WORDS:
        return False
    return any(cases & one.grammemes for one in readings(word.lower()) if one.part_of_speech in {"NOUN", "ADJF"})


def _day(
    text: str, word: NumberWord, language: Language, year: int | None, following: NumberWord | None
) -> Iterator[Match]:
    """Read `пятого мая` and `May the fifth`; a day that the month has not must be an ordinal, unlike `в мае сорок`."""
    if word.value.denominator != 1 or not 1 <= word.value < 100:
        return
    behind = _MONTH_BEHIND[language].match(text, word.stop)
    before = None
    if language is Language.EN:
        before = _MONTH_BEFORE.search(text, max(0, word.start - _LONGEST_MONTH), word.start)
    match = behind or before
    if match is None:
        return
    known, back = year_in(match.groupdict(), year)
    start, stop = min(word.start, match.start()), max(word.stop, match.end())
    if (
        following
        and _BEFORE_YEAR.fullmatch(text, stop, following.start)
        and _FIRST_YEAR <= following.value <= _LAST_YEAR
    ):
        known, stop = int(following.value), following.stop
    elif following and _is_short_year(text, stop, following, language):
        known, stop = 1900 + int(following.value), following.stop
    day = Day(known, month_in(match.groupdict()), int(word.value))
    if exists(day) or _ORDINAL_DAY[language].search(text, word.start, word.stop):
        yield Match(start, stop, Kind.DATE_TIME, date_of(day, back=back))
