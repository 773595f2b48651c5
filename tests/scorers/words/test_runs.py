"""Runs of words that are probably missing."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tta.scorers.words.runs import gains, worst_runs


def found(values):
    return [(run.start, run.stop, run.gain) for run in worst_runs(values)]


def test_runs_are_the_maximal_scoring_stretches():
    assert found([1, 1, -1, 1, -5, 1, -0.5, 1, 1]) == [(0, 2, 2), (3, 4, 1), (5, 9, 2.5)]
    assert found([1.0, -2.0, 1.0]) == [(0, 1, 1.0), (2, 3, 1.0)]
    assert found([-1.0, -1.0]) == []
    assert found([]) == []


def best(values, start, stop):
    """By the definition: the greatest stretch, the shortest of them, then what is left of it and right of it."""
    sums = [(sum(values[a:b]), a - b, a, b) for a in range(start, stop) for b in range(a + 1, stop + 1)]
    if not sums or (top := max(sums))[0] <= 0:
        return []
    _, _, a, b = top
    return [*best(values, start, a), (a, b), *best(values, b, stop)]


@given(st.lists(st.integers(-9, 9).map(lambda value: value + 0.5), max_size=9))
def test_they_are_what_the_definition_says(values):
    runs = worst_runs(values)
    assert sum(run.gain for run in runs) == sum(sum(values[a:b]) for a, b in best(values, 0, len(values)))
    assert all(left.stop <= right.start for left, right in pairwise(runs))


def test_a_hundred_thousand_words_lost_and_held_by_turns_take_no_longer_each_than_a_few():
    start = time.perf_counter()
    worst_runs([1.0, -1.0] * 50_000)
    assert time.perf_counter() - start < 10


def test_grammar_hardly_ends_a_run_and_brackets_do():
    missing = np.array([0.9, 0.0, 0.9], np.float32)
    assert [run.stop - run.start for run in worst_runs(gains(missing, [False, True, False], [False] * 3).tolist())] == [
        3
    ]
    assert len(worst_runs(gains(missing, [False, False, False], [False] * 3).tolist())) == 1
    assert worst_runs(gains(missing, [False] * 3, [True] * 3).tolist()) == []


def test_a_gain_is_what_goes_beyond_the_level():
    assert gains(np.array([0.4, 1.0], np.float32), [False, False], [False, False]).tolist() == pytest.approx([0.0, 0.6])
