"""Numbers with what belongs to them: the sign, the unit, the other end of a range and the smaller unit of a sum.

`−5 °С`, `от 5 до 10 см`, `5 рублей 72 копейки` and `6-foot-6` are each what a reader takes them for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tta.types import Kind, Language
from tta.values.compounds import compounds
from tta.values.likely import has_digit, mentions
from tta.values.number_words import NumberWord
from tta.values.numbers import Written, written_numbers
from tta.values.signs import signed, with_sign
from tta.values.units import BY_NAME, Unit, unit_after, unit_before
from tta.values.vagueness import is_vague
from tta.values.value import Match, NumberContent

__all__ = ["numbers"]

_BETWEEN = re.compile(r"[\s\u00a0]?(?:[-–—…]|\.{2,3})[\s\u00a0]?|[\s\u00a0](?:to|or|and|до|или|и)[\s\u00a0]|-to-")
_DASH = re.compile(r"[-–—]")
_ARTICLE = re.compile(r"[\s\u00a0](?:of )?(?:an?|the)(?=[\s\u00a0])", re.I)
_ONE_AND_A_HALF = re.compile(r"(?:an?|one)(?=\s)", re.I)
_JOINT = re.compile(r"[\s\u00a0-]*(?:(?:and|и)[\s\u00a0])?")
_SMALLER = {
    "foot": ("inch", 12), "m": ("cm", 100), "km": ("m", 1000), "kg": ("g", 1000), "ruble": ("kopek", 100),
    "dollar": ("cent", 100),
}  # fmt: skip
_DAY_AND_NIGHT = re.compile(r"\bсут(?:ки|ок|ками|кам|ках)\b", re.I)  # English says 24 hours
_HALF_YEAR = re.compile(r"пол(?:у)?год[а-я]{1,3}", re.I)
_ROUND = {"month": 12, "hour": 24, "day": 7, "minute": 60, "year": 100}
"""Spans of time that the other language may call by one word, a year, a day, a week, an hour, a century."""
_HEIGHT = re.compile(
    r"(?<![\w.,'’])(?P<feet>\d)(?:\s?['’′]\s?(?P<inches>1[01]|\d)\s?(?:[\"”″]|['’′]{2})"
    r"|\s?(?:ft|feet|foot)\.?,?\s?(?P<ins>1[01]|\d)\s?in\b\.?)(?!\w)"
)
_AGED = re.compile(r"\b(?:aged|age\s+of|(?:boy|girl|child|lad|youth|man|woman|son|daughter)\s+of)\s$", re.I)
_LONGEST_AGED = 16
"""`a boy of seven`, whose years are not named, and how long what stands before the figure is."""
_UNCOUNTED = re.compile(r"rd[\s-]part(?:y|ies)\b|-?(?:й|я|ая|ей)?\s+проб[аыуе]\b", re.I)
"""What makes a figure part of a term: `3rd-party`, `серебро 925 пробы` for sterling silver."""
_ROUNDABOUT = (180, 360)  # `на 180 градусов`, `a 360-degree view`
_DECREASE = re.compile(
    r"(?:упа[лвд]|сни[зж]|сокра[тщ]|уменьш|меньше|ниже|реже|дешев|слабее|короче|медленн|пад[аеё]|снижа|редк|мал[оы]|уже|тоньше"
    r"|легче|моложе|бедне|усту)",
    re.I,
)
_CLOSE = 60
"""Code points to either side of `в три раза` in which it is said that something became less."""
_ONE_OF = re.compile(r"-(?:piece|sided|off|man|person)\b")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.;!?](?!\d)|$)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number, its scale and its unit, which stands at `text[number.stop:unit_stop]` if it follows."""

    start: int
    stop: int
    content: NumberContent
    scale: int
    unit: Unit | None
    unit_stop: int


def numbers(text: str, language: Language, words: Iterable[NumberWord]) -> Iterator[Match]:
    """Yield the numbers of a segment; `words` are those written out. Matches may overlap, digits come first."""
    for match in _HEIGHT.finditer(text) if has_digit(text) else ():
        value = int(match["feet"]) + Fraction(int(match["inches"] or match["ins"]), 12)
        yield Match(match.start(), match.end(), Kind.NUMBER, NumberContent((value,), unit="foot"))
    found = [_quantity(text, language, written) for written in written_numbers(text, language, words)]
    in_place = _joined(text, _apart(found))
    units = {place for quantity in found for place in range(quantity.stop, quantity.unit_stop)}
    units |= {place for quantity in found if quantity.unit for place in _within(text, quantity)}
    for compound in compounds(text, language):
        if compound.start not in units and compound.stop - 1 not in units:
            unit = compound.unit.name if compound.unit else ""
            content = NumberContent(
                (compound.value,), in_words=True, unit=unit, weak=compound.many, optional=True, compound=True
            )
            yield Match(compound.start, compound.stop, Kind.NUMBER, content)
    for quantity in (in_place.get(id(quantity), quantity) for quantity in found):
        yield Match(quantity.start, quantity.stop, Kind.NUMBER, quantity.content)
    if language is Language.RU and mentions(text, ("сут",)):
        for match in _DAY_AND_NIGHT.finditer(text):
            if match.start() not in units:
                content = NumberContent((Fraction(24),), in_words=True, unit="hour", optional=True)
                yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _within(text: str, quantity: _Quantity) -> range:
    """Where the unit of `a decade and a half` stands, which is no number of its own."""
    article = _ONE_AND_A_HALF.match(text, quantity.start, quantity.stop) if quantity.content.in_words else None
    return range(article.end(), quantity.stop) if article else range(0)


def _quantity(text: str, language: Language, written: Written) -> _Quantity:
    """Give a number its unit and its sign."""
    unit, unit_stop = _unit(text, language, written)
    vague = unit is not None and is_vague(text, language, written.start)
    content = replace(written.content, unit=unit.name if unit else "", vague=vague)
    start, content = with_sign(text, language, written, content, unit_stop)
    if unit and content.readings[0] == _ROUND.get(unit.name):
        content = replace(content, optional=True)
    single = content.readings[0] == 1 and _ONE_OF.match(text, written.stop)
    if single or _UNCOUNTED.match(text, written.stop):
        content = replace(content, optional=True)
    if unit and unit.name == "degree" and content.readings[0] in _ROUNDABOUT:
        content = replace(content, optional=True)
    if unit and unit.name == "times" and language is Language.RU and content.readings[0] > 1:
        around = text[max(0, written.start - _CLOSE) : unit_stop + _CLOSE]
        if content.readings[0] == Fraction(3, 2):
            content = replace(content, readings=(*content.readings, Fraction(1, 2)))  # more by half
        elif _DECREASE.search(around):
            content = replace(content, readings=(*content.readings, 1 / content.readings[0]))
    if text[written.stop : written.stop + 1] in {"-", "\u2011"} and unit:
        content = replace(content, compound=True)
    return _Quantity(start, written.stop, content, written.scale, unit, unit_stop)


def _unit(text: str, language: Language, written: Written) -> tuple[Unit | None, int]:
    """Return the unit behind a number, before it or within it, and where it ends if it stands behind."""
    places = [written.stop]
    if language is Language.EN:
        if written.content.readings[0] < 1 and (article := _ARTICLE.match(text, written.stop)):
            places.append(article.end())  # `half an hour`
        if within := _ONE_AND_A_HALF.match(text, written.start, written.stop):
            places.append(within.end())  # `a year and a half`
    for place in places:
        if found := unit_after(text, place, language):
            return found[0], max(written.stop, found[1])
    if language is Language.EN and _AGED.search(text, max(0, written.start - _LONGEST_AGED), written.start):
        return BY_NAME["year"], written.stop
    if _HALF_YEAR.fullmatch(text, written.start, written.stop):
        return BY_NAME["month"], written.stop
    return unit_before(text, written.start), written.stop


def _apart(found: Iterable[_Quantity]) -> list[_Quantity]:
    """Return the quantities in the order of the text without those inside another: `тысячи` of `2 тысячи`."""
    apart: list[_Quantity] = []
    for quantity in sorted(found, key=lambda quantity: (quantity.start, -quantity.stop)):
        if not apart or quantity.start >= apart[-1].stop:
            apart.append(quantity)
    return apart


def _joined(text: str, found: list[_Quantity]) -> dict[int, _Quantity]:
    """Return what quantities become by the one that follows: both ends of a range have its unit, and feet its inches."""
    changed: dict[int, _Quantity] = {}
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


def _leaves_scale(text: str, one: _Quantity, other: _Quantity) -> bool:
    """Whether a bare number may be meant in the scale of the one before, `22 миллиона и ждёт оставшиеся 18.`"""
    small = other.content.plain and other.scale == 1 and other.content.readings[0] < _FIRST_YEAR
    return one.scale > 1 and small and other.unit is None and _CLAUSE_ENDS.match(text, other.stop) is not None


def _thousands(text: str, one: _Quantity, other: _Quantity) -> _Quantity | None:
    """Add what follows a thousand or a million at once, `2 тысячи 300`."""
    low, high = other.content.readings[0], one.content.readings[0]
    fits = (
        one.scale > 1 and one.unit is None and other.content.plain and 100 <= low < one.scale and high % one.scale == 0
    )
    if not fits or text[one.stop : other.start] != " ":
        return None
    content = replace(one.content, readings=(high + low,), unit=other.content.unit)
    return replace(one, stop=other.stop, content=content)


def _scaled_down(text: str, one: _Quantity, other: _Quantity) -> _Quantity | None:
    """Add what follows in a smaller scale, `3 млн 442,2 тыс. тонн`."""
    units = {unit for unit in (one.unit, other.unit) if unit}
    descends = one.scale > other.scale > 1 and len(units) < 2 and other.content.readings[0] < one.scale
    if not descends or text[one.stop : other.start].strip() or one.content.in_words or other.content.in_words:
        return None
    unit = other.content.unit or one.content.unit
    content = replace(one.content, readings=(one.content.readings[0] + other.content.readings[0],), unit=unit)
    return replace(one, stop=other.stop, content=content)


def _shared_scale(one: _Quantity, other: _Quantity) -> int:
    """Return the scale that the first end of a range leaves to the second: `10–15 тыс.`, `12-15 000`."""
    if one.scale > 1:
        return 1
    low, high = one.content.readings[0], other.content.readings[0]
    grouped = not other.content.plain and not other.content.in_words and high % 1000 == 0 and 1000 * low < high
    return other.scale if other.scale > 1 else 1000 if grouped and one.content.plain else 1


def _is_range(text: str, one: _Quantity, other: _Quantity) -> bool:
    """Whether the first of two numbers leaves its unit or scale to the second; a year does not."""
    value = one.content.readings[0]
    year = one.content.plain and _FIRST_YEAR <= value <= _LAST_YEAR
    lacks = one.unit is None and (other.unit is not None or _shared_scale(one, other) > 1)
    return lacks and not year and _BETWEEN.fullmatch(text, one.stop, other.start) is not None


def _is_cut_short(text: str, one: _Quantity, other: _Quantity) -> bool:
    """Whether the last of several pages leaves out what it has in common with the first: `112-18` are 112 to 118."""
    first, last = one.content, other.content
    digits = first.plain and last.plain and 1 < other.stop - other.start < one.stop - one.start
    return (
        digits and _in_full(one, other) > first.readings[0] and _DASH.fullmatch(text, one.stop, other.start) is not None
    )


def _in_full(one: _Quantity, other: _Quantity) -> Fraction:
    step = Fraction(10) ** (other.stop - other.start)
    return one.content.readings[0] // step * step + other.content.readings[0]


def _sum(text: str, one: _Quantity, other: _Quantity) -> _Quantity | None:
    """Add inches to feet and kopeks to rubles, where the smaller ones follow at once."""
    if one.unit is None or one.unit.name not in _SMALLER or one.unit_stop <= one.stop:
        return None
    smaller, parts = _SMALLER[one.unit.name]
    fits = other.content.readings[0] < parts and one.content.readings[0].denominator == 1
    named = other.unit is not None and other.unit.name == smaller
    bare = other.unit is None and one.unit.name == "foot" and one.content.compound
    if not (fits and (named or bare)) or _JOINT.fullmatch(text, one.unit_stop, other.start) is None:
        return None
    value = one.content.readings[0] + other.content.readings[0] / parts
    return replace(one, stop=other.stop, content=replace(one.content, readings=(value,), plain=False))
