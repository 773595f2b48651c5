"""What runs the network that reads both sides: OpenVINO on a processor, PyTorch on cards and where OpenVINO is not installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from tta.cross_encoder.shape import Shape
from tta.encoder import engine
from tta.encoder.cores import WHOLE, Lanes, torch_lanes

if TYPE_CHECKING:
    import openvino
    from numpy.typing import NDArray

    from tta.cross_encoder.network import Network
    from tta.cross_encoder.packing import Batch
    from tta.encoder.engine import Engine

__all__ = ["Answers", "CompiledNetwork", "Rows", "Running", "TorchNetwork", "Weights"]

Weights = Callable[[], Mapping[str, "NDArray[np.float32]"]]
Rows = Callable[["NDArray[np.int64]"], "NDArray[np.float32]"]


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What the network says of a batch.

    Attributes:
        words: log-odds of LABELS, (words of the batch, 3), a piece's Russian words before its English ones.
        gaps: log-odds, (gaps of the batch,), in the same order, one more than words on each side.
        shares: how the Russian words share themselves out among the English ones and, last, none, (b, r, e + 1); and back.
    """

    words: NDArray[np.float32]
    gaps: NDArray[np.float32]
    shares: tuple[NDArray[np.float32], NDArray[np.float32]]


class Running(Protocol):
    """A network that is loaded; it may be called by as many threads as it has lanes."""

    @property
    def lanes(self) -> Lanes: ...

    def __call__(self, batch: Batch) -> Answers:
        """Read a batch."""


class TorchNetwork:
    """The network in PyTorch, on the device where its weights are."""

    def __init__(self, network: Network, rows: Rows) -> None:
        """Take a network, and what gives the embedded tokens of ids (b, t), (b, t, d)."""
        self._network = network.eval()
        self._device = network.side.device
        self._rows = rows

    @property
    def lanes(self) -> Lanes:
        """See `Running`."""
        return torch_lanes() if self._device.type == "cpu" else WHOLE

    def __call__(self, batch: Batch) -> Answers:
        """See `Running`."""
        import torch

        with torch.inference_mode():
            found = self._network(torch.from_numpy(self._rows(batch.ids)).to(self._device), batch)
            shares = [scores.softmax(2).cpu().numpy() for scores in (found.links, found.back)]
            return Answers(found.words.cpu().numpy(), found.gaps.cpu().numpy(), (shares[0], shares[1]))


class CompiledNetwork:
    """The network compiled for the processor."""

    def __init__(self, state: Weights, shape: Shape, rows: Rows, precision: str, kept: Path | None = None) -> None:
        """Compile it, or open what was compiled before.

        Args:
            state: gives all weights by name, as `network.Network` has them; asked only where something is compiled.
            shape: its sizes.
            rows: gives the embedded tokens of ids (b, t), (b, t, d).
            precision: of the layers' products.
            kept: where what is compiled stays, named by the weights; None keeps nothing.
        """
        self._rows = rows
        self._layers = self._compiled("layers", state, shape, precision, kept)
        self._heads = self._compiled("heads", state, shape, "float32", kept)
        self.lanes = self._layers.lanes

    def __call__(self, batch: Batch) -> Answers:
        """See `Running`."""
        states = self._layers.run([self._rows(batch.ids), engine.attention_mask(batch.inside), batch.sides])[0]
        flat = states.reshape(-1, states.shape[-1])
        words = _means(flat[batch.tokens], batch)
        inputs = [words, flat[batch.edges], *batch.places, _seats(batch), batch.before, batch.behind]
        of_words, of_gaps, forth, back = self._heads.run(inputs)
        return Answers(
            np.where(batch.english[:, None], of_words[1], of_words[0]),
            np.where(batch.gap_english, of_gaps[1], of_gaps[0]),
            (forth, back),
        )

    @staticmethod
    def _compiled(part: str, state: Weights, shape: Shape, precision: str, kept: Path | None) -> Engine:
        def build() -> openvino.Model:
            from tta.cross_encoder.graph import heads_graph, layers_graph

            return (layers_graph if part == "layers" else heads_graph)(state(), shape)

        return engine.compiled(build, precision, kept and kept.with_name(f"{kept.name}-{part}"))


def _means(tokens: NDArray[np.float32], batch: Batch) -> NDArray[np.float32]:
    """Return the mean of each word's tokens, (w, d), of the tokens of all words in their order."""
    found = np.zeros((batch.words, tokens.shape[1]), np.float32)
    owners, starts = np.unique(batch.owners, return_index=True)
    if len(owners):
        found[owners] = np.add.reduceat(tokens, starts)
    return found / batch.pieces[:, None]


def _seats(batch: Batch) -> NDArray[np.int64]:
    """Return of each word its place in `batch.places`, counted row by row, the Russian ones first."""
    found = np.zeros(batch.words + 1, np.int64)
    first = 0
    for places in batch.places:
        found[places] = first + np.arange(places.size).reshape(places.shape)
        first += places.size
    return found[:-1]
