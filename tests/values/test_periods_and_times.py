"""Decades, centuries, ranges of years, days and hours in words, weekdays."""

from __future__ import annotations

import pytest

from tests.values.test_dates import readings
from tta.types import Language

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Это было в 60-х годах на севере.", RU, [("60-х годах", "60s")]),
        ("Это было в 1960-е гг. на севере.", RU, [("1960-е гг.", "1960s")]),
        ("В шестидесятые годы он жил там.", RU, [("шестидесятые годы", "60s")]),
        ("It was in the mid-1960s there.", EN, [("mid-1960s", "1960s")]),
        ("It was in the sixties there.", EN, [("sixties", "60s")]),
        ("He was in his sixties then.", EN, []),
        ("рукопись XVIII века хранится тут", RU, [("XVIII века", "18th century")]),
        ("рукописи ХVII–XVIII вв. хранятся тут", RU, [("ХVII", "17th century"), ("XVIII вв.", "18th century")]),
        ("a manuscript of the eighteenth century", EN, [("eighteenth century", "18th century")]),
        ("the 17th and 18th centuries were calm", EN, [("17", "17th century"), ("18th centuries", "18th century")]),
        ("В 1977-79 гг. было тихо.", RU, [("1977", "1977"), ("79 гг.", "1979")]),
        ("In 1977–79 it was quiet.", EN, [("1977", "1977"), ("79", "1979")]),
        ("двадцатого августа тысяча девятьсот сорок восьмого года", RU,
         [("двадцатого августа тысяча девятьсот сорок восьмого", "20 August 1948")]),
        ("В тридцать седьмом году его перевели.", RU, [("тридцать седьмом", "1937")]),
        ("Прошло тридцать семь лет с тех пор.", RU, []),
        ("on the fifth of May they met", EN, [("fifth of May", "5 May")]),
        ("в ночь с 30 апреля на 1 мая 1945 г. там", RU, [("30 апреля", "30 April"), ("1 мая 1945", "1 May 1945")]),
        ("25 октября (7 ноября) 1917 г. там", RU,
         [("25 октября (7 ноября) 1917", "25 October 1917 Old Style, 7 November 1917 New Style")]),
        ("от 5 (18) апреля 1912 года там", RU,
         [("5 (18) апреля 1912", "5 April 1912 Old Style, 18 April 1912 New Style")]),
        ("on April 5/18, 1912, they met", EN, [("April 5/18, 1912", "5 April 1912 Old Style, 18 April 1912 New Style")]),
        ("5.VI.62 он уехал туда", RU, [("5.VI.62", "5 June 1962")]),
        ("Срок — ЗО июня I945 г. и ни дня позже.", RU, [("ЗО июня I945", "30 June 1945")]),
    ],
)  # fmt: skip
def test_dates_and_periods(text, language, found):
    assert readings(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Встретились в 16 час. 30 мин. у нас.", RU, ["16:30"]),
        ("Встретились в 10 часов утра у нас.", RU, ["10:00"]),
        ("Встретились в восемь часов вечера у нас.", RU, ["20:00"]),
        ("Встретились в половине девятого утра у нас.", RU, ["8:30"]),
        ("Встретились без четверти пять у нас.", RU, ["4:45"]),
        ("Работали с 18.00 до 19.30 вечером.", RU, ["18:00", "19:30"]),
        ("They met at 4:30 p.m. here.", EN, ["16:30"]),
        ("They met at half past eight in the evening here.", EN, ["20:30"]),
        ("They met at a quarter to five here.", EN, ["4:45"]),
        ("They met at ten o'clock in the morning here.", EN, ["10:00"]),
        ("They met at noon here.", EN, ["12:00"]),
        ("Во вторник и в среду он был там.", RU, ["Tuesday", "Wednesday"]),
        ("окружающая среда и среда обитания", RU, []),
        ("On Tuesday and Wednesday he was there.", EN, ["Tuesday", "Wednesday"]),
    ],
)
def test_times_and_weekdays(text, language, found):
    assert [reading for _, reading in readings(text, language)] == found
