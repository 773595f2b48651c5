"""What renders a name is marked as far as it goes."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import outcome


@pytest.mark.parametrize(
    ("russian", "english", "name", "marked"),
    [
        ("Они жили на Лиговке.", "They lived on Ligovsky Prospekt.", "Лиговке", "Ligovsky Prospekt"),
        ("Ждали на Мойке.", "They waited on the Moika Embankment.", "Мойке", "Moika Embankment"),
        ("Он вырос в Заволжье.", "He grew up beyond the Volga.", "Заволжье", "beyond the Volga"),
        (
            "Купцы жили в Замоскворечье.",
            "The merchants lived in the district beyond the Moskva River.",
            "Замоскворечье",
            "the district beyond the Moskva River",
        ),
    ],
)
def test_words_that_the_russian_has_within_the_name_are_marked_with_it(russian, english, name, marked):
    assert [(item[1], item[2]) for item in outcome(bitext((russian, english)))] == [(name, marked)]


def test_the_kind_of_a_street_that_the_russian_names_is_a_word_of_its_own():
    assert outcome(bitext(("Контора на улице Мойка.", "The office is in Moika Street.")))[-1][1:3] == ("Мойка", "Moika")
