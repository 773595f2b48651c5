"""The cells of the table of facts show what differs."""

from __future__ import annotations

import pytest

from tests.made_audits import audit, place
from tta.reporter.view.fact_cells import shown
from tta.types import Fact, FactStatus, Kind, Side

LIMIT = "Сбор. Принимают не более 40 человек в день.", "They receive at least 40 people a day."


def cells(pair, kind, source, target, readings=("", ""), status=FactStatus.DIFFERS):
    made = audit([pair])
    spans = ((place(document, words),) for document, words in ((made.source, source), (made.target, target)))
    fact = Fact(kind, status, *spans, *readings, "a rule", 0, 0)
    return tuple(shown(made, side, fact) for side in Side)


@pytest.mark.parametrize(
    ("pair", "numbers", "expected"),
    [
        (LIMIT, ("40", "40"), ("не более 40 человек", "at least 40 people")),
        (("Диабет 2-го типа", "Type 1 diabetes"), ("2", "1"), ("Диабет 2-го типа", "Type 1 diabetes")),
        (("Пришли: 5, ушли 3.", "Came: 6, left 3."), ("5", "6"), ("5", "6")),
        (
            ("Выступили пять гостей", "The five guests spoke"),
            ("пять", "five"),
            ("Выступили пять гостей", "The five guests"),
        ),
        (("За — 4. Против — 9", "For 9 – against 4"), ("4", "9"), ("4", "For 9")),  # up to the end of a clause
    ],
)
def test_a_number_that_differs_stands_with_the_words_beside_it(pair, numbers, expected):
    assert cells(pair, Kind.NUMBER, *numbers) == expected


def test_a_number_in_words_that_is_another_needs_no_words_beside_it():
    pair = "Выступили пять гостей", "The six guests spoke"
    assert cells(pair, Kind.NUMBER, "пять", "six", ("5", "6")) == ("пять", "six")


def test_a_name_that_differs_stands_with_its_initials():
    pair = "П. Громов открыл съезд.", "V. Gromov opened it."
    readings = "П. Громов", "V. Gromov"
    assert cells(pair, Kind.ENTITY, "Громов", "Gromov", readings) == readings
    assert cells(pair, Kind.ENTITY, "Громов", "Gromov", ("Громова", "Lebedev")) == ("Громова", "Gromov")


def test_what_agrees_and_what_is_whole_by_itself_stands_as_it_is():
    assert cells(LIMIT, Kind.NUMBER, "40", "40", status=FactStatus.EQUAL) == ("40", "40")
    assert cells(LIMIT, Kind.DATE_TIME, "40", "40") == ("40", "40")
