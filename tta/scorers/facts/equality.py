"""When two values count as equal, and by which rule; the conventions of such documents are here."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from tta.scorers.facts.judgement import Judgement, Relation
from tta.values import (
    DateContent,
    IdentifierContent,
    MarkContent,
    NumberContent,
    PeriodContent,
    TimeContent,
    Value,
    WeekdayContent,
)
from tta.values.calendars import julian_lag
from tta.values.units import UNITS
from tta.values.value import Day

__all__ = ["judge"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""Of four digits that can be a year: `in 1977` against `1977 г.`, and not `9,000`."""
_CONVERTED = 0.05
"""Relative error up to which a quantity in another unit is a rounded conversion: 40 km are 25 miles."""
_LONG_NAME = 5
"""Letters of a designation from which on it is a name that is spelt by its sound, Аполлон, rather than letters of a series."""
_ALIKE = 0.75
"""Likeness of two such names in Latin letters from which on they are one."""
_FACTORS = {unit.name: (unit.dimension, unit.factor) for unit in UNITS}


def judge(source: Value, target: Value) -> Judgement | None:
    """Compare two values; None where they are of unlike type and say nothing about each other."""
    left, right = source.content, target.content
    if isinstance(left, DateContent) and isinstance(right, DateContent):
        return _dates(left, right)
    if isinstance(left, PeriodContent) and isinstance(right, PeriodContent):
        return _periods(left, right)
    if isinstance(left, WeekdayContent) and isinstance(right, WeekdayContent):
        return _equal("same day") if left == right else _differs("the day of the week differs")
    if isinstance(left, TimeContent) and isinstance(right, TimeContent):
        return _times(left, right)
    if isinstance(left, NumberContent) and isinstance(right, NumberContent):
        return _numbers(left, right)
    if isinstance(left, IdentifierContent) and isinstance(right, IdentifierContent):
        return _identifiers(left, right)
    if isinstance(left, MarkContent) and isinstance(right, MarkContent):
        return _marks(left, right)
    return _unlike(left, right) or _unlike(right, left)


def _equal(rule: str) -> Judgement:
    return Judgement(Relation.EQUAL, rule)


def _differs(rule: str) -> Judgement:
    return Judgement(Relation.DIFFERS, rule)


def _unlike(one: object, other: object) -> Judgement | None:
    """Compare a number with what may be written as one: a year, a period, an hour, an article."""
    if not isinstance(one, NumberContent):
        return None
    if isinstance(other, DateContent):
        return _year(one, other)
    value = one.readings[0]
    if isinstance(other, IdentifierContent):
        same = other.digits.lstrip("0") == str(value) or (other.other and other.other == str(value))
        if not same and other.label == "designation" and _number_of(other) == str(value):
            return _equal("same number; the name before it is written otherwise")
        return _equal("same digits") if same else None
    if isinstance(other, PeriodContent):
        century = other.last // 100 if other.last - other.first > 10 else None
        return _equal("same period") if value in {other.first, century} else None
    if isinstance(other, TimeContent):
        hour, minute = divmod(other.minutes, 60)
        return _equal("same time") if value in {hour, hour % 12} and not minute else None
    return None


# ---------------------------------------------------------------- numbers and identifiers


def _numbers(left: NumberContent, right: NumberContent) -> Judgement | None:
    if set(left.readings) & set(right.readings):
        if left.unit and right.unit and not _same_unit(left.unit, right.unit):
            return _differs(f"the unit differs, {left.unit} and {right.unit}")
        words = left.in_words != right.in_words
        return _equal("same value; one is written in words" if words else "same value")
    converted = _conversion(left, right)
    if converted:
        return converted
    if 1 in {left.readings[0], right.readings[0]} and (left.in_words or right.in_words):
        return None  # the other language may well do without `первый` or `once`
    return _differs("the number differs")


def _same_unit(left: str, right: str) -> bool:
    """A pound or a mark may be money or not; where dimensions differ the unit belongs to something else."""
    return left == right or _FACTORS[left][0] != _FACTORS[right][0]


def _conversion(left: NumberContent, right: NumberContent) -> Judgement | None:
    if not left.unit or not right.unit or left.unit == right.unit:
        return None
    (dimension, factor), (other_dimension, other_factor) = _FACTORS[left.unit], _FACTORS[right.unit]
    if dimension != other_dimension or not factor or not other_factor:
        return None
    converted = float(left.readings[0]) * factor / other_factor
    if abs(converted - float(right.readings[0])) > _CONVERTED * abs(converted):
        return None
    return Judgement(Relation.CONVERTED, f"converted: {left} {left.unit} are {converted:.4g} {right.unit}")


def _identifiers(left: IdentifierContent, right: IdentifierContent) -> Judgement | None:
    readings = {left.digits, left.other} & {right.digits, right.other} - {""}
    if readings:
        return _equal("same digits; the sign and the label do not count")
    special = {"designation", "list label"}
    if (left.label in special or right.label in special) and left.label != right.label:
        return None
    if left.label == "designation":
        if _is_same_name(left.digits, right.digits):
            return _equal("same designation by sound")
        letters = [re.sub(r"[\d/]", "", content.digits) for content in (left, right)]
        return _differs("the designation differs") if letters[0] == letters[1] else None
    labels = {content.label for content in (left, right) if content.label}
    return _differs("the number differs") if len(labels) < 2 else None


def _number_of(designation: IdentifierContent) -> str:
    """The number that a designation ends with: 2022 of `ЧМ-2022`."""
    found = re.search(r"(?<=[A-Z])\d+$", designation.digits)
    return found.group() if found else ""


def _is_same_name(left: str, right: str) -> bool:
    """Whether two designations have one number and names that are written alike: `APOLLON11` and `APOLLO11`."""
    one, other = (re.sub(r"\d.*", "", digits) for digits in (left, right))
    if left.removeprefix(one) != right.removeprefix(other) or min(len(one), len(other)) < _LONG_NAME:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _marks(left: MarkContent, right: MarkContent) -> Judgement | None:
    if left.family != right.family:
        return None
    same = left.name == right.name
    return _equal("same mark") if same else _differs(f"the {left.family} differs")


# ---------------------------------------------------------------- dates


def _year(number: NumberContent, date: DateContent) -> Judgement | None:
    """`1977 г.` is a date, `in 1977` may be any number: compared where the number can be a year."""
    year, value = date.year_alone, number.readings[0]
    if year is None:
        return None
    if value == year:
        return Judgement(Relation.INVALID if date.malformed else Relation.EQUAL, "same year")
    could_be = number.plain and not number.unit and _FIRST_YEAR <= value <= _LAST_YEAR
    return _differs("the year differs") if could_be else None


def _periods(left: PeriodContent, right: PeriodContent) -> Judgement | None:
    lengths = {left.last - left.first, right.last - right.first}
    if len(lengths) > 1:
        return None
    if (left.short or right.short) and left.first % 100 == right.first % 100:
        return _equal("same decade")
    if left.first == right.first:
        return _equal("same period")
    return _differs("the decade differs" if lengths == {9} else "the century differs")


def _times(left: TimeContent, right: TimeContent) -> Judgement:
    if left.minutes == right.minutes:
        return _equal("same time")
    if (left.half_open or right.half_open) and left.minutes % 720 == right.minutes % 720:
        return _equal("same time; one side does not say which half of the day")
    return _differs("the time differs")


def _dates(left: DateContent, right: DateContent) -> Judgement | None:
    if left.styles or right.styles:
        return _styles(left, right)
    best = min(
        ((len(_differing(a, b)), _open(a, b), a, b) for a in left.readings for b in right.readings),
        key=lambda found: found[:2],
    )
    differing, unknown, a, b = best
    if differing:
        lag = julian_lag(a, b) or julian_lag(b, a) if _is_early(a, b) else None
        if lag:
            return Judgement(Relation.CALENDARS, f"the days are {lag} apart as Old Style and New Style are")
        return _differs(f"the {_listed(_differing(a, b))} {'differs' if differing == 1 else 'differ'}")
    shared = any(getattr(a, part) and getattr(b, part) for part in ("year", "month", "day"))
    if not (shared or left.malformed or right.malformed):
        return None
    return _agreement(left, right, unknown, a, b)


def _styles(left: DateContent, right: DateContent) -> Judgement:
    if left.styles and right.styles:
        same = all(not _differing(a, b) for a, b in zip(left.styles, right.styles, strict=True))
        return _equal("same date in both styles") if same else _differs("the day differs")
    both, single = (left, right) if left.styles else (right, left)
    assert both.styles is not None
    if any(not _differing(a, b) for a in both.styles for b in single.readings):
        return Judgement(Relation.CALENDARS, "one side gives the date in one style only")
    return _differs("the day differs")


def _is_early(a: Day, b: Day) -> bool:
    """Whether a difference of styles may be meant: the year is known, the same, and before the change of calendar."""
    return a.year is not None and a.year == b.year


def _agreement(left: DateContent, right: DateContent, unknown: int, a: Day, b: Day) -> Judgement:
    if left.malformed and right.malformed:
        return Judgement(Relation.INVALID, "neither side gives a valid date")
    if left.malformed or right.malformed:
        side = "source" if left.malformed else "translation"
        return Judgement(Relation.INVALID, f"the {side} gives no valid date, so it does not confirm the other")
    if unknown:
        lacking = _listed(
            [part for part in ("year", "month", "day") if (getattr(a, part) is None) != (getattr(b, part) is None)]
        )
        if (left.relative or right.relative) and lacking == "year":
            return _equal("the year is given relative to the document's")
        relation = Relation.EQUAL if lacking == "year" else Relation.INCOMPLETE
        return Judgement(relation, f"the {lacking} stands on one side only")
    if len(left.readings) > 1 or len(right.readings) > 1:
        relation = Relation.AMBIGUOUS if _is_ambiguous(left, right) else Relation.EQUAL
        return Judgement(relation, "equal if the day is read before the month")
    if left.relative or right.relative:
        return _equal("same date; the year is counted from the document's")
    return _equal("same date, written in each language's manner")


def _is_ambiguous(left: DateContent, right: DateContent) -> bool:
    """`03.05.77` against `03.05.77`: an American reader takes it for March 5."""
    return len(right.readings) > 1 and right.readings[0] != left.readings[0]


def _differing(a: Day, b: Day) -> list[str]:
    parts = ("day", "month", "year")
    return [part for part in parts if getattr(a, part) and getattr(b, part) and getattr(a, part) != getattr(b, part)]


def _open(a: Day, b: Day) -> int:
    return sum((getattr(a, part) is None) != (getattr(b, part) is None) for part in ("year", "month", "day"))


def _listed(parts: list[str]) -> str:
    return " and the ".join(parts)
