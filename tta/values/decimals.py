"""Decimals said in words: `одна целая пять десятых миллиона`, `четырнадцать сотых`, `three point two five`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tta.types import Language
from tta.values.likely import mentions
from tta.values.numerals import numerals, scale

__all__ = ["Decimal", "decimals"]

_DIGIT = r"(?:zero|one|two|three|four|five|six|seven|eight|nine)\b"
_ENGLISH = re.compile(
    rf"(?<!\bat )\b(?P<whole>[a-z]+(?:-[a-z]+)?)\s+point\s+(?P<digits>{_DIGIT}(?:\s+{_DIGIT})*)"
    r"(?:\s+(?P<scale>thousand|million|billion|trillion)\b)?",
    re.I,
)
"""`one point five million`; `at one point five men left` is no number with a point."""
_RUSSIAN = re.compile(
    r"\b(?:(?P<whole>(?:[а-яё]+|\d+)(?:\s+[а-яё]+){0,2})\s+цел(?:ая|ую|ой|ых|ым|ыми)\s+(?:и\s+)?)?"
    r"(?P<over>(?:[а-яё]+|\d+)(?:\s+[а-яё]+){0,2})\s+(?P<under>десят|сот|тысячн)(?:ая|ую|ой|ых|ым|ыми)\b"
    r"(?P<ends>\s+(?:дол[еиюя]|секунд|процент|градус|миллиметр|метр|грамм|балл|%)|\s*(?:[.,;:)]|$))?"
    r"(?:\s+(?P<scale>(?:тыс|млн|млрд|трлн)\b\.?|(?:тысяч|миллион|миллиард|триллион)[а-я]{0,2}\b))?",
    re.I,
)
_WORD = re.compile(r"\S+")
_PLACES = {"десят": 10, "сот": 100, "тысячн": 1000}
_LARGEST_WHOLE = 100
"""Below which a number may stand before `point`."""
_LIKELY = ("целая", "целую", "целой", "целых", "целым", "сотая", "сотую", "сотой", "сотых", "тысячн")
"""What a text with a Russian decimal has in it."""


@dataclass(frozen=True, slots=True)
class Decimal:
    """A decimal in words, `text[start:stop]`."""

    start: int
    stop: int
    value: Fraction


def decimals(text: str, language: Language) -> Iterator[Decimal]:
    """Yield the decimals that a segment says in words."""
    if language is Language.EN:
        found = (_english(match) for match in _ENGLISH.finditer(text)) if mentions(text, ("point",)) else iter(())
    else:
        found = (_russian(match) for match in _RUSSIAN.finditer(text)) if mentions(text, _LIKELY) else iter(())
    yield from (one for one in found if one is not None)


def _english(match: re.Match[str]) -> Decimal | None:
    """Read a decimal whose digits are said one by one; None where no whole number stands before its point."""
    before = numerals(match["whole"].casefold(), Language.EN)
    if not before or any(one.value >= _LARGEST_WHOLE or one.value.denominator > 1 for one in before):
        return None
    value, place = sum((one.value for one in before), Fraction(0)), Fraction(1)
    for digit in match["digits"].casefold().split():
        place /= 10
        value += place * numerals(digit, Language.EN)[0].value
    return Decimal(match.start(), match.end(), value * scale(match["scale"] or "", Language.EN))


def _russian(match: re.Match[str]) -> Decimal | None:
    """Read so many whole ones and so many tenths, hundredths or thousandths.

    Without whole ones only where nothing is counted: `пять тысячных купюр` are notes of a thousand.
    """
    parts = _numerals_before(match.string, match.start("over"), match.end("over"))
    if not parts:
        return None
    start, value = parts[0][0], _sum(parts) / _PLACES[match["under"].casefold()]
    if match["whole"] is not None:
        ones = _numerals_before(match.string, match.start("whole"), match.end("whole"))
        if not ones or start > match.start("over"):
            return None
        start, value = ones[0][0], value + _sum(ones)
    elif match["under"].casefold() == "десят" or not (match["ends"] or match["scale"]):
        return None
    stop = match.end("scale") if match["scale"] else match.start("ends") if match["ends"] else match.end()
    return Decimal(start, stop, value * scale(match["scale"] or "", Language.RU))


def _numerals_before(text: str, start: int, stop: int) -> list[tuple[int, Fraction]]:
    """Return where the numerals begin that a piece of a text ends with, and what each is."""
    found: list[tuple[int, Fraction]] = []
    for word in reversed(list(_WORD.finditer(text, start, stop))):
        written = word.group()
        parts = numerals(written.casefold(), Language.RU)
        if not (written.isdigit() or parts):
            break
        value = Fraction(written) if written.isdigit() else sum((one.value for one in parts), Fraction(0))
        found.insert(0, (word.start(), value))
    return found


def _sum(parts: Sequence[tuple[int, Fraction]]) -> Fraction:
    return sum((value for _, value in parts), Fraction(0))
