"""Times of day and days of the week in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import TimeContent, extract

RU, EN = Language.RU, Language.EN


def facts(text, language):
    return [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("9 часов ночи", "21:00"), ("12 часов ночи", "0:00"), ("3 часа ночи", "3:00"), ("8 часов ночи", "20:00"),
        ("7 часов ночи", "7:00"), ("11 часов ночи", "23:00"), ("12 часов дня", "12:00"), ("1 час дня", "13:00"),
        ("3 часа дня", "15:00"), ("9 вечера", "21:00"), ("5 часов пополудни", "17:00"), ("10 часов утра", "10:00"),
        ("6:30 утра", "6:30"), ("6.45 вечера", "18:45"), ("6 час. 05 мин.", "6:05"), ("16 ч. 30 мин.", "16:30"),
        ("14 часов", "14:00"), ("24 часа", "0:00"), ("18:30", "18:30"), ("18 : 30", "18:30"), ("24:00", "0:00"),
        ("без четверти двенадцать ночи", "23:45"), ("четверть шестого вечера", "17:15"), ("18.00", "18:00"),
        ("половине десятого утра", "9:30"), ("половине первого ночи", "0:30"), ("девять часов вечера", "21:00"),
        ("девять вечера", "21:00"), ("полшестого вечера", "17:30"), ("полпути вечера", None), ("двенадцать часов дня", "12:00"), ("час ночи", "1:00"), ("тринадцать часов утра", None),
        ("полтора часа дня", None), ("18.00%", None), ("5.30 млн", None), ("12:60", None), ("13 часов утра", None),
    ],
)  # fmt: skip
def test_russian_hour(written, time):
    found = [value for value in facts(f"Встретились в {written} у них.", RU) if isinstance(value.content, TimeContent)]
    assert [(value.text, str(value.content)) for value in found] == ([(written, time)] if time else [])
    assert not any(value.content.half_open for value in found)


@pytest.mark.parametrize(
    ("written", "time"),
    [("5 часов", "5:00"), ("12 часов", "12:00"), ("половине девятого", "8:30"), ("половине первого", "0:30"),
     ("четверть шестого", "5:15")],
)  # fmt: skip
def test_russian_hour_of_either_half_of_the_day(written, time):
    (value,) = facts(f"Встретились в {written} у них.", RU)
    assert (value.text, str(value.content), value.content.half_open) == (written, time, True)


@pytest.mark.parametrize(
    ("text", "time"),
    [("Встретились в полдень у них.", "12:00"), ("Пришли к полуночи домой.", "0:00"), ("Пришли к 18.00 домой.", "18:00"),
     ("Был до 9.15 там.", "9:15"), ("Он шел – 18.00 было.", "18:00"), ("Это стоит 18.00 там.", None),
     ("Без четверти пять он был.", "4:45"), ("Без четверти час он был.", "0:45")],
)  # fmt: skip
def test_russian_time_in_its_surroundings(text, time):
    assert [str(value.content) for value in facts(text, RU)] == ([time] if time else [])


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("9 at night", "21:00"), ("12 at night", "0:00"), ("3 at night", "3:00"), ("8 at night", "20:00"),
        ("7 at night", "7:00"), ("9 in the evening", "21:00"), ("9.30 in the morning", "9:30"),
        ("12 in the afternoon", "12:00"), ("1:15 in the afternoon", "13:15"), ("12 a.m.", "0:00"), ("12 p.m.", "12:00"),
        ("12:30 am", "0:30"), ("9 p.m.", "21:00"), ("4:30 P.M.", "16:30"), ("1630 hours", "16:30"), ("0900 hrs", "9:00"), ("1200 GMT", "12:00"), ("0930 UTC", "9:30"), ("1200 men", None),
        ("nine o'clock at night", "21:00"), ("ten o'clock in the morning", "10:00"), ("1 o’clock in the afternoon", "13:00"),
        ("9 o'clock in the evening", "21:00"), ("half past twelve at night", "0:30"), ("16:30", "16:30"), ("24:00", "0:00"),
        ("a quarter after five in the afternoon", "17:15"), ("quarter to one in the morning", "0:45"),
        ("13 p.m.", None), ("half past thirteen", None), ("half past zero", None), ("thirteen o'clock", None),
        ("a half o'clock", None), ("12:60", None),
    ],
)  # fmt: skip
def test_english_hour(written, time):
    found = facts(f"They met at {written} with them.", EN)
    assert [(value.text, str(value.content)) for value in found] == ([(written, time)] if time else [])
    assert not any(value.content.half_open for value in found)


@pytest.mark.parametrize(
    ("written", "time"),
    [("nine o'clock", "9:00"), ("9 o'clock", "9:00"), ("twelve o'clock", "12:00"), ("one o'clock", "1:00"),
     ("a quarter past five", "5:15"), ("quarter to one", "0:45"), ("quarter before 5", "4:45"), ("half past 8", "8:30"),
     ("half past twelve", "12:30")],
)  # fmt: skip
def test_english_hour_of_either_half_of_the_day(written, time):
    found = [
        (value.text, str(value.content), value.content.half_open) for value in facts(f"It was {written} then.", EN)
    ]
    assert found == ([(written, time, True)] if time else [])


def test_noon_and_midnight_are_times():
    found = facts("They met at noon, left by midnight and slept at 12 noon.", EN)
    assert [(value.text, str(value.content)) for value in found] == [
        ("at noon", "12:00"), ("by midnight", "0:00"), ("at 12 noon", "12:00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("В понедельник и вторник он был там.", RU, "Monday Tuesday"),
        ("По средам и четвергам он был там.", RU, "Wednesday Thursday"),
        ("В пятницу, субботу и воскресенье он был.", RU, "Friday Saturday Sunday"),
        ("Защита среды важна, и среду берегут.", RU, ""),
        ("On Monday, Tuesday and Wednesday he was.", EN, "Monday Tuesday Wednesday"),
        ("On Thursdays, Fridays, Saturdays and Sundays.", EN, "Thursday Friday Saturday Sunday"),
        ("On monday he was.", EN, ""),
    ],
)
def test_days_of_the_week(text, language, days):
    assert [str(value.content) for value in facts(text, language)] == days.split()
