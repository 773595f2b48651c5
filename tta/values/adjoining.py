"""What quantities become by the one that follows: the other end of a range, or the smaller unit of a sum.

`от 5 до 10 см`, `10–15 тыс.`, `5 рублей 72 копейки`, `2 тысячи 300` and `6-foot-6` are each one thing to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from tta.values.quantity import Quantity
from tta.values.signs import signed

__all__ = ["apart", "joined"]

_BETWEEN = re.compile(
    r"(?:[\s\u00a0]?(?:[-–—…]|\.{2,3})[\s\u00a0]?|[\s\u00a0](?:to|or|(?P<and>and|и)|до|или)[\s\u00a0]|-to-)(?:[$£€₽]\s?)?"
)
_BEYOND = re.compile(r"\b(?:over|under|above|below|than|старше|младше|моложе|свыше)[\s\u00a0]$", re.I)
_LONGEST_BEYOND = 8
"""What makes a number an end of its own, and how long it is: `over 65 and 20%`."""
_DASH = re.compile(r"[-–—]")
_JOINT = re.compile(r"[\s\u00a0-]*(?:(?:and|и)[\s\u00a0])?")
_SMALLER = {
    "foot": ("inch", 12), "m": ("cm", 100), "km": ("m", 1000), "kg": ("g", 1000), "ruble": ("kopek", 100),
    "dollar": ("cent", 100), "t": ("kg", 1000), "pound": ("ounce", 16), "stone": ("pound", 14), "yard": ("foot", 3),
}  # fmt: skip
_PAGES = re.compile(r"\b(?:pp?|ll?|ff?|cc|с|стр|лл?)\.[\s\u00a0]?$", re.I)
_LONGEST_LABEL = 6
"""Code points of `стр. ` and a space of any kind."""
_GRAMS = re.compile(r"\s?г\.")
"""Behind kilograms no year."""
_CLAUSE_ENDS = re.compile(r"\s*(?:[.;!?](?!\d)|$)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


def apart(found: Iterable[Quantity]) -> list[Quantity]:
    """Return the quantities in the order of the text without those inside another: `тысячи` of `2 тысячи`."""
    free: list[Quantity] = []
    for quantity in sorted(found, key=lambda quantity: (quantity.start, -quantity.stop)):
        if not free or quantity.start >= free[-1].stop:
            free.append(quantity)
    return free


def joined(text: str, found: list[Quantity]) -> dict[int, Quantity]:
    """Return what quantities become by the one that follows: both ends of a range have its unit, and feet its inches."""
    changed: dict[int, Quantity] = {}
    for one, other in pairwise(found):
        if other.start < one.stop:
            continue
        if _leaves_scale(text, one, other):
            readings = (*other.content.readings, other.content.readings[0] * one.scale)
            changed[id(other)] = replace(other, content=replace(other.content, readings=readings))
        if _is_cut_short(text, one, other):
            readings = (*other.content.readings, _in_full(one, other))
            changed[id(other)] = replace(other, content=replace(other.content, readings=readings))
        if _is_range(text, one, other):
            factor = _shared_scale(one, other)
            readings = one.content.readings
            if factor > 1:
                readings = (*(value * factor for value in readings), *readings)
            unit = one.unit or other.unit
            readings = signed(readings, unit)
            content = replace(one.content, readings=readings, unit=unit.name if unit else "", plain=False)
            changed[id(one)] = replace(one, content=content)
        elif (
            sum_ := _sum(text, one, other) or _thousands(text, one, other) or _scaled_down(text, one, other)
        ) is not None:
            changed[id(one)] = sum_
    return changed


def _leaves_scale(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether a bare number may be meant in the scale of the one before, `22 миллиона и ждёт оставшиеся 18.`"""
    small = other.content.plain and other.scale == 1 and other.content.readings[0] < _FIRST_YEAR
    return one.scale > 1 and small and other.unit is None and _CLAUSE_ENDS.match(text, other.stop) is not None


def _thousands(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Add what follows a thousand or a million at once, `2 тысячи 300`."""
    low, high = other.content.readings[0], one.content.readings[0]
    fits = (
        one.scale > 1 and one.unit is None and other.content.plain and 100 <= low < one.scale and high % one.scale == 0
    )
    if not fits or text[one.stop : other.start] != " ":
        return None
    content = replace(one.content, readings=(high + low,), unit=other.content.unit)
    return replace(one, stop=other.stop, content=content)


def _scaled_down(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Add what follows in a smaller scale, `3 млн 442,2 тыс. тонн`."""
    units = {unit for unit in (one.unit, other.unit) if unit}
    descends = one.scale > other.scale > 1 and len(units) < 2 and other.content.readings[0] < one.scale
    if not descends or text[one.stop : other.start].strip() or one.content.in_words or other.content.in_words:
        return None
    unit = other.content.unit or one.content.unit
    content = replace(one.content, readings=(one.content.readings[0] + other.content.readings[0],), unit=unit)
    return replace(one, stop=other.stop, content=content)


def _shared_scale(one: Quantity, other: Quantity) -> int:
    """Return the scale that the first end of a range leaves to the second: `10–15 тыс.`, `12-15 000`."""
    if one.scale > 1:
        return 1
    low, high = one.content.readings[0], other.content.readings[0]
    grouped = not other.content.plain and not other.content.in_words and high % 1000 == 0 and 1000 * low < high
    return other.scale if other.scale > 1 else 1000 if grouped and one.content.plain else 1


def _is_range(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether the first of two numbers leaves its unit or scale to the second; a year does not."""
    value = one.content.readings[0]
    year = one.content.plain and _FIRST_YEAR <= value <= _LAST_YEAR
    scaled = _shared_scale(one, other) > 1 and (
        one.unit is None or (one.unit == other.unit and one.unit_stop == one.stop)
    )
    if year or not (scaled or (one.unit is None and other.unit is not None)):
        return False
    between = _BETWEEN.fullmatch(text, one.stop, other.start)
    if between is None:
        return False
    return not (between["and"] and _BEYOND.search(text, max(0, one.start - _LONGEST_BEYOND), one.start))


def _is_cut_short(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether the last of several pages leaves out what it has in common with the first: `112-18` are 112 to 118."""
    first, last = one.content, other.content
    paged = _PAGES.search(text, max(0, one.start - _LONGEST_LABEL), one.start) is not None  # `pp. 45–7`
    shortest = 1 if paged else 2
    digits = first.plain and last.plain and shortest <= other.stop - other.start < one.stop - one.start
    return (
        digits and _in_full(one, other) > first.readings[0] and _DASH.fullmatch(text, one.stop, other.start) is not None
    )


def _in_full(one: Quantity, other: Quantity) -> Fraction:
    step = Fraction(10) ** (other.stop - other.start)
    return one.content.readings[0] // step * step + other.content.readings[0]


def _sum(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Add inches to feet and kopeks to rubles, where the smaller ones follow at once."""
    if one.unit is None or one.unit.name not in _SMALLER or one.unit_stop <= one.stop:
        return None
    smaller, parts = _SMALLER[one.unit.name]
    fits = other.content.readings[0] < parts and one.content.readings[0].denominator == 1
    named = other.unit is not None and other.unit.name == smaller
    named = named or (smaller == "g" and other.unit is None and _GRAMS.match(text, other.stop) is not None)
    bare = other.unit is None and _leaves_unit(text, one, other)
    if not (fits and (named or bare)) or _JOINT.fullmatch(text, one.unit_stop, other.start) is None:
        return None
    value = one.content.readings[0] + other.content.readings[0] / parts
    return replace(one, stop=other.stop, content=replace(one.content, readings=(value,), plain=False))


def _leaves_unit(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether a bare number is of the smaller unit: `6-foot-6`, `five foot eleven`, `два метра десять`."""
    if one.unit is not None and one.unit.name == "foot":
        return one.content.compound or text[one.stop : one.unit_stop].strip() == "foot"
    rest = 10 <= other.content.readings[0] < 100 and other.scale == 1
    return one.unit is not None and one.unit.name == "m" and rest and _CLAUSE_ENDS.match(text, other.stop) is not None
