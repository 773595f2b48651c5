"""Years of two digits: the company of a row may say which century is meant, and makes no difference of what agrees."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import scored
from tta.types import Severity

OWN_YEARS = {
    "1974": ("Записка от 3 апреля 1974 года.", "The note of 3 April 1974."),
    "2008": ("Записка от 3 апреля 2008 года.", "The note of 3 April 2008."),
    "1868": ("Записка от 3 апреля 1868 года.", "The note of 3 April 1868."),
}


def found(company, russian, english):
    findings = scored("dates", OWN_YEARS[company], (russian, english)).findings
    return [(one.code, one.severity) for one in findings if one.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize("company", OWN_YEARS)
@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Получено 8.06.14.", "Received on 8 June 2014."),
        ("Получено 8.06.14.", "Received on 8 June 1914."),
        ("Получено 8 июня 14 г.", "Received on 8 June 2014."),
        ("Получено 8.06.68.", "Received on 8 June 1868."),
        ("Получено в июне 68-го.", "Received in June 1868."),
        ("Получено 8 июня 1914 года.", "Received on 6/8/14."),
        ("Получено в 14-м.", "Received in 2014."),
    ],
)
def test_a_year_of_two_digits_that_agrees_is_no_alarm_in_any_company(company, russian, english):
    assert found(company, russian, english) == []


@pytest.mark.parametrize("company", OWN_YEARS)
@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Получено 8.06.68.", "Received on 8 June 1969."),
        ("Получено 8.06.14.", "Received on 8 June 2015."),
        ("Получено 8.06.68.", "Received on 9 June 1868."),
        ("Получено 8.06.68.", "Received on 8 June 2068."),
    ],
)
def test_another_year_or_day_or_a_year_to_come_differs(company, russian, english):
    assert [code for code, _ in found(company, russian, english)] == ["DT101"]


def test_a_century_that_the_sentence_says_itself_is_certain():
    russian = "В 1914 году пришла записка от 8.06.14."
    assert found("2008", russian, "A note of 8 June 1914 came in 1914.") == []
    assert found("2008", russian, "A note of 8 June 2014 came in 1914.") == [("DT101", Severity.CRITICAL)]


def test_the_last_digits_of_a_date_that_begins_with_its_year_are_no_year():
    assert found("2008", "Получено 1914-06-14.", "Received on 14 June 2014.") == [("DT101", Severity.CRITICAL)]
