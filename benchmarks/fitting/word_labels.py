"""What has become of each word of a damaged translation, as the network of `rendition_network.py` learns it.

What the labels rest on: in a good translation each word is aligned by the vectors; the words whose alignment lies in what
was then taken out of the other side are missing, those whose alignment does not are there. Words in between are left
out of account, as are words that align to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["UNKNOWN", "Array", "Example", "Labels", "alignment", "labels_of_cut"]

UNKNOWN = -1.0
TEMPERATURE = 0.05
GONE, THERE, ALIGNED = 0.7, 0.35, 0.12  # shares of a word's alignment, and the strength from which it is one

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Labels:
    """Of each word of one side, 1, 0 or UNKNOWN: whether it is left out, and whether it is rendered wrongly."""

    missing: Array
    wrong: Array


@dataclass(frozen=True)
class Example:
    """Word vectors of a Russian and an English text, (a, w) and (b, w), centred, and their labels."""

    russian: NDArray[np.float16]
    english: NDArray[np.float16]
    labels: tuple[Labels, Labels]

    def __len__(self) -> int:
        """Words of both."""
        return len(self.russian) + len(self.english)


def alignment(own: Array, other: Array, temperature: float = TEMPERATURE) -> Array:
    """Return how strongly words are aligned, (a, b): the root of their shares in each other, times their cosine."""
    cosines = _unit(own) @ _unit(other).T
    rows = np.exp((cosines - cosines.max(1, keepdims=True)) / temperature)
    columns = np.exp((cosines - cosines.max(0)) / temperature)
    shares = (rows / rows.sum(1, keepdims=True)) * (columns / columns.sum(0))
    found: Array = np.sqrt(shares) * np.clip(cosines, 0.0, 1.0)
    return found


def labels_of_cut(strength: Array, kept: NDArray[np.bool_]) -> Array:
    """Say which words of a side, (a,), lose their counterparts when the other side keeps only some of its words (b,)."""
    gone = strength[:, ~kept].sum(1) / (strength.sum(1) + 1e-6)
    aligned = strength.max(1) > ALIGNED
    found = np.full(len(strength), UNKNOWN, np.float32)
    found[(gone > GONE) & aligned] = 1.0
    found[gone < THERE] = 0.0
    return found


def _unit(vectors: Array) -> Array:
    found: Array = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    return found
