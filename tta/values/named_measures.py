"""Measures that English calls by a name or by a scale of its own: gas mark 7, a goal on the hour, a third-floor flat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.value import Match, NumberContent

__all__ = ["named_measures"]

_GAS_MARK = re.compile(r"\bgas\s+(?:mark\s+)?(?P<mark>[1-9])\b", re.I)
_OVEN = {1: 140, 2: 150, 3: 170, 4: 180, 5: 190, 6: 200, 7: 220, 8: 230, 9: 240}
"""Degrees Celsius of the marks of British gas ovens, as cookery books have them."""
_IN_DEGREES = re.compile(
    rf"(?<![\w.,])(?P<degrees>\d{{2,3}})\s?°?\s?(?P<scale>[CF])\b\W{{1,3}}(?:or\s+)?{_GAS_MARK.pattern}", re.I
)
"""A temperature that the mark repeats, 425°F (gas mark 7), is one value with it."""
_ON_THE_HOUR = re.compile(
    r"(?:(?<=\bon )|(?<=\bbefore )|(?<=\bafter ))the\s+hour\b(?!\s+(?:of|when|that)\b|['’-])", re.I
)
_FLOOR = re.compile(r"\b(?P<floor>[a-z]{2,9}(?:st|nd|rd|th))(?=-floor\b)", re.I)
_LIKELY = ("gas ", "the hour", "-floor")


def named_measures(text: str, language: Language) -> Iterator[Match]:
    """Yield such measures of an English segment; compared with their like, and not missed."""
    if language is not Language.EN or not mentions(text, _LIKELY):
        return
    for match in _IN_DEGREES.finditer(text):
        content = NumberContent((Fraction(int(match["degrees"])),), unit=f"°{match['scale'].upper()}")
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
    for match in _GAS_MARK.finditer(text):
        yield _match(match, _OVEN[int(match["mark"])], "°C")
    for match in _ON_THE_HOUR.finditer(text):
        yield _match(match, 60, "minute")
    for match in _FLOOR.finditer(text):
        floor = numeral(match["floor"], language)
        if floor:
            content = NumberContent((Fraction(floor),), in_words=True, optional=True, ordinal=True)
            yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _match(match: re.Match[str], value: int, unit: str) -> Match:
    content = NumberContent((Fraction(value),), in_words=True, unit=unit, optional=True)
    return Match(match.start(), match.end(), Kind.NUMBER, content)
