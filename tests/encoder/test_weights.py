"""Rows of the vocabulary are read as they are asked for."""

from __future__ import annotations

import json

import numpy as np
import pytest
from safetensors.numpy import load_file

from tta.encoder.weights import VocabularyRows
from tta.errors import ModelError


@pytest.mark.parametrize("ids", [[[0, 5], [5, 2]], [[73]], [[3, 3, 3]]])
def test_rows_are_those_of_the_file_in_the_order_asked_for(tiny_folder, ids):
    table = load_file(tiny_folder / "model.safetensors")["embeddings.word_embeddings.weight"]
    ids = np.minimum(np.array(ids), len(table) - 1)
    found = VocabularyRows(tiny_folder / "model.safetensors")[ids]
    assert np.array_equal(found, table[ids])


def test_a_file_that_is_cut_or_gone_meanwhile_is_one_line(tiny_folder):
    path = tiny_folder / "model.safetensors"
    rows = VocabularyRows(path)
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(ModelError, match=r"the vocabulary cannot be read \(row 1 is cut off\); start again"):
        rows[np.array([[1]])]
    path.unlink()
    with pytest.raises(ModelError, match=r"model\.safetensors: the vocabulary cannot be read"):
        rows[np.array([[1]])]


@pytest.mark.parametrize("header", [b"", b"\xff" * 8, b"{}", json.dumps({"a": 1}).encode()])
def test_a_file_of_another_form_is_an_error_that_loading_knows(tmp_path, header):
    (tmp_path / "file").write_bytes(len(header).to_bytes(8, "little") + header)
    with pytest.raises((ValueError, KeyError)):
        VocabularyRows(tmp_path / "file")
