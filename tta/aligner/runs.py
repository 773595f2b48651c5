"""What is known of every run of consecutive segments on one side: norm, hubness, length.

The vector of a run is the sum of its segments' centred token sums, so its norm follows from the products of
neighbours, and the similarity of an m-n bead is a block sum of 1-1 products over two norms: nothing is encoded twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LONGEST_RUN", "Runs", "hubness", "norms", "run_norms", "runs_of"]

LONGEST_RUN = 6

_ROWS = 512  # segments whose hubness is measured at once, which bounds the memory
_GROUPS = 4  # see `hubness`
_HUBNESS_OF_FEW = 0.2  # where the other side is too short to measure it
_LENGTH_FLOOR = 15.0  # code points: below, proportions mean little


class Runs(NamedTuple):
    """One side of the bitext, as compiled loops take it.

    Each array has shape (LONGEST_RUN, n), with entry [r, i] for the r + 1 segments from i.

    Attributes:
        norms: of the run's vector; infinite where the run does not fit.
        hubs: mean hubness of its segments.
        lengths: logarithm of its length in code points of the source.
        lines: how many of its segments are lines of a header.
    """

    norms: NDArray[np.float64]
    hubs: NDArray[np.float64]
    lengths: NDArray[np.float64]
    lines: NDArray[np.float64]


def runs_of(
    sums: NDArray[np.float32],
    hubs: NDArray[np.float64],
    lengths: Sequence[float] | NDArray[np.float64],
    lines: NDArray[np.bool_],
) -> Runs:
    """Measure all runs of one side: `sums` (n, d), the other arguments (n,)."""
    counts = np.arange(1, LONGEST_RUN + 1)[:, None]
    return Runs(
        run_norms(sums),
        _run_sums(hubs) / counts,
        np.log(_run_sums(np.asarray(lengths, np.float64)) + _LENGTH_FLOOR),
        _run_sums(lines),
    )


def norms(sums: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the norm of each row, shape (n,)."""
    found: NDArray[np.float64] = np.sqrt(np.einsum("ij,ij->i", sums, sums)).astype(np.float64) + 1e-9
    return found


def run_norms(sums: NDArray[np.float32], longest: int = LONGEST_RUN) -> NDArray[np.float64]:
    """Return the norms of the sums of runs of 1 to `longest` rows, shape (longest, n)."""
    count = len(sums)
    near = _neighbour_products(sums, longest)
    found = np.full((longest, count), np.inf)
    square = np.zeros(count)
    for run in range(min(longest, count)):
        fitting = count - run
        square = square[:fitting] + near[0, run:]
        for k in range(1, run + 1):
            square += 2 * near[k, run - k : run - k + fitting]
        found[run, :fitting] = np.sqrt(np.maximum(square, 0.0)) + 1e-9
    return found


@compiled
def _neighbour_products(sums: NDArray[np.float32], longest: int) -> NDArray[np.float64]:
    """Products of each row with itself and the rows behind it, shape (longest, n)."""
    found = np.zeros((longest, len(sums)))
    for place in range(len(sums)):
        stop = min(place + longest, len(sums))
        found[: stop - place, place] = np.dot(sums[place:stop], sums[place])
    return found


def hubness(
    own: NDArray[np.float32],
    own_norms: NDArray[np.float64],
    other: NDArray[np.float32],
    other_norms: NDArray[np.float64],
    sample: int = 128,
) -> NDArray[np.float64]:
    """Return how alike each segment is to what does not translate it, shape (n,).

    A short line is a little like everything. What such similarity is worth is taken off as in margin-based mining
    (Artetxe and Schwenk 2019, arXiv:1811.01136), here measured against `sample` segments of the other side: these are
    cut into four groups, and of the best cosines of the groups the highest, which may be the match, is left out.
    """
    each = min(sample, len(other)) // _GROUPS
    if each == 0:
        return np.full(len(own), _HUBNESS_OF_FEW)
    places = np.linspace(0, len(other) - 1, each * _GROUPS).round().astype(np.int64)
    chosen = np.concatenate([places[group::_GROUPS] for group in range(_GROUPS)])
    wanted = (other[chosen] / other_norms[chosen, None]).astype(np.float32)
    found = np.empty(len(own))
    for start in range(0, len(own), _ROWS):
        stop = min(len(own), start + _ROWS)
        found[start:stop] = _without_best(own[start:stop] @ wanted.T, each)
    return found / own_norms


@compiled
def _without_best(dots: NDArray[np.float32], each: int) -> NDArray[np.float64]:
    """Mean over the groups of `each` columns of their highest values but for the highest of all, per row."""
    found = np.zeros(len(dots))
    for row in range(len(dots)):
        highest = -np.inf
        for group in range(_GROUPS):
            best = dots[row, group * each]
            for place in range(group * each + 1, (group + 1) * each):
                best = max(best, dots[row, place])
            found[row] += best
            highest = max(highest, best)
        found[row] = (found[row] - highest) / (_GROUPS - 1)
    return found


def _run_sums(values: NDArray[Any]) -> NDArray[np.float64]:
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    found = np.zeros((LONGEST_RUN, len(values)))
    for run in range(1, min(LONGEST_RUN, len(values)) + 1):
        found[run - 1, : len(values) - run + 1] = total[run:] - total[:-run]
    return found
