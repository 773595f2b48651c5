"""Rows of numbers that would be most of a long text's memory, in a file without a name that is gone with them.

Of 20,000 rows of a bitext the vectors of words are half a gigabyte, of which a scorer looks at a bead's at a time.
"""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["MOST_IN_MEMORY", "RowsOnDisk", "on_disk"]

MOST_IN_MEMORY = 64_000_000
"""Bytes up to which rows are kept in memory: of some 5,000 sentences of sixteen words."""

_AT_HAND = 16_000_000  # bytes read from the file after which its pages are given back to the system


class RowsOnDisk:
    """Rows of one width, indexed as an array of two dimensions is by its rows; what is asked for is a copy in memory.

    Attributes:
        shape: how many rows, and their width.
        dtype: of the numbers.
    """

    def __init__(self, rows: mmap.mmap, dtype: np.dtype[Any], width: int) -> None:
        """Take a file that is mapped, row by row."""
        import numpy as np

        self._map = rows
        self._rows: NDArray[Any] = np.frombuffer(rows, dtype).reshape(-1, width)
        self._read = 0
        self.shape: tuple[int, int] = (len(self._rows), width)
        self.dtype = dtype

    def __len__(self) -> int:
        """Number of rows."""
        return self.shape[0]

    def __getitem__(self, chosen: Any) -> NDArray[Any]:
        """Return some rows, chosen as of an array."""
        found: NDArray[Any] = self._rows[chosen]
        if found.base is not None:  # part of the file, not a copy yet
            found = found.copy()
        self._read += found.nbytes
        if self._read > _AT_HAND:
            self._give_back()
        return found

    def _give_back(self) -> None:
        """Let go of the pages that were read, where the system can; they are read again if they are asked for."""
        self._read = 0
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)


def on_disk(parts: Iterable[NDArray[Any]]) -> RowsOnDisk | None:
    """Write arrays of rows of one width and type, one after the other; None where the system has no room for such a file."""
    try:
        with tempfile.TemporaryFile(prefix="tta.") as file:
            part = None
            for part in parts:
                file.write(part.tobytes())
            file.flush()
            if part is None:
                return None
            return RowsOnDisk(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), part.dtype, part.shape[1])
    except OSError:
        return None
