"""How good a bead is, from its features: a small network per stage, fitted by `benchmarks/fit_aligner.py`
and `benchmarks/fit_joining.py`.

The score of a bead is linear in its features, with weights for its type, plus what some hidden units add. The
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
        scaled = features - self.centre
        scaled /= (
            self.scale
        )  # in place, as below: of a long text each array more is megabytes that the system has to clear
        units = scaled @ self.hidden[:, : scaled.shape[1]].T
        units += self._of_type()[kinds]
        np.tanh(units, out=units)
        linear = np.einsum("ij,ij->i", scaled, self.by_type[kinds])
        found: NDArray[np.float64] = (linear + self.bias[kinds] + units @ self.out).astype(np.float64)
        return found

    def _of_type(self) -> NDArray[np.float32]:
        found: NDArray[np.float32] = self.hidden[:, -len(TYPES) :].T + self.hidden_bias
        return found


@dataclass(frozen=True, slots=True)
class Networks:
    """Networks by stage.

    Attributes:
        first: for all beads.
        second: for those in doubt, by their words as well.
        third: added to the second's score, by what each segment brings: whether it is joined to its neighbour or left alone.
        alone: log-odds added to segments left alone when the best path is chosen.
    """

    first: Network
    second: Network
    third: Network
    alone: float


@lru_cache(maxsize=1)
def networks() -> Networks:
    """Return the weights that come with the package."""
    content = json.loads(files("tta.aligner").joinpath("weights.json").read_text("utf-8"))
    first, second, third = (_network(content[stage]) for stage in ("first", "second", "third"))
    return Networks(first, second, third, float(content["alone"]))


def _network(content: Mapping[str, Any]) -> Network:
    return Network(**{name: np.array(values, np.float32) for name, values in content.items()})
