"""Ages that are no plain numbers: `in her thirties`, `на девятом десятке`, `ему пошёл шестнадцатый год`, `на 45-м году жизни`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.language.russian import readings
from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.value import Match, NumberContent

__all__ = ["ages"]

_AGES = re.compile(
    r"\b(?:his|her|their|my|your|our)\s+(?:(?:early|late|mid)[\s-]+)?"
    r"(?:(?P<digits>[2-9]0)['’]?s|(?P<word>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b",
    re.I,
)
"""`in her thirties`: of the age of thirty and more."""
_TENS = "twent thirt fort fift sixt sevent eight ninet".split()
_ORDINAL = r"(?:(?P<digits>\d{1,3})-?(?:й|м|ый|ом)|(?P<words>[а-яё]+(?:\s[а-яё]+)?))"
_YEAR_OF_LIFE = re.compile(
    rf"(?<![\w-])(?:(?<=[Нн]а )|(?<=шёл )|(?<=шел )|(?<=пошёл )|(?<=пошел )|(?<=идёт )|(?<=идет ))"
    rf"{_ORDINAL}\s+год(?:у\s+(?:жизни|от\s+роду)|(?P<bare>у)\b|(?!у)\b(?!\s+(?:войны|правления|подряд)))",
    re.I,
)
"""The year that runs: who is in the sixteenth year of his life is fifteen."""
_TENTH_OF_LIFE = re.compile(
    r"(?:(?<=[Нн]а )|(?<=пошёл )|(?<=пошел )|(?<=середине )|(?<=начале )|(?<=конце ))"
    r"(?P<words>[а-яё]+|\d{1,2}(?=-?[мг]))(?:-?(?:м|го))?"
    r"\s+десят(?:ке|ок|ка)\b",
    re.I,
)
_LONGEST_LIFE = 120
_YOUNGEST_BARE = 10
"""From which year on `на тридцатом году` alone is one of life."""
_NEXT, _OF_YEARS = re.compile(r"\s+(?P<word>[а-яё]+)", re.I), frozenset({"NOUN", "ADJF", "NPRO"})


def ages(text: str, language: Language) -> Iterator[Match]:
    """Yield the ages of a segment that are said by a year that runs or by tens of years; both ends of the ten are readings."""
    if language is Language.EN:
        for match in _AGES.finditer(text) if mentions(text, ("ies", "0s", "0's", "0’s")) else ():
            decade = int(match["digits"]) if match["digits"] else 10 * (_TENS.index(match["word"].lower()) + 2)
            yield _match(match, (Fraction(decade), Fraction(decade + 10)))
        return
    for match in _YEAR_OF_LIFE.finditer(text) if mentions(text, (" год",)) else ():
        number = int(match["digits"]) if match["digits"] else _ordinal(match["words"])
        if match["bare"] and (number < _YOUNGEST_BARE or _is_year_of(text, match.end())):
            continue
        if 1 < number <= _LONGEST_LIFE:
            yield _match(match, (Fraction(number), Fraction(number - 1)), "year")
    for match in _TENTH_OF_LIFE.finditer(text) if mentions(text, ("десятк", "десяток")) else ():
        ten = int(match["words"]) if match["words"].isdigit() else numeral(match["words"], language)
        if 2 < ten <= _LONGEST_LIFE // 10:
            yield _match(match, (Fraction(10 * ten - 10), Fraction(10 * ten)))


def _is_year_of(text: str, place: int) -> bool:
    """Whether a word in the genitive says whose year it is: `на двадцатом году войны`."""
    behind = _NEXT.match(text, place)
    return behind is not None and any(
        "gent" in one.grammemes and one.part_of_speech in _OF_YEARS for one in readings(behind["word"].casefold())
    )


def _ordinal(words: str) -> int:
    parts = [numeral(word, Language.RU) for word in words.split()]
    return sum(parts) if all(parts) else 0


def _match(match: re.Match[str], readings: tuple[Fraction, ...], unit: str = "") -> Match:
    return Match(
        match.start(), match.end(), Kind.NUMBER, NumberContent(readings, in_words=True, unit=unit, optional=True)
    )
