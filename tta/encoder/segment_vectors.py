"""The vectors of one segment, as the forward pass makes them and the cache keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["SegmentVectors"]


@dataclass(frozen=True, slots=True, eq=False)
class SegmentVectors:
    """One row of `Vectors`.

    Attributes:
        total: float32, shape (d,): pooled vector times token count.
        count: tokens.
        words: float16, shape (w, m): vectors of its words.
    """

    total: NDArray[np.float32]
    count: int
    words: NDArray[np.float16]

    @property
    def is_finite(self) -> bool:
        """Whether every number in it is one."""
        return bool(np.isfinite(self.total).all() and np.isfinite(self.words).all())
