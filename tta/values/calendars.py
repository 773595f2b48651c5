"""Which dates exist, and how far the Julian calendar, in force in Russia until 1918, lay behind the Gregorian one."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, timedelta

from tta.values.value import DateContent, Day

__all__ = ["date_of", "exists", "julian_lag"]

_CHANGE_OF_CALENDAR = 1918
"""In Russia 31 January 1918 was followed by 14 February; decree of the Council of People's Commissars of 24 January 1918."""

_LAGS = (13, 12, 11)
"""Days between the calendars in the 20th, 19th and 18th century, tried in this order where the year is not known."""

_SOME_LEAP_YEAR = 1896
_SOME_COMMON_YEAR = 1899


def exists(day: Day) -> bool:
    """Whether one of the two calendars has a date, as far as it is known: 29 February 1900 is a day of the Julian one."""
    if day.month is not None and not 1 <= day.month <= 12:
        return False
    return day.day is None or 1 <= day.day <= _length(day.month or 1, day.year)


def date_of(day: Day, *, back: int | None = None) -> DateContent:
    """Return what a date says: the day itself, or, where no calendar has it, a `malformed` date that keeps its year.

    Args:
        day: as it was written, or completed from the document's year.
        back: how many years before the document's its year is said to be; None if the date does not say so.
    """
    relative, years_back = back is not None, back or 0
    if exists(day):
        return DateContent((day,), relative=relative, years_back=years_back)
    return DateContent((Day(day.year),), malformed=True, relative=relative, years_back=years_back)


def julian_lag(old: Day, new: Day) -> int | None:
    """Return by how many days the calendars differ where that is what two days differ by, None elsewhere.

    12 days in the nineteenth century, 13 since 1 March 1900 of the Julian calendar, 11 in the eighteenth century, until
    Russia changed over on 14 February 1918; without a year any of these will do.
    """
    if not (old.month and old.day and new.month and new.day):
        return None
    year = old.year or new.year
    if year and not 0 < year <= _CHANGE_OF_CALENDAR:
        return None
    some_year = _SOME_LEAP_YEAR if (old.month, old.day) == (2, 29) else _SOME_COMMON_YEAR
    for lag in (_lag_of(year, old.month),) if year else _LAGS:
        later = date(year or some_year, old.month, 1) + timedelta(old.day - 1 + lag)
        if (later.month, later.day) == (new.month, new.day):
            return lag
    return None


def _lag_of(year: int, month: int) -> int:
    """Return the lag on a day of the Julian calendar: it grows with its 29 February of a century that 400 does not divide.

    Source: J. Meeus, Astronomical Algorithms (1991), chapter 7.
    """
    century = (year if month > 2 else year - 1) // 100
    return century - century // 4 - 2


def _length(month: int, year: int | None) -> int:
    """Return the days of a month, February's 29 where the year may have them."""
    leap = year is None or (year % 4 == 0 if year <= _CHANGE_OF_CALENDAR else isleap(year))
    return monthrange(_SOME_LEAP_YEAR if leap else _SOME_COMMON_YEAR, month)[1]
