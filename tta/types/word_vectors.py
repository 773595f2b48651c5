"""Vectors of words at half the memory: of all that is known of a long text they are the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Chosen = int | slice | Sequence[int] | NDArray[np.int64] | NDArray[np.bool_]

__all__ = ["WordVectors"]


@dataclass(frozen=True, slots=True, eq=False)
class WordVectors:
    """The vectors of w words, (w, m), kept as the encoder gives them; what is asked for comes as float32, less a mean.

    They are the same numbers, to the bit, as of an array of float32 from which the mean was taken. NumPy's functions take them
    for that array, and then all of it is made.

    Attributes:
        rows: shape (w, m), float16, or float32 where they never were that.
        mean: shape (m,), what is taken out of each; None where nothing is.
    """

    rows: NDArray[np.float16] | NDArray[np.float32]
    mean: NDArray[np.float32] | None = None

    @classmethod
    def of(cls, words: NDArray[np.float32] | WordVectors) -> WordVectors:
        """Return words that may be an array."""
        return words if isinstance(words, WordVectors) else cls(words)

    def __len__(self) -> int:
        """Number of words."""
        return len(self.rows)

    def __getitem__(self, chosen: Chosen) -> NDArray[np.float32]:
        """Return the vectors of some words, to be read only."""
        import numpy as np

        rows = self.rows[chosen]
        found: NDArray[np.float32] = (
            rows.astype(np.float32, copy=False) if self.mean is None else np.subtract(rows, self.mean, dtype=np.float32)
        )
        return found

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """Return all of them, which takes the memory that is saved here."""
        found = self[:]
        return found if dtype is None else found.astype(dtype, copy=False)

    @property
    def shape(self) -> tuple[int, ...]:
        """Words, and the width of their vectors."""
        return self.rows.shape

    @property
    def is_finite(self) -> bool:
        """Whether every number in them is one."""
        import numpy as np

        return bool(np.isfinite(self.rows).all())

    def total(self) -> NDArray[np.float64]:
        """Return the sum of all, (m,), before the mean was taken out."""
        found: NDArray[np.float64] = self.rows.sum(axis=0, dtype="float64")
        return found

    def less(self, mean: NDArray[np.float32]) -> WordVectors:
        """Return the same words with this mean taken out."""
        return WordVectors(self.rows, mean)

    def take(self, words: NDArray[np.int64]) -> WordVectors:
        """Return some words, in the order given, kept as they are."""
        return WordVectors(self.rows[words], self.mean)
