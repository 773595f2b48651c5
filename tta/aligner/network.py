"""How good a bead is, from its features: a small network per stage, fitted by `benchmarks/fit_aligner.py`.

The score of a bead is linear in its features, with weights for its type, plus what sixteen hidden units add. The
weights stand in `weights.json`, with what they were fitted on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.aligner.bead_types import TYPES

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Network", "Networks", "networks"]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights for f features, t bead types and h hidden units.

    Attributes:
        centre, scale: (f,), features are put to (x - centre) / scale.
        by_type: (t, f), linear weights; `bias`: (t,).
        hidden: (h, f + t), features and type to hidden units; `hidden_bias`: (h,); `out`: (h,).
    """

    centre: NDArray[np.float32]
    scale: NDArray[np.float32]
    by_type: NDArray[np.float32]
    bias: NDArray[np.float32]
    hidden: NDArray[np.float32]
    hidden_bias: NDArray[np.float32]
    out: NDArray[np.float32]

    def score(self, features: NDArray[np.float32], kinds: NDArray[np.int64]) -> NDArray[np.float64]:
        """Score beads: features (e, f) and types (e,) to log-odds (e,)."""
        scaled = (features - self.centre) / self.scale
        units = np.tanh(scaled @ self.hidden[:, : scaled.shape[1]].T + self._of_type()[kinds])
        linear = np.einsum("ij,ij->i", scaled, self.by_type[kinds])
        found: NDArray[np.float64] = (linear + self.bias[kinds] + units @ self.out).astype(np.float64)
        return found

    def _of_type(self) -> NDArray[np.float32]:
        found: NDArray[np.float32] = self.hidden[:, -len(TYPES) :].T + self.hidden_bias
        return found


@dataclass(frozen=True, slots=True)
class Networks:
    """The network for all beads, the one for those in doubt, and what is added to segments left alone in choosing."""

    first: Network
    second: Network
    alone: float


@lru_cache(maxsize=1)
def networks() -> Networks:
    """Return the weights that come with the package."""
    content = json.loads(files("tta.aligner").joinpath("weights.json").read_text("utf-8"))
    return Networks(_network(content["first"]), _network(content["second"]), float(content["alone"]))


def _network(content: Mapping[str, Any]) -> Network:
    return Network(**{name: np.array(values, np.float32) for name, values in content.items()})
