"""Runs of words that are probably missing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
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


@settings(deadline=None)
@given(st.lists(st.integers(-9, 9).map(lambda value: value + 0.5), max_size=9))
def test_they_are_what_the_definition_says(values):
    runs = worst_runs(values)
    assert sum(run.gain for run in runs) == sum(sum(values[a:b]) for a, b in best(values, 0, len(values)))
    assert all(left.stop <= right.start for left, right in pairwise(runs))


class Counted(float):
    """A number that counts how often it and what is made of it are compared or added."""

    operations = 0

    def __add__(self, other):
        Counted.operations += 1
        return Counted(float(self) + other)

    __radd__ = __add__

    def __ge__(self, other):
        Counted.operations += 1
        return float(self) >= other


def work(values):
    Counted.operations = 0
    worst_runs([Counted(value) for value in values])
    return Counted.operations


@pytest.mark.parametrize("pattern", [[1.0, -1.0], [1.0, -2.0], [1.0, -0.5], [-0.5, 1.0], [2.0, -1.0, 1.0, -3.0]])
def test_twice_as_many_words_take_twice_the_work(pattern):
    assert work(pattern * 2_000) <= 2.01 * work(pattern * 1_000)


def test_grammar_hardly_ends_a_run_and_brackets_do():
    missing = np.array([0.9, 0.0, 0.9], np.float32)
    assert [run.stop - run.start for run in worst_runs(gains(missing, [False, True, False], [False] * 3).tolist())] == [
        3
    ]
    assert len(worst_runs(gains(missing, [False, False, False], [False] * 3).tolist())) == 1
    assert worst_runs(gains(missing, [False] * 3, [True] * 3).tolist()) == []


def test_a_gain_is_what_goes_beyond_the_level():
    found = gains(np.array([0.4, 1.0, 0.0], np.float32), [False] * 3, [False] * 3)
    assert found.tolist() == pytest.approx([0.0, 0.6, -0.4])


def test_a_word_of_grammar_takes_a_twentieth_off_and_adds_where_it_is_missing_too():
    found = gains(np.array([0.0, 0.38, 1.0], np.float32), [True] * 3, [False] * 3)
    assert found.tolist() == pytest.approx([-0.05, -0.02, 0.6])


def test_a_licensed_word_counts_as_held_however_surely_it_is_missing():
    assert gains(np.ones(2, np.float32), [True, False], [True, True]).tolist() == pytest.approx([-0.4, -0.4])
