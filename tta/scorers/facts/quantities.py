"""When two numbers count as one quantity: figure, sign and unit, in another unit as exactly as it was written."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tta.scorers.facts.conversions import conversion
from tta.scorers.facts.judgement import Judgement, Relation
from tta.values import NumberContent
from tta.values.units import BY_NAME, Unit
from tta.values.units_of_things import COUNTED

__all__ = ["judge_quantities"]

_ROUNDED_SHARE = Fraction(1, 150)
"""Up to which a share in percent is a fraction: 33 percent are a third, 34 are not."""
_LARGE, _LAST_YEAR = 1000, 2100
"""From which on a numeral in an adjective is no number in passing, and up to which a plain number may be a year."""
_SPANS_OF_SPANS = (
    {"per minute": 1, "per hour": 60, "per day": 1440},
    {"per day": 1, "per week": 7},
    {"per month": 1, "per quarter": 3, "per year": 12},
)
"""Of how many of the smallest each of some spans is, by which it is said how often."""
_CENTURY, _MILLION, _DOZEN = 100, 10**6, 12
_LOOSE = (
    {"mile", "nautical mile"}, {"t", "long ton"}, {"t", "short ton"}, {"degree", "°C"}, {"degree", "°F"},
    {"spoon", "tablespoon"}, {"spoon", "teaspoon"}, {"spoon", "dessertspoon"}, {"minute", "per minute"},
    {"hour", "per hour"}, {"day", "per day"}, {"week", "per week"}, {"month", "per month"}, {"year", "per year"},
    {"%", "percentage point"}, {"degree", "°N"}, {"degree", "°S"}, {"degree", "°E"}, {"degree", "°W"},
    {"fathom", "sazhen"},  # сажень at sea is a fathom
    {"dollar", "US dollar"}, {"dollar", "Canadian dollar"}, {"dollar", "Australian dollar"}, {"dollar", "Hong Kong dollar"},
)  # fmt: skip
"""Units of which the shorter word may mean the other."""
_AMBIGUOUS = frozenset(
    (
        "degree mark krona foot m yard stone league bucket second minute century g litre V carat atm knot lira"
        " K bar mol cup quart Gy AU curie cm³ IU"
    ).split()
)
"""Units whose word or letter may be something else: of another dimension than the other side's unit, they say nothing."""
_SCALES = frozenset({"degree", "°C", "°F"})
"""Units beside which a bare number is one of degrees, too."""
_PARTS_OF_PLAY = {"act", "scene"}
_UNLIKE = ({"m", "m²"}, {"m", "m³"}, {"IU", "mg"}, {"IU", "µg"}, {"IU", "ml"})
"""Beside a square metre `m` is no million, and beside a dose `ед.` are no pieces."""


def judge_quantities(left: NumberContent, right: NumberContent) -> Judgement | None:
    """Compare two numbers with their units; None where they say nothing about each other."""
    if _is_percentage(left, right) or _is_percentage(right, left) or _is_cut(left, right) or _is_cut(right, left):
        return Judgement(Relation.CONVERTED, f"{left} = {right}")
    if rule := next((rule for is_same, rule in _SAME if is_same(left, right) or is_same(right, left)), ""):
        return Judgement(Relation.EQUAL, rule)
    if not _comparable(left, right):
        return None
    if _is_speed(left, right) or _is_speed(right, left):
        shown = [f"{one.unit} per {one.per}" if one.per else one.unit for one in (left, right)]
        return conversion(left, right) or Judgement(Relation.DIFFERS, f"the unit differs, {' and '.join(shown)}")
    if _are_concentrations(left, right) and left.readings != right.readings:
        return Judgement(Relation.UNCOMPARED, "amount of substance and mass, which agree as the substance has it")
    left, right = _with_money(left, right), _with_money(right, left)
    if left.weak and right.weak:
        return _vague(left, right)
    left, right = _with_degrees(left, right), _with_degrees(right, left)
    units = [BY_NAME[content.unit] if content.unit else None for content in (left, right)]
    same = set(left.readings) & set(right.readings)
    other_rate = bool(left.per and right.per) and left.per != right.per
    if same and not _other_unit(*units) and not other_rate:
        words = left.in_words != right.in_words
        return Judgement(Relation.EQUAL, "same value; one is written in words" if words else "same value")
    opposed = {-value for value in left.readings} & set(right.readings)
    if opposed and left.unit == right.unit:
        return Judgement(Relation.DIFFERS, "the sign differs")
    if same and other_rate:
        return conversion(left, right) or Judgement(
            Relation.DIFFERS, f"the unit differs, per {left.per} and per {right.per}"
        )
    if (converted := conversion(left, right)) is not None:
        return converted
    if same:
        return Judgement(Relation.DIFFERS, f"the unit differs, {left.unit} and {right.unit}")
    two_units = bool(left.unit and right.unit and left.unit != right.unit)
    named = two_units and left.compound != right.compound  # `a fortnight`
    named = named or (left.compound and right.compound) or (left.ordinal and right.ordinal)
    named = named or bool(left.unit and left.unit == right.unit)  # `через неделю`, in three weeks
    named = named or (two_units and _are_money(left, right))  # `полтинник`, a rouble
    if 1 in {left.readings[0], right.readings[0]} and (left.in_words or right.in_words) and not named:
        return None  # the other language may well do without `первый` or `once`
    return Judgement(Relation.DIFFERS, "the sign differs" if opposed else "the number differs")


def _are_concentrations(left: NumberContent, right: NumberContent) -> bool:
    """Whether one side counts molecules in a volume and the other weighs them: 5.5 mmol/l of glucose are 99 mg/dl."""
    dimensions = [{BY_NAME[unit].dimension for unit in (one.unit, one.per) if unit} for one in (left, right)]
    return {"amount", "volume"} in dimensions and {"mass", "volume"} in dimensions


def _vague(left: NumberContent, right: NumberContent) -> Judgement | None:
    """Compare what says of which unit or order there are many, not how many: `тысячи` and millions, decades and centuries."""
    if left.readings == right.readings:
        times = all(unit and BY_NAME[unit].dimension == "time" for unit in (left.unit, right.unit))
        if left.unit == right.unit or not times:
            return Judgement(Relation.EQUAL, "same value")
        return Judgement(Relation.DIFFERS, f"the unit differs, {left.unit} and {right.unit}")
    comparable = left.unit == right.unit or not (left.unit and right.unit)
    return Judgement(Relation.DIFFERS, "the number differs") if comparable else None


def _is_small_order(vague: NumberContent, exact: NumberContent) -> bool:
    """Whether one says only that there are tens or hundreds, and the other another number, which may be of something else."""
    small = vague.weak and vague.optional and vague.in_words and not exact.weak
    return small and not set(vague.readings) & set(exact.readings)


def _are_money(left: NumberContent, right: NumberContent) -> bool:
    return all(one.unit and BY_NAME[one.unit].dimension == "money" for one in (left, right))


def _is_percentage(one: NumberContent, other: NumberContent) -> bool:
    """Whether a share in percent is the other, which is written as a fraction: 75 percent, a third, four times less."""
    fractions = _shares(other)
    shares = [value / 100 for value in one.readings] if one.unit == "%" and other.unit != "%" else []
    return any(abs(share - value) < _ROUNDED_SHARE for share in shares for value in fractions)


def _is_as_often(one: NumberContent, other: NumberContent) -> bool:
    """Whether two frequencies are one, counted in two spans of time: quarterly and every three months, three buses an hour."""
    for spans in _SPANS_OF_SPANS:
        if one.unit in spans and other.unit in spans and one.unit != other.unit:
            lengths = [{value * spans[each.unit] for value in each.readings} for each in (one, other)]
            return bool(lengths[0] & lengths[1])
        if one.unit in spans and f"per {other.per}" in spans and not other.unit:
            return any(
                value * spans[one.unit] * other.readings[0] == spans[f"per {other.per}"] for value in one.readings
            )
    return False


def _is_jubilee(one: NumberContent, other: NumberContent) -> bool:
    """Whether one is centuries by their name and the other their years, unnamed: `полувековой`, the 50th anniversary."""
    century = one.compound and one.unit == "century" and not one.weak
    return century and not other.unit and other.readings[0] == _CENTURY * one.readings[0]


def _is_million(one: NumberContent, other: NumberContent) -> bool:
    """Whether an `m` is no metre but a million: `1.7m people`, `2m tons`."""
    return one.unit == "m" and not one.in_words and any(_MILLION * value in other.readings for value in one.readings)


def _is_dozen(one: NumberContent, other: NumberContent) -> bool:
    """Whether both say that they are rounded, one by tens and the other by dozens: `около двух десятков`, about two dozen."""
    vague = one.vague and other.vague and one.in_words and other.in_words and not (one.unit or other.unit)
    tens, rest = divmod(one.readings[0], 10)
    return vague and not rest and 0 < tens < 10 and other.readings[0] == _DOZEN * tens


def _comparable(left: NumberContent, right: NumberContent) -> bool:
    """A numeral that the other language may do without is compared with its like, and with what it equals."""
    if _is_small_order(left, right) or _is_small_order(right, left):
        return False
    often = [content.unit.startswith("per ") for content in (left, right)]
    if any(often) and not all(often) and {left.unit, right.unit} not in _LOOSE:
        return False  # `раз в два года` and twice have a two that is not the same
    if not (left.optional or right.optional) or set(left.readings) & set(right.readings):
        return True
    if all(content.readings[0] >= _LARGE and not _may_be_year(content) for content in (left, right)):
        return True  # `двухсотмиллионный`
    if _is_change(left, right) or _is_change(right, left):
        return True
    dimensions = [BY_NAME[content.unit].dimension if content.unit else "" for content in (left, right)]
    if "" in dimensions:  # `двухтомник` and a three-volume edition
        dimensions = ["" if dimension.startswith(COUNTED) else dimension for dimension in dimensions]
    both = (left.compound or left.in_words) and (right.compound or right.in_words) and left.compound == right.compound
    return dimensions[0] == dimensions[1] and (both if not dimensions[0] else True)


def _may_be_year(content: NumberContent) -> bool:
    return content.plain and not content.unit and content.readings[0] < _LAST_YEAR


def _is_speed(one: NumberContent, other: NumberContent) -> bool:
    """Whether one is of a unit of speed and the other of a length in some time: 6 knots, 6 miles a minute."""
    if not (one.unit and other.unit and other.per):
        return False
    dimensions = [BY_NAME[unit].dimension for unit in (one.unit, other.unit, other.per)]
    return dimensions == ["speed", "length", "time"]


_SAME = (
    (_is_as_often, "as often"),
    (_is_jubilee, "same number of years"),
    (_is_million, "same value; m is a million"),
    (_is_dozen, "about as many, by tens and by dozens"),
)
"""What makes two numbers one that are written by other figures, and how that is told."""


def _shares(content: NumberContent) -> list[Fraction]:
    """Return the readings of a number that are fractions; of `втрое` as less also by how much, two thirds."""
    fractions = [value for value in content.readings if 0 < value < 1]
    return fractions + ([1 - value for value in fractions] if content.unit == "times" else [])


def _is_cut(one: NumberContent, other: NumberContent) -> bool:
    """Whether one says how many times less and the other the share that was cut: `втрое`, by two thirds."""
    return one.unit == "times" and not other.unit and any(share in other.readings for share in _shares(one))


def _is_change(one: NumberContent, other: NumberContent) -> bool:
    """Whether one says how many times less, `вдвое`, and the other by which share, `by a third`."""
    less = one.unit == "times" and any(value < 1 for value in one.readings)
    return less and not other.unit and any(0 < value < 1 for value in other.readings)


def _with_money(content: NumberContent, other: NumberContent) -> NumberContent:
    """Take a pound for money where the other side names a sum."""
    money = bool(other.unit) and BY_NAME[other.unit].dimension == "money"
    return replace(content, unit="pound sterling") if content.unit == "pound" and money else content


def _with_degrees(content: NumberContent, other: NumberContent) -> NumberContent:
    """Take a bare number for degrees where the other side names a scale: `Температура 38,5`, 101.3 °F."""
    return replace(content, unit="degree") if other.unit in _SCALES and not (content.unit or content.per) else content


def _other_unit(left: Unit | None, right: Unit | None) -> bool:
    """Whether two units differ: of one dimension, or of two where neither word has another meaning."""
    if left is None or right is None or left == right or {left.name, right.name} in _LOOSE:
        return False
    if any(unit.dimension.startswith(COUNTED) for unit in (left, right)):
        return {left.name, right.name} == _PARTS_OF_PLAY
    if left.dimension != right.dimension:
        return not {left.name, right.name} & _AMBIGUOUS or {left.name, right.name} in _UNLIKE
    return True
