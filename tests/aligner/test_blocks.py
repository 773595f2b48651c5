"""Blocks of pairs: neighbours on both sides, in whatever order the blocks stand."""

from __future__ import annotations

import numpy as np
import pytest

from tta.aligner.anchors import Anchors
from tta.aligner.blocks import blocks_of, numbered, share_in_order


def anchors(rows, margins=0.5):
    return Anchors(np.array(rows, np.int64), np.arange(len(rows)), np.broadcast_to(margins, len(rows)).astype(float))


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ([], []),
        ([5], [0]),
        ([0, 1, 2], [0, 0, 0]),
        ([0, 7, 90], [0, 0, 0]),  # gaps are none: only the order counts
        ([4, 5, 0, 1], [0, 0, 1, 1]),
        ([6, 7, 3, 4, 0, 1], [0, 0, 1, 1, 2, 2]),
        ([0, 10, 1, 11], [0, 1, 2, 3]),
        ([2, 1, 0], [0, 1, 2]),
    ],
)
def test_pairs_that_go_on_with_each_other_are_one_block(rows, numbers):
    assert numbered(np.array(rows, np.int64)).tolist() == numbers


@pytest.mark.parametrize(
    ("rows", "share"), [([0, 1, 2, 3, 4], 1.0), ([3, 4, 0, 1, 2], 0.75), ([4, 2, 0, 3, 1], 0.0), ([7], 1.0), ([], 1.0)]
)
def test_share_of_pairs_in_order(rows, share):
    assert share_in_order(np.array(rows, np.int64)) == pytest.approx(share)


def test_a_pair_thrown_in_by_chance_is_let_go_and_its_neighbours_grow_together():
    found, numbers = blocks_of(anchors([0, 1, 2, 50, 3, 4, 5], [0.5, 0.5, 0.5, 0.4, 0.5, 0.5, 0.5]))
    assert found.row.tolist() == [0, 1, 2, 3, 4, 5]
    assert not numbers.any()


def test_two_pairs_that_are_neighbours_in_another_place_stay():
    found, numbers = blocks_of(anchors([0, 1, 2, 50, 51, 3, 4, 5]))
    assert found.row.tolist() == [0, 1, 2, 50, 51, 3, 4, 5]
    assert numbers.tolist() == [0, 0, 0, 1, 1, 2, 2, 2]


@pytest.mark.parametrize(("margin", "kept"), [(0.4, 8), (0.2, 0)])
def test_where_there_is_no_order_every_strong_pair_stands_for_itself(margin, kept):
    found, numbers = blocks_of(anchors([5, 2, 7, 0, 3, 6, 1, 4], margin))
    assert len(found.row) == kept
    assert len(set(numbers.tolist())) == kept


def test_pairs_come_in_the_order_of_the_target():
    rows, columns = np.array([0, 1, 2, 3]), np.array([2, 3, 0, 1])
    found, _ = blocks_of(Anchors(rows, columns, np.full(4, 0.5)))
    assert found.column.tolist() == [0, 1, 2, 3]
    assert found.row.tolist() == [2, 3, 0, 1]
