"""Every bead in the band scored, and the best path through each by one pass forward and one back.

Compiled loops, in one file with what they call: Numba keeps machine code as long as the file of the outermost
function is the same, so a callee elsewhere could change unnoticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled
from tta.aligner.grid import INVERSE_NORM, LENGTH, TARGET

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.bead_types import BeadTypes
    from tta.aligner.grid import Grid

__all__ = ["backward", "forward"]


class _Scored(NamedTuple):
    """The beads that begin on one diagonal, by type and cell; written over from diagonal to diagonal.

    Attributes:
        bounds: int64 (types + 1, 2): from which cell to which a type fits; behind the types, which cells are asked for.
        sums: float64 (types + 1, width): the products summed over the bead's rectangle.
        scores: of the same shape; 0 for segments left alone and for beads of nothing.
    """

    bounds: NDArray[np.int64]
    sums: NDArray[np.float64]
    scores: NDArray[np.float64]


@compiled
def forward(grid: Grid, types: BeadTypes) -> NDArray[np.float64]:
    """Return the best score of a path from the beginning to each cell, shape (n + m + 1, width)."""
    width, last, first = grid.dots.shape[1], grid.rows + grid.columns, grid.first
    best = np.full((last + 1, width), -np.inf)
    best[0, -grid.first[0]] = 0.0
    scored = _working_space(len(types.sizes), width)
    bounds, scores = scored.bounds, scored.scores
    for d in range(last):
        _score_diagonal(d, 0, width, grid, types, scored)
        for t in range(len(types.sizes)):
            down, across = types.sizes[t, 0], types.sizes[t, 1]
            ahead = d + down + across
            if ahead > last:
                continue
            shift = first[d] + down - first[ahead]
            low, high = _landing(bounds[t, 0], bounds[t, 1], shift, width)
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
    end = grid.rows - first[last]
    rest[last, end] = 0.0
    total = best[last, end]
    least = total - slack
    good = np.zeros((last + 1, 2), np.int64)  # from which cell to which those of a diagonal are on good paths
    good[last, 0], good[last, 1] = end, end + 1
    scored = _working_space(len(types.sizes), width)
    bounds, scores = scored.bounds, scored.scores
    through = np.empty((len(types.sizes), width))
    count = 0
    for d in range(last - 1, -1, -1):
        begin, stop = _leading_to_good(d, grid, types, good)
        if begin >= stop:
            continue
        _score_diagonal(d, begin, stop, grid, types, scored)
        through[:, begin:stop] = -np.inf
        for t in range(len(types.sizes)):
            down, across = types.sizes[t, 0], types.sizes[t, 1]
            ahead = d + down + across
            if ahead > last:
                continue
            shift = first[d] + down - first[ahead]
            low, high = _landing(bounds[t, 0], bounds[t, 1], shift, width)
            here, there, u = np.uintp(d), np.uintp(ahead), np.uintp(t)
            for k in range(np.uintp(low), np.uintp(high)):
                value = scores[u, k] + rest[there, k + np.uintp(shift)]
                rest[here, k] = max(rest[here, k], value)
                through[u, k] = best[here, k] + value
        for k in range(stop - 1, begin - 1, -1):
            if not best[d, k] + rest[d, k] >= least:
                rest[d, k] = -np.inf  # no good path leads here, whatever leads on
                continue
            good[d, 0], good[d, 1] = k, max(good[d, 1], k + 1)
            count = _note(d, k, total, least, through, scored.sums, grid, types, beads, values, count)
    return count


@compiled
def _note(
    d: int,
    k: int,
    total: float,
    least: float,
    through: NDArray[np.float64],
    sums: NDArray[np.float64],
    grid: Grid,
    types: BeadTypes,
    beads: NDArray[np.int64],
    values: NDArray[np.float64],
    count: int,
) -> int:
    """Note the beads of a cell that lie on good paths, as far as there is room; return how many there are by now."""
    row = grid.first[d] + k
    for t in range(len(types.sizes) - 1, -1, -1):
        if through[t, k] >= least:
            if count < len(beads):
                beads[count, 0], beads[count, 1], beads[count, 2] = row, d - row, t
                values[count, 0] = _cosine(t, row, d, sums[t, k], grid, types)
                values[count, 1] = max(0.0, total - through[t, k])
            count += 1
    return count


@compiled
def _leading_to_good(d: int, grid: Grid, types: BeadTypes, good: NDArray[np.int64]) -> tuple[int, int]:
    """From which cell to which a bead of some type may lead to one on a good path: the others need no score."""
    begin, stop = grid.dots.shape[1], 0
    for t in range(len(types.sizes)):
        ahead = d + types.sizes[t, 0] + types.sizes[t, 1]
        if ahead <= grid.rows + grid.columns and good[ahead, 0] < good[ahead, 1]:
            shift = grid.first[d] + types.sizes[t, 0] - grid.first[ahead]
            begin, stop = min(begin, good[ahead, 0] - shift), max(stop, good[ahead, 1] - shift)
    return max(begin, 0), min(stop, grid.dots.shape[1])


@compiled
def _cosine(t: int, row: int, d: int, total: float, grid: Grid, types: BeadTypes) -> float:
    """Cosine of a bead with this sum of products; 0 where a side is empty."""
    down, across = types.sizes[t, 0], types.sizes[t, 1]
    if down == 0 or across == 0:
        return 0.0
    norm, other = grid.measures[INVERSE_NORM, down - 1], grid.measures[TARGET + INVERSE_NORM, across - 1]
    found: float = total * norm[row] * other[grid.columns - 1 - d + row]
    return found


@compiled
def _score_diagonal(d: int, begin: int, stop: int, grid: Grid, types: BeadTypes, scored: _Scored) -> None:
    """Score the beads that begin in some cells of diagonal d, by type; each sum of products is made from three smaller ones."""
    dots, measures, costs = grid.dots, grid.measures, grid.costs
    bounds, sums, scores = scored.bounds, scored.sums, scored.scores
    top = grid.first[d]
    bounds[len(types.sizes), 0], bounds[len(types.sizes), 1] = begin, stop
    for t in range(2):
        low, high = _leaving(top, d, types.sizes[t, 0], types.sizes[t, 1], grid.rows, grid.columns)
        bounds[t, 0], bounds[t, 1] = max(low, begin), min(high, stop)
    for t in range(2, len(types.sizes)):
        down, across = types.sizes[t, 0], types.sizes[t, 1]
        corner = d + down + across - 2
        low, high = _leaving(top, d, down, across, grid.rows, grid.columns)
        shift = 0
        if corner < len(dots):
            shift = top + down - 1 - grid.first[corner]
            low, high = max(low, -shift), min(high, dots.shape[1] - shift)
        else:
            high = low
        for place in range(3):  # where all that it contains fits
            smaller = types.smaller[t, place]
            low, high = max(low, bounds[smaller, 0]), min(high, bounds[smaller, 1])
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
        norm, length, other = np.uintp(INVERSE_NORM), np.uintp(LENGTH), np.uintp(TARGET)
        ours, theirs = np.uintp(0), np.uintp(1)
        weight = types.weight[t]
        for k in range(np.uintp(low), np.uintp(high)):
            total = sums[over, k] + sums[left, k] - sums[inner, k] + dots[c, k + by]
            sums[u, k] = total
            i, j = k + at, k + to
            cosine = total * measures[norm, a, i] * measures[other + norm, b, j]
            gap = abs(measures[length, a, i] - measures[other + length, b, j])
            scores[u, k] = weight * (cosine - gap) - costs[ours, u, i] - costs[theirs, u, j]
        if t == 2 and grid.affinity.shape[0] > 0:
            scores[t, low:high] += grid.affinity[corner, low:high]


@compiled
def _landing(low: int, high: int, shift: int, width: int) -> tuple[int, int]:
    """Those of some cells from which a bead leads to a cell in the band; where there are none, no number is below 0."""
    low = max(low, -shift)
    return low, max(low, min(high, width - shift))


@compiled
def _leaving(top: int, d: int, down: int, across: int, rows: int, columns: int) -> tuple[int, int]:
    """Cells of diagonal d, whose first is `top`, from which so many segments of each side are left."""
    return max(0, -top, d + across - columns - top), min(rows - down - top + 1, d - top + 1)


@compiled
def _working_space(types: int, width: int) -> _Scored:
    return _Scored(
        np.zeros((types + 1, 2), np.int64),
        np.zeros((types + 1, width)),
        np.zeros((types + 1, width)),
    )
