"""Likeness by sacrebleu: per bead, for the whole, with signatures."""

from __future__ import annotations

import pytest

from tests.made_audits import written
from tta.judging.reference import compare
from tta.types import Alignment, Bead, Language

EN = Language.EN


def compared(first, second, beads=None, segments=None):
    count = range(len(first))
    alignment = Alignment(tuple(beads or (Bead((i,), (i,)) for i in count)))
    return compare(written(first, EN), alignment, written(second, EN), segments or tuple((i,) for i in count))


def test_the_same_text_has_full_likeness():
    lines = ["The treaty was signed in Geneva on May 15.", "It was raining all day long there."]
    found = compared(lines, lines)
    assert found.chrf == (100.0, 100.0)
    assert [(item.name, round(item.value, 6), item.beads) for item in found.scores] == [
        ("chrF++", 100.0, 2),
        ("BLEU", 100.0, 2),
        ("TER", 0.0, 2),
    ]


def test_signatures_name_the_settings():
    (chrf, bleu, ter) = compared(["The cat sleeps."], ["The cat is asleep."]).scores
    assert "nw:2" in chrf.signature
    assert "tok:13a" in bleu.signature
    assert "case:lc" in ter.signature
    assert all("version:" in item.signature for item in (chrf, bleu, ter))


def test_what_one_translation_lacks_is_not_scored():
    beads = [Bead((0,), (0,)), Bead((1,), ()), Bead((2,), (1,))]
    found = compared(["The cat sleeps.", "It rains."], ["The cat sleeps."], beads, ((0,), (), ()))
    assert found.chrf == (100.0, None, None)
    assert [item.beads for item in found.scores] == [1, 1, 1]


def test_a_segment_by_two_beads_counts_once_in_the_whole():
    found = compared(["The cat sleeps", "and purrs."], ["The cat sleeps and purrs."], None, ((0,), (0,)))
    assert found.scores[0].beads == 1
    assert found.scores[0].value == 100.0
    assert all(0 < value < 100 for value in found.chrf)


def test_nothing_in_common_gives_no_scores():
    found = compared(["The cat sleeps."], ["It rains."], None, ((),))
    assert (found.chrf, found.scores) == ((None,), ())


def test_one_enormous_segment_is_left_out_of_ter():
    found = compared(["word and " * 2_000, "The cat."], ["and word " * 2_000, "The cat."])
    assert [(item.name, item.beads) for item in found.scores] == [("chrF++", 2), ("BLEU", 2), ("TER", 1)]


@pytest.mark.parametrize(("count", "taken"), [(500, 500), (501, 251), (1200, 400)])
def test_of_many_beads_ter_takes_some_evenly(count, taken):
    found = compared(["The cat."] * count, ["The cat."] * count)
    assert [item.beads for item in found.scores] == [count, count, taken]


@pytest.mark.parametrize(("words", "taken"), [(100, 2), (101, 1)])
@pytest.mark.parametrize("turned", [False, True])
def test_ter_leaves_out_what_has_more_than_a_hundred_words_on_either_side(words, taken, turned):
    sides = ["The cat.", "word " * words], ["The cat.", "a few"]
    assert compared(*(sides[::-1] if turned else sides)).scores[2].beads == taken


def test_beads_that_share_a_segment_are_scored_as_one_and_only_where_they_are_neighbours():
    lines = ["The cat", "sleeps", "on the mat.", "It rains."]
    second = ["The cat sleeps", "on the mat.", "It rains."]
    found = compared(lines, second, None, ((0,), (0, 1), (1,), (2,)))
    assert [(item.value, item.beads) for item in found.scores] == [(100.0, 2), (100.0, 2), (0.0, 2)]
    apart = compared(["The cat", "It rains.", "sleeps"], ["The cat sleeps", "It rains."], None, ((0,), (1,), (0,)))
    assert apart.scores[0].beads == 3


def test_likeness_is_measured_word_by_word_and_letter_by_letter():
    found = compared(["The cat  sleeps\nnow."], ["The cat is asleep now."])
    assert found.chrf == (50.34,)
    assert [item.value for item in found.scores] == [50.34, 24.74, 40.0]
