"""What stands in another order on the other side: found off the path, and marked."""

from __future__ import annotations

import numpy as np
import pytest

from tests.aligner.test_alignment import evenly, meaning, noisy, vectors_of
from tta.aligner import Outline
from tta.aligner.crossing import join_crossing, join_moved, mark_crossing
from tta.aligner.texts import prepare
from tta.types import Bead


def texts(source, target, lines=(frozenset(), frozenset()), outlines=None):
    return prepare(vectors_of(source), vectors_of(target), outlines or evenly(source, target, lines))


def alone(source=(), target=()):
    return [Bead((i,), ()) for i in source] + [Bead((), (j,)) for j in target]


def pairs(beads):
    return sorted((bead.source, bead.target) for bead in beads)


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("targets", "lines", "crossing"),
    [
        ([0, 1, 2, 3], (), []),
        ([1, 2, 3, 0], (), [3]),  # the one that moved
        ([3, 0, 1, 2], (), [0]),
        ([1, 0, 2, 3], (0, 1), [0, 1]),  # of two lines neither is the one that moved
        ([0, 1, 2, 3], (0, 1, 2, 3), []),
        ([1, 2, 3, 0], (0, 1), [0, 1, 3]),
    ],
)
def test_beads_off_the_longest_rising_chain_are_marked(targets, lines, crossing):
    beads = [Bead((i,), (j,)) for i, j in enumerate(targets)]
    found = mark_crossing([*beads, Bead((9,), ())], frozenset(lines))
    assert [bead.source[0] for bead in found if bead.crossing] == crossing
    assert pairs(found) == pairs([*beads, Bead((9,), ())])


def test_a_mark_that_is_wrong_is_taken_off():
    assert not mark_crossing([Bead((0,), (0,), crossing=True), Bead((1,), (1,))], frozenset())[0].crossing


def test_lines_far_apart_are_not_compared():
    beads = [Bead((i,), (i,)) for i in range(30)]
    beads[0], beads[29] = Bead((0,), (29,)), Bead((29,), (0,))
    marked = {bead.source[0] for bead in mark_crossing(beads, frozenset([4, 15, 25])) if bead.crossing}
    assert 4 in marked  # within 20 beads of the first
    assert 25 in marked  # within 20 beads of the last


# ---------------------------------------------------------------- off the path


def test_what_the_path_left_alone_on_both_sides_is_paired_by_likeness():
    rows = meaning(30)
    path = [Bead((i,), (i,)) for i in range(2, 28)] + alone([0, 1, 28], [0, 1, 29])
    other = noisy(rows)
    other[29], other[0] = other[0].copy(), other[28].copy()
    found = join_crossing(path, texts(rows, other))
    made = [bead for bead in found if bead.crossing]
    assert pairs(made) == [((0,), (29,)), ((1,), (1,)), ((28,), (0,))]
    assert all(0.8 <= bead.probability <= 0.95 for bead in made)
    assert made[0].similarity == pytest.approx(
        max(0, float(rows[made[0].source[0]] @ other[made[0].target[0]]))
        / np.linalg.norm(rows[made[0].source[0]])
        / np.linalg.norm(other[made[0].target[0]]),
        abs=1e-3,
    )
    assert not [bead for bead in found if bead.is_null]


def test_several_segments_may_be_one_and_unlike_ones_stay_alone():
    rows = meaning(30)
    other = noisy(rows)
    other[0] = noisy((rows[27] + rows[28])[None])[0]
    path = [Bead((i,), (i,)) for i in range(1, 27)] + [Bead((29,), (29,))] + alone([0, 27, 28], [0, 27, 28])
    other[27:29] = meaning(2, 55)
    outlines = Outline([60] * 30), Outline([120] + [60] * 29)
    found = join_crossing(path, texts(rows, other, outlines=outlines))
    assert ((27, 28), (0,)) in pairs(found)
    assert [bead.source for bead in found if not bead.target] == [(0,)]
    assert sorted(bead.target for bead in found if not bead.source) == [(27,), (28,)]


def test_nothing_is_paired_where_one_side_has_nothing_left():
    rows = meaning(5)
    path = [Bead((i,), (i,)) for i in range(4)] + alone([4], [])
    assert join_crossing(path, texts(rows, noisy(rows)[:4])) == path


def test_more_than_1500_segments_alone_are_another_text_not_another_order(monkeypatch):
    monkeypatch.setattr("tta.aligner.crossing._MOST_LEFT_ALONE", 1)
    rows = meaning(6)
    path = [Bead((i,), (i,)) for i in range(2, 6)] + alone([0, 1], [0, 1])
    assert join_crossing(path, texts(rows, noisy(rows))) == path


def test_header_lines_paired_for_want_of_better_are_let_go_and_sentences_are_not():
    rows = meaning(30)
    other = noisy(rows)
    other[[0, 1]] = other[[1, 0]]
    doubtful = [Bead((0,), (0,), probability=0.89), Bead((1,), (1,), probability=0.5)]
    path = [*doubtful, *(Bead((i,), (i,)) for i in range(2, 30))]
    lines = frozenset([0, 1])
    assert pairs(join_crossing(path, texts(rows, other, (lines, lines))))[:2] == [((0,), (1,)), ((1,), (0,))]
    assert pairs(join_crossing(path, texts(rows, other)))[:2] == [((0,), (0,)), ((1,), (1,))]
    sure = [Bead((0,), (0,), probability=0.9), Bead((1,), (1,), probability=0.95), *path[2:]]
    assert join_crossing(sure, texts(rows, other, (lines, lines))) == sure


def test_a_line_that_was_let_go_and_finds_no_other_is_as_sure_to_be_alone_as_a_pair_off_the_path():
    rows, other = meaning(30), noisy(meaning(30))
    other[0] = meaning(1, 9)[0]
    path = [Bead((0,), (0,), probability=0.5), *(Bead((i,), (i,)) for i in range(1, 30))]
    found = join_crossing(path, texts(rows, other, (frozenset([0]), frozenset([0]))))
    assert [(bead.source, bead.target, bead.probability) for bead in found if bead.is_null] == [
        ((0,), (), 0.8),
        ((), (0,), 0.8),
    ]


def sentences_alone(likeness):
    """Five pairs in order, and two sentences alone on both sides, the second of which is so like its counterpart."""
    rows = meaning(7)
    other = noisy(rows)
    other[6] = likeness * rows[6] + (1 - abs(likeness)) * meaning(1, 9)[0]
    return texts(rows, other[[5, 6, *range(5)]]), [*(Bead((i,), (i + 2,)) for i in range(5)), *alone([5, 6], [0, 1])]


def test_what_stands_beside_a_pair_off_the_path_on_both_sides_is_paired_at_less_likeness():
    both, path = sentences_alone(0.4)
    found = {bead.source: bead for bead in join_crossing(path, both)}
    assert found[(6,)].target == (1,)
    assert found[(6,)].probability == found[(5,)].probability


def test_what_is_unlike_stays_alone_beside_it():
    both, path = sentences_alone(-0.5)
    assert pairs(bead for bead in join_crossing(path, both) if bead.crossing) == [((5,), (0,))]


# ---------------------------------------------------------------- stretches


@pytest.mark.slow
@pytest.mark.parametrize(("count", "joined"), [(12, True), (11, False)])
def test_a_chapter_in_another_place_is_aligned_as_a_text_of_its_own(count, joined):
    rows = meaning(40)
    order = [*range(count, 40), *range(count)]
    path = [Bead((i,), (i - count,)) for i in range(count, 40)] + alone(range(count), range(40 - count, 40))
    found = join_moved(path, texts(rows, noisy(rows)[order]))
    moved = [bead for bead in found if bead.crossing]
    assert pairs(moved) == ([((i,), (40 - count + i,)) for i in range(count)] if joined else [])


@pytest.mark.slow
def test_stretches_that_are_unlike_are_left_alone():
    rows, other = meaning(40), noisy(meaning(40))
    other[28:] = meaning(12, 9)
    path = [Bead((i,), (i - 12,)) for i in range(12, 40)] + alone(range(12), range(28, 40))
    assert join_moved(path, texts(rows, other)) == path
