"""Dates of deeds and charters: the day behind its month, the year from the Nativity."""

from __future__ import annotations

import pytest

from tests.values.test_dates import readings
from tta.types import Language


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Писано в лето от Рождества Христова 1712, мая в 5 день", "5 May 1712"),
        ("Дан лета от Рождества Христова 1725, генваря в 28 день", "28 January 1725"),
        ("в лето по Р.Х. 1801 марта 12 дня", "12 March 1801"),
        ("1712 года мая в 5 день", "5 May 1712"),
        ("Декабря в 14-й день 1825 года", "14 December 1825"),
        ("иуня 3 числа 1801 года", "3 June 1801"),
        ("мая 5 дня", "5 May"),
        ("лета от Рождества Христова 1712", "1712"),
        ("лета 7157 генваря в 29 день", "29 January"),  # the year of the world stays a number
    ],
)
def test_russian(text, found):
    assert [reading for _, reading in readings(f"{text}.", Language.RU)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the 5th day of May in the year of our Lord 1712", "5 May 1712"),
        ("In the year of our Lord 1712, on the 5th day of May", "5 May 1712"),
        ("this 5th day of May, 1901", "5 May 1901"),
        ("the 14th day of December 1825", "14 December 1825"),
        ("the 5th of May in the year 1712", "5 May 1712"),
        ("in the year of Our Lord 1712", "1712"),
        ("the 29th day of January in the year 7157", "29 January"),
    ],
)
def test_english(text, found):
    assert [reading for _, reading in readings(f"Done {text}.", Language.EN)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("До лета 1941 года он жил в Туле.", ["1941"]),  # a summer
        ("В мае 12 дней шли дожди.", ["May"]),  # days that are counted
    ],
)
def test_no_formula(text, found):
    assert [reading for _, reading in readings(text, Language.RU)] == found


@pytest.mark.parametrize("year", ["1905", "1905 г."])
def test_both_styles_with_months_cut_short(year):
    (date,) = readings(f"Родился 12 сент. (25 сент.) {year} в Туле.", Language.RU)
    assert date[1] == "12 September 1905 Old Style, 25 September 1905 New Style"
