"""Every bead in the band scored, and the best path through each by one pass forward and one back.

Compiled loops, in one file with what they call: Numba keeps machine code as long as the file of the outermost
function is the same, so a callee elsewhere could change unnoticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled
from tta.aligner.runs import LONGEST_RUN
from tta.aligner.similarity import HUB_SHARE, HUB_SHARE_OF_LINES, LENGTH_WEIGHT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.bead_types import BeadTypes
    from tta.aligner.runs import Runs

__all__ = ["Grid", "backward", "forward", "grid_of"]

_INVERSE_NORM, _HUBNESS, _LENGTH, _LINES = range(4)
_TARGET = 4


class Grid(NamedTuple):
    """What is known of the cells of a band over n × m.

    Attributes:
        dots: float32 (n + m, width): products of segment vectors.
        affinity: added to the similarity of 1-1 beads, of the shape of `dots`, or (0, 0) for none.
        measures: float64 (8, LONGEST_RUN, longer side): of each run inverse norm, hubness to be taken off, length and
            header lines; first of the source, then, `_TARGET` planes on, of the target. The target's go from its last
            segment to its first, since on a diagonal one side goes up as the other goes down. One array, for loops
            over many are not vectorised.
        first: int64 (n + m + 1,): the smallest row on each diagonal.
        rows, columns: n and m.
        length_weight: what a length gap costs.
    """

    dots: NDArray[np.float32]
    affinity: NDArray[np.float32]
    measures: NDArray[np.float64]
    first: NDArray[np.int64]
    rows: int
    columns: int
    length_weight: float


class _Scored(NamedTuple):
    """The beads that begin on one diagonal, by type and cell; written over from diagonal to diagonal.

    Attributes:
        bounds: int64 (types + 1, 2): from which cell to which a type fits.
        sums: float64 (types + 1, width): the products summed over the bead's rectangle.
        cosines: of the same shape; 0 for segments left alone and for beads of nothing.
        scores: the same.
    """

    bounds: NDArray[np.int64]
    sums: NDArray[np.float64]
    cosines: NDArray[np.float64]
    scores: NDArray[np.float64]


def grid_of(dots: NDArray[np.float32], source: Runs, target: Runs, band: Band, affinity: NDArray[np.float32]) -> Grid:
    """Gather what the passes read; arguments as of `lattice_of`."""
    longer = max(source.norms.shape[1], target.norms.shape[1])
    measures = np.zeros((2 * _TARGET, LONGEST_RUN, longer))
    for side, runs in enumerate((source, target)):
        share = HUB_SHARE + (HUB_SHARE_OF_LINES - HUB_SHARE) * runs.lines / np.arange(1, LONGEST_RUN + 1)[:, None]
        own = measures[_TARGET * side : _TARGET * (side + 1), :, : runs.norms.shape[1]]
        order = slice(None, None, -1 if side else 1)
        own[_INVERSE_NORM] = (1.0 / runs.norms)[:, order]
        own[_HUBNESS] = (0.5 * share * runs.hubs)[:, order]
        own[_LENGTH] = runs.lengths[:, order]
        own[_LINES] = runs.lines[:, order]
    return Grid(dots, affinity, measures, band.first, band.rows, band.columns, LENGTH_WEIGHT)


@compiled
def forward(grid: Grid, types: BeadTypes) -> NDArray[np.float64]:
    """Return the best score of a path from the beginning to each cell, shape (n + m + 1, width)."""
    width, last = grid.dots.shape[1], grid.rows + grid.columns
    best = np.full((last + 1, width), -np.inf)
    best[0, -grid.first[0]] = 0.0
    scored = _working_space(len(types.sizes), width)
    scores = scored.scores
    for d in range(last):
        _score_diagonal(d, grid, types, scored)
        for t in range(len(types.sizes)):
            ahead = d + types.sizes[t, 0] + types.sizes[t, 1]
            low, high, shift = _reach(t, d, grid, types, scored)
            here, there, u = np.uintp(d), np.uintp(ahead), np.uintp(t)
            for k in range(np.uintp(low), np.uintp(high)):
                at = k + np.uintp(shift)
                best[there, at] = max(best[there, at], best[here, k] + scores[u, k])
    return best


@compiled
def backward(
    grid: Grid,
    types: BeadTypes,
    best: NDArray[np.float64],
    slack: float,
    beads: NDArray[np.int64],
    values: NDArray[np.float64],
) -> int:
    """Find the best score from each cell to the end, and note the beads on good paths, the last ones first.

    Args:
        grid: the cells.
        types: the bead types.
        best: what `forward` gives.
        slack: how much the best path through a bead may fall short of the best of all.
        beads: written to, (room, 3): row, column and type.
        values: written to, (room, 2): cosine and deficit.

    Returns:
        How many beads there are; as many as there is room for are written.
    """
    width, last = grid.dots.shape[1], grid.rows + grid.columns
    first = grid.first
    rest = np.full((last + 1, width), -np.inf)
    rest[last, grid.rows - first[last]] = 0.0
    total = best[last, grid.rows - first[last]]
    scored = _working_space(len(types.sizes), width)
    scores, cosines = scored.scores, scored.cosines
    through = np.empty((len(types.sizes), width))
    count = 0
    for d in range(last - 1, -1, -1):
        _score_diagonal(d, grid, types, scored)
        through[:] = -np.inf
        for t in range(len(types.sizes)):
            ahead = d + types.sizes[t, 0] + types.sizes[t, 1]
            low, high, shift = _reach(t, d, grid, types, scored)
            here, there, u = np.uintp(d), np.uintp(ahead), np.uintp(t)
            for k in range(np.uintp(low), np.uintp(high)):
                value = scores[u, k] + rest[there, k + np.uintp(shift)]
                rest[here, k] = max(rest[here, k], value)
                through[u, k] = best[here, k] + value
        for k in range(width - 1, -1, -1):
            if not best[d, k] + rest[d, k] >= total - slack:
                continue
            for t in range(len(types.sizes) - 1, -1, -1):
                if through[t, k] >= total - slack:
                    if count < len(beads):
                        beads[count, 0], beads[count, 1], beads[count, 2] = first[d] + k, d - first[d] - k, t
                        values[count, 0], values[count, 1] = cosines[t, k], max(0.0, total - through[t, k])
                    count += 1
    return count


@compiled
def _score_diagonal(d: int, grid: Grid, types: BeadTypes, scored: _Scored) -> None:
    """Score the beads of every type that begin on diagonal d; each sum of products is made from three smaller ones."""
    dots, measures = grid.dots, grid.measures
    bounds, sums, cosines, scores = scored.bounds, scored.sums, scored.cosines, scored.scores
    length_weight = grid.length_weight
    top = grid.first[d]
    bounds[len(types.sizes), 0], bounds[len(types.sizes), 1] = 0, dots.shape[1]
    for t in range(2, len(types.sizes)):
        down, across = types.sizes[t, 0], types.sizes[t, 1]
        corner = d + down + across - 2
        low, high, shift = _fitting(t, d, grid, types, bounds)
        bounds[t, 0], bounds[t, 1] = low, high
        if low >= high:
            continue
        # Unsigned indices need no check for counting from the end, so that the loop below runs on whole vectors.
        u, over, left, inner = (
            np.uintp(t),
            np.uintp(types.smaller[t, 0]),
            np.uintp(types.smaller[t, 1]),
            np.uintp(types.smaller[t, 2]),
        )
        at, to, c = np.uintp(top), np.uintp(grid.columns - 1 - d + top), np.uintp(corner)
        a, b, by = np.uintp(down - 1), np.uintp(across - 1), np.uintp(shift)
        norm, hub, length, line = (
            np.uintp(_INVERSE_NORM),
            np.uintp(_HUBNESS),
            np.uintp(_LENGTH),
            np.uintp(_LINES),
        )
        other = np.uintp(_TARGET)
        weight, added, per_line = types.weight[t], types.added[t], types.per_line[t]
        for k in range(np.uintp(low), np.uintp(high)):
            total = sums[over, k] + sums[left, k] - sums[inner, k] + dots[c, k + by]
            sums[u, k] = total
            i, j = k + at, k + to
            cosine = total * measures[norm, a, i] * measures[other + norm, b, j]
            gap = abs(measures[length, a, i] - measures[other + length, b, j])
            hubs = measures[hub, a, i] + measures[other + hub, b, j]
            lines = measures[line, a, i] + measures[other + line, b, j]
            cosines[u, k] = cosine
            scores[u, k] = weight * (cosine - hubs - length_weight * gap) + added - per_line * lines
        if t == 2 and grid.affinity.shape[0] > 0:
            scores[t, low:high] += grid.affinity[corner, low:high]


@compiled
def _fitting(t: int, d: int, grid: Grid, types: BeadTypes, bounds: NDArray[np.int64]) -> tuple[int, int, int]:
    """Cells of diagonal d where a bead of type t and all that it contains fit, and how far its corner is shifted."""
    width, top = grid.dots.shape[1], grid.first[d]
    down, across = types.sizes[t, 0], types.sizes[t, 1]
    corner = d + down + across - 2
    low = max(0, -top, d + across - grid.columns - top)
    high = min(width, grid.rows - down - top + 1, d - top + 1)
    if corner < len(grid.dots):
        shift = top + down - 1 - grid.first[corner]
        low, high = max(low, -shift), min(high, width - shift)
    else:
        shift, high = 0, low
    for place in range(3):
        smaller = types.smaller[t, place]
        low, high = max(low, bounds[smaller, 0]), min(high, bounds[smaller, 1])
    return low, high, shift


@compiled
def _reach(t: int, d: int, grid: Grid, types: BeadTypes, scored: _Scored) -> tuple[int, int, int]:
    """Cells of diagonal d from which a bead of type t leads to a cell in the band, and how far its number is shifted."""
    width, first = grid.dots.shape[1], grid.first
    down, across = types.sizes[t, 0], types.sizes[t, 1]
    ahead = d + down + across
    if ahead > grid.rows + grid.columns:
        return 0, 0, 0
    shift = first[d] + down - first[ahead]
    if t < 2:
        low = max(0, -first[d], d + across - grid.columns - first[d])
        high = min(width, grid.rows - down - first[d] + 1, d - first[d] + 1)
    else:
        low, high = scored.bounds[t, 0], scored.bounds[t, 1]
    low = max(low, -shift)
    return low, max(low, min(high, width - shift)), shift


@compiled
def _working_space(types: int, width: int) -> _Scored:
    return _Scored(
        np.zeros((types + 1, 2), np.int64),
        np.zeros((types + 1, width)),
        np.zeros((types + 1, width)),
        np.zeros((types + 1, width)),
    )
