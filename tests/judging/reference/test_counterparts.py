"""Which segments of another translation stand by which bead, on vectors made by hand."""

from __future__ import annotations

import numpy as np

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


def test_no_segment_at_all():
    text = bitext([[0]], [[0]], [((0,), (0,))])
    assert counterparts(text, vectors_of([]), Alignment((Bead((0,), ()),)), []) == ((),)
    assert np.isfinite(vectors_of([[0]]).sums).all()
