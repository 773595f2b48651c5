"""Texts that are not what an aligner hopes for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aligner.test_alignment import align, meaning, noisy, pairs, vectors_of
from tta.aligner import Outline, align_vectors
from tta.types import Bead


def right(alignment, expected):
    """Share of the expected pairs of segments that stand in one bead."""
    found = {(i, j) for source, target in pairs(alignment) for i in source for j in target}
    return len(found & set(expected)) / len(expected)


@pytest.mark.parametrize("side", [0, 1])
def test_a_third_of_one_side_is_missing_in_the_middle(side):
    rows = meaning(900)
    there = np.concatenate([np.arange(300), np.arange(600, 900)])
    texts = [rows, noisy(rows)[there]] if side else [rows[there], noisy(rows)]
    found = align(*texts)
    expected = [(i, j) if side else (j, i) for j, i in enumerate(there.tolist())]
    assert right(found, expected) > 0.99
    alone = [bead for bead in found.beads if bead.is_null]
    assert 295 <= len(alone) <= 305


def test_a_long_preface_on_one_side():
    rows = meaning(500)
    found = align(np.vstack([meaning(200, 5), rows]), noisy(rows))
    assert right(found, [(200 + i, i) for i in range(500)]) > 0.99


def test_chapters_in_another_order_are_found_and_marked():
    rows = meaning(600)
    order = [*range(200), *range(300, 500), *range(200, 300), *range(500, 600)]
    found = align(rows, noisy(rows)[order])
    assert right(found, [(i, j) for j, i in enumerate(order)]) > 0.98
    crossing = {i for bead in found.beads if bead.crossing for i in bead.source}
    assert len(crossing & set(range(200, 300))) > 95
    assert not crossing - set(range(200, 300))


def test_a_formula_that_is_repeated_stays_in_its_place():
    rows = meaning(120)
    rows[10::10] = rows[0]
    assert right(align(rows, noisy(rows)), [(i, i) for i in range(120)]) == 1.0


def test_sentences_that_are_all_alike_are_aligned_in_order():
    rows = np.repeat(meaning(1), 30, axis=0)
    found = align(rows, rows)
    assert sorted(i for bead in found.beads for i in bead.source) == list(range(30))
    assert not any(bead.crossing for bead in found.beads)


@pytest.mark.parametrize("count", [60, 100, 300])
def test_one_sentence_beside_many_that_are_as_like_it(count):
    row = meaning(1)
    found = align(row, np.repeat(noisy(row), count, axis=0))
    assert sorted(j for bead in found.beads for j in bead.target) == list(range(count))
    assert [i for bead in found.beads for i in bead.source] == [0]


@pytest.mark.parametrize(("rows", "columns"), [(0, 0), (0, 3), (3, 0), (1, 1), (1, 5), (5, 1)])
def test_few_segments(rows, columns):
    found = align(meaning(rows), noisy(meaning(max(rows, columns)))[:columns])
    assert sorted(i for bead in found.beads for i in bead.source) == list(range(rows))
    assert sorted(j for bead in found.beads for j in bead.target) == list(range(columns))


def test_one_sentence_and_its_translation():
    assert pairs(align(meaning(1), noisy(meaning(1)))) == [((0,), (0,))]


def test_a_sentence_as_long_as_a_book():
    rows = meaning(40)
    outlines = Outline([60] * 39 + [2_000_000]), Outline([60] * 39 + [1_900_000])
    found = align_vectors(vectors_of(rows), vectors_of(noisy(rows)), outlines)
    assert pairs(found)[-1] == ((39,), (39,))


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 60), st.integers(0, 1000), st.integers(0, 6))
def test_swapping_the_sides_gives_nearly_the_same_beads(size, seed, dropped):
    rng = np.random.default_rng(seed)
    rows = meaning(size, seed)
    other = np.delete(noisy(rows), rng.choice(size, min(dropped, size // 3), replace=False), axis=0)
    there = {(source, target) for source, target in pairs(align(rows, other))}
    back = {(source, target) for target, source in pairs(align(other, rows))}
    assert len(there & back) >= 0.7 * len(there) - 2


def test_probabilities_are_probabilities_and_lower_where_evidence_is():
    rows = meaning(200)
    other = noisy(rows)
    other[100:110] = meaning(10, 77)
    found = align(rows, other)
    assert all(0 <= bead.probability <= 1 for bead in found.beads)
    clear = [bead.probability for bead in found.beads if bead.source and bead.source[0] < 95]
    doubtful = [bead.probability for bead in found.beads if bead.source and 100 <= bead.source[0] < 110]
    assert np.mean(doubtful) < np.mean(clear)


# ---------------------------------------------------------------- fixed beads


def test_fixed_beads_are_kept_and_the_rest_is_aligned_around_them():
    rows = meaning(60)
    fixed = [Bead((20,), (25,)), Bead((40, 41), (40,)), Bead((50,), ())]
    found = align(rows, noisy(rows), fixed=fixed)
    assert {((20,), (25,)), ((40, 41), (40,)), ((50,), ())} <= set(pairs(found))
    assert right(found, [(i, i) for i in range(20)]) == 1.0
    assert right(found, [(i, i) for i in range(42, 60) if i != 50]) == 1.0
    assert sorted(i for bead in found.beads for i in bead.source) == list(range(60))
    assert all(bead.probability == 1.0 for bead in found.beads if bead.source == (20,))


def test_everything_fixed_leaves_nothing_to_align():
    fixed = [Bead((i,), (i,)) for i in range(4)]
    assert pairs(align(meaning(4), meaning(4, 3), fixed=fixed)) == [((i,), (i,)) for i in range(4)]


def test_fixed_beads_may_cross():
    rows = meaning(10)
    found = align(rows, noisy(rows), fixed=[Bead((2,), (7,)), Bead((7,), (2,))])
    assert {((2,), (7,)), ((7,), (2,))} <= set(pairs(found))
    assert any(bead.crossing for bead in found.beads)
