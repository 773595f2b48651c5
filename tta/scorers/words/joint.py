"""What the network over vectors and the reader of both sides say of a word, taken together.

A logistic curve over the log-odds of both, fitted by `benchmarks/reader/calibrate.py` on damage done to texts that neither was
fitted on, two thirds of them damaged: how seldom damage is, the curves of runs know. The network's weight in a single word is 0
at present, which found more at the same share of alarms on these texts; its say is in the curves of runs
(`tta.scorers.words.lost_runs`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.types import Language

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["WordCurve", "word_curve"]

_MOST = 30.0  # log-odds at which a probability is as good as 0 or 1


@dataclass(frozen=True, slots=True)
class WordCurve:
    """A logistic curve: an intercept, and weights of the network's and of the reader's log-odds."""

    intercept: float
    weights: tuple[float, float]

    def odds(self, network: NDArray[np.float32], reader: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return log-odds for those of both, (n,)."""
        total = np.float32(self.weights[0]) * network + np.float32(self.weights[1]) * reader
        found: NDArray[np.float32] = np.asarray(total + np.float32(self.intercept), np.float32)
        return found

    def probability(self, network: NDArray[np.float32], reader: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return probabilities, (n,), 0 to 1."""
        odds = np.clip(self.odds(network, reader), -_MOST, _MOST)
        return np.asarray(1.0 / (1.0 + np.exp(-odds)), np.float32)


def word_curve(label: str, language: Language) -> WordCurve:
    """Return the curve of a word of a language being `missing` or `wrong`."""
    return _curves()[label, language]


@lru_cache(maxsize=1)
def _curves() -> dict[tuple[str, Language], WordCurve]:
    fitted = json.loads(files("tta.scorers.words").joinpath("joint.json").read_text("utf-8"))
    return {
        (label, Language(language)): WordCurve(curve["intercept"], (curve["weights"][0], curve["weights"][1]))
        for label, sides in fitted.items()
        for language, curve in sides.items()
    }
