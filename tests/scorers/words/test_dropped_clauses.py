"""Clauses of which the reader of both sides links no word."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.words.dropped_clauses import dropped_clauses
from tta.types import UNRENDERED, Reading, Side

N = UNRENDERED
RUSSIAN = "Дети побежали к реке, а мужики остались у кабака."
ENGLISH = "The children ran to the river."
LINKS = [1, 2, 3, 5, N, N, N, N, N], [N, 0, 1, 2, N, 3]


def read(links):
    """A reading with these links, by the numbers of words."""
    partner = tuple(np.array(side) for side in links)
    low = tuple(np.full(len(side), -6, np.float32) for side in partner)
    gaps = tuple(np.zeros(len(side) + 1, np.float32) for side in partner)
    return Reading(low, low, low, gaps, partner, low)


def lost(russian, english, links, side=Side.SOURCE):
    found = dropped_clauses(paired((russian, english), readings={0: read(links)}), 0, side)
    return [(run.run.start, run.run.stop) for run in found]


def test_a_clause_of_which_no_word_is_linked_is_lost_from_its_conjunction_to_its_end():
    assert lost(RUSSIAN, ENGLISH, LINKS) == [(4, 9)]


def test_a_clause_put_in_is_not_told_so():
    english = "The children ran to the river, and peasants drank beer."
    links = [1, 2, 3, 5], [N, 0, 1, 2, N, 3, N, N, N, N]
    assert lost("Дети побежали к реке.", english, links, Side.TARGET) == []


@pytest.mark.parametrize("place", [5, 6, 8])
def test_one_word_that_is_rendered_shows_that_the_clause_is_there(place):
    russian = [*LINKS[0]]
    russian[place] = 4
    assert lost(RUSSIAN, ENGLISH, (russian, LINKS[1])) == []


def test_a_word_of_grammar_that_is_rendered_shows_nothing():
    russian = [*LINKS[0]]
    russian[4] = 4
    assert lost(RUSSIAN, ENGLISH, (russian, LINKS[1])) == [(4, 9)]


def test_two_words_are_no_clause():
    assert lost("Дети побежали, а мужики остались.", "The children ran.", ([1, 2, N, N, N], [N, 0, 1])) == []


def test_what_is_free_on_the_other_side_may_render_it():
    english = "The children ran to the river, the peasants drank."
    assert lost(RUSSIAN, english, (LINKS[0], [*LINKS[1], N, N, N])) == []


def test_where_nothing_is_linked_no_clause_is_told():
    assert lost("Мужики пьяные остались, дети малые побежали.", "Yes.", ([N] * 6, [N])) == []


def test_unread_beads_are_not_judged():
    assert dropped_clauses(paired((RUSSIAN, ENGLISH)), 0, Side.SOURCE) == []
