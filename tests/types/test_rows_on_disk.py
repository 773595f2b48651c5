"""Rows in a file: what is asked for is what an array gives, and the file is nowhere to be seen."""

from __future__ import annotations

import tempfile
import tracemalloc

import numpy as np
import pytest

from tta.types import rows_on_disk
from tta.types.rows_on_disk import on_disk

ROWS = np.random.default_rng(3).normal(size=(40, 6)).astype(np.float16)


@pytest.mark.parametrize("chosen", [7, slice(3, 20), [5, 5, 1], np.array([30, 2]), np.arange(40) % 2 == 0, slice(0, 0)])
@pytest.mark.parametrize("at_hand", [rows_on_disk._AT_HAND, 0], ids=["kept", "given back"])
def test_what_is_asked_for_is_what_an_array_gives(monkeypatch, chosen, at_hand):
    monkeypatch.setattr(rows_on_disk, "_AT_HAND", at_hand)
    rows = on_disk([ROWS[:7], ROWS[7:]])
    assert rows.shape == ROWS.shape
    assert len(rows) == len(ROWS)
    for _ in range(2):
        found = rows[chosen]
        assert found.dtype == np.float16
        assert np.array_equal(found, ROWS[chosen])


def test_what_was_asked_for_outlives_the_file():
    found = on_disk([ROWS])[3:5]
    assert np.array_equal(found, ROWS[3:5])
    assert found.flags.owndata


def test_the_file_has_no_name(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rows = on_disk([ROWS])
    assert list(tmp_path.iterdir()) == []
    assert np.array_equal(rows[:], ROWS)


def test_rows_in_a_file_take_no_memory():
    tracemalloc.start()
    try:
        rows = on_disk(ROWS for _ in range(5000))
        kept, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(rows) == 5000 * len(ROWS)
    assert max(kept, most) < 0.1 * len(rows) * ROWS[0].nbytes


def test_where_no_file_can_be_written_there_is_none(monkeypatch):
    def full(**_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    assert on_disk([ROWS]) is None


def test_nothing_makes_no_file():
    assert on_disk([]) is None
