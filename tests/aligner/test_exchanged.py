"""Two neighbouring sentences that changed places are paired crosswise."""

from __future__ import annotations

import pytest

import tta

RUSSIAN = ["Лампа погасла.", "Собака залаяла.", "Кто-то стучал.", "Мать встала."]
ENGLISH = ["The lamp went out.", "The dog barked.", "Someone was knocking.", "Mother got up."]


def exchanged(texts, place):
    return [*texts[:place], texts[place + 1], texts[place], *texts[place + 2 :]]


def crossing(alignment):
    return sorted((bead.source, bead.target) for bead in alignment.beads if bead.crossing)


@pytest.mark.slow
@pytest.mark.parametrize("place", range(3))
def test_two_short_sentences_that_changed_places_cross(place):
    alignment = tta.align(RUSSIAN, exchanged(ENGLISH, place))
    order = exchanged(list(range(4)), place)
    assert sorted((bead.source, bead.target) for bead in alignment.beads) == [
        ((i,), (order.index(i),)) for i in range(4)
    ]
    assert crossing(alignment)


@pytest.mark.slow
def test_sentences_of_two_beads_in_a_row_are_exchanged_but_once():
    """Each of three is out of its place; of the two squares that share the one in the middle one is turned round."""
    order = [1, 2, 0]
    alignment = tta.align(RUSSIAN[:3], [ENGLISH[i] for i in order])
    held = sorted(index for bead in alignment.beads for index in bead.target)
    assert held == [0, 1, 2]


@pytest.mark.slow
def test_two_names_that_changed_places_are_no_exchange_of_sentences():
    alignment = tta.align(["Петров уехал.", "Сидоров остался."], ["Sidorov left.", "Petrov stayed."])
    assert not crossing(alignment)
