"""The network's arithmetic on small made-up numbers, each result worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import WIDTH, paired
from tta.scorers.words import network as network_module
from tta.scorers.words import rendition
from tta.scorers.words.joint import WordCurve
from tta.scorers.words.network import Network, measures_of, odds_of
from tta.scorers.words.rendition import ALONE, renditions
from tta.types import UNRENDERED, Reading, Side


def array(*rows):
    return np.array(rows, np.float32)


def weights(**chosen):
    """A network of no weights but those chosen."""
    zero = np.zeros((1, 1), np.float32)
    names = (
        "projection", "own", "own_bias", "first", "first_bias", "second", "second_bias", "last", "last_bias"
    )  # fmt: skip
    return Network(**{**dict.fromkeys(names, zero), "attending": 1.0, "competing": 1.0, **chosen})


TEMPERATURES = weights(attending=math.log(3), competing=math.log(9))
"""With these, of two words of which one is like (1) and one is not (0), the like one has 3/4 of attention and 9/10 of shares."""


def features(cosines, own=None, other=None):
    """The 13 measures of each own word, by name, and what it shares with the other side."""
    cosines = array(*cosines)
    own = np.ones((cosines.shape[0], 1), np.float32) if own is None else array(*own)
    other = np.ones((cosines.shape[1], 1), np.float32) if other is None else array(*other)
    measured, common = measures_of(cosines, own, other, TEMPERATURES)
    names = (
        "hold", "claimed", "attended", "likest", "shift", "position", "entropy", "hold of side", "hold of other side",
        "length ratio", "length", "rival", "mutual",
    )  # fmt: skip
    return dict(zip(names, measured.T.tolist(), strict=True)), common.tolist()


def near(*values):
    return pytest.approx(values, abs=1e-5)


def test_two_words_rendered_in_order():
    found, common = features([[1, 0], [0, 1]], own=[[1], [2]], other=[[1], [3]])
    assert found["hold"] == near(0.9, 0.9)
    assert found["claimed"] == near(1, 1)
    assert found["attended"] == near(0.75, 0.75)
    assert found["likest"] == near(1, 1)
    assert found["shift"] == near(0.25 * 0.5 - 0, 0.75 * 0.5 - 0.5)
    assert found["position"] == near(0, 0.5)
    entropy = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25))
    assert found["entropy"] == near(entropy / 3, entropy / 3)
    assert found["hold of side"] == near(0.9, 0.9)
    assert found["hold of other side"] == near(0.75, 0.75)
    assert found["length ratio"] == near(0, 0)
    assert found["length"] == near(math.log(2) / 3, math.log(2) / 3)
    assert found["rival"] == near(0, 0)
    assert found["mutual"] == near(0.9 * 0.75, 0.9 * 0.75)
    assert common == [[pytest.approx(1 * (0.75 * 1 + 0.25 * 3))], [pytest.approx(2 * (0.25 * 1 + 0.75 * 3))]]


def test_two_words_for_one_of_the_other_side():
    found, _ = features([[1], [0]])
    assert found["hold"] == near(0.9, 0)
    assert found["claimed"] == near(0.9, 0.1)
    assert found["rival"] == near(0, 1)  # another word is as like by 1 more
    assert found["length ratio"] == near(math.log(2), math.log(2))
    assert found["hold of side"] == near(0.45, 0.45)
    assert found["hold of other side"] == near(1, 1)


def test_one_word_is_claimed_by_three_others_at_most_and_never_held_by_what_is_opposite():
    found, _ = features([[1, 1, 1, 1]])
    assert found["claimed"] == near(3)
    opposite, _ = features([[-1, -0.5]])
    assert (opposite["hold"], opposite["hold of other side"]) == (near(0), near(0))
    assert opposite["likest"] == near(-0.5)


def test_what_is_shared_grows_with_the_root_of_the_width():
    _, common = features([[1]], own=[[1, 2, 0, 1]], other=[[1, 1, 5, -1]])
    assert common == [[pytest.approx(value) for value in (2, 4, 0, -2)]]


# ---------------------------------------------------------------- convolutions

ONES = {"first": np.ones((5, 1), np.float32), "second": np.ones((3, 1), np.float32), "last": array([1, -1])}


def convolved(*beads, **chosen):
    network = weights(**{**ONES, **chosen})
    return odds_of([array(*bead) for bead in beads], network).tolist()


def test_a_unit_sees_two_words_to_either_side_and_then_one():
    # Of five ones the first makes 3 4 5 4 3; the second adds to each its neighbours and itself.
    assert convolved([[1]] * 5) == [[10, -10], [16, -16], [18, -18], [16, -16], [10, -10]]


def test_beads_do_not_see_each_other_and_the_gap_between_them_stays_empty():
    # With a bias of 1 the first gives 7 7 7 and 11; were the gap not emptied, its ones would count in the second.
    found = convolved([[1], [2], [3]], [[10]], first_bias=array([1]), last_bias=array([0.5, 0]))
    assert found == [[21.5, -21], [28.5, -28], [21.5, -21], [22.5, -22]]


def test_what_is_negative_counts_for_nothing_after_either_convolution():
    assert convolved([[1]], first=-ONES["first"]) == [[0, 0]]
    assert convolved([[1]], second=-ONES["second"]) == [[1, -1]]
    assert convolved([[1]], second_bias=array([5])) == [[7, -7]]


def test_a_convolution_multiplies_each_row_and_its_neighbours():
    rows, kernel = array([1, 0], [0, 1], [2, 2]), array([1], [10], [100], [1000], [10_000], [100_000])
    assert network_module._convolution(rows, kernel, 3).tolist() == [
        [100 + 100_000],
        [1 + 1000 + 20_000 + 200_000],
        [10 + 200 + 2000],
    ]


# ---------------------------------------------------------------- from words to verdicts


@pytest.fixture
def holding(monkeypatch):
    """A network that goes by nothing but how firmly a word is held: log-odds of missing 2 - 4 hold, of wrong 4 hold - 2."""
    columns = 13 + 1 + WIDTH
    first = np.zeros((5 * columns, 1), np.float32)
    first[2 * columns] = 1.0
    network = weights(
        projection=np.eye(WIDTH, dtype=np.float32),
        own=np.zeros((WIDTH, 1), np.float32),
        attending=40.0,
        competing=40.0,
        first=first,
        second=np.zeros((3, 1), np.float32),
        last=array([-4, 4]),
        last_bias=array([2, -2]),
    )
    monkeypatch.setattr(rendition, "network", lambda _: network)


ROWS = (
    ("Он внезапно уехал", "He left yesterday", "Он=He уехал=left"),
    ("Строка", ""),
    ("Она осталась дома", "At home she stayed", "Она=she осталась=stayed дома=home"),
)
SURE, DOUBTFUL = 1 / (1 + math.exp(-2)), 1 / (1 + math.exp(2))


@pytest.mark.usefixtures("holding")
@pytest.mark.parametrize("block", [1, 4096])
def test_a_word_without_counterpart_is_missing_and_the_others_have_their_partners(monkeypatch, block):
    monkeypatch.setattr(rendition, "_BLOCK", block)
    found = renditions(paired(*ROWS, bundled_model=True))
    source, target = found[Side.SOURCE], found[Side.TARGET]
    assert source.missing.tolist() == near(DOUBTFUL, SURE, DOUBTFUL, 0, DOUBTFUL, DOUBTFUL, DOUBTFUL)
    assert source.wrong.tolist() == near(SURE, DOUBTFUL, SURE, 0, SURE, SURE, SURE)
    assert target.missing.tolist() == near(DOUBTFUL, DOUBTFUL, SURE, SURE, DOUBTFUL, DOUBTFUL, DOUBTFUL)
    assert source.partner[[0, 2, 3, 4, 5, 6]].tolist() == [0, 1, ALONE, 5, 6, 4]
    assert target.partner[[0, 1, 4, 5, 6]].tolist() == [0, 2, 6, 4, 5]
    assert source.likeness.tolist() == near(1, 0, 1, 0, 1, 1, 1)


def a_reading(missing, partner):
    """What a reader says of two Russian words and two English ones: nothing but these is not zero."""
    words = tuple(np.array(side, np.float32) for side in missing)
    zeros = np.zeros(2, np.float32), np.zeros(2, np.float32)
    return Reading(words, zeros, zeros, zeros, tuple(map(np.array, partner)), zeros)


@pytest.mark.usefixtures("holding")
def test_what_the_reader_says_of_a_bead_is_weighed_with_what_the_network_says(monkeypatch):
    monkeypatch.setattr(rendition, "word_curve", lambda label, _: WordCurve(-1.0, (1.0, 2.0)))
    rows = ROWS[2], ("Он уехал", "He left", "Он=He уехал=left")
    reading = a_reading([[0.5, -9], [3, 0]], [[1, UNRENDERED], [UNRENDERED, 0]])
    found = renditions(replace(paired(*rows, bundled_model=True), readings={1: reading}))
    odds = [-1 - 2 + 2 * 0.5, -1 - 2 - 18], [-1 - 2 + 6, -1 - 2]
    for side, expected in zip(Side, odds, strict=True):
        assert found[side].missing[-2:] == pytest.approx([1 / (1 + math.exp(-item)) for item in expected], abs=1e-5)
    assert found[Side.SOURCE].missing[:3].tolist() == near(DOUBTFUL, DOUBTFUL, DOUBTFUL), (
        "a bead not read stays as it was"
    )


@pytest.mark.usefixtures("holding")
def test_whom_a_word_is_rendered_by_the_reader_knows_better_where_it_knows(monkeypatch):
    rows = ROWS[2], ("Он уехал", "He left", "Он=He уехал=left")
    reading = a_reading([[0, 0], [0, 0]], [[1, UNRENDERED], [UNRENDERED, 0]])
    found = renditions(replace(paired(*rows, bundled_model=True), readings={1: reading}))
    assert found[Side.SOURCE].partner[-2:].tolist() == [4 + 1, 4 + 1]
    assert found[Side.TARGET].partner[-2:].tolist() == [3 + 0, 3 + 0]


@pytest.mark.usefixtures("holding")
def test_a_pair_of_too_many_words_is_passed_over(monkeypatch):
    monkeypatch.setattr(rendition, "_MOST", 9)
    found = renditions(paired(*ROWS, bundled_model=True))[Side.SOURCE]
    assert found.partner[0] == 0
    assert found.partner[4:].tolist() == [ALONE] * 3
    assert found.missing[4:].tolist() == [0] * 3


def test_without_a_network_the_partner_is_the_likest_word_and_its_likeness_the_cosine():
    found = renditions(paired(*ROWS))
    assert found[Side.SOURCE].missing.tolist() == near(0, 1, 0, 0, 0, 0, 0)
    assert found[Side.TARGET].partner[[0, 1, 4, 5, 6]].tolist() == [0, 2, 6, 4, 5]
    assert found[Side.TARGET].likeness.tolist() == near(1, 1, 0, 0, 1, 1, 1)
    assert found[Side.TARGET].wrong.tolist() == [0] * 7


def test_blocks_are_full_before_the_next_begins(monkeypatch):
    text = paired(*([("Он уехал", "He left")] * 5))
    monkeypatch.setattr(rendition, "_BLOCK", 8)
    blocks = rendition._blocks(text.alignment.beads, text.source_vectors, text.target_vectors)
    assert [len(block) for block in blocks] == [2, 2, 1]
