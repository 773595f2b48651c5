"""From odds to probabilities: what the network over vectors and the reader say together, of words and of whole beads.

The two err on different words, and their log-odds add up: a logistic curve over both, fitted by `benchmarks/reader/calibrate.py`
on damage done to texts that neither was fitted on, one bead in ten being taken to be damaged.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Curve", "bead_curve", "word_curve"]


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve: an intercept and a weight for each measure."""

    intercept: float
    weights: tuple[float, ...]

    def odds(self, *measures: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return log-odds for measures of like shape."""
        total = sum(np.float32(weight) * measure for weight, measure in zip(self.weights, measures, strict=True))
        found: NDArray[np.float32] = np.asarray(total + np.float32(self.intercept), np.float32)
        return found

    def probability(self, *measures: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return probabilities, 0 to 1."""
        odds = np.clip(self.odds(*measures), -30.0, 30.0)
        return np.asarray(1.0 / (1.0 + np.exp(-odds)), np.float32)


def word_curve(label: str, side: int) -> Curve:
    """Return the curve of a word of the Russian (0) or the English (1) being `missing` or `wrong`.

    Its measures are the log-odds of the network over vectors (`tta.scorers.words.rendition`) and those of the reader.
    """
    return _curves()["words", label, side]


def bead_curve(label: str, side: int) -> Curve:
    """Return the curve of any word of a side being so; its measure is the greatest of the words' odds by `word_curve`."""
    return _curves()["beads", label, side]


@lru_cache(maxsize=1)
def _curves() -> dict[tuple[str, str, int], Curve]:
    fitted = json.loads(files("tta.cross_encoder").joinpath("curves.json").read_text("utf-8"))
    return {
        (kind, label, side): Curve(curve["intercept"], tuple(curve["weights"]))
        for kind, labels in fitted.items()
        for label, sides in labels.items()
        for side, curve in enumerate(sides)
    }
