"""A chain of beads as columns of numbers: what is done to all of them at once costs next to nothing a bead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.types import Bead

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Path", "alone", "strung"]


class Path(NamedTuple):
    """Beads of neighbouring segments, in the order of the source; each column has shape (b,).

    Attributes:
        row, column: the first segment on each side, whatever it is where the bead has none there.
        down, across: how many segments of each side.
        cosine: of the two sides, 0 to 1.
        probability: of the bead being right.
    """

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    down: NDArray[np.int64]
    across: NDArray[np.int64]
    cosine: NDArray[np.float64]
    probability: NDArray[np.float64]

    @property
    def is_null(self) -> NDArray[np.bool_]:
        """Which beads have one side only, (b,)."""
        found: NDArray[np.bool_] = (self.down == 0) | (self.across == 0)
        return found

    @property
    def is_in_order(self) -> bool:
        """Whether the target rises along the source."""
        return bool((np.diff(self.column[self.across > 0]) >= 0).all())

    def chosen(self, which: NDArray[np.bool_]) -> Path:
        """Return some of the beads, (b,) true or false."""
        return Path._make(values[which] for values in self)

    def taken_apart(self, which: NDArray[np.bool_]) -> Path:
        """Return the path with each segment of some beads, (b,) true or false, by itself."""
        parts = []
        for number in np.flatnonzero(which).tolist():
            down, across = int(self.down[number]), int(self.across[number])
            doubted = np.full(down + across, 1.0 - self.probability[number])
            single = alone(down, across).moved(int(self.row[number]), int(self.column[number]))
            parts.append(single._replace(probability=doubted))
        found = strung([self.chosen(~which), *parts])
        by_source = np.lexsort((found.column, found.row))
        return Path._make(values[by_source] for values in found)

    def moved(self, rows: int, columns: int) -> Path:
        """Return the beads with their segments counted from further ahead."""
        return self._replace(row=self.row + rows, column=self.column + columns)

    def beads(self, source: Sequence[int], target: Sequence[int]) -> list[Bead]:
        """Return the beads of segments that are called by other numbers: `source` (n,) and `target` (m,)."""
        ours, theirs = ([(index,) for index in side] for side in (source, target))  # most beads hold one of each
        return [
            Bead(
                ours[i] if down == 1 else tuple(source[i : i + down]),
                theirs[j] if across == 1 else tuple(target[j : j + across]),
                cosine,
                False,
                probable,
            )
            for i, j, down, across, cosine, probable in zip(*(values.tolist() for values in self), strict=True)
        ]


def strung(paths: Sequence[Path]) -> Path:
    """Return the beads of several paths as one."""
    return paths[0] if len(paths) == 1 else Path._make(np.concatenate(columns) for columns in zip(*paths, strict=True))


def alone(rows: int, columns: int) -> Path:
    """Return the path of texts of which one is empty: each segment by itself, as sure as can be."""
    count = rows + columns
    down, across = np.arange(count) < rows, np.arange(count) >= rows
    return Path(
        np.where(down, np.arange(count), rows),
        np.where(across, np.arange(count) - rows, 0),
        down.astype(np.int64),
        across.astype(np.int64),
        np.zeros(count),
        np.ones(count),
    )
