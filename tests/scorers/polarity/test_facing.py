"""Opposites that stand against each other in a short row, whatever the reader links."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


def codes(russian, english, pairs):
    return [item.code for item in SCORER.score(read(russian, english, pairs)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Передняя опора.", "The rear support.", "опора=support", ["PO104"]),
        ("Передняя опора.", "The front support.", "опора=support", []),
        ("Передняя опора.", "The rear support.", "опора=support Передняя=rear", ["PO104"]),
        ("Рыба несвежая.", "The fish is fresh.", "Рыба=fish", ["PO104"]),
        ("Вода нечистая.", "The water is clean.", "Вода=water", ["PO104"]),
        ("Вода нечистая.", "The water is dirty.", "Вода=water", []),
        ("Оптом.", "Retail.", "", ["PO104"]),
        ("Да ну!", "No way!", "", []),
        # the word renders another one
        ("Задняя дверь.", "The front door, the back.", "дверь=door Задняя=back", []),
        # in a longer row something else may be meant
        (
            "Передняя опора моста через реку стоит на песке.",
            "The support of the bridge over the river stands on sand to the rear.",
            "опора=support моста=bridge реку=river стоит=stands песке=sand",
            [],
        ),
    ],
)
def test_opposites_alone_in_a_row(russian, english, pairs, found):
    assert codes(russian, english, pairs) == found


def test_comparatives_agree_where_what_they_compare_changed_places():
    def found(english, pairs):
        return codes("Сестра младше брата.", english, pairs)

    assert found("The brother is older than his sister.", "Сестра=sister младше=older брата=brother") == []
    assert found("The sister is older than at two.", "Сестра=sister младше=older") == ["PO104"]
    assert found("The sister is older than her brother.", "Сестра=sister младше=older брата=brother") == ["PO104"]


def test_rather_the_one_than_the_other_turned_round():
    assert codes("Скорее враг, чем друг.", "More a friend than an enemy.", "враг=enemy друг=friend") == ["PO103"]
    assert codes("Скорее друг, чем враг.", "More a friend than an enemy.", "враг=enemy друг=friend") == []
