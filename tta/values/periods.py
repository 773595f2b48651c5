"""Decades and centuries: `в 60-х годах`, `the sixties`, `XVIII век`, `the 18th century`, and years of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tta.types import Kind, Language
from tta.values.likely import has_digit, mentions
from tta.values.number_word import NumberWord
from tta.values.numerals import numeral
from tta.values.roman import ROMAN, roman_value
from tta.values.value import DateContent, Day, Match, PeriodContent

__all__ = ["periods", "years_of_ranges"]

_RU_TENS = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност".split()
_EN_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_RU_OF_CENTURY = (
    rf"(?:\s+(?:(?P<century>\d{{1,2}}|{ROMAN})(?:-?го)?|"
    r"(?P<named>(?:восемна|девятна|два)дцатого))\s*(?:в\.|ст\.|века|столетия))?"
)
_NAMED_CENTURY = {
    "восемнадцатого": 18, "девятнадцатого": 19, "двадцатого": 20, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_EN_OF_CENTURY = (
    r"(?:\s+of\s+the\s+(?:(?P<century>\d{1,2})(?:th|st|nd|rd)|(?P<named>eighteenth|nineteenth|twentieth))\s+century\b)?"
)
_DECADES: dict[Language, tuple[re.Pattern[str], ...]] = {
    Language.RU: (
        re.compile(
            r"(?<![\w.,])(?P<year>\d{2}|\d{4})(?<=0)-?(?:ых|ым|ые|х|е|м(?=\s+год))(?!\w)(?:\s*(?:гг?\.|год[а-я]{1,3}\b))?"
            + _RU_OF_CENTURY
        ),
        re.compile(
            rf"\b(?P<tens>{'|'.join(_RU_TENS)})(?:ыми|ые|ых|ым)\b(?:\s+(?:гг\.|год[а-я]{{1,3}}\b))?{_RU_OF_CENTURY}",
            re.I,
        ),
    ),
    Language.EN: (
        re.compile(
            r"(?:(?<![\w.,$£-])|(?<=mid-)|(?<=Mid-)|(?<=early-)|(?<=late-))(?P<year>\d{2}|\d{4})(?<=0)['’]?s\b"
            + _EN_OF_CENTURY
        ),
        re.compile(
            rf"(?<!his )(?<!her )(?<!their )\b(?:(?P<hundreds>nineteen|eighteen)[- ])?(?P<tens>{'|'.join(_EN_TENS)})\b"
            + _EN_OF_CENTURY,
            re.I,
        ),
    ),
}
_CENTURY: dict[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"[\s\u00a0]*(?:вв?\.|век(?:а|е|у|ом|ов|ах|и)?\b|столети[а-я]{1,2}\b)", re.I),
    Language.EN: re.compile(r"[\s-]+(?:centur(?:y|ies)\b|c\.)", re.I),
}
_ORDINAL: dict[Language, str] = {
    Language.RU: r"(?:-?(?:го|му|ый|ого|ом|й|м|е))?",
    Language.EN: r"(?:st|nd|rd|th)?",
}
_NUMBER = re.compile(rf"(?<![\w.,])(?P<first>\d{{1,2}}|{ROMAN})")
_HYPHENED = re.compile(  # `nineteenth-century`, `mid-nineteenth century`
    r"\b(?P<ordinal>[a-z]{4,11}(?:-first)?)-century\b|(?:(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-))(?P<part>[a-z]{4,11}(?:-first)?)\s+century\b",
    re.I,
)
_SAID_IN_ORDER = {
    Language.RU: re.compile(r"(?:ый|ой|ий|[оеь]е|ого|его|ому|ему|ым|им|ом|ем|ые|ых|ыми)$", re.I),
    Language.EN: re.compile(r"(?:st|nd|rd|th)$", re.I),
}
_MILLENNIUM = {
    Language.RU: re.compile(r"(?:-?(?:го|м|е))?\s+тысячелети[а-я]{1,2}\b"),
    Language.EN: re.compile(r"(?:st|nd|rd|th)?[\s-]+millenni(?:um|a)\b"),
}
_NUMBERED = {
    language: re.compile(
        rf"(?<![\w.,])(?P<first>\d{{1,2}}|{ROMAN}){ending}(?:\s?(?:[-–—]|и|and|to)\s?(?P<last>\d{{1,2}}|{ROMAN}){ending})?"
        rf"(?={_CENTURY[language].pattern})",
        re.I,
    )
    for language, ending in _ORDINAL.items()
}
_YEARS = re.compile(
    r"(?:(?<![\w.,/№#-])|(?<=[а-яё]{2}-))(?<!№ )(?<!No\. )(?<!# )(?P<first>1[5-9]\d{2}|20\d{2})\s?[-–—/]\s?"
    r"(?P<last>\d{4}|\d{2})(?![\w/]|[.,-]\d)(?P<unit>(?:-?(?:х|е|м))?\s*(?:гг?\.|год[а-я]{1,3}\b))?"
)
_TURN = re.compile(r"\b(?:рубеже?|рубеж[уа]|turn\s+of(?:\s+the)?)\s+$", re.I)  # English names the later century alone
_MEN_OF = re.compile(rf"\b(?P<tens>{'|'.join(_RU_TENS)})ник(?:и|ов|ам|ами|ах)\b", re.I)
"""`шестидесятники`, the men of the sixties."""
_NAMED_DECADE = {
    Language.RU: re.compile(r"\bнулев(?:ые|ых|ым|ыми)\b(?:\s+(?:гг\.|год[а-я]{1,3}\b))?(?!\s+[а-яё]{4,})", re.I),
    Language.EN: re.compile(r"\b(?:noughties|aughts)\b", re.I),
}
"""The first ten years of this century, which have a name in place of a number."""
_WARM = re.compile(r"\b(?:temperatures?|degrees?|highs|lows|thermometer|Fahrenheit|weather)\b|°", re.I)
_CENTURY_BEFORE = {
    Language.RU: re.compile(
        rf"(?<![\w.,])(?P<century>\d{{1,2}}|{ROMAN})(?:-?(?:го|й|м))?[\s\u00a0]*(?:в\.|век(?:а|е|у)?\b|столети[еяю]\b),?\s+(?:в\s+|,)?$"
    ),
    Language.EN: re.compile(r"\b(?P<century>\d{1,2})(?:st|nd|rd|th)\s+century,?\s+(?:in\s+)?(?:the\s+)?$"),
}
"""`XX век, 80-е годы`: the century that a decade is of."""
_LONGEST_CENTURY = 32
"""Code points of such a century, and what spaces a line may have there."""
_LIKELY_DECADES = {
    Language.RU: ("0", "цат", "десят", "сороков", "девяност", "нулев"),
    Language.EN: ("0s", "0's", "0’s", "ties", "aughts"),
}
_LIKELY_CENTURIES = {
    Language.RU: ("век", "столет", "в.", "тысячелет"),
    Language.EN: ("centur", "c.", "millenni"),
}
"""What a text with such a period has in it."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def periods(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Yield the decades and centuries of a segment; `words` are its numbers in words."""
    if mentions(text, _LIKELY_DECADES[language]):
        warm = language is Language.EN and _WARM.search(text) is not None
        for pattern in _DECADES[language]:
            for match in pattern.finditer(text):
                content, start = _decade(match, language), match.start()
                if content.short and (before := _century_before(text, start, language)):
                    start, content = before.start(), _of_century(content, _ordinal(before["century"]))
                yield _match(start, match.end(), replace(content, weak=content.short and warm))
        for match in _MEN_OF.finditer(text) if language is Language.RU else ():
            first = 10 * (_RU_TENS.index(match["tens"].lower()) + 2)
            yield _match(match.start(), match.end(), PeriodContent(first, first + 9, short=True, weak=True))
        for match in _NAMED_DECADE[language].finditer(text):
            yield _match(match.start(), match.end(), PeriodContent(2000, 2009, weak=True))
    if mentions(text, _LIKELY_CENTURIES[language]):
        yield from _centuries(text, language, list(words))


def _centuries(text: str, language: Language, words: Sequence[NumberWord]) -> Iterator[Match]:
    """Read `XVIII век`, `the 18th and 19th centuries`, `nineteenth-century`, and millennia."""
    for match in _NUMBERED[language].finditer(text):
        turn = bool(match["last"] and _TURN.search(text, 0, match.start()))
        for name in ("first", "last"):
            number = _ordinal(match[name] or "")
            if 1 <= number <= 21:
                noun = _CENTURY[language].match(text, match.end())
                stop = match.end(name) if (name == "first" and match["last"]) or not noun else noun.end()
                weak = turn and name == "first"
                yield _match(match.start(name), stop, replace(_century(number), weak=weak))
    for match in _HYPHENED.finditer(text) if language is Language.EN else ():
        number = numeral(match["ordinal"] or match["part"], language)
        if 1 <= number <= 21:
            yield _match(match.start(), match.end(), _century(number))
    yield from _millennia(text, language, words)
    for word in words:
        noun = _CENTURY[language].match(text, word.stop)
        ordinal = _SAID_IN_ORDER[language].search(text, word.start, word.stop)  # `два века` are two of them
        if noun and ordinal and word.value.denominator == 1 and 1 <= word.value <= 21:
            yield _match(word.start, noun.end(), _century(int(word.value)))


def _millennia(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Read `III тысячелетие`, `the third millennium`."""
    numbered = [(match.start(), match.end(), _ordinal(match["first"])) for match in _NUMBER.finditer(text)]
    numbered += [(word.start, word.stop, int(word.value)) for word in words]
    for start, stop, number in numbered:
        noun = _MILLENNIUM[language].match(text, stop)
        if noun and 1 <= number <= 12:
            yield _match(start, noun.end(), PeriodContent(1000 * number - 999, 1000 * number))


def years_of_ranges(text: str) -> Iterator[Match]:
    """Yield both years of `1977-79 гг.` and `1941–1945`, each where it stands."""
    for match in _YEARS.finditer(text) if has_digit(text) else ():
        first, last = int(match["first"]), match["last"]
        until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if first < until <= _LAST_YEAR:
            yield _match(match.start("first"), match.end("first"), DateContent((Day(first),)))
            yield _match(match.start("last"), match.end(), DateContent((Day(until),)))


def _decade(match: re.Match[str], language: Language) -> PeriodContent:
    groups = match.groupdict()
    century = _ordinal(groups.get("century") or "") or _NAMED_CENTURY.get((groups.get("named") or "").lower(), 0)
    if groups.get("year"):
        year = int(groups["year"])
        if century and year < 100:
            year += 100 * century - 100
        full = len(groups["year"]) == 4 or year >= _FIRST_YEAR
        return PeriodContent(year, year + 9) if full else PeriodContent(year % 100, year % 100 + 9, True)
    tens = _RU_TENS if language is Language.RU else _EN_TENS
    year = 10 * (tens.index(groups["tens"].lower()) + 2)
    hundreds = {"nineteen": 1900, "eighteen": 1800}.get(
        (groups.get("hundreds") or "").lower(), 100 * max(century - 1, 0)
    )
    return PeriodContent(hundreds + year, hundreds + year + 9) if hundreds else PeriodContent(year, year + 9, True)


def _century_before(text: str, start: int, language: Language) -> re.Match[str] | None:
    return _CENTURY_BEFORE[language].search(text, max(0, start - _LONGEST_CENTURY), start)


def _of_century(decade: PeriodContent, century: int) -> PeriodContent:
    """Return a decade whose century was left open as one of a century: the eighties of the 20th are the 1980s."""
    first = 100 * (century - 1) + decade.first % 100
    return PeriodContent(first, first + 9) if century else decade


def _century(number: int) -> PeriodContent:
    return PeriodContent(100 * number - 99, 100 * number)


def _ordinal(text: str) -> int:
    return int(text) if text.isdigit() else roman_value(text)


def _match(start: int, stop: int, content: DateContent | PeriodContent) -> Match:
    return Match(start, stop, Kind.DATE_TIME, content)
