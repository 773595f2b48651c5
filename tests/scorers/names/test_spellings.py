"""One name in several spellings over the document."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.names.names import SCORER
from tta.types import Severity

ROWS = [
    ("Доклад прочёл Селезнев.", "Seleznev read the report."),
    ("Вечером Селезнев уехал.", "In the evening Selezniov left."),
    ("Письмо получил Селезнев.", "The letter was received by Seleznev."),
]


def found(rows):
    return [item for item in SCORER.score(bitext(*rows)).findings if item.code == "NA104"]


def test_the_rarer_spelling_is_told_where_it_stands_first_with_the_row_of_the_usual_one():
    (finding,) = found(ROWS)
    assert (finding.bead, finding.severity) == (1, Severity.NEUTRAL)
    assert finding.message == "The name Селезнев is spelled “Selezniov” here and “Seleznev” in row 1."
    assert finding.evidence == {
        "renderings": [{"text": "Seleznev", "rows": [1, 3]}, {"text": "Selezniov", "rows": [2]}]
    }


def test_a_translation_into_russian_is_looked_at_as_well():
    turned = bitext(*ROWS)
    (finding,) = found(ROWS)
    assert finding.source_spans[0].of(turned.source.text) == "Селезнев"
    assert finding.target_spans[0].of(turned.target.text) == "Selezniov"


@pytest.mark.parametrize(
    "second",
    [
        ("Вечером Селезнев уехал.", "In the evening Seleznev left."),
        ("Вечером уехал дом Селезнева.", "In the evening Seleznev’s house left."),
        ("Вечером уехала Селезнева.", "In the evening Selezneva left."),
    ],
)
def test_a_case_an_ending_of_english_and_a_wife_are_no_other_spelling(second):
    assert found([ROWS[0], second]) == []


def test_a_noun_of_the_dictionary_is_not_spelled_but_rendered():
    assert (
        found(
            [("Это решение Конгресса.", "It is a Congressional decision."), ("Голос Конгресса.", "Vote of Congress.")]
        )
        == []
    )


def test_first_names_are_of_several_people():
    assert found([("Пришёл Александр.", "Alexander came."), ("Ушёл Александр.", "Aleksandr left.")]) == []
