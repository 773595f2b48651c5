"""Likeness by sacrebleu: per bead, for the whole, with signatures."""

from __future__ import annotations

import time

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
    start = time.perf_counter()
    found = compared(["word and " * 20_000, "The cat."], ["and word " * 20_000, "The cat."])
    assert [(item.name, item.beads) for item in found.scores] == [("chrF++", 2), ("BLEU", 2), ("TER", 1)]
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize("count", [501, 1200])
def test_of_many_beads_ter_takes_some_evenly(count):
    found = compared(["The cat."] * count, ["The cat."] * count)
    assert found.scores[2].beads <= 500
    assert found.scores[0].beads == count
