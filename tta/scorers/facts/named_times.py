"""When two times that are called by a name are one: seasons, feasts, days of the week, parts of the day, last and next year, and
the side of a date on which something lies.
"""

from __future__ import annotations

from tta.scorers.facts.judgement import Judgement, Relation
from tta.values import (
    BoundContent,
    DayPartContent,
    FeastContent,
    RelativeDayContent,
    RelativeSpanContent,
    SeasonContent,
    WeekdayContent,
)

__all__ = ["judge_named_times"]


def judge_named_times(left: object, right: object) -> Judgement | None:
    """Compare two contents of one of these kinds; None where they are of two kinds or of none of them."""
    if isinstance(left, DayPartContent) and isinstance(right, DayPartContent):
        return _equal("same part of the day") if left.hours & right.hours else _differs("the part of the day differs")
    if isinstance(left, SeasonContent) and isinstance(right, SeasonContent):
        return _equal("same season") if left == right else _differs("the season differs")
    if isinstance(left, FeastContent) and isinstance(right, FeastContent):
        same = left.name == right.name and (left.part == right.part or "" in {left.part, right.part})
        return _equal("same feast") if same else _differs("the feast differs")
    if isinstance(left, RelativeDayContent) and isinstance(right, RelativeDayContent):
        return _equal("same day") if left == right else _differs("the day differs")
    if isinstance(left, RelativeSpanContent) and isinstance(right, RelativeSpanContent):
        return _relative_spans(left, right)
    if isinstance(left, BoundContent) and isinstance(right, BoundContent):
        # not before August: in August at the earliest
        agree = left.latest == right.latest or left.denied != right.denied
        return _equal("same side of the date") if agree else _differs("one is before, the other after")
    if isinstance(left, WeekdayContent) and isinstance(right, WeekdayContent):
        return _weekdays(left, right)
    return None


def _equal(rule: str) -> Judgement:
    return Judgement(Relation.EQUAL, rule)


def _differs(rule: str) -> Judgement:
    return Judgement(Relation.DIFFERS, rule)


def _relative_spans(left: RelativeSpanContent, right: RelativeSpanContent) -> Judgement | None:
    if left.unit != right.unit:
        return None
    return _equal(f"same {left.unit}") if left.offset == right.offset else _differs(f"the {left.unit} differs")


def _weekdays(left: WeekdayContent, right: WeekdayContent) -> Judgement:
    if left.day == right.day:
        ends_and_begins = any(one.night_before and other.night_of for one, other in ((left, right), (right, left)))
        return (
            _differs("the night before that day is called by the day after") if ends_and_begins else _equal("same day")
        )
    if any(one.night_before and (one.day - other.day) % 7 == 1 for one, other in ((left, right), (right, left))):
        return _equal("same night, called by the day before")
    return _differs("the day of the week differs")
