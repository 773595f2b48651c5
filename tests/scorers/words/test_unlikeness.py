"""A sentence with the translation of another one: by what the reader links, without it by the cosine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.words.unlikeness import is_unlike, unlikeness, unlinked
from tta.types import UNRENDERED, Reading


def read(linked: str, russian: str, english: str) -> dict[int, Reading]:
    """Return a reading of one pair that links the words joined by `=` in `linked`, and none of the others."""
    words = [text.rstrip(".").split() for text in (russian, english)]
    partner = tuple(np.full(len(side), UNRENDERED) for side in words)
    for first, second in (pair.split("=") for pair in linked.split()):
        places = words[0].index(first), words[1].index(second)
        partner[0][places[0]], partner[1][places[1]] = places[1], places[0]
    low = tuple(np.full(len(side), -6, np.float32) for side in words)
    gaps = tuple(np.zeros(len(side) + 1, np.float32) for side in words)
    return {0: Reading(low, low, low, gaps, partner, low)}


HARVEST = "Урожай погиб от засухи.", "The ambassador left for Paris."


def test_a_short_pair_of_which_the_reader_links_nothing_is_unlike_though_its_cosine_is_no_lower_than_many():
    bitext = paired(HARVEST, similarity=0.22, readings=read("", *HARVEST))
    assert is_unlike(bitext, 0)
    assert not is_unlike(paired(HARVEST, similarity=0.22), 0)


def off_its_place(bitext):
    beads = tuple(replace(bead, crossing=True) for bead in bitext.alignment.beads)
    return replace(bitext, alignment=replace(bitext.alignment, beads=beads))


def test_two_losses_that_were_joined_off_their_place_are_unlike_sooner_than_what_stands_in_order():
    pair = "Курить здесь нельзя.", "Dogs may not enter."
    bitext = paired(pair, similarity=0.45, readings=read("нельзя=may", *pair))
    assert not is_unlike(bitext, 0)
    assert is_unlike(off_its_place(bitext), 0)


def test_a_sentence_off_its_place_of_which_the_words_are_linked_is_rendered():
    pair = "Курить здесь нельзя.", "Smoking isn't allowed here."
    linked = read("Курить=Smoking здесь=here нельзя=allowed", *pair)
    assert not is_unlike(off_its_place(paired(pair, similarity=0.3, readings=linked)), 0)


def test_a_free_rendering_of_which_the_reader_links_the_words_is_none_though_its_cosine_is_low():
    pair = "Ела судака волшебно.", "I had perch incredible."
    linked = read("Ела=had судака=perch волшебно=incredible", *pair)
    assert not is_unlike(paired(pair, similarity=-0.3, readings=linked), 0)


def test_what_only_one_side_has_more_of_makes_no_unlike_pair():
    pair = "Делегация прибыла утром и сразу приступила работе.", "Delegation arrived."
    assert not is_unlike(paired(pair, similarity=0.4, readings=read("Делегация=Delegation прибыла=arrived", *pair)), 0)


def test_words_of_grammar_do_not_count_where_there_are_others():
    pair = "Урожай погиб от засухи.", "Harvest perished from drought."
    all_but_one = paired(pair, readings=read("Урожай=Harvest погиб=perished засухи=drought", *pair))
    assert unlinked(all_but_one, 0) == 0.0
    assert unlinked(paired(pair, readings=read("Урожай=Harvest погиб=perished", *pair)), 0) == pytest.approx(1 / 3)


def test_the_more_is_unlinked_and_the_lower_the_cosine_the_likelier_it_is():
    pair = "Урожай погиб.", "Harvest perished."
    half, none = read("Урожай=Harvest", *pair), read("", *pair)
    chances = [
        unlikeness(paired(pair, similarity=similarity, readings=reading), 0)
        for reading, similarity in ((half, 0.6), (none, 0.6), (none, 0.1))
    ]
    assert chances == sorted(chances)
    assert chances[0] < 0.3 < 0.9 < chances[2] <= 1.0


BAN = "Курить здесь строго запрещено.", "Dogs are forbidden inside."


@pytest.mark.parametrize(
    ("crossing", "unlike"),
    [
        ((False, False), False),  # where it stands speaks for it
        ((True, False), True),  # what was left out here and put in there
        ((True, True), False),  # a passage has moved
    ],
)
def test_half_linked_a_pair_far_from_its_place_is_unlike_where_it_is_alone(crossing, unlike):
    bitext = paired(
        BAN, ("Вошли купцы.", "Merchants came."), similarity=0.38, readings=read("запрещено=forbidden", *BAN)
    )
    beads = [replace(bead, crossing=each) for bead, each in zip(bitext.alignment.beads, crossing, strict=True)]
    bitext = replace(bitext, alignment=replace(bitext.alignment, beads=tuple(beads)))
    assert 0.1 < unlikeness(bitext, 0) < 0.7
    assert is_unlike(bitext, 0) is unlike


@pytest.mark.parametrize(
    "pair", [("Урожай.", "Ambassador left."), ("Не за что.", "You are welcome."), ("Урожай погиб.", "")]
)
def test_one_word_that_carries_meaning_or_none_on_a_side_is_too_little_to_tell(pair):
    assert not is_unlike(paired(pair, similarity=0.0, readings=read("", *pair) if pair[1] else {}), 0)


@pytest.mark.parametrize(
    ("source", "target", "similarity", "unlike"),
    [
        ("Импресарио приехал в город.", "Prices of steel fell.", -0.3, True),
        ("Импресарио приехал в город.", "Prices of steel fell.", 0.5, False),
        ("Импресарио уже приехал.", "Prices of steel fell.", -0.3, False),  # three words
        ("Импресарио приехал в город.", "Prices fell again.", -0.3, False),
        ("Импресарио приехал в город.", "", -0.3, False),
    ],
)
def test_without_the_reader_sentences_of_four_words_are_unlike_by_their_cosine(source, target, similarity, unlike):
    assert is_unlike(paired((source, target), similarity=similarity), 0) is unlike


def test_letters_set_apart_are_no_words_that_could_be_linked():
    pair = "С О В С Е К Р Е Т Н О выплаты агентуре.", "Top Secret payments agents."
    linked = read("выплаты=payments агентуре=agents", *pair)
    assert unlinked(paired(pair, readings=linked), 0) == pytest.approx(0.25)
