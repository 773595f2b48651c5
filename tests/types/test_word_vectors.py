"""Words at half the memory: the same numbers, to the bit, as of an array of float32."""

from __future__ import annotations

import numpy as np
import pytest

from tta.types import Vectors, WordVectors, word_vectors
from tta.types.rows_on_disk import RowsOnDisk

ROWS = np.random.default_rng(3).normal(size=(40, 6)).astype(np.float16)
MEAN = np.random.default_rng(4).normal(size=6).astype(np.float32)
WHOLE = ROWS.astype(np.float32) - MEAN


@pytest.mark.parametrize("chosen", [7, slice(3, 20), [5, 5, 1], np.array([30, 2]), np.arange(40) % 2 == 0])
def test_what_is_asked_for_is_float32_less_the_mean(chosen):
    found = WordVectors(ROWS).less(MEAN)[chosen]
    assert found.dtype == np.float32
    assert np.array_equal(found, WHOLE[chosen])


def test_they_take_half_the_memory_and_some_of_them_do_too():
    words = WordVectors(ROWS).less(MEAN)
    taken = words.take(np.array([4, 4, 9]))
    assert words.rows.nbytes == WHOLE.nbytes // 2
    assert taken.rows.dtype == np.float16
    assert np.array_equal(taken[:], WHOLE[[4, 4, 9]])


def test_segments_are_taken_with_their_words_as_they_are_kept():
    offsets = np.array([0, 10, 20, 40])
    whole = Vectors(
        np.ones((3, 2), np.float32), np.ones(3, np.int32), WordVectors(ROWS, MEAN), np.zeros((40, 2)), offsets
    )
    found = whole.take([2, 0])
    assert isinstance(found.words, WordVectors)
    assert found.words.rows.dtype == np.float16
    assert np.array_equal(found.words[:], np.concatenate([WHOLE[20:40], WHOLE[:10]]))


def test_numpy_takes_them_for_the_array():
    words = WordVectors(ROWS, MEAN)
    assert words.shape == WHOLE.shape
    assert len(words) == len(WHOLE)
    assert np.array_equal(np.asarray(words), WHOLE)
    assert np.asarray(words, np.float64).dtype == np.float64
    assert np.array_equal(words - MEAN, WHOLE - MEAN)


def test_the_sum_is_that_of_what_the_encoder_gave():
    assert np.array_equal(WordVectors(ROWS, MEAN).total(), ROWS.astype(np.float32).sum(axis=0, dtype=np.float64))


def test_an_infinite_number_is_seen():
    assert WordVectors(ROWS).is_finite
    assert not WordVectors(np.array([[1, np.inf]], np.float16)).is_finite


@pytest.fixture
def in_files(monkeypatch):
    monkeypatch.setattr(word_vectors, "MOST_IN_MEMORY", ROWS.nbytes // 8)
    monkeypatch.setattr(word_vectors, "_STRETCH", 7)


@pytest.mark.usefixtures("in_files")
def test_of_a_long_text_they_lie_in_a_file_and_are_the_same():
    words = WordVectors.strung([ROWS[:9], ROWS[9:]]).less(MEAN)
    assert isinstance(words.rows, RowsOnDisk)
    assert np.array_equal(words[3:30], WHOLE[3:30])
    assert np.array_equal(words.total(), ROWS.astype(np.float64).sum(axis=0))
    assert words.is_finite
    some = words.take(np.arange(30, 0, -1))
    assert isinstance(some.rows, RowsOnDisk)
    assert np.array_equal(some[:], WHOLE[30:0:-1])


@pytest.mark.usefixtures("in_files")
def test_a_few_that_are_taken_out_of_a_file_lie_in_memory():
    few = WordVectors.strung([ROWS]).take(np.array([4, 2]))
    assert isinstance(few.rows, np.ndarray)
    assert np.array_equal(few[:], ROWS[[4, 2]])


@pytest.mark.usefixtures("in_files")
def test_where_no_file_can_be_written_they_lie_in_memory(monkeypatch):
    words = WordVectors.strung([ROWS])
    monkeypatch.setattr(word_vectors, "on_disk", lambda _: None)
    assert isinstance(WordVectors.strung([ROWS]).rows, np.ndarray)
    assert np.array_equal(words.take(np.arange(40)).rows, ROWS)


def test_those_of_a_short_text_lie_in_memory():
    assert isinstance(WordVectors.strung([ROWS]).rows, np.ndarray)
    assert WordVectors.strung([]).shape == (0, 0)
