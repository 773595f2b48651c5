"""When two values count as equal, and by which rule; the conventions of such documents are here."""

from __future__ import annotations

from tta.scorers.matching import Judgement
from tta.values import DateContent, IdentifierContent, NumberContent, TimeContent, Value
from tta.values.value import Day

__all__ = ["judge"]


def judge(source: Value, target: Value) -> Judgement | None:
    """Compare two values; None where they are of unlike type and say nothing about each other."""
    left, right = source.content, target.content
    if isinstance(left, DateContent) and isinstance(right, DateContent):
        return _dates(left, right)
    if isinstance(left, TimeContent) and isinstance(right, TimeContent):
        return Judgement(True, "same time") if left == right else Judgement(False, "the time differs")
    if isinstance(left, NumberContent) and isinstance(right, NumberContent):
        return _numbers(left, right)
    if isinstance(left, IdentifierContent) and isinstance(right, IdentifierContent):
        return _identifiers(left, right)
    for one, other in ((left, right), (right, left)):
        if isinstance(one, NumberContent) and isinstance(other, DateContent):
            return _year(one, other)
        if isinstance(one, NumberContent) and isinstance(other, IdentifierContent):
            plain = other.digits.lstrip("0")
            return Judgement(True, "same digits") if plain == str(one.readings[0]) else None
    return None


def _numbers(left: NumberContent, right: NumberContent) -> Judgement:
    if set(left.readings) & set(right.readings):
        return Judgement(
            True, "same value; one is written in words" if left.in_words != right.in_words else "same value"
        )
    if (left.decade or right.decade) and left.readings[0] % 100 == right.readings[0] % 100:
        return Judgement(True, "same decade")
    return Judgement(False, "the number differs")


def _identifiers(left: IdentifierContent, right: IdentifierContent) -> Judgement | None:
    if left.digits == right.digits:
        return Judgement(True, "same digits; the sign and the label do not count")
    labels = {content.label for content in (left, right) if content.label}
    return Judgement(False, "the number differs") if len(labels) < 2 else None


def _year(number: NumberContent, date: DateContent) -> Judgement | None:
    """`1977 г.` is a date, `in 1977` may be any number: compared where the number can be a year."""
    year, value = date.year_alone, number.readings[0]
    if year is None or number.in_words:
        return None
    if value == year:
        return Judgement(True, "same year")
    return Judgement(False, "the year differs") if 1000 <= value <= 2100 else None


def _dates(left: DateContent, right: DateContent) -> Judgement | None:
    if left.until != right.until and left.until and right.until:
        return Judgement(False, "the last day of the period differs")
    best = min(
        ((len(_differing(a, b)), _open(a, b), a, b) for a in left.readings for b in right.readings),
        key=lambda found: found[:2],
    )
    differing, unknown, a, b = best
    if differing:
        return Judgement(False, f"the {_listed(_differing(a, b))} {'differs' if differing == 1 else 'differ'}")
    if not any(getattr(a, part) and getattr(b, part) for part in ("year", "month", "day")):
        return None
    return _agreement(left, right, unknown, a, b)


def _agreement(left: DateContent, right: DateContent, unknown: int, a: Day, b: Day) -> Judgement:
    if left.malformed or right.malformed:
        side = "source" if left.malformed else "translation"
        return Judgement(True, f"the {side} gives no valid date, so it does not confirm the other", doubt=True)
    if unknown:
        lacking = _listed(
            [part for part in ("year", "month", "day") if (getattr(a, part) is None) != (getattr(b, part) is None)]
        )
        if (left.relative or right.relative) and lacking == "year":
            return Judgement(True, "the year is given relative to the document's")
        return Judgement(True, f"the {lacking} stands on one side only", doubt=lacking != "year")
    if left.until != right.until:
        return Judgement(True, "the period's last day stands on one side only", doubt=True)
    if len(left.readings) > 1 or len(right.readings) > 1:
        return Judgement(True, "equal if the day is read before the month", doubt=_is_ambiguous(left, right))
    if left.relative or right.relative:
        return Judgement(True, "same date; the year is counted from the document's")
    return Judgement(True, "same date, written in each language's manner")


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
