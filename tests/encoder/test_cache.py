"""Vectors on disk: what is damaged, misplaced or of another kind is not known; where nothing can be kept, work goes on."""

from __future__ import annotations

import hashlib
import io
import logging

import numpy as np
import pytest

from tta.encoder.cache import VectorCache
from tta.encoder.segment_vectors import SegmentVectors

TEXT, OTHER = "два слова", "иных слов"
ROW = SegmentVectors(np.arange(4, dtype=np.float32), 3, np.ones((2, 5), np.float16))


@pytest.fixture
def cache(tmp_path):
    made = VectorCache(tmp_path, "model")
    made.store({TEXT: ROW})
    return made


def file_of(cache, text=TEXT):
    return cache._path(text)


def signed(text=TEXT, **arrays):
    """A file whose digest is right, whatever is in it."""
    stream = io.BytesIO()
    np.savez(stream, **({"total": ROW.total, "count": np.int32(3), "words": ROW.words} | arrays))
    return hashlib.sha256(text.encode() + stream.getvalue()).digest() + stream.getvalue()


def test_what_was_stored_is_known_and_nothing_else(cache):
    found = cache.load([TEXT, OTHER])
    assert list(found) == [TEXT]
    assert np.array_equal(found[TEXT].total, ROW.total)
    assert np.array_equal(found[TEXT].words, ROW.words)
    assert found[TEXT].count == 3
    assert signed() == file_of(cache).read_bytes()


def test_any_byte_that_changed_and_any_byte_that_is_missing_is_noticed(cache):
    path, whole = file_of(cache), file_of(cache).read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.load([TEXT]) == {}, place
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert cache.load([TEXT]) == {}, length
    path.write_bytes(whole)
    assert list(cache.load([TEXT])) == [TEXT]


@pytest.mark.parametrize(
    "arrays",
    [
        {"total": np.array([np.nan, 1, 2, 3], np.float32)},
        {"words": np.full((2, 5), np.inf, np.float16)},
        {"total": np.arange(4, dtype=np.float64)},
        {"words": np.ones((2, 5), np.float32)},
        {"total": np.ones((2, 2), np.float32)},
        {"words": np.ones(10, np.float16)},
        {"count": np.int32(0)},
        {"count": np.ones(2, np.int32)},
        {"total": np.array(["a"])},
    ],
)
def test_what_has_another_shape_or_type_or_is_not_finite_is_not_known(cache, arrays):
    file_of(cache).write_bytes(signed(**arrays))
    assert cache.load([TEXT]) == {}


def test_the_file_of_another_text_is_not_taken_for_this_one(cache):
    cache.store({OTHER: ROW})
    file_of(cache, OTHER).replace(file_of(cache))
    assert cache.load([TEXT]) == {}


def test_where_nothing_can_be_kept_that_is_told_once_and_nothing_is_left_behind(tmp_path, announced, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    nowhere = VectorCache(tmp_path / "file", "model")
    nowhere.store({TEXT: ROW, OTHER: ROW})
    nowhere.store({OTHER: ROW})
    ((level, said),) = announced
    assert level == logging.WARNING
    assert said.split(": ")[1] == "vectors cannot be kept here (Not a directory); going on without"

    class Full:
        def __init__(self, handle, mode):
            import os

            os.close(handle)

        def __enter__(self):
            raise OSError(28, "No space left on device")

        def __exit__(self, *_):
            pass

    full = VectorCache(tmp_path / "full", "model")
    monkeypatch.setattr("tta.encoder.cache.os.fdopen", Full)
    full.store({TEXT: ROW})
    assert "No space left on device" in announced[-1][1]
    assert [path for path in (tmp_path / "full").rglob("*") if path.is_file()] == []
