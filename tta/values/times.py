"""Times of day: `18:30`, `в 16 час. 30 мин.`, `в 10 часов утра`, `6:30 p.m.`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tta.language.russian import best_reading
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
_DASHED = re.compile(
    r"(?:(?<=\b[ВвСсКк] )|(?<=\b[Дд]о )|(?<=\b[Нн]а )|(?<=\bоколо )|(?<=\bпосле ))(?P<hour>[01]?\d|2[0-4])-(?P<minute>[0-5]\d)"
    r"(?![\w%-]|[.,]\d)(?!\s*%)(?=(?:\s+(?P<behind>[а-яё.]+))?)"
)
_END_OF_DAY = re.compile(r"(?<![\w.,:])24[.:]00(?![\w:]|[.,]\d)(?=\s+(?:\d|\W|$)|$|[,.;)])")
_PART_OF_DAY = r"(?P<part>утра|дня|вечера|ночи|пополудни)"
_HOUR_OF_DAY = re.compile(
    rf"(?<![\w.,:])(?P<hour>1[0-2]|[1-9])(?:(?:[.:]|-(?=00|1[5-9]|[2-5]))(?P<minute>[0-5]\d))?(?:\s?(?:ч\.|час[а-я]{{0,3}}\b))?\s{_PART_OF_DAY}\b"
)
_WORD_OF_DAY = re.compile(rf"(?:\s+час[а-я]{{0,3}}\b)?\s+{_PART_OF_DAY}\b")
_FULL_HOUR = re.compile(
    r"(?<=\b[Вв] )(?P<hour>1\d|2[0-4]|[0-9])\s?(?:ч\.|часов|часа|час)(?!\w)(?!\s+(?:\d(?!\d?\s+[а-яё]{3})|\d{1,2}\s?мин|утра|дня|вечера|ночи))"
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


_MINUTES = {
    Language.RU: re.compile(
        rf"\b(?:(?P<past>\d{{1,2}}|(?:двадцать|тридцать|сорок|пятьдесят)\s+[а-яё]+|[а-яё]+)\s+минут[аыу]?\s+(?P<pasthour>[а-яё]+ого)"
        rf"|без\s+(?P<to>\d{{1,2}}|[а-яё]+(?:\s+пяти)?)(?:\s+минут)?\s+(?P<tohour>[а-яё]+))\b(?:\s{_PART_OF_DAY}\b)?",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?P<minutes>\d{1,2}|[a-z]+(?:-five)?)(?:\s+minutes)?\s+(?P<side>past|after|to|before)\s+(?P<hour>[a-z]+|\d{1,2})\b"
        r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?",
        re.I,
    ),
}


def times(text: str, language: Language, words: Iterable[NumberWord] = ()) -> Iterator[Match]:
    """Yield the times of day in a segment; `words` are its numbers in words, of which some are hours."""
    yield from _parts_of_hours(text, language)
    yield from _minutes_of_hours(text, language)
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


def _minutes_of_hours(text: str, language: Language) -> Iterator[Match]:
    """Yield `20 минут десятого`, `без двадцати пять`, `twenty past nine`, `10 minutes to 5`."""
    for match in _MINUTES[language].finditer(text):
        groups = match.groupdict()
        if language is Language.RU:
            before, counted = match["to"] is not None, match["to"] or match["past"]
            named = match["tohour"] or match["pasthour"]
        else:
            before, counted, named = match["side"].lower() in {"to", "before"}, match["minutes"], match["hour"]
        minutes, hour = _number(counted, language), _number(named, language)
        spelled = "мин" in match[0] or " minute" in match[0]
        if not (0 < minutes < 60 and 1 <= hour <= 12) or (minutes % 5 and not spelled):
            continue
        if language is Language.EN and not (
            spelled or match["side"] == "past" or text[: match.start()].endswith("at ")
        ):
            continue  # `five to ten people`
        part = groups["part"] or groups.get("night") or ""
        full = (_hour(hour, part) if part else hour) - (before or language is Language.RU)
        total = 60 * (full % 24) + (60 - minutes if before else minutes)
        yield _match(match, *divmod(total, 60), half_open=not part)


def _number(written: str, language: Language) -> int:
    """Return a small number in digits or words, 0 for other words."""
    if written.isdigit():
        return int(written)
    parts = [numeral(part, language) for part in written.replace("-", " ").split()]
    return sum(parts) if all(parts) else 0


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
        content = TimeContent((60 * int(match["hour"]) + int(match["minute"])) % 1440)
        yield Match(match.end("lead"), match.end(), Kind.DATE_TIME, content)
    for match in _DASHED.finditer(text):
        bare = (
            int(match["minute"]) % 5 == 0 and text[match.start() - 2] in "Вв" and not _is_counted(match["behind"] or "")
        )
        if match["minute"] == "00" or bare:
            yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _END_OF_DAY.finditer(text):
        yield _match(match, 0, 0)
    for match in _FULL_HOUR.finditer(text):
        hour = int(match["hour"])
        yield _match(match, hour, 0, half_open=hour <= 12)
    for word in words:
        behind = _WORD_OF_DAY.match(text, word.stop)
        if behind and 1 <= word.value <= 12 and word.value.denominator == 1:
            content = TimeContent(60 * _hour(int(word.value), behind["part"]))
            yield Match(word.start, behind.end(), Kind.DATE_TIME, content)


_OF_HOURS = frozenset({"утра", "дня", "вечера", "ночи", "час", "часа", "часов"})


def _is_counted(word: str) -> bool:
    """Whether a word is what `10-15` counts: `в 10-15 случаях`, unlike `в 15-30 поезд` and `в 15-30 началось`."""
    reading = best_reading(word)
    if reading.part_of_speech not in {"NOUN", "ADJF"} or word in _OF_HOURS:
        return "." in word or word in {"км", "м", "см", "мм", "кг", "г", "т", "га", "шт", "тыс", "млн", "млрд"}
    return "plur" in reading.grammemes or word in {"раз", "человек"}


def _hour(hour: int, part: str) -> int:
    """Twelve at night is 0, three at night 3, ten in the evening 22."""
    if part in {"night", "ночи"}:
        return hour % 12 + (12 if 8 <= hour < 12 else 0)
    return hour % 12 + (12 if part in {"дня", "вечера", "пополудни", "afternoon", "evening"} else 0)


def _match(match: re.Match[str], hour: int, minute: int, *, half_open: bool = False) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, TimeContent((hour * 60 + minute) % 1440, half_open))
