"""Putting the network together: lower layers and vocabulary of the bundled model, upper layers and heads as fitted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from safetensors import safe_open
from tokenizers import Tokenizer

from tta.cross_encoder.network import Network, Shape
from tta.encoder.forward import has_bfloat16

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["base_state", "loaded", "opened_tokenizer", "vocabulary_rows"]

_PARTS = {
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "normed": "output.LayerNorm",
}


def loaded(
    folder: Path, weights: Mapping[str, NDArray[np.float32]], shape: Shape | None = None
) -> tuple[Network, torch.Tensor, torch.Tensor, Any]:
    """Return network, vocabulary, positions and tokenizer.

    Args:
        folder: the bundled model's.
        weights: of the upper layers and the heads; whatever they leave out must be the bundled model's.
        shape: sizes, where they are not those of the bundled model.
    """
    network = Network(shape or Shape())
    state = base_state(folder, network.shape.kept)
    state |= {name: torch.from_numpy(weight) for name, weight in weights.items()}
    network.load_state_dict(state)
    if has_bfloat16():
        network.layers.bfloat16()
    return network, *vocabulary_rows(folder), opened_tokenizer(folder)


def base_state(folder: Path, layers: int) -> dict[str, torch.Tensor]:
    """Return the weights of the bundled model's first layers under the network's names."""
    with safe_open(folder / "model.safetensors", "pt") as file:
        state = {f"embedded.{part}": file.get_tensor(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")}
        for layer in range(layers):
            there = f"encoder.layer.{layer}"
            for part in ("weight", "bias"):
                heads = [file.get_tensor(f"{there}.attention.self.{name}.{part}") for name in ("query", "key", "value")]
                state[f"layers.{layer}.qkv.{part}"] = torch.cat(heads)
                for own, name in _PARTS.items():
                    state[f"layers.{layer}.{own}.{part}"] = file.get_tensor(f"{there}.{name}.{part}")
    return state


def vocabulary_rows(folder: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the rows of all pieces (v, d), mapped from the file, and those of positions with the token type's added (p, d)."""
    with safe_open(folder / "model.safetensors", "pt") as file:
        vocabulary = file.get_tensor("embeddings.word_embeddings.weight")
        rows = file.get_tensor("embeddings.position_embeddings.weight")
        return vocabulary, rows + file.get_tensor("embeddings.token_type_embeddings.weight")[0]


def opened_tokenizer(folder: Path) -> Any:
    """Return the bundled model's tokenizer, which cuts nothing off and takes a text that spells out `</s>` as text."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True
    return tokenizer
