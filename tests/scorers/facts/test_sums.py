"""Amounts in a larger and a smaller unit: added up where the other side says them in one, and only then."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.conftest import segmented
from tests.scorers.facts.test_findings import scored
from tta.scorers.facts.sums import amounts, sums
from tta.types import Kind, Language
from tta.values import NumberContent, TimeContent, extract


def added(text, language):
    document = segmented(text, language)
    values = [value for value in extract(document) if value.kind is Kind.NUMBER]
    return [(found.value.text, str(found.value.content), found.value.content.unit) for found in sums(document, values)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Стаж 12 лет 6 мес. там.", Language.RU, ("12 лет 6", "150", "month")),
        ("Стаж 12 лет и 6 месяцев.", Language.RU, ("12 лет и 6", "150", "month")),
        ("He served 2 years, 4 months.", Language.EN, ("2 years, 4", "28", "month")),
        ("It lasted three hours and thirty minutes.", Language.EN, ("three hours and thirty", "210", "minute")),
        ("Ему год и три месяца.", Language.RU, ("год и три", "15", "month")),
        ("A week and two days passed.", Language.EN, ("A week and two", "9", "day")),
        ("Это стоит рубль двадцать.", Language.RU, ("рубль двадцать", "120", "kopek")),
        ("Это стоит два рубля пятьдесят.", Language.RU, ("два рубля пятьдесят", "250", "kopek")),
    ],
)
def test_an_amount_is_told_in_the_smaller_unit(text, language, found):
    assert added(text, language) == [found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Он прожил 12 лет, а потом 6 месяцев.", Language.RU),
        ("Стаж 12 лет и 16 месяцев.", Language.RU),  # no one says so of one span
        ("Раз в год 3 месяца отдыха.", Language.RU),  # a year, and not one year
        ("Каждый год 3 месяца отдыха.", Language.RU),
        ("It takes 2 years and 6 people.", Language.EN),
        ("It takes 2.5 years and 6 months.", Language.EN),
    ],
)
def test_numbers_that_follow_each_other_otherwise_are_none(text, language):
    assert added(text, language) == []


def test_three_units_make_two_amounts_the_longer_after_the_shorter():
    found = added("Рекорд — 2 часа 5 минут 42 секунды.", Language.RU)
    assert ("2 часа 5 минут 42", "7542", "second") in found


@pytest.mark.parametrize(
    ("content", "amount"),
    [
        (NumberContent((Fraction(25, 2),), unit="year"), ("month", 150)),
        (NumberContent((Fraction(1),), unit="century"), ("month", 1200)),
        (NumberContent((Fraction(2),), unit="week"), ("second", 1_209_600)),
        (NumberContent((Fraction(5, 4),), unit="dollar"), ("cent", 125)),
        (NumberContent((Fraction(3),), unit="kg"), ("kg", 3)),
        (TimeContent(125), ("second", 7500)),
    ],
)
def test_amounts_are_reckoned_in_the_smallest_unit(content, amount):
    assert amounts(content) == {amount}


def test_what_has_no_unit_is_no_amount():
    assert amounts(NumberContent((Fraction(5),))) == amounts("5") == frozenset()


def test_a_sum_is_one_fact_that_shows_all_its_parts():
    found = scored("numbers", ("Стаж работы 12 лет 6 мес.", "Length of service: 12.5 years."))
    (fact,) = found.facts
    assert not found.findings
    assert (fact.source_reading, fact.target_reading, fact.rule) == ("150", "12.5", "the same, added up")
    assert fact.source_spans[0].of("Стаж работы 12 лет 6 мес.") == "12 лет 6"


def test_what_agrees_part_by_part_stays_apart():
    found = scored("numbers", ("Ему дали 10 лет и 6 месяцев.", "He got ten years in prison and six months."))
    assert [fact.source_reading for fact in found.facts] == ["10", "6"]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Стаж работы 12 лет 6 мес.", "Length of service: 12.8 years."),
        ("Ребёнку год и три месяца.", "The child is thirteen months old."),
        ("Проезд — рубль двадцать.", "The fare is 1.30 rubles."),
    ],
)
def test_another_sum_is_an_error(russian, english):
    assert scored("numbers", (russian, english)).findings
