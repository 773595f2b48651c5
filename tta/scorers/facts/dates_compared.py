"""When two dates, periods or hours count as equal, and by which rule."""

from __future__ import annotations

from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.named_times import judge_named_times
from tta.values import DateContent, PartContent, PeriodContent, TimeContent
from tta.values.calendars import julian_lag
from tta.values.short_years import is_ever_cut
from tta.values.value import Day
from tta.values.zones import lags

__all__ = ["judge_dates"]


_SAME_DATE = Judgement(Relation.EQUAL, "same date, written in each language's manner")
_COUNTED_FROM = "same date; the year is counted from the document's"
_LENGTHS = {9: "decade", 99: "century", 999: "millennium"}


def judge_dates(left: object, right: object) -> Judgement | None:
    """Compare two contents of this kind; None where they are of unlike type and say nothing about each other."""
    if isinstance(left, DateContent) and isinstance(right, DateContent):
        return _dates(left, right)
    if isinstance(left, PeriodContent) and isinstance(right, PeriodContent):
        return _periods(left, right)
    if isinstance(left, PartContent) and isinstance(right, PartContent):
        return _parts(left, right)
    if isinstance(left, TimeContent) and isinstance(right, TimeContent):
        return _times(left, right)
    return judge_named_times(left, right)


def _equal(rule: str) -> Judgement:
    return Judgement(Relation.EQUAL, rule)


def _differs(rule: str) -> Judgement:
    return Judgement(Relation.DIFFERS, rule)


def _periods(left: PeriodContent, right: PeriodContent) -> Judgement | None:
    lengths = {left.last - left.first, right.last - right.first}
    if lengths == {9, 99}:
        return _hundreds(left, right) or _hundreds(right, left)
    if len(lengths) > 1:
        return None
    if (left.short or right.short) and left.first % 100 == right.first % 100:
        return _equal("same decade")
    if left.first == right.first:
        return _equal("same period")
    if left.first == -right.last:
        return _differs("the era differs")
    return _differs(f"the {_LENGTHS[max(lengths)]} differs")


def _hundreds(decade: PeriodContent, century: PeriodContent) -> Judgement | None:
    """`the 1800s` are the nineteenth century as often as its first decade."""
    if decade.century is not None or decade.short or decade.first % 100:
        return None
    return _equal("same century") if decade.first + 1 == century.first else _differs("the century differs")


def _parts(left: PartContent, right: PartContent) -> Judgement | None:
    """Compare exact parts as they are; the end of a century is in its second half, and not in the first."""
    if left.name == right.name:
        return _equal("same part")
    shared = min(left.stop, right.stop) - max(left.start, right.start)
    shorter = min(left.stop - left.start, right.stop - right.start)
    if not (left.exact and right.exact) and 2 * shared > shorter:
        return _equal("one part lies in the other")
    return _differs("the part of the period differs")


def _times(left: TimeContent, right: TimeContent) -> Judgement:
    apart = lags(left.zone, right.zone) if left.zone and right.zone and left.zone != right.zone else None
    if apart == frozenset():
        return Judgement(Relation.UNCOMPARED, "hours of two zones, of which one is not known")
    clock = 720 if left.half_open or right.half_open else 1440
    if all(_are_apart(left, right, lag, clock) for lag in apart or (0,)):
        return _differs("the time differs")
    if apart:
        return _equal("same time by the clocks of two zones")
    half_open = left.minutes != right.minutes
    return _equal("same time; one side does not say which half of the day" if half_open else "same time")


def _are_apart(left: TimeContent, right: TimeContent, lag: int, clock: int) -> bool:
    """Whether neither of two times lies in the other, for as long as it lasts."""
    ahead = (left.minutes - right.minutes - lag) % clock
    return ahead > right.lasts and -ahead % clock > left.lasts


def _dates(left: DateContent, right: DateContent) -> Judgement | None:
    if left.styles or right.styles:
        return _styles(left, right)
    if left.relative and right.relative:
        return _relative_dates(left, right)
    best = min(
        ((len(_differing(a, b)), _open(a, b), a, b) for a in left.readings for b in right.readings),
        key=lambda found: found[:2],
    )
    differing, unknown, a, b = best
    if differing:
        if left.short or right.short:
            return _short_years(a, b)
        if (left.cut or right.cut) and _is_other_century(a, b):
            return Judgement(Relation.AMBIGUOUS, "equal if the year of two digits is of the other side's century")
        if a.year and a.year == -(b.year or 0):
            return _differs("the era differs")
        lag = julian_lag(a, b) or julian_lag(b, a) if _is_early(a, b) else None
        if lag:
            return Judgement(Relation.CALENDARS, f"the days are {lag} apart as Old Style and New Style are")
        return _differs(f"the {_listed(_differing(a, b))} {'differs' if differing == 1 else 'differ'}")
    shared = any(getattr(a, part) and getattr(b, part) for part in ("year", "month", "day"))
    if not (shared or left.malformed or right.malformed):
        return None
    return _agreement(left, right, unknown, a, b)


def _relative_dates(left: DateContent, right: DateContent) -> Judgement | None:
    """Compare `августа с. г.` and `August of this year` by what they say; the year that each was completed with is a guess."""
    if left.years_back != right.years_back:
        return _differs("the year differs")
    bare = [
        replace(date, readings=tuple(replace(day, year=None) for day in date.readings), relative=False)
        for date in (left, right)
    ]
    judged = _dates(*bare)
    return replace(judged, rule=_COUNTED_FROM) if judged == _SAME_DATE else judged


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
        again = (left.passing or right.passing) and lacking in {"month", "year and the month"}
        relation = Relation.EQUAL if lacking == "year" or again else Relation.INCOMPLETE
        return Judgement(relation, f"the {lacking} stands on one side only")
    if len(_orders(left)) < 2 > len(_orders(right)) and len(left.readings) != len(right.readings):
        return _equal("same date; the century of a year of two digits is the other side's")
    if len(_orders(left)) > 1 or len(_orders(right)) > 1:
        relation = Relation.AMBIGUOUS if _is_ambiguous(left, right) else Relation.EQUAL
        return Judgement(relation, "equal if the day is read before the month")
    if left.relative or right.relative:
        return _equal(_COUNTED_FROM)
    return _SAME_DATE


def _is_ambiguous(left: DateContent, right: DateContent) -> bool:
    """`03.05.77` against `03.05.77`: an American reader takes it for March 5."""
    first, other = right.readings[0], left.readings[0]
    return len(_orders(right)) > 1 and (first.month, first.day) != (other.month, other.day)


def _orders(date: DateContent) -> set[tuple[int | None, int | None]]:
    """In how many orders day and month can be read."""
    return {(day.month, day.day) for day in date.readings}


def _short_years(a: Day, b: Day) -> Judgement:
    """`в 41-м` is 1941 or 1841; its last two digits count."""
    if _is_other_century(a, b):
        return _equal("same year; its century is left open on one side")
    return _differs("the year differs")


def _is_other_century(a: Day, b: Day) -> bool:
    """Whether nothing tells two dates apart but the century of their years."""
    same = a.year and b.year and a.year % 100 == b.year % 100 and _differing(a, b) == ["year"]
    return bool(same) and all(is_ever_cut(day.year) for day in (a, b) if day.year)


def _differing(a: Day, b: Day) -> list[str]:
    parts = ("day", "month", "year")
    return [part for part in parts if getattr(a, part) and getattr(b, part) and getattr(a, part) != getattr(b, part)]


def _open(a: Day, b: Day) -> int:
    return sum((getattr(a, part) is None) != (getattr(b, part) is None) for part in ("year", "month", "day"))


def _listed(parts: list[str]) -> str:
    return " and the ".join(parts)
