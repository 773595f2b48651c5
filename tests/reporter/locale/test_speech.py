"""What the report says in the language it is in: forms, numbers, days."""

from __future__ import annotations

import pytest

from tta.reporter.locale import day, decimal, gettext, ngettext, percentage, pgettext, speaking, spoken, whole


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 finding"),
        ("en", 0, "0 findings"),
        ("en", 1_234, "1,234 findings"),
        ("ru", 0, "0 замечаний"),
        ("ru", 1, "1 замечание"),
        ("ru", 2, "2 замечания"),
        ("ru", 5, "5 замечаний"),
        ("ru", 11, "11 замечаний"),
        ("ru", 14, "14 замечаний"),
        ("ru", 21, "21 замечание"),
        ("ru", 22, "22 замечания"),
        ("ru", 111, "111 замечаний"),
        ("ru", 1_234, "1234 замечания"),
        ("ru", 12_341, "12\u00a0341 замечание"),
    ],
)
def test_a_count_stands_with_the_form_that_goes_with_it(language, count, said):
    with speaking(language):
        assert ngettext("{n} finding", "{n} findings", count) == said


@pytest.mark.parametrize(
    ("write", "english", "russian"),
    [
        (lambda: whole(9_999), "9,999", "9999"),
        (lambda: whole(-12_345), "-12,345", "-12\u00a0345"),
        (lambda: decimal(0.345, 2), "0.34", "0,34"),
        (lambda: decimal(12_345.67, 1), "12,345.7", "12\u00a0345,7"),
        (lambda: decimal(-0.5, 1), "-0.5", "-0,5"),
        (lambda: decimal(41.2, 0), "41", "41"),
        (lambda: percentage(0.415), "42%", "42\u00a0%"),
        (lambda: day("2026-03-15"), "2026-03-15", "15.03.2026"),
        (lambda: day("15 марта"), "15 марта", "15 марта"),  # as a spreadsheet may have it
        (lambda: day(""), "", ""),
    ],
)
def test_numbers_and_days_are_written_as_in_the_language(write, english, russian):
    assert write() == english
    with speaking("ru"):
        assert write() == russian


def test_a_text_is_told_apart_by_its_context():
    with speaking("ru"):
        assert pgettext("decision", "query") == "вопрос"
        assert pgettext("kind", "number") == "число"
        assert pgettext("letter", "N") == "Ч"
        assert pgettext("no such context", "number") == "number"


def test_the_language_is_in_force_no_longer_than_it_is_spoken():
    assert spoken() == "en"
    with pytest.raises(KeyError), speaking("ru"):
        assert gettext("Findings") == "Замечания"
        raise KeyError
    assert spoken() == "en"
    assert gettext("Findings") == "Findings"


def test_values_are_filled_in_once():
    with speaking("ru"):
        assert gettext("Finding {number}", number="{x}") == "Замечание {x}"
        assert gettext("") == ""  # which for gettext is the catalogue's head
