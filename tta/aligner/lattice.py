"""The beads worth a closer look: those on a path that is nearly as good as the best.

Every bead in the band is scored by its cosine, its hubness and its lengths. The best path through each is found by
one pass forward and one back; beads whose best path falls short of the best of all by more than `_SLACK` are dropped.
What is left, some five beads a segment, is a small graph on which finer and dearer evidence can be weighed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled
from tta.aligner.runs import LONGEST_RUN

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.runs import Runs

__all__ = ["TYPES", "Lattice", "lattice_of"]

TYPES = np.array(
    [
        *((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (1, 6), (6, 1)),
        *((2, 2), (2, 3), (3, 2), (3, 3)),
    ],
    np.int64,
)
"""Bead types: segments of the source and of the target. A type of both comes after those that it contains."""

_SLACK = 0.7
_HUB_SHARE = 0.75
_HUB_SHARE_OF_LINES = 1.0  # a line of a header is like every other line by chance
_LENGTH_WEIGHT = 0.15
_MERGED = 0.025  # what a segment gains that is merged instead of being left alone
_MANY_TO_MANY = 0.4  # cost of each segment beyond the first on the shorter side: 2-2 only where 1-1 + 1-1 fails
_MANY_LINES = 1.0  # the same where the segments are lines of a header, which are not merged for being alone either


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
    """

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    kind: NDArray[np.int64]
    cosine: NDArray[np.float64]
    deficit: NDArray[np.float64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    places: int

    def __len__(self) -> int:
        """Number of beads."""
        return len(self.kind)

    @property
    def down(self) -> NDArray[np.int64]:
        """Segments of the source in each bead, shape (e,)."""
        found: NDArray[np.int64] = TYPES[self.kind, 0]
        return found

    @property
    def across(self) -> NDArray[np.int64]:
        """Segments of the target in each bead, shape (e,)."""
        found: NDArray[np.int64] = TYPES[self.kind, 1]
        return found

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
    measured = _measures(source, target)
    arguments = (dots, affinity, measured, band.first, band.rows, band.columns, TYPES, _contained(), _costs())
    forward = _forward(*arguments)
    room = 8 * (band.rows + band.columns) + 64
    while True:
        beads = np.zeros((room, 3), np.int64)
        values = np.zeros((room, 2))
        count = _backward(*arguments, forward, beads, values)
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


def _measures(source: Runs, target: Runs) -> NDArray[np.float64]:
    """What the inner loop reads of each run, shape (8, LONGEST_RUN, longer side).

    Inverse norm, hubness to be taken off, length and header lines, first of the source, then of the target; the
    target's from its last segment to its first, since on a diagonal one side goes up as the other goes down.
    """
    longer = max(source.norms.shape[1], target.norms.shape[1])
    found = np.zeros((8, LONGEST_RUN, longer))
    for side, runs in enumerate((source, target)):
        share = _HUB_SHARE + (_HUB_SHARE_OF_LINES - _HUB_SHARE) * runs.lines / np.arange(1, LONGEST_RUN + 1)[:, None]
        measures = np.stack([1.0 / runs.norms, 0.5 * share * runs.hubs, runs.lengths, runs.lines])
        found[4 * side : 4 * side + 4, :, : measures.shape[2]] = measures[:, :, :: -1 if side else 1]
    return found


def _costs() -> NDArray[np.float64]:
    """For each type: what the margin is multiplied with, what is added, and what each header line costs."""
    shorter, size = TYPES.min(axis=1), TYPES.sum(axis=1)
    merged, many = _MERGED * (size - 2), shorter - 1
    return np.stack([shorter, merged - _MANY_TO_MANY * many, (merged + _MANY_LINES * many) / size], axis=1)


def _contained() -> NDArray[np.int64]:
    """For each type: the numbers of the types with one segment less of the source, of the target, and of both.

    A bead of no segments on a side sums up to 0; these are given the number behind the last.
    """
    numbers = {(int(down), int(across)): number for number, (down, across) in enumerate(TYPES)}
    return np.array(
        [
            [
                numbers.get(smaller, len(TYPES)) if min(smaller) > 0 else len(TYPES)
                for smaller in ((down - 1, across), (down, across - 1), (down - 1, across - 1))
            ]
            for down, across in TYPES.tolist()
        ]
    )


@compiled
def _score_diagonal(
    d: int,
    dots: NDArray[np.float32],
    affinity: NDArray[np.float32],
    measured: NDArray[np.float64],
    first: NDArray[np.int64],
    rows: int,
    columns: int,
    types: NDArray[np.int64],
    contained: NDArray[np.int64],
    costs: NDArray[np.float64],
    bounds: NDArray[np.int64],
    sums: NDArray[np.float64],
    cosines: NDArray[np.float64],
    scores: NDArray[np.float64],
) -> None:
    """Score the beads of every type that begin on diagonal d.

    Writes to `bounds` (types + 1, 2) from which cell to which a type fits, and there to `sums` (the products summed
    over the bead's rectangle, each from three smaller ones), `cosines` and `scores`, (types + 1, width) each.
    """
    width = dots.shape[1]
    top = first[d]
    bounds[len(types), 0], bounds[len(types), 1] = 0, width
    for t in range(2, len(types)):
        down, across = types[t, 0], types[t, 1]
        corner = d + down + across - 2
        low = max(0, -top, d + across - columns - top)
        high = min(width, rows - down - top + 1, d - top + 1)
        if corner < len(dots):
            shift = top + down - 1 - first[corner]
            low, high = max(low, -shift), min(high, width - shift)
        else:
            shift, high = 0, low
        for place in range(3):
            smaller = contained[t, place]
            low, high = max(low, bounds[smaller, 0]), min(high, bounds[smaller, 1])
        bounds[t, 0], bounds[t, 1] = low, high
        if low >= high:
            continue
        # Unsigned indices need no check for counting from the end, so that the loop below runs on whole vectors.
        u, over, left, inner = (
            np.uintp(t),
            np.uintp(contained[t, 0]),
            np.uintp(contained[t, 1]),
            np.uintp(contained[t, 2]),
        )
        at, to, c = np.uintp(top), np.uintp(columns - 1 - d + top), np.uintp(corner)
        a, b, by = np.uintp(down - 1), np.uintp(across - 1), np.uintp(shift)
        weight, added, per_line = costs[t, 0], costs[t, 1], costs[t, 2]
        for k in range(np.uintp(low), np.uintp(high)):
            total = sums[over, k] + sums[left, k] - sums[inner, k] + dots[c, k + by]
            sums[u, k] = total
            i, j = k + at, k + to
            cosine = total * measured[np.uintp(0), a, i] * measured[np.uintp(4), b, j]
            gap = abs(measured[np.uintp(2), a, i] - measured[np.uintp(6), b, j])
            hubs = measured[np.uintp(1), a, i] + measured[np.uintp(5), b, j]
            lines = measured[np.uintp(3), a, i] + measured[np.uintp(7), b, j]
            cosines[u, k] = cosine
            scores[u, k] = weight * (cosine - hubs - _LENGTH_WEIGHT * gap) + added - per_line * lines
        if t == 2 and affinity.shape[0] > 0:
            scores[t, low:high] += affinity[corner, low:high]


@compiled
def _forward(
    dots: NDArray[np.float32],
    affinity: NDArray[np.float32],
    measured: NDArray[np.float64],
    first: NDArray[np.int64],
    rows: int,
    columns: int,
    types: NDArray[np.int64],
    contained: NDArray[np.int64],
    costs: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Best score of a path from the beginning to each cell."""
    width = dots.shape[1]
    best = np.full((rows + columns + 1, width), -np.inf)
    best[0, -first[0]] = 0.0
    bounds = np.zeros((len(types) + 1, 2), np.int64)
    sums, cosines, scores = _working_space(len(types), width)
    for d in range(rows + columns):
        _score_diagonal(
            d, dots, affinity, measured, first, rows, columns, types, contained, costs, bounds, sums, cosines, scores
        )
        for t in range(len(types)):
            ahead = d + types[t, 0] + types[t, 1]
            low, high, shift = _reach(t, d, first, rows, columns, types, bounds, width)
            here, there, u = np.uintp(d), np.uintp(ahead), np.uintp(t)
            for k in range(np.uintp(low), np.uintp(high)):
                at = k + np.uintp(shift)
                best[there, at] = max(best[there, at], best[here, k] + scores[u, k])
    return best


@compiled
def _backward(
    dots: NDArray[np.float32],
    affinity: NDArray[np.float32],
    measured: NDArray[np.float64],
    first: NDArray[np.int64],
    rows: int,
    columns: int,
    types: NDArray[np.int64],
    contained: NDArray[np.int64],
    costs: NDArray[np.float64],
    forward: NDArray[np.float64],
    beads: NDArray[np.int64],
    values: NDArray[np.float64],
) -> int:
    """Find the best score from each cell to the end, and note the beads on good paths, the last ones first.

    Writes row, column and type to `beads`, cosine and deficit to `values`, as far as there is room; returns how many
    there are.
    """
    width = dots.shape[1]
    rest = np.full((rows + columns + 1, width), -np.inf)
    rest[rows + columns, rows - first[rows + columns]] = 0.0
    total = forward[rows + columns, rows - first[rows + columns]]
    bounds = np.zeros((len(types) + 1, 2), np.int64)
    sums, cosines, scores = _working_space(len(types), width)
    through = np.empty((len(types), width))
    count = 0
    for d in range(rows + columns - 1, -1, -1):
        _score_diagonal(
            d, dots, affinity, measured, first, rows, columns, types, contained, costs, bounds, sums, cosines, scores
        )
        through[:] = -np.inf
        for t in range(len(types)):
            ahead = d + types[t, 0] + types[t, 1]
            low, high, shift = _reach(t, d, first, rows, columns, types, bounds, width)
            here, there, u = np.uintp(d), np.uintp(ahead), np.uintp(t)
            for k in range(np.uintp(low), np.uintp(high)):
                value = scores[u, k] + rest[there, k + np.uintp(shift)]
                rest[here, k] = max(rest[here, k], value)
                through[u, k] = forward[here, k] + value
        for k in range(width - 1, -1, -1):
            if not forward[d, k] + rest[d, k] >= total - _SLACK:
                continue
            for t in range(len(types) - 1, -1, -1):
                if through[t, k] >= total - _SLACK:
                    if count < len(beads):
                        beads[count, 0], beads[count, 1], beads[count, 2] = first[d] + k, d - first[d] - k, t
                        values[count, 0], values[count, 1] = cosines[t, k], max(0.0, total - through[t, k])
                    count += 1
    return count


@compiled
def _working_space(types: int, width: int) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Sums, cosines and scores, (types + 1, width), 0 for segments left alone and for beads of nothing."""
    return np.zeros((types + 1, width)), np.zeros((types + 1, width)), np.zeros((types + 1, width))


@compiled
def _reach(
    t: int,
    d: int,
    first: NDArray[np.int64],
    rows: int,
    columns: int,
    types: NDArray[np.int64],
    bounds: NDArray[np.int64],
    width: int,
) -> tuple[int, int, int]:
    """Cells of diagonal d from which a bead of type t leads to a cell in the band, and how far its number is shifted."""
    down, across = types[t, 0], types[t, 1]
    ahead = d + down + across
    if ahead > rows + columns:
        return 0, 0, 0
    shift = first[d] + down - first[ahead]
    if t < 2:
        low = max(0, -first[d], d + across - columns - first[d])
        high = min(width, rows - down - first[d] + 1, d - first[d] + 1)
    else:
        low, high = bounds[t, 0], bounds[t, 1]
    low = max(low, -shift)
    return low, max(low, min(high, width - shift)), shift
