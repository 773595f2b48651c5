"""Putting the network together: lower layers and vocabulary of the bundled model, upper layers and heads as fitted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from tta.cross_encoder.running import CompiledNetwork, Rows, Running, TorchNetwork
from tta.cross_encoder.shape import Shape
from tta.cross_encoder.weights import shipped_digest, shipped_weights
from tta.encoder import engine
from tta.encoder.device import precision_on
from tta.encoder.pieces import PieceTokenizer
from tta.encoder.weights import layer_states, opened_tokenizer, vocabulary_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["loaded"]


def loaded(
    folder: Path, weights: Mapping[str, NDArray[np.float32]] | None = None, device: str = "cpu"
) -> tuple[Running, PieceTokenizer]:
    """Return network and tokenizer.

    Args:
        folder: the bundled model's.
        weights: of the upper layers and the heads, None for those that come with the package; whatever they leave out must be
            the bundled model's.
        device: where the network runs, `cpu` or `cuda`; rows of the vocabulary are looked up on the processor.

    Raises:
        ModelError: the weights that come with the package are missing or broken.
        OSError, KeyError, RuntimeError, ValueError: the folder is not the model's, or the weights do not belong to the network.
    """
    shape = Shape()
    vocabulary, positions = vocabulary_rows(folder)

    def rows(ids: NDArray[np.int64]) -> NDArray[np.float32]:
        return vocabulary[ids] + positions[: ids.shape[1]]

    def state() -> Mapping[str, NDArray[np.float32]]:
        return {**layer_states(folder, shape.kept), **(shipped_weights() if weights is None else weights)}

    if device == "cpu" and engine.is_there():
        kept = folder / "tta-compiled" / f"reader-{_version()}" if weights is None else None
        network: Running = CompiledNetwork(state, shape, rows, precision_on(device), kept)
    else:
        network = _in_torch(state(), shape, rows, device)
    return network, opened_tokenizer(folder)


def _version() -> str:
    """Return what a compiled network that comes with the package is known by: its weights, and how it is built of them."""
    built = files("tta.cross_encoder").joinpath("graph.py").read_bytes()
    return hashlib.sha256(shipped_digest().encode() + built).hexdigest()[:12]


def _in_torch(state: Mapping[str, NDArray[np.float32]], shape: Shape, rows: Rows, device: str) -> TorchNetwork:
    import torch

    from tta.cross_encoder.network import Network

    network = Network(shape)
    network.load_state_dict({name: torch.from_numpy(weight) for name, weight in state.items()})
    if precision_on(device) == "bfloat16":
        network.layers.bfloat16()
    return TorchNetwork(network.to(device), rows)
