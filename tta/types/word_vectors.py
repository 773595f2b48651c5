"""Vectors of words at half the memory, or in a file: of all that is known of a long text they are the most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tta.types.rows_on_disk import MOST_IN_MEMORY, RowsOnDisk, on_disk

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Chosen = int | slice | Sequence[int] | NDArray[np.int64] | NDArray[np.bool_]

__all__ = ["WordVectors"]

_STRETCH = 8192  # words that are looked at together where all are


@dataclass(frozen=True, slots=True, eq=False)
class WordVectors:
    """The vectors of w words, (w, m), kept as the encoder gives them; what is asked for comes as float32, less a mean.

    They are the same numbers, to the bit, as of an array of float32 from which the mean was taken. NumPy's functions take them
    for that array, and then all of it is made.

    Attributes:
        rows: shape (w, m), float16, or float32 where they never were that; of a long text in a file.
        mean: shape (m,), what is taken out of each; None where nothing is.
    """

    rows: NDArray[np.float16] | NDArray[np.float32] | RowsOnDisk
    mean: NDArray[np.float32] | None = None

    @classmethod
    def of(cls, words: NDArray[np.float32] | WordVectors) -> WordVectors:
        """Return words that may be an array."""
        return words if isinstance(words, WordVectors) else cls(words)

    @classmethod
    def strung(cls, parts: Sequence[NDArray[np.float16]]) -> WordVectors:
        """Return the words of several segments as the encoder gave them, (w, m) each; those of a long text go to a file."""
        import numpy as np

        stored = on_disk(parts) if sum(part.nbytes for part in parts) > MOST_IN_MEMORY else None
        if stored is not None:
            return cls(stored)
        return cls(np.concatenate(parts) if parts else np.zeros((0, 0), np.float16))

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

        return all(bool(np.isfinite(part).all()) for part in self._stretches())

    def total(self) -> NDArray[np.float64]:
        """Return the sum of all, (m,), before the mean was taken out; of float16 it is exact, whatever the order."""
        import numpy as np

        found = np.zeros(self.shape[1])
        for part in self._stretches():
            found += part.sum(axis=0, dtype="float64")
        return found

    def less(self, mean: NDArray[np.float32]) -> WordVectors:
        """Return the same words with this mean taken out."""
        return WordVectors(self.rows, mean)

    def take(self, words: NDArray[np.int64]) -> WordVectors:
        """Return some words, in the order given, kept as they are."""
        rows = self.rows
        if isinstance(rows, RowsOnDisk) and len(words) * rows.shape[1] * rows.dtype.itemsize > MOST_IN_MEMORY:
            stored = on_disk(rows[words[first : first + _STRETCH]] for first in range(0, len(words), _STRETCH))
            if stored is not None:
                return WordVectors(stored, self.mean)
        return WordVectors(rows[words], self.mean)

    def _stretches(self) -> Iterator[NDArray[np.float16] | NDArray[np.float32]]:
        """Yield the rows as they are kept, some at a time."""
        for first in range(0, len(self), _STRETCH):
            yield self.rows[first : first + _STRETCH]
