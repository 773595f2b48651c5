"""A date that no calendar has is unclear in every way to write it; what only looks like one is left alone."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tests.scorers.facts.test_findings import codes
from tta.types import Kind, Language
from tta.values import extract

RUSSIAN = [
    "31.02.1977", "30.02.77", "29.02.1977", "31.04.1977", "32.05.1977", "00.05.1977", "05.13.1977", "13.13.1977",
    "31/02/1977", "31-02-1977", "1977-02-31", "1977-13-05", "31 февраля 1977", "31-го февраля 1977",
    "31 апреля 1977", "29 февраля 1977", "32 мая 1977", "00 мая 1977", "32 мая", "31 июня", '"32" мая 1977', "31.II.1977",
    "31/II-77", "31 II 1977", "31/IV", "5.XIII.1977", "32.V.1977", "45-го с.м.", "32-го числа этого месяца", '"45" / 1977',
    "тридцать первого февраля 1977", "тридцать первого апреля", "тридцать второго мая",
]  # fmt: skip
ENGLISH = [
    "31.02.1977", "02/31/1977", "02/30/77", "31/02/1977", "1977-02-31", "1977-13-05", "February 31, 1977", "February 31",
    "31 February 1977", "31st of February", "31-Feb", "Feb. 30, 1977", "April 31, 1977", "June 31st", "February 29, 1977",
    "May 32, 1977", "May 32nd", "May 32", "32 May 1977", "May 0, 1977", "31.II.1977", "5.XIII.1977", "32nd of this month",
    "thirty-first of February", "thirty-second of May", "February thirtieth",
]  # fmt: skip


def dates(text, language):
    found = [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]
    return [(value.text, value.content.malformed) for value in found]


@pytest.mark.parametrize("written", RUSSIAN)
def test_russian_date_that_no_calendar_has(written):
    assert dates(f"Это было {written} г. в Москве.", Language.RU) == [(written, True)]


@pytest.mark.parametrize("written", ENGLISH)
def test_english_date_that_no_calendar_has(written):
    assert dates(f"It came on {written} to Moscow.", Language.EN) == [(written, True)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Указ от 29 февраля 1900 года издан.", Language.RU, [("29 февраля 1900", False)]),  # of the Julian calendar
        ("Указ от 29.02.1900 г. издан.", Language.RU, [("29.02.1900", False)]),
        ("Письмо от 29 февраля издано.", Language.RU, [("29 февраля", False)]),
        ("The decree of February 29, 1900 is out.", Language.EN, [("February 29, 1900", False)]),
        ("Встреча 30-31 февраля 1977 года.", Language.RU, [("30", True), ("31 февраля 1977", True)]),
        ("Встреча 28-31 февраля 1977 года.", Language.RU, [("28", False), ("31 февраля 1977", True)]),
        ("They met on February 28-31, 1977.", Language.EN, [("February 28", False), ("31, 1977", True)]),
        ("РАССЕКРЕЧЕНО 31.02", Language.RU, [("31.02", True)]),
    ],
)
def test_each_end_of_a_range_and_each_calendar_is_looked_at(text, language, found):
    assert dates(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("In February 31 people came.", Language.EN, [("February", False)]),
        ("In May 45 people came.", Language.EN, [("May", False)]),
        ("Since May 45 people came.", Language.EN, [("Since", None), ("May", False)]),
        ("In February thirty people came.", Language.EN, [("February", False)]),
        ("He lives at May 0 there.", Language.EN, []),
        ("No. 1977-45-67 is filed.", Language.EN, []),
        ("The number 1234-56-78 is his.", Language.EN, []),
        ("Дело № 1977-45-67 у нас.", Language.RU, []),
        ("Он жил в кв. 45/II у нас.", Language.RU, []),
        ("Это 45. II раздел книги.", Language.RU, []),
        ("Это 31. II раздел книги.", Language.RU, []),
        ("Том 5. XX век на исходе.", Language.RU, [("XX век", None)]),
        ("РАССЕКРЕЧЕНО 31.2", Language.RU, []),
        ("РАССЕКРЕЧЕНО 45.02", Language.RU, []),
        ("Было их сорок в мае там.", Language.RU, [("мае", False)]),
        ("Бился за 45 май там.", Language.RU, [("май", False)]),
    ],
)
def test_a_number_beside_a_month_is_no_impossible_date(text, language, found):
    values = [value for value in extract(segmented(text, language)) if value.kind is Kind.DATE_TIME]
    assert [(value.text, getattr(value.content, "malformed", None)) for value in values] == found


@pytest.mark.parametrize("written", ["31.02.1977", "31 февраля 1977", "31.II.1977", "1977-02-31", "31 февраля"])
@pytest.mark.parametrize(
    "rendered", ["31.02.1977", "February 31, 1977", "February 31", "February 28, 1977", "28 February"]
)
def test_it_is_unclear_whatever_stands_in_the_other_text(written, rendered):
    assert codes((f"Это было {written} г. в Москве.", f"It was on {rendered} in Moscow.")) == ["DT104"]


def test_another_year_is_a_difference_all_the_same():
    assert codes(("Это было 31.02.1977 в Москве.", "It was on February 28, 1978 in Moscow.")) == ["DT101"]


def test_the_year_alone_does_not_confirm_it():
    assert codes(("Это было 31.02.1977 в Москве.", "It was in 1977 in Moscow.")) == ["DT104"]
