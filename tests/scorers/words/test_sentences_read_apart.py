"""Short sentences that the other side lacks, by readings of each alone with what may render it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.words.bead_sentences import bead_sentences, sentences_apart
from tta.scorers.words.sentences_read_apart import lacking_sentences
from tta.types import UNRENDERED, Reading, Side

LEFT, STAYED, ASLEEP = "Он уехал.", "Она осталась.", "Дети спят."
_SURE, _LOST = -12.0, 12.0


def alone(texts, lost):
    """A reading of two sentences: `lost` are the words that the other does not render."""
    odds = [
        np.array([_LOST if word in lost.split() else _SURE for word in text[:-1].split()], np.float32) for text in texts
    ]
    sure = [np.full(len(side), _SURE, np.float32) for side in odds]
    gaps = [np.zeros(len(side) + 1, np.float32) for side in odds]
    return Reading(
        tuple(odds),
        tuple(sure),
        tuple(sure),
        tuple(gaps),
        tuple(np.full(len(s), UNRENDERED) for s in odds),
        tuple(sure),
    )


def row(russian, english, lost, linked=""):
    """A row read as a whole, `linked` as in `read`, and its sentences apart: `lost` gives the words unrendered of a pair of them."""
    text = read(russian, english, linked)
    apart = {pair: alone(texts, lost.get(pair, "")) for pair, texts in sentences_apart(text, 0).items()}
    return replace(text, readings={0: replace(text.readings[0], apart=apart)})


def words_of(text, runs, side):
    vectors, document = text.vectors(side), text.document(side)
    forms = [document.segments[0].text[a:b] for a, b in vectors.word_spans[: vectors.word_offsets[1]].tolist()]
    return [" ".join(forms[start:stop]) for start, stop in runs]


OTHERS = {(0, 0): "уехал осталась stayed left", (1, 0): "", (1, 1): "осталась sleep", (2, 1): ""}
"""Of `Он уехал. Она осталась. Дети спят.` beside She stayed. The children sleep."""


def test_the_sentence_without_which_the_others_render_each_other_is_lacking():
    text = row(f"{LEFT} {STAYED} {ASLEEP}", "She stayed. The children sleep.", OTHERS)
    assert words_of(text, lacking_sentences(text, 0, Side.SOURCE), Side.SOURCE) == ["Он уехал"]
    assert lacking_sentences(text, 0, Side.TARGET) == []


def test_a_word_that_it_takes_from_its_neighbour_does_not_hide_it():
    text = row(f"{LEFT} {STAYED} {ASLEEP}", "She stayed. The children sleep.", OTHERS, "уехал=stayed")
    assert words_of(text, lacking_sentences(text, 0, Side.SOURCE), Side.SOURCE) == ["Он уехал"]


def test_what_the_translation_has_more_is_found_as_well():
    text = row(f"{STAYED}", "He left. She stayed.", {(0, 0): "осталась left"})
    assert words_of(text, lacking_sentences(text, 0, Side.TARGET), Side.TARGET) == ["He left"]


def test_two_sentences_that_are_made_one_lack_nothing():
    """Without the other, left is rendered by neither."""
    text = row(f"{LEFT} {STAYED}", "He left and she stayed.", {(0, 0): "stayed", (1, 0): "left"})
    assert lacking_sentences(text, 0, Side.SOURCE) == []


def test_a_clause_behind_a_comma_may_be_the_sentence():
    text = row(f"{LEFT} {STAYED} {ASLEEP}", "She, who stayed. The children sleep.", OTHERS)
    assert lacking_sentences(text, 0, Side.SOURCE) == []


def test_a_sentence_that_is_rendered_in_the_whole_is_there():
    text = row(f"{LEFT} {STAYED} {ASLEEP}", "She stayed. The children sleep.", OTHERS, "Он=She уехал=stayed")
    assert lacking_sentences(text, 0, Side.SOURCE) == []


# ---------------------------------------------------------------- which are read


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        (f"{LEFT} {ASLEEP}", "The children sleep.", {(0, 0): ("Он уехал.", "The children sleep."), (1, 0): ("Дети спят.", "The children sleep.")}),
        ("Спят.", "He left. They sleep.", {(0, 0): ("Спят.", "He left."), (0, 1): ("Спят.", "They sleep.")}),
        (f"{LEFT} {ASLEEP}", "He left. The children sleep.", {}),
        ("Дети спят", "The children sleep", {}),
        # a long sentence says much in other words, and of many more the one side is an excerpt
        (f"{LEFT} {ASLEEP}", "The children of all the neighbours are now at last asleep.", {}),
        (f"{LEFT} {STAYED} {ASLEEP} Тихо.", "The children sleep.", {}),
        # short forms and initials end no sentence
        ("Я жил в Петербурге.", "I lived in St. Petersburg.", {}),
        ("Я жил на ул. Чехова.", "I lived in Chekhov Street.", {}),
        ("Господин Коу ушёл.", "Mr. Coe left.", {}),
    ],
)  # fmt: skip
def test_short_sentences_of_which_one_side_has_more_are_read_with_those_that_may_render_them(russian, english, pairs):
    assert sentences_apart(paired((russian, english)), 0) == pairs


def test_each_is_read_with_those_only_that_leave_the_others_in_order():
    found = sentences_apart(paired((f"{LEFT} {STAYED} {ASLEEP}", "She stayed. The children sleep.")), 0)
    assert set(found) == {(0, 0), (1, 0), (1, 1), (2, 1)}


def test_the_sentences_of_several_segments_are_counted_on():
    text = paired((f"{LEFT} {STAYED} | {ASLEEP}", "He left."))
    assert bead_sentences(text, 0, Side.SOURCE) == [(0, 2), (2, 4), (4, 6)]
