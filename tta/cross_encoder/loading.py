"""Putting the network together: lower layers and vocabulary of the bundled model, upper layers and heads as fitted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from tta.cross_encoder.network import Network, Shape
from tta.encoder.device import precision_on
from tta.encoder.pieces import PieceTokenizer
from tta.encoder.weights import VocabularyRows, layer_states, opened_tokenizer, vocabulary_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["loaded"]


def loaded(
    folder: Path, weights: Mapping[str, NDArray[np.float32]], shape: Shape | None = None, device: str = "cpu"
) -> tuple[Network, VocabularyRows, torch.Tensor, PieceTokenizer]:
    """Return network, vocabulary, positions and tokenizer.

    Args:
        folder: the bundled model's.
        weights: of the upper layers and the heads; whatever they leave out must be the bundled model's.
        shape: sizes, where they are not those of the bundled model.
        device: where the network goes, `cpu` or `cuda`; rows of the vocabulary are looked up on the processor.
    """
    network = Network(shape or Shape())
    state = layer_states(folder, network.shape.kept)
    state |= {name: torch.from_numpy(weight) for name, weight in weights.items()}
    network.load_state_dict(state)
    if precision_on(device) == "bfloat16":
        network.layers.bfloat16()
    return network.to(device), *vocabulary_rows(folder), opened_tokenizer(folder)
