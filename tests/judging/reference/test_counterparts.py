"""Which segments of another translation stand by which bead, on vectors made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tests.judging.reference.made import bitext, vectors_of
from tta.judging.reference import counterparts
from tta.types import Alignment, Bead

ACROSS_ONE_TO_ONE = Alignment((Bead((0,), (0,)), Bead((1,), (1,)), Bead((2,), (2,))))


def test_each_bead_gets_what_its_target_is_aligned_to():
    text = bitext([[0], [1], [2]], [[0], [1], [2]], [((0,), (0,)), ((1, 2), (1, 2))])
    found = counterparts(text, vectors_of([[0], [1], [2]]), ACROSS_ONE_TO_ONE, [20, 20, 20])
    assert found == ((0,), (1, 2))


def test_a_segment_may_stand_by_two_beads():
    text = bitext([[0], [1]], [[0], [1]], [((0,), (0,)), ((1,), (1,))])
    across = Alignment((Bead((0, 1), (0,)),))
    assert counterparts(text, vectors_of([[0, 1]]), across, [40]) == ((0,), (0,))


def test_what_the_first_leaves_out_is_found_in_the_second():
    text = bitext([[0], [1], [2]], [[0], [2]], [((0,), (0,)), ((1,), ()), ((2,), (1,))])
    across = Alignment((Bead((0,), (0,)), Bead((), (1,)), Bead((1,), (2,))))
    assert counterparts(text, vectors_of([[0], [1], [2]]), across, [20, 20, 20]) == ((0,), (1,), (2,))


def test_what_is_left_over_joins_the_neighbour_that_it_makes_more_like_its_source():
    text = bitext([[0], [1, 2]], [[0], [1]], [((0,), (0,)), ((1,), (1,))])
    across = Alignment((Bead((0,), (0,)), Bead((1,), (1,)), Bead((), (2,))))
    assert counterparts(text, vectors_of([[0], [1], [2]]), across, [20, 20, 20]) == ((0,), (1, 2))


def test_a_translators_own_sentence_joins_nothing():
    text = bitext([[0], [1]], [[0], [1]], [((0,), (0,)), ((1,), (1,))])
    across = Alignment((Bead((0,), (0,)), Bead((), (1,)), Bead((1,), (2,))))
    assert counterparts(text, vectors_of([[0], [5], [1]]), across, [20, 20, 20]) == ((0,), (2,))


def test_a_shorter_translation_leaves_beads_without():
    text = bitext([[0], [1], [2]], [[0], [1], [2]], [((i,), (i,)) for i in range(3)])
    across = Alignment((Bead((0,), (0,)), Bead((1,), ()), Bead((2,), ())))
    assert counterparts(text, vectors_of([[0]]), across, [20]) == ((0,), (), ())


@pytest.mark.parametrize(("words", "stands"), [(11, True), (12, False)])
def test_segments_that_are_hardly_alike_do_not_correspond(words, stands):
    """One word of eleven that are otherwise foreign is a cosine of 0.302, one of twelve 0.289."""
    text = bitext([[0]], [[0]], [((0,), (0,))])
    found = counterparts(text, vectors_of([list(range(words))]), Alignment((Bead((0,), (0,)),)), [60])
    assert found == (((0,),) if stands else ((),))


def test_of_two_neighbours_the_one_whose_source_it_renders_takes_what_is_left_over():
    across = Alignment((Bead((0,), (0,)), Bead((), (1,)), Bead((1,), (2,))))
    beads = [((0,), (0,)), ((1,), (1,))]
    before = bitext([[0, 4], [1]], [[0], [1]], beads)
    behind = bitext([[0], [1, 4]], [[0], [1]], beads)
    assert counterparts(before, vectors_of([[0], [4], [1]]), across, [20] * 3) == ((0, 1), (2,))
    assert counterparts(behind, vectors_of([[0], [4], [1]]), across, [20] * 3) == ((0,), (1, 2))


def test_what_is_left_over_may_stand_behind_what_was_left_over_before():
    text = bitext([[0, 4, 5], [1]], [[0], [1]], [((0,), (0,)), ((1,), (1,))])
    across = Alignment((Bead((0,), (0,)), Bead((), (1,)), Bead((), (2,)), Bead((1,), (3,))))
    assert counterparts(text, vectors_of([[0], [4], [5], [1]]), across, [20] * 4) == ((0, 1, 2), (3,))


def test_of_what_the_first_leaves_out_only_what_is_alike_is_found():
    text = bitext([[0], [1], [2]], [[0], [2]], [((0,), (0,)), ((1,), ()), ((2,), (1,))])
    across = Alignment((Bead((0,), (0,)), Bead((), (1,)), Bead((1,), (2,))))
    assert counterparts(text, vectors_of([[0], [7], [2]]), across, [20] * 3) == ((0,), (), (2,))


def test_no_segment_at_all():
    text = bitext([[0]], [[0]], [((0,), (0,))])
    assert counterparts(text, vectors_of([]), Alignment((Bead((0,), ()),)), []) == ((),)
    assert np.isfinite(vectors_of([[0]]).sums).all()
