"""The bundled model's weights as the network starts from them, and its tokenizer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from tokenizers import Tokenizer
from torch.nn import functional

from tta.cross_encoder.network import Network, Shape
from tta.cross_encoder.packing import Batch
from tta.encoder.bundled import bundled_folder
from tta.encoder.model import cache_folder

__all__ = ["Base", "bundled_base"]

_PARTS = {
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "normed": "output.LayerNorm",
}


class Base:
    """Vocabulary, positions and tokenizer, which are not fitted, and the layers to begin with."""

    def __init__(self, folder: Path) -> None:
        """Open the bundled model's folder."""
        self._file = safe_open(folder / "model.safetensors", "pt")
        self.vocabulary = self._file.get_tensor("embeddings.word_embeddings.weight")
        rows = self._file.get_tensor("embeddings.position_embeddings.weight")
        self.positions = rows + self._file.get_tensor("embeddings.token_type_embeddings.weight")[0]
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.tokenizer.encode_special_tokens = True

    def embedded(self, batch: Batch) -> torch.Tensor:
        """Return what the network is given of a batch, (b, t, d)."""
        rows = functional.embedding(torch.from_numpy(batch.ids), self.vocabulary)
        return rows + self.positions[: rows.shape[1]]

    def rows(self, ids: NDArray[np.int64]) -> torch.Tensor:
        """Return the states that the first layer gets of tokens, (b, t, d)."""
        rows = functional.embedding(torch.from_numpy(ids), self.vocabulary) + self.positions[: ids.shape[1]]
        norm = [self._file.get_tensor(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
        return functional.layer_norm(rows, rows.shape[-1:], *norm, 1e-12)

    def network(self) -> Network:
        """Return a network whose layers are the bundled model's."""
        found = Network(Shape())
        get = self._file.get_tensor
        state = {f"embedded.{part}": get(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")}
        for layer in range(found.shape.layers):
            there = f"encoder.layer.{layer}"
            for part in ("weight", "bias"):
                heads = [get(f"{there}.attention.self.{name}.{part}") for name in ("query", "key", "value")]
                state[f"layers.{layer}.qkv.{part}"] = torch.cat(heads)
                state |= {f"layers.{layer}.{own}.{part}": get(f"{there}.{name}.{part}") for own, name in _PARTS.items()}
        found.load_state_dict(state, strict=False)
        return found


def bundled_base() -> Base:
    """Open the bundled model, unpacking it if need be."""
    return Base(bundled_folder(cache_folder()))
