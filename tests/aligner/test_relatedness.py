"""Whether two texts are translations of each other at all, by how much of them stands in beads that are alike."""

from __future__ import annotations

import numpy as np
import pytest

from tta.aligner import are_related
from tta.aligner.texts import measured, rounded
from tta.pipeline.bitext import are_rows_related
from tta.types import Bead, Vectors


def text(*tokens):
    """A text whose segments have so many tokens."""
    none = np.zeros((0, 0), np.float32)
    offsets = np.zeros(len(tokens) + 1, np.int64)
    return Vectors(np.zeros((len(tokens), 2), np.float32), np.array(tokens, np.int32), none, none, offsets)


@pytest.mark.parametrize(
    ("source", "target", "alike", "related"),
    [
        ([10] * 4, [10] * 4, 1, True),  # a quarter of the text is enough
        ([10] * 5, [10] * 5, 1, False),
        ([30, 10, 10, 10], [1, 9, 9, 9], 1, True),  # by tokens, not by segments
        ([1, 9, 9, 9], [1, 9, 9, 9], 1, False),
        ([10], [10] * 40, 1, True),  # an excerpt: all of the one is in the other
        ([10] * 40, [10], 1, True),
        ([10] * 4, [10] * 4, 0, False),
    ],
)
def test_texts_are_related_where_a_quarter_of_either_has_a_counterpart(source, target, alike, related):
    beads = [Bead((i,), (i,), 0.3) for i in range(alike)]
    beads += [Bead((i,), (i,), 0.29) for i in range(alike, min(len(source), len(target)))]
    assert are_related(beads, text(*source), text(*target)) is related


def test_segments_without_counterpart_relate_nothing():
    beads = [Bead((0,), (), 0.9), Bead((), (0,), 0.9)]
    assert not are_related(beads, text(10), text(10))
    assert not are_related([], text(), text())


@pytest.mark.parametrize(("rows", "related"), [(9, True), (10, False)])
def test_a_bitext_of_fewer_than_ten_rows_is_taken_to_correspond(rows, related):
    beads = [Bead((i,), (i,), 0.1) for i in range(rows)]
    assert are_rows_related(beads, text(*[5] * rows), text(*[5] * rows)) is related


def test_beads_that_are_given_are_measured_by_the_sums_of_their_sides():
    rows = np.array([[1, 0], [0, 1], [-1, 0]], np.float32)
    source, target = text(1, 1, 1), text(1, 1, 1)
    source.sums[:], target.sums[:] = rows, rows
    given = [Bead((0, 1), (0,), probability=0.5), Bead((0,), (2,)), Bead((2,), (), 0.7), Bead((0, 1), (0, 1))]
    found = measured(given, source, target)
    assert [bead.similarity for bead in found] == [0.7071, 0.0, 0.0, 1.0]
    assert [(bead.source, bead.target) for bead in found] == [(bead.source, bead.target) for bead in given]
    assert found[0].probability == 0.5


@pytest.mark.parametrize(("cosine", "similarity"), [(-0.2, 0.0), (0.12345, 0.1235), (1.0001, 1.0)])
def test_a_similarity_lies_between_0_and_1(cosine, similarity):
    assert rounded(cosine) == pytest.approx(similarity, abs=1e-4)
