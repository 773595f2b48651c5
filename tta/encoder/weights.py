"""The bundled model's weights, vocabulary and tokenizer, read from its folder without a library of models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.encoder.pieces import PIECES_FILE, PieceTokenizer
from tta.errors import ModelError

if TYPE_CHECKING:
    from io import FileIO

    from numpy.typing import NDArray

__all__ = ["VocabularyRows", "layer_states", "opened_tokenizer", "vocabulary_rows"]

_VOCABULARY = "embeddings.word_embeddings.weight"
_LONGEST_HEADER = 1 << 24  # bytes
_PARTS = {
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "normed": "output.LayerNorm",
}


def layer_states(folder: Path, layers: int) -> dict[str, NDArray[np.float32]]:
    """Return the weights of the embeddings' norm (`embedded`) and the first layers (`layers.N`), named as in `bert.Layer`.

    Raises:
        OSError, ValueError: the file is missing or not what it should be.
    """
    with _opened(folder / "model.safetensors") as file:
        state = {f"embedded.{part}": file.get_tensor(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")}
        for layer in range(layers):
            there = f"encoder.layer.{layer}"
            for part in ("weight", "bias"):
                heads = [file.get_tensor(f"{there}.attention.self.{name}.{part}") for name in ("query", "key", "value")]
                state[f"layers.{layer}.qkv.{part}"] = np.concatenate(heads)
                for own, name in _PARTS.items():
                    state[f"layers.{layer}.{own}.{part}"] = file.get_tensor(f"{there}.{name}.{part}")
    return state


class VocabularyRows:
    """The rows of all pieces, (v, d), of which those that are asked for are read: mapped, 384 MB fill the memory."""

    def __init__(self, path: Path) -> None:
        """Find the rows in a file of safetensors.

        Raises:
            OSError, ValueError, KeyError: the file is missing or not what it should be.
        """
        self._path = path
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            tensor = json.loads(file.read(length if length < _LONGEST_HEADER else 0))[_VOCABULARY]
        if tensor["dtype"] != "F32":
            raise ValueError(f"rows of type {tensor['dtype']}, expected F32")
        self._start, self._width = 8 + length + tensor["data_offsets"][0], tensor["shape"][1]

    def __getitem__(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the rows of ids of any shape, (..., d).

        Raises:
            ModelError: the file is no longer there, or shorter than it was.
        """
        unique, places = np.unique(ids, return_inverse=True)
        rows = np.empty((len(unique), self._width), np.float32)
        try:
            with self._path.open("rb", buffering=0) as file:
                for number, row in zip(unique.tolist(), rows, strict=True):
                    file.seek(self._start + number * row.nbytes)
                    _fill(row, file, number)
        except OSError as error:
            raise ModelError(
                f"{self._path}: the vocabulary cannot be read ({error.strerror or error}); start again, the model is made anew"
            ) from error
        return rows[places.reshape(ids.shape)]


def _fill(row: NDArray[np.float32], file: FileIO, number: int) -> None:
    if file.readinto(row.data) != row.nbytes:
        raise OSError(f"row {number} is cut off")


def vocabulary_rows(folder: Path) -> tuple[VocabularyRows, NDArray[np.float32]]:
    """Return the rows of all pieces, and those of positions with the token type's added (p, d).

    Raises:
        OSError, ValueError, KeyError: the file is missing or not what it should be.
    """
    path = folder / "model.safetensors"
    with _opened(path) as file:
        rows = file.get_tensor("embeddings.position_embeddings.weight")
        return VocabularyRows(path), rows + file.get_tensor("embeddings.token_type_embeddings.weight")[0]


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "np") as file:
            yield file
    except SafetensorError as error:
        raise ValueError(str(error)) from error


def opened_tokenizer(folder: Path) -> PieceTokenizer:
    """Return the bundled model's tokenizer, which cuts nothing off and takes a text that spells out `</s>` as text."""
    return PieceTokenizer(folder / PIECES_FILE)
