"""Header lines that are paired by their place."""

from __future__ import annotations

import pytest

from tests.aligner.test_alignment import meaning
from tests.aligner.test_crossing import alone, pairs, texts
from tta.aligner.sandwiched import join_sandwiched
from tta.types import Bead

LINES = frozenset(range(4))


@pytest.mark.parametrize(
    ("path", "joined"),
    [
        ([Bead((0,), (0,)), *alone([1], [1]), Bead((2,), (2,)), Bead((3,), (3,))], [((1,), (1,))]),
        ([*alone([0], [0]), Bead((1,), (1,)), Bead((2,), (2,)), Bead((3,), (3,))], [((0,), (0,))]),
        ([Bead((0,), (0,)), Bead((1,), (1,)), Bead((2,), (2,)), *alone([3], [3])], [((3,), (3,))]),
        ([Bead((0,), (0,)), *alone([1], [1, 2]), Bead((2,), (3,)), *alone([3], [])], []),  # two on one side
    ],
)
def test_a_line_alone_in_the_same_place_on_both_sides_is_paired(path, joined):
    found = join_sandwiched(path, texts(meaning(4), meaning(4, 1), (LINES, LINES)))
    new = [bead for bead in found if bead not in path]
    assert pairs(new) == joined
    assert all(bead.probability == 0.8 and not bead.crossing for bead in new)
    assert not {i for bead in new for i in bead.source} & {bead.source[0] for bead in found if not bead.target}


def test_sentences_are_not_paired_by_their_place():
    path = [Bead((0,), (0,)), *alone([1], [1]), Bead((2,), (2,)), Bead((3,), (3,))]
    for lines in ((frozenset(), LINES), (LINES, frozenset()), (frozenset([0]), LINES), (LINES, frozenset([0]))):
        assert join_sandwiched(path, texts(meaning(4), meaning(4, 1), lines)) == path


@pytest.mark.parametrize("moved", [Bead((1,), (0,), crossing=True), Bead((0,), (1,), crossing=True)])
def test_a_line_stays_in_its_place_where_what_stood_before_it_has_moved(moved):
    (i,), (j,) = moved.source, moved.target
    path = [moved, Bead((1 - i,), (1 - j,)), *alone([2], [2]), Bead((3,), (3,))]
    both = texts(meaning(4), meaning(4, 1), (LINES, LINES))
    assert ((2,), (2,)) in pairs(join_sandwiched(path, both))
    in_order = [Bead((0,), (0,)), *alone([1], []), *alone([2], [1, 2]), Bead((3,), (3,))]
    assert join_sandwiched(in_order, both) == in_order
