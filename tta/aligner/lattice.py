"""The beads worth a closer look: those on a path that is nearly as good as the best.

Every bead in the band is scored by its cosine, its hubness and its lengths. The best path through each is found by
one pass forward and one back; beads whose best path falls short of the best of all by more than `_SLACK` are dropped.
What is left, some five beads a segment, is a small graph on which finer and dearer evidence can be weighed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.band_paths import backward, forward
from tta.aligner.bead_types import TYPES, bead_types
from tta.aligner.grid import grid_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.runs import Runs

__all__ = ["Beads", "Lattice", "held_in", "lattice_of"]

_SLACK = 0.7
"""How much the best path through a bead may fall short of the best of all, in the units of `similarity`."""


class Beads(NamedTuple):
    """Columns of a lattice that the compiled loops read, each (e,); see `Lattice`."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    down: NDArray[np.int64]
    across: NDArray[np.int64]
    cosine: NDArray[np.float64]
    deficit: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """Beads as edges between the places where one may end and the next begin; e of them, ordered by where they begin.

    Attributes:
        row, column: int64 (e,): first segment on each side.
        kind: int64 (e,): index into `TYPES`.
        cosine: float64 (e,): of the two runs, 0 where one is empty.
        deficit: float64 (e,): how much the best path through the bead falls short of the best of all.
        start, end: int64 (e,): numbers of the places, in an order in which every bead rises.
        places: how many places there are; paths lead from 0 to the last.
        down, across: int64 (e,): segments of the source and of the target.
    """

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    kind: NDArray[np.int64]
    cosine: NDArray[np.float64]
    deficit: NDArray[np.float64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    places: int
    down: NDArray[np.int64] = field(init=False, repr=False)
    across: NDArray[np.int64] = field(init=False, repr=False)

    def __len__(self) -> int:
        """Number of beads."""
        return len(self.kind)

    def __post_init__(self) -> None:
        """Look up how many segments each bead has, which is asked for at every step."""
        object.__setattr__(self, "down", TYPES[self.kind, 0])
        object.__setattr__(self, "across", TYPES[self.kind, 1])

    @property
    def beads(self) -> Beads:
        """The columns that compiled loops read."""
        return Beads(self.row, self.column, self.down, self.across, self.cosine, self.deficit)

    @property
    def is_best(self) -> NDArray[np.bool_]:
        """Which beads lie on the best path as scored here, shape (e,)."""
        return self.deficit < 1e-9

    def take(self, chosen: NDArray[np.bool_]) -> Lattice:
        """Return the lattice of some of the beads."""
        start, end, places = _numbered(self.start[chosen], self.end[chosen], self.places)
        return Lattice(
            self.row[chosen],
            self.column[chosen],
            self.kind[chosen],
            self.cosine[chosen],
            self.deficit[chosen],
            start,
            end,
            places,
        )


def lattice_of(
    dots: NDArray[np.float32], source: Runs, target: Runs, band: Band, affinity: NDArray[np.float32]
) -> Lattice:
    """Find the beads worth a closer look.

    Args:
        dots: products of segment vectors in the band, shape (n + m, width).
        source: measures of the runs of one side.
        target: of the other.
        band: over n × m; it holds (0, 0) and (n, m).
        affinity: added to the similarity of 1-1 beads, of the shape of `dots`, or (0, 0) for none.
    """
    types = bead_types()
    grid = grid_of(dots, source, target, band, affinity, types)
    best = forward(grid, types)
    room = 8 * (band.rows + band.columns) + 64
    while True:
        beads = np.zeros((room, 3), np.int64)
        values = np.zeros((room, 2))
        count = backward(grid, types, best, _SLACK, beads, values)
        if count <= room:
            break
        room = count
    found, scored = beads[:count][::-1], values[:count][::-1]
    cells = [
        (at[0] + at[1]) * band.width + at[0] - band.first[at[0] + at[1]]
        for at in (
            (found[:, 0], found[:, 1]),
            (found[:, 0] + TYPES[found[:, 2], 0], found[:, 1] + TYPES[found[:, 2], 1]),
        )
    ]
    start, end, places = _numbered(cells[0], cells[1], (band.rows + band.columns + 1) * band.width)
    row, column, kind = found.T.copy()
    cosine, deficit = scored.T.copy()
    return Lattice(row, column, kind, cosine, deficit, start, end, places)


def _numbered(
    start: NDArray[np.int64], end: NDArray[np.int64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """Number the places that are used, of `size` in all, in their order."""
    used = np.zeros(size, np.bool_)
    used[start] = True
    used[end] = True
    numbers = np.cumsum(used) - 1
    return numbers[start], numbers[end], int(numbers[-1]) + 1


def held_in(marked: NDArray[np.bool_], first: NDArray[np.int64], count: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many segments that are marked, (n,), each of e beads holds, by its first and how many it has, (e,) each."""
    total = np.concatenate([[0], np.cumsum(marked)])
    found: NDArray[np.int64] = total[first + count] - total[first]
    return found
