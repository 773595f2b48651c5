"""Feasts against their dates: `31 декабря` and New Year's Eve, `8 Марта` and Women's Day."""

from __future__ import annotations

from tta.scorers.facts.judgement import Judgement, Relation
from tta.values import DateContent, FeastContent

__all__ = ["judge_feast_day"]

_DAYS = {
    "New Year": ((12, 31), (1, 1)),
    "Christmas": ((12, 24), (12, 25), (1, 6), (1, 7)),
    "Epiphany": ((1, 6), (1, 19)),
    "Candlemas": ((2, 2), (2, 15)),
    "Women's Day": ((3, 8),),
    "Annunciation": ((3, 25), (4, 7)),
    "May Day": ((5, 1),),
    "Victory Day": ((5, 8), (5, 9)),
    "Midsummer": ((6, 23), (6, 24), (7, 7)),
    "St Peter's Day": ((6, 29), (7, 12)),
    "St Elijah's Day": ((7, 20), (8, 2)),
    "Transfiguration": ((8, 6), (8, 19)),
    "Dormition": ((8, 15), (8, 28)),
    "Intercession": ((10, 1), (10, 14)),
    "Halloween": ((10, 31),),
}
"""Months and days of feasts that do not move, by both calendars and with their eves."""
_SAME = Judgement(Relation.EQUAL, "the day of the feast")


def judge_feast_day(left: object, right: object) -> Judgement | None:
    """Return that a feast and a date are one day; None where they are not, and may have nothing to do with each other."""
    feast, date = (left, right) if isinstance(left, FeastContent) else (right, left)
    if not (isinstance(feast, FeastContent) and isinstance(date, DateContent)):
        return None
    days = _DAYS.get(feast.name, ())
    return _SAME if any((day.month, day.day) in days for day in date.readings) else None
