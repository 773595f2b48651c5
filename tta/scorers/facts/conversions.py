"""Whether two quantities in different units are the same, as exactly as either was written: 385 miles are 620 km."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import Any

from tta.scorers.facts.judgement import Judgement, Relation
from tta.types.words_kept import WORDS_KEPT
from tta.values import NumberContent
from tta.values.units import BY_NAME, Unit, counted

__all__ = ["conversion"]

_CONVERTED = 0.05
"""Relative error up to which a quantity in another unit is a rounded conversion: 40 km are 25 miles."""
_VAGUE = 0.15
"""The same where either side says that it is rounded: a little more than two kilograms are about five pounds."""
_SMALL = 10
"""Figure on either side below which a rounding weighs twice as much: ten versts are 6.6 miles, about 7."""
_ROUNDED_DEGREES = 1.5
"""Degrees Celsius up to which a temperature in another scale is the same, which are named by fives: 80 °F are 26.7 °C."""
_OVEN = 100
"""Degrees Celsius from which on a temperature is an oven's."""
_OVEN_STEP = 5
"""Degrees Celsius up to which such a temperature in tens is the same as one in round degrees Fahrenheit."""
_MEASURED_DEGREES = 0.3
"""The same where both are written to the tenth, as a fever is: 38.5 °C are 101.3 °F."""
_FEVER = 0.5
"""The same where one is written to the tenth and the other in whole degrees: 39.4 °C are 103 °F."""
_EXACT = 1e-9
"""Relative error up to which a binary fraction is the number meant."""
_MEANINGS = {
    "degree": ("°C", "°F"), "pint": ("pint", "US pint"), "quart": ("quart", "US quart"), "gallon": ("gallon", "imperial gallon"),
    "mpg": ("mpg", "imperial mpg"),
}  # fmt: skip
"""What a word may be a unit of: a bare degree is of either scale, a gallon of either country."""
_KITCHEN = {
    frozenset({"ounce", "g"}): (25, 30), frozenset({"fluid ounce", "ml"}): (25, 30), frozenset({"cup", "ml"}): (200, 250),
}  # fmt: skip
"""From how many to how many of the smaller unit a recipe takes for one of the larger: 4 oz of butter are 100 g or 115."""
_SPEED = {"length per time": "speed"}
_COUNT = Unit("", "count", "1", "", "")
"""What is counted and not measured: `45 человек на квадратный километр`."""


def conversion(left: NumberContent, right: NumberContent) -> Judgement | None:
    """Return that two numbers are one quantity in two units, and which; None where they are not, or cannot be converted."""
    near = _VAGUE if left.vague or right.vague else _CONVERTED
    both = bool(left.per and right.per)
    sides = ((left, both or _is_speed(right)), (right, both or _is_speed(left)))
    for one, other in product(*(_units(content, rates=rates and bool(content.per)) for content, rates in sides)):
        if one.measure == other.measure or one.dimension != other.dimension or not one.measure or not other.measure:
            continue  # `$300` is no rounding of USD 309
        for a in left.readings:
            for b in right.readings:
                if _agree(float(a), one, float(b), other, near):
                    shown = [counted(str(NumberContent((value,))), unit) for value, unit in ((a, one), (b, other))]
                    return Judgement(Relation.CONVERTED, " = ".join(shown))
    return None


def _units(content: NumberContent, *, rates: bool) -> Iterator[Unit]:
    """Yield the units that a number may be of; of a rate, those that its two units make."""
    units = [BY_NAME[name] for name in _MEANINGS.get(content.unit, (content.unit,) if content.unit else ())]
    if not rates:
        yield from units
        return
    per = BY_NAME[content.per]
    for unit in units or [_COUNT]:
        measure = f"({unit.measure})/({per.measure})" if unit.measure and per.measure else ""
        dimension = f"{unit.dimension} per {per.dimension}"
        yield Unit(f"{unit.name} per {per.name}", _SPEED.get(dimension, dimension), measure, "", "")


def _is_speed(content: NumberContent) -> bool:
    return bool(content.unit) and BY_NAME[content.unit].dimension == "speed"


def _agree(a: float, one: Unit, b: float, other: Unit, tolerance: float) -> bool:
    """Whether two quantities are the same, either of them rounded as far as it was written: 385 miles are 620 km, not 630."""
    there, back = _converted(a, one, other), _converted(b, other, one)
    if there is None or back is None:
        return False
    if one.dimension == "temperature":
        return _agree_in_degrees(a, one, b, other)
    if abs(there - b) <= _EXACT * abs(b) or _agree_in_kitchen(a, one, b, other):
        return True
    rough = min(abs(a), abs(b)) < _SMALL and one.dimension != "time"  # 18 months are a year and a half, 20 are not
    near = abs(there - b) <= max(tolerance, 2 * _CONVERTED if rough else 0) * max(abs(there), abs(b))
    return near and (abs(there - b) <= _step(b) / 2 or abs(back - a) <= _step(a) / 2)


def _agree_in_degrees(a: float, one: Unit, b: float, other: Unit) -> bool:
    """Whether two temperatures are the same, rounded as those of the weather, of an oven or of a fever are."""
    left, right = _converted(a, one, BY_NAME["°C"]), _converted(b, other, BY_NAME["°C"])
    if left is None or right is None:
        return False
    allowed = _ROUNDED_DEGREES
    if one.name in {"°C", "°F"} and other.name in {"°C", "°F"}:
        celsius, fahrenheit = ((b, a), (a, b))[one.name == "°C"]
        if _is_of_oven(celsius, fahrenheit):
            allowed = _OVEN_STEP
        elif a % 1 and b % 1:
            allowed = _MEASURED_DEGREES
        elif a % 1 or b % 1:
            allowed = _FEVER
    return abs(left - right) <= allowed


def _agree_in_kitchen(a: float, one: Unit, b: float, other: Unit) -> bool:
    """Whether two quantities are the same as recipes have them."""
    found = _KITCHEN.get(frozenset({one.name, other.name}))
    if found is None:
        return False
    larger, smaller = (a, b) if one.name in {"ounce", "fluid ounce", "cup"} else (b, a)
    return found[0] * larger <= smaller <= found[1] * larger


def _is_of_oven(celsius: float, fahrenheit: float) -> bool:
    """Whether two temperatures are rounded as those of ovens are: 180 °C and 350 °F, 220 °C and 425 °F."""
    return celsius >= _OVEN and celsius % 10 == 0 and (fahrenheit % 10 == 0 or fahrenheit % 25 == 0)


def _step(value: float) -> float:
    """Return the step by which a number was rounded as it is written: 385 by 5, 620 by 10, 2.5 by a half."""
    exact = Fraction(value).limit_denominator(10**6)
    if not exact:
        return 1.0
    for power in range(15, -7, -1):
        for step in (Fraction(5) * Fraction(10) ** power, Fraction(10) ** power):
            if (exact / step).denominator == 1:
                return float(step)
    return abs(value) * _CONVERTED


@lru_cache(maxsize=WORDS_KEPT)
def _converted(value: float, unit: Unit, other: Unit) -> float | None:
    """Return a value in another unit, None where the two cannot be converted, as two currencies."""
    import pint

    registry = _registry()
    try:
        if unit.dimension == "temperature":
            return float(registry.Quantity(value, unit.measure).to(other.measure).magnitude)
        quantity = value * registry.parse_expression(unit.measure)
        if unit.dimension == "consumption" and unit.name == "l/100 km" and value:
            quantity = 1 / quantity  # the less of it, the farther
        measure = registry.parse_expression(other.measure)
        if unit.dimension == "consumption" and other.name == "l/100 km" and value:
            quantity = 1 / quantity
        return float((quantity / measure).to("").magnitude)
    except pint.DimensionalityError:
        return None


@lru_cache(maxsize=1)
def _registry() -> Any:
    """Units of pint, and the currencies that tta knows, each a dimension of its own."""
    import pint

    registry: Any = pint.UnitRegistry()
    for currency in ("ruble", "dollar", "sterling", "mark", "franc", "euro"):
        registry.define(f"{currency} = [{currency}]")
    return registry
