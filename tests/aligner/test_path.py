"""Beads as columns: what is done to all of them at once is what would be done to each."""

from __future__ import annotations

import numpy as np

from tta.aligner.path import Path, alone, strung


def path_of(*beads: tuple[int, int, int, int], probability: float = 0.75) -> Path:
    """Beads as first source segment, first target segment, how many of each."""
    row, column, down, across = np.array(beads, np.int64).reshape(-1, 4).T
    return Path(row, column, down, across, np.full(len(beads), 0.5), np.full(len(beads), probability))


def pairs(path: Path, source=range(20), target=range(20)):
    return [(bead.source, bead.target) for bead in path.beads(source, target)]


def test_beads_carry_the_numbers_that_segments_are_called_by():
    path = path_of((0, 0, 1, 2), (1, 2, 1, 0), (2, 2, 1, 1), (3, 3, 2, 1))
    assert pairs(path, [0, 2, 5, 6, 9], [1, 4, 7, 8]) == [((0,), (1, 4)), ((2,), ()), ((5,), (7,)), ((6, 9), (8,))]
    assert {(bead.similarity, bead.probability, bead.crossing) for bead in path.beads(range(9), range(9))} == {
        (0.5, 0.75, False)
    }


def test_paths_of_parts_are_strung_where_each_part_begins():
    path = strung([path_of((0, 0, 1, 1)), path_of((0, 0, 1, 1), (1, 1, 0, 1)).moved(1, 4)])
    assert pairs(path) == [((0,), (0,)), ((1,), (4,)), ((), (5,))]


def test_a_bead_taken_apart_leaves_each_segment_alone_in_its_place_as_sure_as_the_bead_was_doubted():
    path = path_of((0, 0, 1, 1), (1, 1, 1, 2), (2, 3, 1, 1))
    found = path.taken_apart(np.array([False, True, False])).beads(range(3), range(4))
    assert sorted((bead.source, bead.target, bead.probability) for bead in found) == [
        ((), (1,), 0.25),
        ((), (2,), 0.25),
        ((0,), (0,), 0.75),
        ((1,), (), 0.25),
        ((2,), (3,), 0.75),
    ]


def test_where_one_text_is_empty_every_segment_is_surely_alone():
    assert pairs(alone(2, 0)) == [((0,), ()), ((1,), ())]
    assert [(bead.target, bead.probability) for bead in alone(0, 2).beads([], [5, 6])] == [((5,), 1.0), ((6,), 1.0)]
    assert alone(1, 0).is_null.all()


def test_a_segment_left_alone_disturbs_no_order():
    assert path_of((0, 0, 1, 1), (1, 9, 1, 0), (2, 1, 1, 1)).is_in_order
    assert not path_of((0, 1, 1, 1), (1, 0, 1, 1)).is_in_order
