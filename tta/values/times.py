"""Times of day: `18:30`, `в 16 час. 30 мин.`, `в 10 часов утра`, `6:30 p.m.`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tta.types import Kind, Language
from tta.values.number_words import NumberWord
from tta.values.numerals import numeral
from tta.values.value import Match, TimeContent

__all__ = ["times"]

_HALF_DAY = re.compile(
    r"(?<![\w.,:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?", re.I
)
_CLOCK = re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])(?::| : )(?P<minute>[0-5]\d)(?![\w:])(?!\s?[ap]\.?m)")
_MILITARY = re.compile(r"(?<![\w.,:])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s?(?:hours|hrs?\b)")
_RUSSIAN = re.compile(
    r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?(?:ч\.|час[а-я]{0,3}\b\.?)\s?(?P<minute>[0-5]?\d)\s?мин[а-я]{0,3}\b\.?",
    re.I,
)
_AT = r"(?:\b(?:[Вв]|[Сс]|[Дд]о|[Кк]|[Оо]коло|[Пп]осле|[Нн]а|и|мск)\s|[-–—]\s?)"
_POINTED = re.compile(
    rf"(?P<lead>{_AT})(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\w%]|[.,]\d|\s?(?:млн|млрд|тыс|руб|кг|км|%|процент))"
)
_PART_OF_DAY = r"(?P<part>утра|дня|вечера|ночи|пополудни)"
_HOUR_OF_DAY = re.compile(
    rf"(?<![\w.,:])(?P<hour>1[0-2]|[1-9])(?:[.:](?P<minute>[0-5]\d))?(?:\s?(?:ч\.|час[а-я]{{0,3}}\b))?\s{_PART_OF_DAY}\b"
)
_WORD_OF_DAY = re.compile(rf"(?:\s+час[а-я]{{0,3}}\b)?\s+{_PART_OF_DAY}\b")
_FULL_HOUR = re.compile(
    r"(?<=\b[Вв] )(?P<hour>1\d|2[0-4]|[0-9])\s?(?:ч\.|часов|часа|час)(?!\w)(?!\s+(?:\d|утра|дня|вечера|ночи))"
)
_OCLOCK = re.compile(
    r"(?:(?<![\w.,:])(?P<hour>1[0-2]|[1-9]))?\s?o['’]clock(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?"
)
_HOUR_IN_THE = re.compile(
    r"(?<![\w.,:])(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night))"
)
_NAMED = {
    Language.RU: re.compile(r"\b(?:(?P<noon>в полдень|к полудню)|(?P<midnight>в полночь|к полуночи))\b", re.I),
    Language.EN: re.compile(r"\b(?:(?:at|by) )?(?:(?P<noon>(?:12 )?noon)|(?P<midnight>(?:12 )?midnight))\b", re.I),
}
_PARTS_OF_HOUR = {
    # of what hour: in Russian `половина девятого` is half past eight, in English `half past eight`
    Language.RU: re.compile(
        r"\b(?:(?P<half>половин[аеу])\s+(?P<of>[а-яё]+ого)|без\s+четверти\s+(?P<to>[а-яё]+)|четверть\s+(?P<past>[а-яё]+ого))\b"
        rf"(?:\s{_PART_OF_DAY}\b)?",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<half>half)\s+past\s+(?P<of>[a-z]+|\d{1,2})|(?:a\s+)?quarter\s+(?:to|before)\s+(?P<to>[a-z]+|\d{1,2})"
        r"|(?:a\s+)?quarter\s+(?:past|after)\s+(?P<past>[a-z]+|\d{1,2}))\b"
        r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?",
        re.I,
    ),
}


def times(text: str, language: Language, words: Iterable[NumberWord] = ()) -> Iterator[Match]:
    """Yield the times of day in a segment; `words` are its numbers in words, of which some are hours."""
    yield from _parts_of_hours(text, language)
    if language is Language.EN:
        yield from _english(text, words)
    else:
        yield from _russian(text, words)
    for match in _CLOCK.finditer(text):
        yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _NAMED[language].finditer(text):
        yield _match(match, 12 if match["noon"] else 0, 0)


def _parts_of_hours(text: str, language: Language) -> Iterator[Match]:
    """Yield `в половине девятого`, `a quarter to five`."""
    for match in _PARTS_OF_HOUR[language].finditer(text):
        named = match["of"] or match["to"] or match["past"]
        hour = int(named) if named.isdigit() else numeral(named, language)
        if not 1 <= hour <= 12:
            continue
        groups = match.groupdict()
        part = groups["part"] or groups.get("night") or ""
        before = match["to"] or (language is Language.RU and not match["to"])
        minutes = 45 if match["to"] else 30 if match["half"] else 15
        full = (_hour(hour, part) if part else hour) - bool(before)
        yield _match(match, full % 24, minutes, half_open=not part)


def _english(text: str, words: Iterable[NumberWord]) -> Iterator[Match]:
    for match in _HALF_DAY.finditer(text):
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        yield _match(match, hour, int(match["minute"] or 0))
    for match in _MILITARY.finditer(text):
        yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _HOUR_IN_THE.finditer(text):
        part = match["part"] or match["night"]
        yield _match(match, _hour(int(match["hour"]), part), int(match["minute"] or 0))
    for match in _OCLOCK.finditer(text):
        part = match["part"] or match["night"] or ""
        if match["hour"]:
            hour = int(match["hour"])
            yield _match(match, _hour(hour, part) if part else hour, 0, half_open=not part)
            continue
        for word in words:
            if word.stop in (match.start(), match.start() + 1) and 1 <= word.value <= 12:
                hour = int(word.value)
                content = TimeContent(60 * (_hour(hour, part) if part else hour), half_open=not part)
                yield Match(word.start, match.end(), Kind.DATE_TIME, content)


def _russian(text: str, words: Iterable[NumberWord]) -> Iterator[Match]:
    for match in _RUSSIAN.finditer(text):
        yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _HOUR_OF_DAY.finditer(text):
        yield _match(match, _hour(int(match["hour"]), match["part"]), int(match["minute"] or 0))
    for match in _POINTED.finditer(text):
        content = TimeContent(60 * int(match["hour"]) + int(match["minute"]))
        yield Match(match.end("lead"), match.end(), Kind.DATE_TIME, content)
    for match in _FULL_HOUR.finditer(text):
        hour = int(match["hour"])
        yield _match(match, hour, 0, half_open=hour <= 12)
    for word in words:
        behind = _WORD_OF_DAY.match(text, word.stop)
        if behind and 1 <= word.value <= 12 and word.value.denominator == 1:
            content = TimeContent(60 * _hour(int(word.value), behind["part"]))
            yield Match(word.start, behind.end(), Kind.DATE_TIME, content)


def _hour(hour: int, part: str) -> int:
    """Twelve at night is 0, three at night 3, ten in the evening 22."""
    if part in {"night", "ночи"}:
        return hour % 12 + (12 if 8 <= hour < 12 else 0)
    return hour % 12 + (12 if part in {"дня", "вечера", "пополудни", "afternoon", "evening"} else 0)


def _match(match: re.Match[str], hour: int, minute: int, *, half_open: bool = False) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, TimeContent((hour * 60 + minute) % 1440, half_open))
