"""What cannot be written is an `OSError`, which callers tell in one line; safetensors has an error of its own for it."""

from __future__ import annotations

import numpy as np
import pytest

from tta.encoder import bundled
from tta.encoder.bundled import bundled_folder
from tta.encoder.tensors import write_tensors
from tta.errors import ModelError


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(OSError, match="No such file or directory"):
        write_tensors({"a": np.zeros(1)}, tmp_path / "none" / "a.safetensors")


def test_a_model_for_which_there_is_no_room_names_the_cache_and_the_remedy(tmp_path, monkeypatch):
    def no_room(folder):
        write_tensors({"a": np.zeros(1)}, folder / "none" / "a.safetensors")

    monkeypatch.setattr(bundled, "_unpack", no_room)
    with pytest.raises(ModelError, match=r"cannot be unpacked here .*; free some space .* TTA_CACHE"):
        bundled_folder(tmp_path)
