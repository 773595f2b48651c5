"""The bundled model's weights as the network starts from them, and its tokenizer."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from tta.cross_encoder.network import Network
from tta.cross_encoder.packing import Batch
from tta.cross_encoder.shape import Shape
from tta.encoder.bundled import bundled_folder
from tta.encoder.centre import bundled_means
from tta.encoder.weights import layer_states, opened_tokenizer, vocabulary_rows
from tta.scorers.words.network import network
from tta.settings.environment import cache_folder
from tta.types import Language

__all__ = ["Base", "bundled_base"]


class Base:
    """Vocabulary, positions and tokenizer, which are not fitted, and the layers to begin with."""

    def __init__(self, folder: Path) -> None:
        """Open the bundled model's folder."""
        self._folder = folder
        self.vocabulary, self.positions = vocabulary_rows(folder)
        self.tokenizer = opened_tokenizer(folder)

    def embedded(self, batch: Batch) -> torch.Tensor:
        """Return what the network is given of a batch, (b, t, d)."""
        rows = self.vocabulary[batch.ids]
        return torch.from_numpy(rows + self.positions[: rows.shape[1]])

    def rows(self, ids: NDArray[np.int64]) -> torch.Tensor:
        """Return the states that the first layer gets of tokens, (b, t, d)."""
        rows = self.vocabulary[ids] + self.positions[: ids.shape[1]]
        norm = {name: torch.from_numpy(weight) for name, weight in layer_states(self._folder, 0).items()}
        return functional.layer_norm(
            torch.from_numpy(rows), rows.shape[-1:], norm["embedded.weight"], norm["embedded.bias"], 1e-12
        )

    def network(self) -> Network:
        """Return a network to begin with: all layers the bundled model's, links those of the network over vectors."""
        found = Network(Shape())
        lower = layer_states(self._folder, found.shape.layers)
        found.load_state_dict({name: torch.from_numpy(weight) for name, weight in lower.items()}, strict=False)
        with torch.no_grad():
            for language, head in zip(Language, found.link_heads, strict=True):
                weights = network(language)
                head.weight.copy_(torch.from_numpy(weights.projection.T.copy()))
                head.bias.copy_(torch.from_numpy(-bundled_means(language).word @ weights.projection))
                found.attending.fill_(math.log(weights.attending))
                found.competing.fill_(math.log(weights.competing))
        return found


def bundled_base() -> Base:
    """Open the bundled model, unpacking it if need be."""
    return Base(bundled_folder(cache_folder()))
