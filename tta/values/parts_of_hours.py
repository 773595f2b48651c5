"""Hours by their parts and minutes: `половина девятого`, `без пяти час`, `a quarter to five`, `twenty past nine`, half seven."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.language.russian import readings
from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.value import Match, TimeContent

__all__ = ["PART_OF_DAY", "hour_of_day", "parts_of_hours"]

PART_OF_DAY = r"(?P<part>утра|дня|вечера|ночи|пополудни|пополуночи|после\s+полудня)"
"""Pattern of the part of the day behind a Russian hour."""
_PARTS_OF_HOUR = {
    # of what hour: in Russian `половина девятого` is half past eight, in English `half past eight`
    Language.RU: re.compile(
        r"\b(?:(?P<half>половин[аеуы]\s+|пол(?=перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен))(?P<of>[а-яё]+[ое]го)|без\s+четверти\s+(?P<to>[а-яё]+)|четверть\s+(?P<past>[а-яё]+[ое]го))\b"
        rf"(?:\s{PART_OF_DAY}\b)?",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<half>half)\s+past\s+(?P<of>[a-z]+|\d{1,2})|(?:a\s+)?quarter\s+(?:to|before)\s+(?P<to>[a-z]+|\d{1,2})"
        r"|(?:a\s+)?quarter\s+(?:past|after)\s+(?P<past>[a-z]+|\d{1,2}))\b"
        r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?",
        re.I,
    ),
}


_RUNNING_HOUR = re.compile(
    r"(?:(?<=\b[Вв] )(?P<hour>[а-яё]+(?:ом|ем))\s+часу|\bчасу\s+в\s+(?P<hour3>[а-яё]+(?:ом|ем))"
    rf"|(?:(?<=шёл )|(?<=шел ))(?P<hour2>[а-яё]+[иоы]й)\s+час)\b(?:\s{PART_OF_DAY}\b)?",
    re.I,
)
"""The hour that runs: `в десятом часу` is between nine and ten."""
_END_OF_HOUR = re.compile(
    r"\b(?:в\s+(?P<early>начале)|(?P<early2>начало)|в\s+(?:конце|исходе))\s+(?P<hour>[а-яё]+[ое]го)\b(?:\s+часа\b)?"
    rf"(?:\s{PART_OF_DAY}\b)?",
    re.I,
)
"""`в начале пятого` is a little after four, `в исходе пятого` shortly before five."""
_NEXT = re.compile(r"\s+(?P<word>[а-яё]+)")
_COUNTED_WITH, _OF_ONE = frozenset({"NOUN", "ADJF"}), frozenset({"gent", "sing"})
_TWELVES = {"midnight": 0, "noon": 12}
_HALF_OF_HOUR = re.compile(
    r"(?:(?<=\bat )|(?<=\babout )|(?<=\baround )|(?<=\bby )|(?<=\bafter )|(?<=\bbefore )|(?<=\buntil )|(?<=\btill )|(?<=\bsince )"
    r"|(?<=\balready )|(?<=\bnearly )|(?<=\balmost )|(?<=\bgone )|(?<=\bwas )|(?<=\bfrom ))"
    r"half (?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?!-|[’']s\b|\s+(?:of|dozen|hundred|thousand|million|and\s+a)\b|\s+[a-z]+s\b)"
    r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?",
    re.I,
)
"""The British half seven is half past seven."""
_DAY = 24 * 60
_HOUR_BUT_ONE, _BEGINNING = 59, 30
"""Minutes that the hour that runs lasts, and its beginning."""
_LIKELY_QUARTERS = ("пол", "четверть", "четверти", "half past", "quarter")
_MINUTES_LIKELY = {
    Language.RU: re.compile(r"минут|без\s", re.I),
    Language.EN: re.compile(r"minute|\spast\s|(?:^|at\s|is\s|it was\s|it's\s)[\w-]+\s(?:after|to|before)\s", re.I),
}
_COUNTED = re.compile(r"\s+(?!hours\b|sharp\b|this\b|always\b)[a-z]{2,}s\b")
"""What is counted behind a range."""
_MINUTES = {
    Language.RU: re.compile(
        rf"\b(?:(?P<past>\d{{1,2}}|(?:двадцать|тридцать|сорок|пятьдесят)\s+[а-яё]+|[а-яё]+)\s+минут[аыу]?\s+(?P<pasthour>[а-яё]+[ое]го)"
        rf"|без\s+(?P<to>\d{{1,2}}|[а-яё]+(?:\s+пяти)?)(?:\s+минут)?\s+(?P<tohour>[а-яё]+))\b(?:\s{PART_OF_DAY}\b)?",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?P<minutes>\d{1,2}|[a-z]+(?:-five)?)(?:\s+minutes)?\s+(?P<side>past|after|to|before)\s+(?P<hour>[a-z]+|\d{1,2})\b"
        r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?",
        re.I,
    ),
}


def parts_of_hours(text: str, language: Language) -> Iterator[Match]:
    """Yield the times of a segment that name an hour and what lacks to it or is over."""
    if mentions(text, _LIKELY_QUARTERS):
        yield from _quarters_of_hours(text, language)
    for match in _RUNNING_HOUR.finditer(text) if language is Language.RU and mentions(text, ("час",)) else ():
        hour = _number(match["hour"] or match["hour2"] or match["hour3"], language)
        if 1 <= hour <= 12:
            full = (hour_of_day(hour, match["part"]) if match["part"] else hour) - 1
            content = TimeContent(60 * (full % 24), half_open=not match["part"], passing=True, lasts=_HOUR_BUT_ONE)
            yield Match(match.start(), match.end(), Kind.DATE_TIME, content)
    if language is Language.RU and mentions(text, ("начал", "конце", "исходе")):
        yield from _ends_of_hours(text)
    for match in _HALF_OF_HOUR.finditer(text) if language is Language.EN and mentions(text, ("half ",)) else ():
        hour, part = numeral(match["hour"], language), match["part"] or match["night"] or ""
        yield _match(match, hour_of_day(hour, part) if part else hour % 12, 30, half_open=not part)
    if _MINUTES_LIKELY[language].search(text):
        yield from _minutes_of_hours(text, language)


def hour_of_day(hour: int, part: str) -> int:
    """Twelve at night is 0, three at night 3, ten in the evening 22."""
    if part in {"night", "ночи"}:
        return hour % 12 + (12 if 8 <= hour < 12 else 0)
    return hour % 12 + (0 if part in {"утра", "пополуночи", "morning"} else 12)


def _ends_of_hours(text: str) -> Iterator[Match]:
    """Yield `в начале пятого`, `в конце шестого` where the ordinal goes with no noun behind it, as a year or a chapter."""
    for match in _END_OF_HOUR.finditer(text):
        hour, behind = _number(match["hour"], Language.RU), _NEXT.match(text, match.end())
        named = match["part"] or match.group().endswith("часа")
        if not 1 <= hour <= 12 or (behind and not named and _may_go_with_ordinal(behind["word"])):
            continue
        full = (hour_of_day(hour, match["part"]) if match["part"] else hour) - 1
        lasts = _BEGINNING if match["early"] or match["early2"] else _HOUR_BUT_ONE + 1
        content = TimeContent(60 * (full % 24), half_open=not match["part"], passing=True, lasts=lasts)
        yield Match(match.start(), match.end(), Kind.DATE_TIME, content)


def _may_go_with_ordinal(word: str) -> bool:
    """Whether a word is a noun or an adjective that an ordinal in the genitive stands with: `пятого года`."""
    return any(
        one.grammemes >= _OF_ONE and one.part_of_speech in _COUNTED_WITH and "femn" not in one.grammemes
        for one in readings(word.casefold())
    )


def _quarters_of_hours(text: str, language: Language) -> Iterator[Match]:
    """Yield `в половине девятого`, `a quarter to five`."""
    for match in _PARTS_OF_HOUR[language].finditer(text):
        named = match["of"] or match["to"] or match["past"]
        hour = _number(named, language)
        groups = match.groupdict()
        if named.casefold() in _TWELVES:
            minutes = -15 if match["to"] else 30 if match["half"] else 15
            yield _match(match, *divmod((60 * _TWELVES[named.casefold()] + minutes) % _DAY, 60), half_open=False)
            continue
        if not 1 <= hour <= 12:
            continue
        part = groups["part"] or groups.get("night") or ""
        before = match["to"] or (language is Language.RU and not match["to"])
        minutes = 45 if match["to"] else 30 if match["half"] else 15
        full = (hour_of_day(hour, part) if part else hour) - bool(before)
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
            spelled
            or match["side"] == "past"
            or text[: match.start()].casefold().endswith(("at ", "it is ", "it was ", "it's "))
            or not match.start()
        ):
            continue  # `five to ten people`
        if language is Language.EN and not spelled and _COUNTED.match(text, match.end()):
            continue  # `5 to 7 drops`
        part = groups["part"] or groups.get("night") or ""
        full = (hour_of_day(hour, part) if part else hour) - (before or language is Language.RU)
        total = 60 * (full % 24) + (60 - minutes if before else minutes)
        yield _match(match, *divmod(total, 60), half_open=not part)


def _number(written: str, language: Language) -> int:
    """Return a small number in digits or words, `час` the first hour, 0 for other words."""
    if written.isdigit():
        return int(written)
    if written.casefold() == "час":
        return 1
    parts = [numeral(part, language) for part in written.replace("-", " ").split()]
    return sum(parts) if all(parts) else 0


def _match(match: re.Match[str], hour: int, minute: int, *, half_open: bool = False) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, TimeContent((hour * 60 + minute) % 1440, half_open))
