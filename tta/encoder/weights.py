"""The bundled model's weights, vocabulary and tokenizer, read from its folder without a library of models."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tta.encoder.pieces import PIECES_FILE, PieceTokenizer

if TYPE_CHECKING:
    import torch

__all__ = ["layer_states", "opened_tokenizer", "vocabulary_rows"]

_PARTS = {
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "normed": "output.LayerNorm",
}


def layer_states(folder: Path, layers: int) -> dict[str, torch.Tensor]:
    """Return the weights of the embeddings' norm (`embedded`) and the first layers (`layers.N`), named as in `bert.Layer`."""
    import torch
    from safetensors import safe_open

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
    from safetensors import safe_open

    with safe_open(folder / "model.safetensors", "pt") as file:
        vocabulary = file.get_tensor("embeddings.word_embeddings.weight")
        rows = file.get_tensor("embeddings.position_embeddings.weight")
        return vocabulary, rows + file.get_tensor("embeddings.token_type_embeddings.weight")[0]


def opened_tokenizer(folder: Path) -> PieceTokenizer:
    """Return the bundled model's tokenizer, which cuts nothing off and takes a text that spells out `</s>` as text."""
    return PieceTokenizer(folder / PIECES_FILE)
