"""Parts in another order, and one text that renders a part of the other."""

from __future__ import annotations

import numpy as np
import pytest

from tests.aligner.test_alignment import evenly, meaning, noisy, vectors_of
from tta.aligner import Outline, align_vectors
from tta.aligner.anchors import mutual
from tta.aligner.coarse import path_through
from tta.aligner.path import strung
from tta.aligner.rearranged import rearranged
from tta.aligner.search import search
from tta.aligner.texts import permuted, prepare


def aligned(source, target):
    return align_vectors(vectors_of(source), vectors_of(target), evenly(source, target)).beads


def texts(source, target):
    return prepare(vectors_of(source), vectors_of(target), evenly(source, target))


ORDERS = {
    "three parts reversed": [*range(40, 60), *range(20, 40), *range(20)],
    "the end at the front": [*range(45, 60), *range(45)],
    "two columns read across": [at + side for at in range(0, 30, 3) for side in (0, 1, 2, 30, 31, 32)],
    "no order": [(at * 23) % 60 for at in range(60)],
}


@pytest.mark.parametrize("name", ORDERS)
def test_blocks_are_found_in_any_order(name):
    rows = meaning(60)
    found = aligned(rows, noisy(rows)[ORDERS[name]])
    assert {(bead.source, bead.target) for bead in found} == {((i,), (j,)) for j, i in enumerate(ORDERS[name])}
    assert any(bead.crossing for bead in found)


def test_texts_in_order_are_searched_once():
    rows = meaning(60)
    both = texts(rows, noisy(rows))
    path = search(both)
    assert rearranged(path, both) is path


def test_what_stands_on_one_side_only_is_no_block():
    rows, other = meaning(60), noisy(meaning(60))
    other[40:] = meaning(20, 77)
    both = texts(rows, other)
    path = search(both)
    assert rearranged(path, both) is path


def test_no_bead_goes_across_the_place_where_two_blocks_meet():
    rows = meaning(40)
    order = np.array([*range(20, 40), *range(20)])
    parted = permuted(texts(rows, noisy(rows)), order)
    norms = parted.runs[1].norms
    assert np.isinf(norms[1, [19, 39]]).all()
    assert np.isfinite(norms[0]).all()
    assert np.isfinite(norms[1, [18, 20]]).all()
    assert parted.target.sums.tolist() == noisy(rows)[order].tolist()


def test_a_bead_across_that_place_is_taken_apart(monkeypatch):
    """The last segment of one block and the first of the next, which a search put into one bead, stand far from each other."""
    rows = meaning(40)
    both = texts(rows, noisy(rows)[[*range(20, 40), *range(20)]])
    in_order = search(both)

    def joining(other, guide):
        path = search(other, guide)
        seam = path.chosen(path.row == 19)._replace(down=np.array([2]), across=np.array([2]))
        return strung([path.chosen(path.row < 19), seam, path.chosen(path.row > 20)])

    monkeypatch.setattr("tta.aligner.rearranged.search", joining)
    beads = rearranged(in_order, both).beads(range(40), range(40))
    assert {(19,), (20,)} <= {bead.source for bead in beads}
    assert {(39,), (0,)} <= {bead.target for bead in beads if not bead.source}


@pytest.mark.parametrize("step", [2, 3])
def test_a_digest_is_no_longer_text_whose_sentences_are_joined(step):
    rows = meaning(60)
    found = aligned(rows, noisy(rows)[::step].copy())
    assert {(bead.source, bead.target) for bead in found if not bead.is_null} == {
        ((i,), (i // step,)) for i in range(0, 60, step)
    }


@pytest.mark.parametrize(("share", "more"), [(1, False), (2, True)])
def test_lengths_are_compared_between_segments_that_correspond(share, more):
    rows = meaning(60)
    both = texts(rows, noisy(rows)[::share].copy())
    assert both.runs[1].lengths[0, 0] == pytest.approx(both.runs[0].lengths[0, 0])
    assert (both.alone[0] > 0, both.alone[1] > 0) == (more, False)


def test_of_few_segments_the_text_of_more_is_known_to_hold_more():
    rows = meaning(7)
    both = prepare(vectors_of(noisy(rows)[:3]), vectors_of(rows), (Outline([35] * 3), Outline([30] * 7)))
    assert both.is_partial
    assert both.alone[1] > 0


def test_one_paragraph_against_its_sentences_holds_as_much():
    rows = meaning(5)
    both = prepare(vectors_of(rows.sum(axis=0)), vectors_of(rows), (Outline([200]), Outline([40] * 5)))
    assert both.alone == (0.0, 0.0)


def test_in_a_short_text_a_bead_is_held_against_the_best_pairs():
    order = [3, 7, 0, 9, 5, 1, 8, 2, 6, 4]
    topic = 0.9 * meaning(1, 5)  # all sentences are alike, so that each path through them is passable
    rows = meaning(10) + topic
    found = aligned(rows, noisy(rows)[order])
    assert {(bead.source, bead.target) for bead in found} == {((i,), (j,)) for j, i in enumerate(order)}


def test_pairs_are_each_others_best():
    rows = meaning(20)
    other = noisy(rows)[::-1].copy()
    other[3] = meaning(1, 99)[0]
    sizes = [np.linalg.norm(side, axis=1).astype(np.float64) for side in (rows, other)]
    found = mutual((rows, other), (sizes[0], sizes[1]), (np.zeros(20), np.zeros(20)))
    pairs = dict(zip(found.row.tolist(), found.column.tolist(), strict=True))
    assert {i: 19 - i for i in range(20) if i != 16}.items() <= pairs.items()
    assert mutual((rows[:0], other), (sizes[0][:0], sizes[1]), (np.zeros(0), np.zeros(20))).row.tolist() == []


def test_a_path_goes_through_the_pairs_it_is_given():
    rows = meaning(40)
    path = path_through(rows, noisy(rows)[20:], np.array([20, 30]), np.array([0, 10]))
    assert path[[0, 20, 40, 60]].tolist() == [0, 20, 30, 40]
    assert (np.diff(path) >= 0).all()
    assert (np.diff(path) <= 1).all()
