"""Times of day: `18:30`, `в 16 час. 30 мин.`, `в 10 часов утра`, `6:30 p.m.`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, pairwise

from tta.language.russian import best_reading
from tta.types import Kind, Language
from tta.values.hours_open import hours_open
from tta.values.likely import has_digit, mentions
from tta.values.lists_of_hours import lists_of_hours
from tta.values.number_word import NumberWord
from tta.values.parts_of_hours import PART_OF_DAY, hour_of_day, parts_of_hours
from tta.values.value import Match, TimeContent

__all__ = ["times"]

_HALF_DAY = re.compile(
    r"(?<![\w.,:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?", re.I
)
_CLOCK = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])(?::| : )(?P<minute>[0-5]\d)(?![\w:]|,\d{3})"
    r"(?!\s?[ap]\.?m)"
)
_NO_CLOCK = re.compile(
    r"\b(?:сч[её]т(?:ом|е|а)?|пропорци[а-я]+|соотношени[а-я]+|отношени[а-я]+|масштаб[а-я]{0,2}|(?:у|на)клон[а-я]{0,2}(?:\s[а-я]+)?|раз(?:вед|бавл)ени[а-я]{1,2}|gradient(?:\s+of)?|slope(?:\s+of)?|score(?:\s+of|\s+was)?|ratio(?:\s+of)?"
    r"|scale(?:\s+of)?|odds(?:\s+of)?)\s(?:матча\s|в\s)?$",
    re.I,
)
"""Before what is no hour but a score, a ratio or a scale."""
_WINDOW = 24
_ONE_OCLOCK = re.compile(r"(?<=\b[Вв] )час(?=\s+(?:ночи|дня))\s+(?P<part>ночи|дня)|\bчасу\s+(?P<part2>ночи|дня)", re.I)
_MILITARY = re.compile(r"(?<![\w.,:])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s?(?:hours|hrs?\b|GMT\b|UTC\b)")
_RUSSIAN = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?(?:ч\.|час[а-я]{0,3}\b\.?)\s?(?P<minute>[0-5]?\d)\s?мин(?:\.|[а-я]{0,3}\b)"
    rf"(?!\s?\d+\s?сек)(?:\s{PART_OF_DAY}\b)?",
    re.I,
)
_RUSSIAN_SHORT = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?ч\b\.?\s?(?P<minute>[0-5]?\d)\s?м\b\.?(?![/\w])"
    rf"(?:\s{PART_OF_DAY}\b)?"
)
"""`14 ч. 30 м.`"""
_AT = r"(?:\b(?:[Вв]|[Сс]|[Дд]о|[Кк]|[Оо]коло|[Пп]осле|[Нн]а|и|мск)\s|[-–—]\s?)"
_POINTED = re.compile(
    rf"(?P<lead>{_AT})(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\w%]|[.,]\d|\s?(?:млн|млрд|тыс|руб|кг|км|%|процент))"
)
_DASHED = re.compile(
    r"(?:(?<=\b[ВвСсКк] )|(?<=\b[Дд]о )|(?<=\b[Нн]а )|(?<=\bоколо )|(?<=\bпосле ))(?P<hour>[01]?\d|2[0-4])-(?P<minute>[0-5]\d)"
    r"(?![\w%-]|[.,]\d)(?!\s*%)(?=(?:\s+(?P<behind>[а-яё.]+))?)"
)
_DASHED_BEFORE = re.compile(r"\b(?:[Сс]|[Нн]ачало в|[Оо]т)\s+(?:[01]?\d|2[0-4])-[0-5]\d\s+(?:до|и до)\s+$")
"""`с 10-00 до 13-30`, where the first is surely an hour."""
_DASHED_BEHIND = re.compile(r"\s+до\s+(?:[01]?\d|2[0-4])-[0-5]\d(?!\d)|\s*(?:[.;!?]|$)")
"""`с 9-15 до 17-00`, `вход с 7-45.`"""
_END_OF_DAY = re.compile(r"(?<![\w.,:])24[.:]00(?![\w:]|[.,]\d)(?=\s+(?:\d|\W|$)|$|[,.;)])")
_HOUR_OF_DAY = re.compile(
    rf"(?<![\w.,:])(?P<hour>1[0-2]|[1-9])(?:(?:[.:]|-(?=00|1[5-9]|[2-5]))(?P<minute>[0-5]\d))?(?:\s?(?:ч\.|час[а-я]{{0,3}}\b))?\s{PART_OF_DAY}\b"
)
_WORD_OF_DAY = re.compile(rf"(?:\s+час[а-я]{{0,3}}\b)?\s+{PART_OF_DAY}\b")
_FULL_HOUR = re.compile(
    r"(?<=\b[Вв] )(?P<hour>1\d|2[0-4]|[0-9])\s?(?:ч\.|часов|часа|час)(?!\w)"
    r"(?!\s+(?:\d(?!\d?\s+[а-яё]{3})|\d{1,2}\s?мин|утра|дня|вечера|ночи))"
)
_OCLOCK = re.compile(
    r"(?:(?<![\w.,:])(?P<hour>1[0-2]|[1-9])|\b(?P<one>one)(?=\s))?\s?o['’]clock(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?"
)
_HOUR_IN_THE = re.compile(
    r"(?<![\w.,:])(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night))"
)
_ONE_IN_THE = re.compile(r"(?<=\b[Aa]t )one\s+in\s+the\s+(?P<part>morning|afternoon)\b")
_IN_THE = re.compile(r"\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night))\b")
_NAMED = {
    Language.RU: re.compile(
        r"\b(?:(?P<noon>(?:в|к|до|с|около|позже|позднее|раньше)\s+пол(?:день|удню|удня|дня(?=\s*[,.;])))"
        r"|(?P<midnight>(?:в|к|до|с|около|за|после|позже|позднее|раньше)\s+пол(?:ночь|уночи|ночи)))\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?:at|by|from|since|until|till) )?(?:(?P<noon>(?:(?:12|twelve) )?noon"
        r"|(?:(?<=at )|(?<=by )|(?<=until )|(?<=from )|(?<=around ))mid-?day)"
        r"|(?P<midnight>(?:(?:12|twelve) )?midnight))\b",
        re.I,
    ),
}


_LIKELY_NAMED = ("пол", "noon", "midday", "mid-day", "midnight")


def times(text: str, language: Language, words: Iterable[NumberWord] = ()) -> Iterator[Match]:
    """Yield the times of day in a segment; `words` are its numbers in words, of which some are hours."""
    yield from parts_of_hours(text, language)
    if has_digit(text):
        yield from lists_of_hours(text, language)
        yield from hours_open(text, language)
        yield from _in_digits(text, language)
    if language is Language.EN:
        yield from _oclock(text, words)
    else:
        yield from _russian_words(text, words)
    for match in _CLOCK.finditer(text) if has_digit(text) else ():
        if _NO_CLOCK.search(text, max(0, match.start() - _WINDOW), match.start()):
            continue
        yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _NAMED[language].finditer(text) if mentions(text, _LIKELY_NAMED) else ():
        yield _match(match, 12 if match["noon"] else 0, 0)


def _in_digits(text: str, language: Language) -> Iterator[Match]:
    yield from _english(text) if language is Language.EN else _russian(text)


def _english(text: str) -> Iterator[Match]:
    for match in _HALF_DAY.finditer(text):
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        yield _match(match, hour, int(match["minute"] or 0))
    for match in _MILITARY.finditer(text):
        yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _HOUR_IN_THE.finditer(text):
        part = match["part"] or match["night"]
        yield _match(match, hour_of_day(int(match["hour"]), part), int(match["minute"] or 0))


def _oclock(text: str, words: Iterable[NumberWord]) -> Iterator[Match]:
    for match in _ONE_IN_THE.finditer(text):
        yield _match(match, hour_of_day(1, match["part"]), 0)
    for word in words:
        behind = _IN_THE.match(text, word.stop)
        if behind and 1 <= word.value <= 12 and word.value.denominator == 1:
            part = behind["part"] or behind["night"]
            yield Match(word.start, behind.end(), Kind.DATE_TIME, TimeContent(60 * hour_of_day(int(word.value), part)))
    for match in _OCLOCK.finditer(text) if mentions(text, ("clock",)) else ():
        part = match["part"] or match["night"] or ""
        if match["hour"] or match["one"]:
            hour = int(match["hour"] or 1)
            yield _match(match, hour_of_day(hour, part) if part else hour, 0, half_open=not part)
            continue
        for word in words:
            if word.stop in (match.start(), match.start() + 1) and 1 <= word.value <= 12:
                hour = int(word.value)
                content = TimeContent(60 * (hour_of_day(hour, part) if part else hour), half_open=not part)
                yield Match(word.start, match.end(), Kind.DATE_TIME, content)


def _russian(text: str) -> Iterator[Match]:
    for match in chain(_RUSSIAN.finditer(text), _RUSSIAN_SHORT.finditer(text)):
        hour, part = int(match["hour"]), match["part"]
        yield _match(match, hour_of_day(hour, part) if part and hour <= 12 else hour, int(match["minute"]))
    for match in _HOUR_OF_DAY.finditer(text):
        if not match["minute"] and _are_days(text, match.start(), int(match["hour"]), match.group().split()[1:]):
            continue
        yield _match(match, hour_of_day(int(match["hour"]), match["part"]), int(match["minute"] or 0))
    for match in _POINTED.finditer(text):
        content = TimeContent((60 * int(match["hour"]) + int(match["minute"])) % 1440)
        yield Match(match.end("lead"), match.end(), Kind.DATE_TIME, content)
    for match in _DASHED.finditer(text):
        bare = (
            int(match["minute"]) % 5 == 0 and text[match.start() - 2] in "Вв" and not _is_counted(match["behind"] or "")
        )
        range_ = _DASHED_BEFORE.search(text, max(0, match.start() - _WINDOW), match.start()) or _DASHED_BEHIND.match(
            text, match.end()
        )
        if match["minute"] == "00" or bare or (range_ and not _is_counted(match["behind"] or "")):
            yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _END_OF_DAY.finditer(text):
        yield _match(match, 0, 0)
    for match in _FULL_HOUR.finditer(text):
        hour = int(match["hour"])
        yield _match(match, hour, 0, half_open=hour <= 12)


def _russian_words(text: str, words: Iterable[NumberWord]) -> Iterator[Match]:
    for match in _ONE_OCLOCK.finditer(text) if mentions(text, ("час",)) else ():
        yield _match(match, hour_of_day(1, (match["part"] or match["part2"]).lower()), 0)
    yield from _hours_and_minutes(text, list(words))
    for word in words:
        behind = None if _ORDINAL_DAY.match(text, word.start) else _WORD_OF_DAY.match(text, word.stop)
        if behind and _are_days(text, word.start, word.value, behind.group().split()):
            continue
        if behind and 1 <= word.value <= 12 and word.value.denominator == 1:
            content = TimeContent(60 * hour_of_day(int(word.value), behind["part"]))
            yield Match(word.start, behind.end(), Kind.DATE_TIME, content)


def _are_days(text: str, start: int, number: Fraction | int, behind: Sequence[str]) -> bool:
    """Whether a small number with nothing but `дня` behind it counts days: no preposition of an hour stands before it."""
    counted = list(behind) == ["дня"] and number in _FEW_DAYS
    return counted and _AT_HOUR.search(text, max(0, start - _WINDOW), start) is None


def _hours_and_minutes(text: str, words: Sequence[NumberWord]) -> Iterator[Match]:
    """Yield `в восемь пятнадцать`: an hour and minutes in words, with nothing behind them that they could count."""
    for one, other in pairwise(words):
        hour, minute = one.value, other.value
        if text[one.stop : other.start] != " " or not _AT_WORD.search(text, 0, one.start):
            continue
        behind = _NEXT_WORD.match(text, other.stop)
        counted = behind is not None and _is_counted(behind["word"])
        if 1 <= hour <= 24 and 10 <= minute < 60 and minute % 5 == 0 and not counted:
            content = TimeContent(int(60 * hour + minute) % 1440, half_open=hour <= 12)
            yield Match(one.start, other.stop, Kind.DATE_TIME, content)


_FEW_DAYS = range(2, 5)
_AT_HOUR = re.compile(
    r"(?<!раз )\b(?:в|к|до|с|со|около|после|(?:назнач|перен|запис|заказ|приглаш)[а-яё]+\s+на|и|ровно|уже)\s$", re.I
)
"""Before two to four `дня` that are an hour: `в три дня`, and not `через три дня` or `на три дня`."""
_ORDINAL_DAY = re.compile(
    r"[а-яё]+[ео]го\s+(?:дня|ночи|утра|вечера)\b", re.I
)  # `с первого дня`; hours are counted: `в два дня`
_AT_WORD = re.compile(r"\b(?:в|к|до|с|около|после|уже|ровно)\s$", re.I)
_NEXT_WORD = re.compile(r"\s+(?P<word>[а-яё]+)")
_UNITS = frozenset("км м см мм кг г т га шт тыс млн млрд руб экз чел".split())
_OF_HOURS = frozenset({"утра", "дня", "вечера", "ночи", "час", "часа", "часов"})


def _is_counted(word: str) -> bool:
    """Whether a word is what `10-15` counts: `в 10-15 случаях`, unlike `в 15-30 поезд` and `в 15-30 началось`."""
    plain = word.rstrip(".")
    reading = best_reading(plain)
    if reading.part_of_speech not in {"NOUN", "ADJF"} or plain in _OF_HOURS:
        return plain in _UNITS
    return "plur" in reading.grammemes or plain in {"раз", "человек"}


def _match(match: re.Match[str], hour: int, minute: int, *, half_open: bool = False) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, TimeContent((hour * 60 + minute) % 1440, half_open))
