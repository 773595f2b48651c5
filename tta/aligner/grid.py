"""What the passes through a band read of its cells, gathered so that loops over a diagonal run on whole vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.runs import LONGEST_RUN
from tta.aligner.similarity import HUB_SHARE, HUB_SHARE_OF_LINES, LENGTH_WEIGHT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.bead_types import BeadTypes
    from tta.aligner.runs import Runs

__all__ = ["INVERSE_NORM", "LENGTH", "TARGET", "Grid", "grid_of"]

INVERSE_NORM, LENGTH = range(2)
"""Planes of `Grid.measures`."""

TARGET = 2
"""How many planes on those of the target are."""


class Grid(NamedTuple):
    """What is known of the cells of a band over n × m.

    Attributes:
        dots: float32 (n + m, width): products of segment vectors.
        affinity: added to the similarity of 1-1 beads, of the shape of `dots`, or (0, 0) for none.
        measures: float64 (4, LONGEST_RUN, longer side): of each run inverse norm, and length times what a gap costs; first
            of the source, then, `TARGET` planes on, of the target.
        costs: float64 (2, types, longer side): what the hubness and the header lines of each side of a bead of each type
            take off; the target's less what is added for the type. The target's measures and costs go from its last segment to
            its first, since on a diagonal one side goes up as the other goes down. Few arrays, and few numbers a cell: before
            a loop runs on whole vectors, every array that it writes is compared with every other.
        first: int64 (n + m + 1,): the smallest row on each diagonal.
        rows, columns: n and m.
    """

    dots: NDArray[np.float32]
    affinity: NDArray[np.float32]
    measures: NDArray[np.float64]
    costs: NDArray[np.float64]
    first: NDArray[np.int64]
    rows: int
    columns: int


def grid_of(
    dots: NDArray[np.float32], source: Runs, target: Runs, band: Band, affinity: NDArray[np.float32], types: BeadTypes
) -> Grid:
    """Gather what the passes read; arguments as of `lattice_of`."""
    longer = max(source.norms.shape[1], target.norms.shape[1])
    measures = np.zeros((2 * TARGET, LONGEST_RUN, longer))
    costs = np.zeros((2, len(types.sizes), longer))
    for side, runs in enumerate((source, target)):
        segments, order = runs.norms.shape[1], slice(None, None, -1 if side else 1)
        own = measures[TARGET * side : TARGET * (side + 1), :, :segments]
        own[INVERSE_NORM] = (1.0 / runs.norms)[:, order]
        own[LENGTH] = LENGTH_WEIGHT * runs.lengths[:, order]
        costs[side, :, :segments] = _costs(runs, types, side)[:, order]
    costs[1] -= types.added[:, None]
    return Grid(dots, affinity, measures, costs, band.first, band.rows, band.columns)


def _costs(runs: Runs, types: BeadTypes, side: int) -> NDArray[np.float64]:
    """Return what one side of a bead of each type takes off its score, by where the side begins, (types, n)."""
    share = HUB_SHARE + (HUB_SHARE_OF_LINES - HUB_SHARE) * runs.lines / np.arange(1, LONGEST_RUN + 1)[:, None]
    run = np.maximum(types.sizes[:, side] - 1, 0)
    found: NDArray[np.float64] = (
        types.weight[:, None] * (0.5 * share * runs.hubs)[run] + types.per_line[:, None] * runs.lines[run]
    )
    return found
