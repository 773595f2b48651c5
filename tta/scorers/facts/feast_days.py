"""Feasts against their dates: `31 декабря` and New Year's Eve, `8 Марта` and Women's Day."""

from __future__ import annotations

from tta.scorers.facts.judgement import Judgement, Relation
from tta.values import DateContent, FeastContent
from tta.values.feast_table import FIXED_DAYS

__all__ = ["judge_feast_day"]

_SAME = Judgement(Relation.EQUAL, "the day of the feast")


def judge_feast_day(left: object, right: object) -> Judgement | None:
    """Return that a feast and a date are one day; None where they are not, and may have nothing to do with each other."""
    feast, date = (left, right) if isinstance(left, FeastContent) else (right, left)
    if not (isinstance(feast, FeastContent) and isinstance(date, DateContent)):
        return None
    days = FIXED_DAYS.get(feast.name, ())
    return _SAME if any((day.month, day.day) in days for day in date.readings) else None
