"""A folder is hashed whole once; afterwards what changed its size, its time or a sample is found."""

from __future__ import annotations

import os
import shutil

import pytest

from tta.encoder import wholeness
from tta.encoder.wholeness import is_whole, write_manifest


@pytest.fixture
def folder(tmp_path):
    """A folder as it is unpacked: one small file, one of a megabyte."""
    (tmp_path / "model" / "below").mkdir(parents=True)
    (tmp_path / "model" / "weights").write_bytes(bytes(range(256)) * 4096)
    (tmp_path / "model" / "below" / "config.json").write_text("{}")
    write_manifest(tmp_path / "model")
    return tmp_path / "model"


@pytest.fixture
def hashed(monkeypatch):
    """Names of the files that were hashed whole."""
    names = []
    real = wholeness.sha256_of
    monkeypatch.setattr(wholeness, "sha256_of", lambda path: names.append(path.name) or real(path))
    return names


def flip(path, place, *, time=None):
    """Change one bit, and set the time back if it is given."""
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))
    if time:
        os.utime(path, ns=(time, time))


def test_what_was_seen_whole_is_not_hashed_again(folder, hashed):
    assert is_whole(folder)
    assert hashed == []


@pytest.mark.parametrize("noted", ["", "{}", "[]", '{"weights": 3}', '{"weights": [1048576, 0, "00"]}', "\x00"])
def test_a_note_that_is_lost_or_broken_costs_one_hash(folder, hashed, noted):
    (folder / "tta-seen.json").write_text(noted)
    assert is_whole(folder)
    assert sorted(hashed) == ["config.json", "weights"]
    assert is_whole(folder)
    assert len(hashed) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["below", "tta-manifest.json", "tta-seen.json", "weights"]


def test_a_copy_with_other_times_is_whole(folder, hashed):
    copied = folder.parent / "copy"
    shutil.copytree(folder, copied, copy_function=shutil.copy)
    os.utime(copied / "weights", ns=(1, 1))
    assert is_whole(copied)
    assert "weights" in hashed


@pytest.mark.parametrize("place", [0, 5000, 700_001, -1])
def test_a_change_anywhere_is_found_by_its_time(folder, place):
    flip(folder / "weights", place, time=1)
    assert not is_whole(folder)


@pytest.mark.parametrize(("place", "found"), [(0, True), (-1, True), (531_000, True), (5000, False)])
def test_a_change_that_left_the_time_is_found_where_a_sample_lies(folder, place, found):
    flip(folder / "weights", place, time=(folder / "weights").stat().st_mtime_ns)
    assert is_whole(folder) is not found


@pytest.mark.parametrize("cut", [0, 100, 1_048_575])
def test_a_file_that_was_cut_is_found_whatever_its_time(folder, cut):
    time = (folder / "weights").stat().st_mtime_ns
    (folder / "weights").write_bytes((folder / "weights").read_bytes()[:cut])
    os.utime(folder / "weights", ns=(time, time))
    assert not is_whole(folder)


def test_a_folder_that_cannot_be_written_is_checked_whole(folder, hashed, monkeypatch):
    (folder / "tta-seen.json").unlink()
    monkeypatch.setattr(type(folder), "replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "denied")))
    assert is_whole(folder)
    assert is_whole(folder)
    assert sorted(hashed) == ["config.json", "config.json", "weights", "weights"]
    flip(folder / "weights", 5000)
    assert not is_whole(folder)


@pytest.mark.parametrize("manifest", [None, "", "{}", "[]", "[1]", "null", '{"gone": "00"}'])
def test_a_folder_without_a_manifest_that_fits_is_not_whole(folder, manifest):
    if manifest is None:
        (folder / "tta-manifest.json").unlink()
    else:
        (folder / "tta-manifest.json").write_text(manifest)
    assert not is_whole(folder)
