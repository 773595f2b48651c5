"""When two values count as equal, and by which rule; the conventions of such documents are here."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from fractions import Fraction

from tta.scorers.facts.dates_compared import judge_dates
from tta.scorers.facts.feast_days import judge_feast_day
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.qualities import judge_qualities
from tta.scorers.facts.quantities import judge_quantities
from tta.scorers.facts.sums import amounts
from tta.values import (
    DateContent,
    IdentifierContent,
    MarkContent,
    NumberContent,
    PartContent,
    PeriodContent,
    TimeContent,
    Value,
)

__all__ = ["judge"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""Of four digits that can be a year: `in 1977` against `1977 г.`, and not `9,000`."""
_LONG_NAME = 5
"""Letters of a designation from which on it is a name that is spelt by its sound, Аполлон, rather than letters of a series."""
_ALIKE = 0.75
"""Likeness of two such names in Latin letters from which on they are one."""


_HOURS = 24
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,3}")
"""An article that is a number to the other side: `п. 7.4`, section 7.4."""
_DEGREES = frozenset({"degree", "°C", "°F"})
_ACRONYM = 4
"""Letters of a designation from which on they are a name or an acronym that has another one in English."""


def judge(source: Value, target: Value) -> Judgement | None:
    """Compare two values; None where they are of unlike type and say nothing about each other."""
    left, right = source.content, target.content
    if isinstance(left, NumberContent) and isinstance(right, NumberContent):
        return judge_quantities(left, right)
    if isinstance(left, IdentifierContent) and isinstance(right, IdentifierContent):
        return _identifiers(left, right)
    if isinstance(left, MarkContent) and isinstance(right, MarkContent):
        return _marks(left, right)
    return (
        judge_dates(left, right)
        or judge_feast_day(left, right)
        or judge_qualities(left, right)
        or _unlike(left, right)
        or _unlike(right, left)
    )


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
        same = same or (_DECIMAL.fullmatch(other.digits) is not None and Fraction(other.digits) == value)
        if not same and other.label == "designation" and _is_numbered(other, one):
            return _equal("same number; the name before it is written otherwise")
        return _equal("same digits") if same else None
    if isinstance(other, PeriodContent) and other.weak and other.short and one.unit in _DEGREES:
        return _equal("temperature in the tens") if _is_in_tens(one, other) else None
    if isinstance(other, PeriodContent):
        return _equal("same period") if value in {other.first, other.century} else None
    if isinstance(other, PartContent):
        counts = one.in_words and not one.ordinal  # `две войны` are no second half
        return _equal("same part") if other.exact and value == other.ordinal and not counts else None
    if isinstance(other, TimeContent):
        hour, minute = divmod(other.minutes, 60)
        if amounts(one) & amounts(other):
            return _equal("same hours and minutes")
        halves = (hour, hour % 12, *((hour + 12,) if other.half_open and hour <= 12 else ()))
        pointed = {full + Fraction(minute, 100) for full in halves}  # `10.30` for 10:30
        if value in pointed:
            return _equal("same time")
        return _differs("the hour differs") if _may_be_hour(one) and not minute and not other.passing else None
    return None


def _may_be_hour(number: NumberContent) -> bool:
    """Whether a number of hours may be an hour of the day: `было 4 часа`."""
    value = number.readings[0]
    return number.unit == "hour" and not number.per and value.denominator == 1 and 0 < value <= _HOURS


# ---------------------------------------------------------------- identifiers and marks


def _identifiers(left: IdentifierContent, right: IdentifierContent) -> Judgement | None:
    readings = {left.digits, left.other} & {right.digits, right.other} - {""}
    if readings:
        return _equal("same digits; the sign and the label do not count")
    if left.label == right.label == "key":
        return _differs("the key differs")
    if _is_number_of(left, right) or _is_number_of(right, left):
        return _equal("same number; letters before it stand on one side only")
    special = {"designation", "list label", "key", "square"}
    if (left.label in special or right.label in special) and left.label != right.label:
        return None
    if left.label == "designation":
        if _is_same_name(left.digits, right.digits):
            return _equal("same designation by sound")
        if _is_same_acronym(left.digits, right.digits):
            return _equal("same number; the acronym before it is each language's own")
        letters = [re.sub(r"[\d/]", "", content.digits) for content in (left, right)]
        alike = [re.sub(r"[\d/]", "", content.other) for content in (left, right)]
        return _differs("the designation differs") if letters[0] == letters[1] or alike[0] == alike[1] else None
    labels = {content.label for content in (left, right) if content.label}
    return _differs("the number differs") if len(labels) < 2 else None


def _is_in_tens(number: NumberContent, tens: PeriodContent) -> bool:
    """Whether a temperature lies in the 80s, of Fahrenheit or of its own scale, within a degree."""
    value = number.readings[0]
    return any(tens.first - 1 <= degrees <= tens.last + 1 for degrees in (value, value * 9 / 5 + 32))


def _is_numbered(designation: IdentifierContent, number: NumberContent) -> bool:
    """Whether a number is that which a designation ends with: 2022 of `ЧМ-2022`, 2.1 of `Союз-2.1`, 1986 of `США-86`."""
    found = re.search(r"(?<=[A-Z])\d+(?:\.\d)?$", designation.digits)
    value = number.readings[0]
    if found is None or number.unit:
        return False
    in_full = number.plain and _FIRST_YEAR <= value <= _LAST_YEAR and len(found.group()) == 2
    return found.group() == str(number) or (in_full and int(found.group()) == value % 100)


def _is_number_of(designation: IdentifierContent, number: IdentifierContent) -> bool:
    """Whether an unnamed number is that which a designation ends with: `ФЗ-57` and `Federal Law No. 57`."""
    found = re.search(r"(?<=[A-Z])\d{2,}$", designation.digits) if designation.label == "designation" else None
    return found is not None and not number.label and found.group() == number.digits


def _is_same_name(left: str, right: str) -> bool:
    """Whether two designations have one number and names that are written alike: `APOLLON11` and `APOLLO11`."""
    one, other = (re.sub(r"\d.*", "", digits) for digits in (left, right))
    if left.removeprefix(one) != right.removeprefix(other) or min(len(one), len(other)) < _LONG_NAME:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _is_same_acronym(left: str, right: str) -> bool:
    """Whether two designations of several letters and digits have one number: `ПМЭФ-19` and `SPIEF-19`."""
    one, other = (re.fullmatch(rf"[A-Z]{{{_ACRONYM},}}(\d{{2,}})", digits) for digits in (left, right))
    return one is not None and other is not None and one[1] == other[1]


def _marks(left: MarkContent, right: MarkContent) -> Judgement | None:
    if left.family != right.family:
        return None
    same = left.name == right.name
    return _equal("same mark") if same else _differs(f"the {left.family} differs")


# ---------------------------------------------------------------- dates


def _year(number: NumberContent, date: DateContent) -> Judgement | None:
    """`1977 г.` is a date, `in 1977` may be any number: compared where the number can be a year."""
    year, value = date.year_alone, number.readings[0]
    if date.passing and str(value) == str(date.readings[0]):
        return _equal("same day; its month was said before")
    if year is None:
        dated = number.plain and not number.unit and date.readings[0].year == value
        return Judgement(Relation.INCOMPLETE, "the month stands on one side only") if dated else None
    if value == year:
        return Judgement(Relation.INVALID if date.malformed else Relation.EQUAL, "same year")
    if date.short and value == year % 100:
        return _equal("same year, cut short")
    if value == -year:
        return Judgement(Relation.INCOMPLETE, "the era stands on one side only")
    if date.short and value % 100 == year % 100 and number.plain:
        return _equal("same year; its century is left open on one side")
    could_be = number.plain and not number.unit and _FIRST_YEAR <= value <= _LAST_YEAR
    return _differs("the year differs") if could_be else None
