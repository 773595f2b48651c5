"""The sign of a number: `минус 5`, `−5 °С`, `40-градусный мороз`, `forty below`, and what may be a sign or a dash."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from tta.types import Language
from tta.values.numbers import Written
from tta.values.unit import Unit
from tta.values.units import BY_NAME
from tta.values.value import NumberContent

__all__ = ["is_cold", "signed", "with_sign"]

_MINUS_WORD = re.compile(r"(?<![\w-])(?:минус|minus|negative)[\s\u00a0]$", re.I)
_MINUS_SIGN = re.compile(r"(?:^|(?<=[\s\u00a0(«\"“:=]))(?P<sign>[-–‐‑−])$|(?<![\w)\s])−\s?$")
_NO_SIGN_AFTER = re.compile(r"[\d%°][\s\u00a0]*[-–‐‑−]$")  # a range with spaces
_BELOW_DEGREES = re.compile(
    r"[\s\u00a0]+(?:ниже нуля|мороз[а-я]{0,2}\b|below zero|below\b(?=\s*(?:[.,;!?]|$))|(?:of )?frost)", re.I
)
_BELOW_ZERO = re.compile(
    r"[\s\u00a0]+(?:ниже нуля|мороза\b|below zero"
    r"|below\b(?=\s+(?:here|outside|tonight|today|at\s+night|in\s+the\s+(?:night|morning|shade))\b))",
    re.I,
)
_IT_WAS_BELOW = (
    re.compile(r"\b(?:it|temperatures?|thermometer|mercury)(?:\s+[a-z]+){1,3}\s+(?:to\s+)?$", re.I),
    re.compile(r"\s+below\b(?=\s*(?:[.,;!?]|$))"),
)
"""`it was thirty below.`"""
_IT_WINDOW = 40
"""The same where no degrees are named: `forty below outside`, and not `section 5 below`."""
_FROST = re.compile(r"\b(?:мороз|стуж|frost)", re.I)
_FROST_WINDOW = 30
"""Code points to either side of degrees within which a word says that they are below zero: `мороз достигал 30 градусов`."""
_COLD = re.compile(r"\s+(?:мороз|стуж|холод|frost|cold\b)", re.I)
_SIGNED = frozenset({"temperature", "share", "money"})
"""What a hyphen before the figure can be the sign of; before another it may as well be a dash."""
_COUNTED = re.compile(r"\s[a-z]+s\b")


def with_sign(
    text: str, language: Language, written: Written, content: NumberContent, unit_stop: int
) -> tuple[int, NumberContent]:
    """Give a number its sign.

    Args:
        text: the segment's.
        language: of it.
        written: the number without its sign.
        content: what it says, with its unit.
        unit_stop: where that ends.

    Returns:
        Where the number with its minus begins, and what it says; both signs where a hyphen may be a dash, or where only a
        word nearby says that degrees are below zero.
    """
    unit = BY_NAME[content.unit] if content.unit else None
    negative = tuple(-value for value in content.readings)
    warm = unit is not None and unit.dimension == "temperature"
    below = (_BELOW_DEGREES if warm else _BELOW_ZERO).match(text, unit_stop) or _is_cold(text, written)
    if below and (warm or unit is None):
        return written.start, replace(content, readings=negative, plain=False)
    start, sure = _start(text, language, written, unit)
    if sure:
        return start, replace(content, readings=negative, plain=False)
    around = text[max(0, written.start - _FROST_WINDOW) : unit_stop + _FROST_WINDOW]
    if start < written.start or (warm and _FROST.search(around)):
        return written.start, replace(content, readings=(*content.readings, *negative))
    return start, content


def _is_cold(text: str, written: Written) -> bool:
    """Whether a bare number is said of the weather, below zero."""
    it, below = _IT_WAS_BELOW
    before = text[max(0, written.start - _IT_WINDOW) : written.start]
    return below.match(text, written.stop) is not None and it.search(before) is not None


def is_cold(text: str, place: int) -> bool:
    """Whether degrees that end at a place are of frost: `тридцатиградусный мороз`, a thirty-degree frost."""
    return _COLD.match(text, place) is not None


def signed(readings: tuple[Fraction, ...], unit: Unit | None) -> tuple[Fraction, ...]:
    """Return the readings of a range's first end once its unit is known: the hyphen of `-20 to +5 °C` is a sign."""
    half = len(readings) // 2
    both = half > 0 and readings[half:] == tuple(-value for value in readings[:half])
    return readings[half:] if both and unit is not None and unit.dimension in _SIGNED else readings


def _start(text: str, language: Language, written: Written, unit: Unit | None) -> tuple[int, bool]:
    """Return where a number with what looks like its minus begins, and whether that is one."""
    before = text[max(0, written.start - 8) : written.start]
    if found := _MINUS_WORD.search(before):
        fewer = language is Language.EN and unit is None and _COUNTED.match(text, written.stop)  # `minus two players`
        return (written.start, False) if fewer else (written.start - len(found.group()), True)
    found = _MINUS_SIGN.search(before)
    if found is None or written.content.in_words or _NO_SIGN_AFTER.search(before):
        return written.start, False
    whole = all(value.denominator == 1 for value in written.content.readings)
    sure = "−" in found.group() or not whole or written.scale > 1 or (unit is not None and unit.dimension in _SIGNED)
    return written.start - len(found.group()), sure
