"""Which days exist in the Julian or the Gregorian calendar, and how far the one lies behind the other."""

from __future__ import annotations

import pytest

from tta.values.calendars import date_of, exists, julian_lag
from tta.values.value import Day


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (Day(1977, 1, 31), True),
        (Day(1977, 2, 28), True),
        (Day(1977, 2, 29), False),
        (Day(1976, 2, 29), True),
        (Day(1976, 2, 30), False),
        (Day(None, 2, 29), True),  # in some year
        (Day(None, 2, 30), False),
        (Day(1977, 4, 30), True),
        (Day(1977, 4, 31), False),
        (Day(1977, 12, 31), True),
        (Day(1977, 12, 32), False),
        (Day(1977, 12, 0), False),
        (Day(1977, 13, 1), False),
        (Day(1977, 0, 1), False),
        (Day(None, None, 31), True),
        (Day(None, None, 32), False),
        (Day(1977, None, 0), False),
        (Day(1977, 5), True),
        (Day(1977, 13), False),
        (Day(1977), True),
    ],
)
def test_a_date_exists_as_far_as_it_is_known(day, known):
    assert exists(day) is known


@pytest.mark.parametrize(
    ("year", "leap"),
    [(1700, True), (1800, True), (1900, True), (1904, True), (1916, True), (1918, False), (1920, True), (2000, True),
     (2100, False), (1901, False)],
)  # fmt: skip
def test_a_century_has_29_february_until_russia_left_the_julian_calendar(year, leap):
    assert exists(Day(year, 2, 29)) is leap


def test_what_no_calendar_has_keeps_its_year_and_is_marked():
    assert date_of(Day(1977, 2, 28)).readings == (Day(1977, 2, 28),)
    assert not date_of(Day(1977, 2, 28)).malformed
    impossible = date_of(Day(1977, 2, 31), back=0)
    assert (impossible.readings, impossible.malformed, impossible.relative) == ((Day(1977),), True, True)
    assert str(date_of(Day(None, 2, 31))) == "no valid date"


@pytest.mark.parametrize(
    ("old", "new", "lag"),
    [
        (Day(1917, 10, 25), Day(1917, 11, 7), 13),  # the October Revolution
        (Day(1917, 2, 23), Day(1917, 3, 8), 13),  # the February Revolution
        (Day(1905, 1, 9), Day(1905, 1, 22), 13),  # Bloody Sunday
        (Day(1918, 1, 31), Day(1918, 2, 13), 13),  # followed in Russia by 14 February
        (Day(1918, 2, 1), Day(1918, 2, 14), 13),
        (Day(1919, 2, 1), Day(1919, 2, 14), None),  # there is no Old Style any more
        (Day(1900, 3, 1), Day(1900, 3, 14), 13),
        (Day(1900, 2, 29), Day(1900, 3, 13), 12),  # 1900 was a leap year in the Julian calendar only
        (Day(1900, 2, 28), Day(1900, 3, 12), 12),
        (Day(1900, 1, 1), Day(1900, 1, 13), 12),
        (Day(1900, 1, 1), Day(1900, 1, 14), None),
        (Day(1899, 12, 1), Day(1899, 12, 13), 12),
        (Day(1881, 3, 1), Day(1881, 3, 13), 12),  # the death of Alexander II
        (Day(1825, 12, 14), Day(1825, 12, 26), 12),  # the Decembrists
        (Day(1800, 3, 1), Day(1800, 3, 13), 12),
        (Day(1800, 2, 29), Day(1800, 3, 12), 11),
        (Day(1796, 11, 6), Day(1796, 11, 17), 11),  # the death of Catherine II
        (Day(1709, 6, 27), Day(1709, 7, 8), 11),  # Poltava
        (Day(1654, 1, 8), Day(1654, 1, 18), 10),  # Pereyaslav
        (Day(1917, 10, 25), Day(1917, 11, 6), None),
        (Day(1917, 11, 7), Day(1917, 10, 25), None),  # in this order it is no lag
    ],
)
def test_two_days_of_one_year_lie_as_far_apart_as_the_calendars(old, new, lag):
    assert julian_lag(old, new) == lag


@pytest.mark.parametrize(
    ("old", "new", "lag"),
    [
        (Day(None, 10, 25), Day(None, 11, 7), 13),
        (Day(None, 12, 14), Day(None, 12, 26), 12),
        (Day(None, 6, 27), Day(None, 7, 8), 11),
        (Day(None, 6, 27), Day(None, 7, 7), None),
        (Day(None, 6, 27), Day(None, 7, 11), None),
        (Day(None, 2, 20), Day(None, 3, 5), 13),
        (Day(None, 2, 29), Day(None, 3, 13), 13),
        (Day(None, 10, 25), Day(1917, 11, 7), 13),  # the year stands on one side
        (Day(1917, 10, 25), Day(None, 11, 7), 13),
        (Day(1917, 10), Day(1917, 11, 7), None),
        (Day(1917, 10, 25), Day(1917, 11), None),
        (Day(1917, None, 25), Day(1917, 11, 7), None),
        (Day(1917, 10, 25), Day(1917, None, 7), None),
    ],
)
def test_without_a_year_the_lag_of_any_of_three_centuries_will_do(old, new, lag):
    assert julian_lag(old, new) == lag
