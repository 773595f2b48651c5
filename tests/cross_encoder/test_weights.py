"""Weights are plain arrays, and a file that is not whole is one line."""

from __future__ import annotations

import numpy as np
import pytest

from tta.cross_encoder import load_cross_encoder
from tta.cross_encoder.weights import packed, read_weights
from tta.errors import ModelError

WEIGHTS = {
    "layers.6.up.weight": np.random.default_rng(3).normal(size=(8, 16)).astype(np.float32),
    "layers.6.up.bias": np.linspace(-1, 1, 8, dtype=np.float32),
    "side": np.zeros((2, 16), np.float32),
}


def test_eight_bits_hold_a_weight(tmp_path):
    np.savez(tmp_path / "w.npz", **packed(WEIGHTS))
    found = read_weights(tmp_path / "w.npz")
    assert found.keys() == WEIGHTS.keys()
    matrix = WEIGHTS["layers.6.up.weight"]
    assert np.abs(found["layers.6.up.weight"] - matrix).max() <= np.abs(matrix).max() / 250
    assert np.abs(found["layers.6.up.bias"] - WEIGHTS["layers.6.up.bias"]).max() < 1e-3
    assert all(array.dtype == np.float32 for array in found.values())


def _error(act) -> str:
    with pytest.raises(ModelError) as caught:
        act()
    return str(caught.value)


def test_what_is_no_file_of_weights_is_one_line(tmp_path):
    good = packed(WEIGHTS)
    np.savez(tmp_path / "good.npz", **good)
    whole = (tmp_path / "good.npz").read_bytes()
    matrix = good["layers.6.up.weight.int8"].tobytes()
    broken = {
        "cut.npz": whole[: len(whole) // 2],
        "text.npz": b"no archive",
        "empty.npz": b"",
        "flipped.npz": whole.replace(matrix, bytes(byte ^ 1 for byte in matrix)),
    }
    for name, content in broken.items():
        (tmp_path / name).write_bytes(content)
    np.savez(tmp_path / "old.npz", **(good | {"format": np.array(0)}))
    np.savez(tmp_path / "unscaled.npz", **{name: array for name, array in good.items() if not name.endswith(".scale")})
    np.savez(tmp_path / "pickled.npz", **(good | {"side": np.array([{"a": 1}], dtype=object)}))
    for name in (*broken, "old.npz", "unscaled.npz", "pickled.npz", "missing.npz"):
        message = _error(lambda name=name: read_weights(tmp_path / name))
        assert name in message
        assert "\n" not in message


def test_no_model_or_other_weights_is_one_line(tmp_path):
    message = _error(lambda: load_cross_encoder(tmp_path / "nowhere", WEIGHTS))
    assert "nowhere" in message
    assert "\n" not in message
