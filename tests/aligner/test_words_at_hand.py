"""Of words kept at half the memory those that beads compare become float32, to the bit as the whole would have."""

from __future__ import annotations

import numpy as np
import pytest

from tta.aligner.words_at_hand import words_at_hand
from tta.types import WordVectors
from tta.types.rows_on_disk import on_disk

BOUNDS = np.array([0, 3, 3, 7, 12])
ROWS = np.random.default_rng(1).normal(size=(12, 8)).astype(np.float16)
ROWS[0, :6] = [0.0, -0.0, 65504.0, -6e-8, 6.1e-5, 2**-14]  # the largest, the smallest, and where their kinds meet
MEAN = np.linspace(-1.0, 1.0, 8).astype(np.float32)


def bits(rows):
    return rows.view(np.uint32).tolist()


def memory(rows=12):
    """Working memory in which other words were made before."""
    return np.full((rows, 8), 7.0, np.float32)


@pytest.mark.parametrize("mean", [None, MEAN])
@pytest.mark.parametrize("kept", [ROWS, on_disk([ROWS])])
def test_words_of_segments_that_are_asked_for_are_what_the_whole_has_there(kept, mean):
    words = WordVectors(kept, mean)
    found = words_at_hand(words, BOUNDS, np.array([0, 2]), np.array([1, 1]), memory())
    assert bits(found[:3]) == bits(words[:3])
    assert bits(found[3:7]) == bits(words[3:7])
    assert len(found) == 7


def test_words_between_them_are_none():
    found = words_at_hand(WordVectors(ROWS, MEAN), BOUNDS, np.array([0, 3]), np.array([2, 1]), memory())
    assert bits(found[3:7]) == bits(np.zeros((4, 8), np.float32))
    assert bits(found[7:]) == bits(WordVectors(ROWS, MEAN)[7:12])


def test_they_begin_with_the_first_that_is_asked_for():
    found = words_at_hand(WordVectors(ROWS, MEAN), BOUNDS, np.array([3, 2]), np.array([1, 2]), memory())
    assert bits(found) == bits(WordVectors(ROWS, MEAN)[3:12])


def test_they_are_made_in_the_memory_that_is_given_as_long_as_it_has_room():
    chosen = WordVectors(ROWS, MEAN), BOUNDS, np.array([0, 2]), np.array([1, 1])
    enough, little = memory(7), memory(6)
    assert words_at_hand(*chosen, enough).base is enough
    assert bits(words_at_hand(*chosen, little)) == bits(enough)
    assert bits(little) == bits(memory(6))


@pytest.mark.parametrize("words", [ROWS.astype(np.float32), WordVectors(ROWS.astype(np.float32), MEAN)])
def test_words_that_are_float32_stay_what_they_are(words):
    found = words_at_hand(words, BOUNDS, np.array([2]), np.array([1]), memory())
    assert bits(found) == bits(words[3:7])


def test_without_the_compiler_they_are_the_same(without_compiler):
    chosen = BOUNDS, np.array([0, 3]), np.array([1, 1])
    compiled = words_at_hand(WordVectors(ROWS, MEAN), *chosen, memory())
    without_compiler()
    assert bits(words_at_hand(WordVectors(ROWS, MEAN), *chosen, memory())) == bits(compiled)
