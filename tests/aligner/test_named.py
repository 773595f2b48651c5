"""What the aligner asks about the names of its segments, and what it makes of the answer."""

from __future__ import annotations

import numpy as np
import pytest

from tests.aligner.test_alignment import align, meaning, noisy
from tests.aligner.test_search import lattice
from tta.aligner.named import Named


def test_only_beads_that_join_are_asked_about():
    rows = meaning(4)
    found = lattice(rows, noisy(rows[[0, 2, 3]]))
    every = np.ones(len(found), np.bool_)
    asked = []

    def unanswered(beads, certain):
        asked.extend(beads)
        assert set(certain) <= {(i, j) for i in range(4) for j in range(3)}
        return [1] * len(beads)

    count = Named(unanswered, np.arange(4), np.arange(3)).without_answer(found, every, every)
    assert asked
    assert all(left and right and len(left) + len(right) > 2 for left, right in asked)
    assert count.sum() == len(asked)
    assert not count[(found.down == 0) | (found.across == 0)].any()


def test_segments_are_asked_about_by_their_numbers_in_the_whole_text():
    rows = meaning(2)
    found = lattice(rows, noisy(rows))
    every = np.ones(len(found), np.bool_)
    beads = []
    whole = Named(lambda given, _: beads.extend(given) or [0] * len(given), np.arange(10, 20), np.arange(5))
    whole.permuted(np.array([4, 3, 0, 1, 2])).window(slice(3, 5), slice(1, 3)).without_answer(found, every, every)
    assert beads
    assert all(set(left) <= {13, 14} and set(right) <= {3, 0} for left, right in beads)


@pytest.mark.parametrize("named_in_vain", [False, True])
def test_a_segment_that_names_what_the_other_side_does_not_is_left_alone(monkeypatch, named_in_vain):
    monkeypatch.setattr("tta.aligner.search._UNANSWERED", 40.0)
    monkeypatch.setattr("tta.aligner.search._LIVE", 0.0)  # so that every bead of the lattice has rivals
    monkeypatch.setattr("tta.aligner.search.closeness_of", lambda _: 1.0)
    rows = meaning(12)
    merged = np.concatenate([rows[:4], rows[4:6].sum(axis=0, keepdims=True), rows[6:]])

    def unanswered(beads, _):
        return [int(named_in_vain and 5 in left and len(left) > 1) for left, _ in beads]

    beads = {(bead.source, bead.target) for bead in align(rows, noisy(merged), unanswered=unanswered).beads}
    assert (((5,), ()) in beads) is named_in_vain
