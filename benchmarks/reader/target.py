"""What a batch is taught: its labels beside it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tta.cross_encoder.packing import Batch

__all__ = ["Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """A batch and its labels, flattened as the network's outputs are."""

    batch: Batch
    words: NDArray[np.int8]
    gaps: NDArray[np.int8]
    links: tuple[NDArray[np.int64], NDArray[np.int64]]
    tokens: int
