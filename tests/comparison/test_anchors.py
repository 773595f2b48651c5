"""Lines of two versions that are the same, in order."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import lines_run
from tta.comparison.anchors import common_ends, edited_pairs, same_pairs

LINES = st.lists(st.sampled_from("абвгд"), max_size=12)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("", "", []),
        ("абв", "", []),
        ("абв", "абв", [(0, 0), (1, 1), (2, 2)]),
        ("абв", "хабв", [(0, 1), (1, 2), (2, 3)]),
        ("аабаа", "аахаа", [(0, 0), (1, 1), (3, 3), (4, 4)]),
        ("ааба", "аабаха", [(0, 0), (1, 1), (2, 2), (3, 3)]),
        ("хабаа", "уабаа", [(1, 1), (2, 2), (3, 3), (4, 4)]),
        ("вааб", "уваахб", [(0, 1), (1, 2), (2, 3), (3, 5)]),
        ("абв", "бва", [(1, 0), (2, 1)]),
    ],
)
def test_they_rise_on_both_sides(old, new, pairs):
    assert same_pairs(old, new) == pairs


@given(LINES, LINES)
def test_pairs_are_equal_lines_each_once_in_order(old, new):
    pairs = same_pairs(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(LINES)
def test_the_same_lines_are_all_paired(lines):
    assert same_pairs(lines, lines) == [(i, i) for i in range(len(lines))]


def test_edited_lines_are_paired_where_as_many_stand_between_equal_ones():
    old, new = ["а", "Кошка тихо спит.", "б", "Идёт дождь.", "в"], ["а", "Кошка спит.", "б", "Снег.", "Град.", "в"]
    assert edited_pairs(old, new, same_pairs(old, new)) == [(1, 1)]
    assert edited_pairs(["Кошка спит."], ["Идёт дождь."], []) == []
    assert edited_pairs(["ВАШИНГТОН"], ["ВАШИНГТОH"], []) == [(0, 0)]


def test_common_ends_do_not_overlap():
    assert common_ends("аа", "ааа") == (2, 0)
    assert common_ends("абвг", "абхг") == (2, 1)


@pytest.mark.parametrize("kinds", [1, 2, 1000, 10**9])
def test_four_times_as_many_lines_are_hardly_more_than_four_times_the_work(kinds):
    """Halving costs a logarithm: some 5 instead of 4. What has the square in it takes 16 times the work."""
    chance = random.Random(1)
    old = [str(chance.randrange(kinds)) for _ in range(12_000)]
    new = [str(chance.randrange(kinds)) if chance.random() < 0.3 else line for line in old]
    assert lines_run(lambda: same_pairs(old, new)) < 6 * lines_run(lambda: same_pairs(old[:3000], new[:3000])) + 1000
