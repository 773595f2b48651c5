"""Dates as documents write them, in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import extract


def readings(text, language):
    values = [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]
    return [(value.text, str(value.content)) for value in values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"15" мая 1977 года', [('"15" мая 1977', "15 May 1977")]),
        ("от «03» июня 1963 г. получено", [("«03» июня 1963", "3 June 1963")]),
        ("Письмо от 25 февраля 1977 года было получено.", [("25 февраля 1977", "25 February 1977")]),
        ("Встреча 03.06.63 состоялась в Москве.", [("03.06.63", "3 June 1963")]),
        ("Резолюция от 19/V-77 г. была принята.", [("19/V-77", "19 May 1977")]),
        ("РАССЕКРЕЧЕНО 30.III.94", [("30.III.94", "30 March 1994")]),
        ('"30" - 12.19.94г.', [('"30" - 12.19.94', "30 … 1994")]),
        ('"19" / 1977 г.', [('"19" / 1977', "19 … 1977")]),
        ("Переговоры 13-19 октября 1977 года", [("13", "13 October 1977"), ("19 октября 1977", "19 October 1977")]),
        ("Договор подписан в мае 1972 года в Москве.", [("мае 1972", "May 1972")]),
        ("Это произошло в 1977 г. в Москве.", [("1977", "1977")]),
        ("В заседании участвовало 1977 человек.", []),
        ("Дом 12.19.94 не дата", [("12.19.94", "1994")]),
    ],
)
def test_russian(text, found):
    assert readings(text, Language.RU) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("May 13, 1977", [("May 13, 1977", "13 May 1977")]),
        ("the letter of 25 February 1977 was", [("25 February 1977", "25 February 1977")]),
        ("on Feb. 26, 1977 he came", [("Feb. 26, 1977", "26 February 1977")]),
        ("05.19.1977", [("05.19.1977", "19 May 1977")]),
        ("03.30.94.", [("03.30.94", "30 March 1994")]),
        ("dated 1977-02-26 here", [("1977-02-26", "26 February 1977")]),
        ("They may come; march on, we may 5 times.", []),
        ("In May the talks went on.", [("May", "May")]),
        ("on October 13-19, 1977 they met", [("October 13", "13 October 1977"), ("19, 1977", "19 October 1977")]),
    ],
)
def test_english(text, found):
    assert readings(text, Language.EN) == found


def test_relative_years_are_counted_from_the_document():
    text = "26 февраля 1977 года\n\nЯ ознакомился с письмом от 14 февраля с.г. еще в январе прошлого года."
    assert [reading for _, reading in readings(text, Language.RU)] == [
        "26 February 1977",
        "14 February 1977",
        "January 1976",
    ]
    text = "February 26, 1977\n\nI studied your letter of February 14 of this year in January of last year."
    assert [reading for _, reading in readings(text, Language.EN)] == [
        "26 February 1977",
        "14 February 1977",
        "January 1976",
    ]
