"""Paths through a lattice of scored beads: the best one, and how probable each bead is over all of them.

The score of a path is the sum of its beads' scores, and a path is as probable as the exponential of its score: a
conditional random field over segmentations (Sarawagi and Cohen 2004, "Semi-Markov conditional random fields"). The
probability of a bead is then the share of all paths that go through it, by the forward-backward algorithm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Lattice

__all__ = ["best_path", "posteriors"]


def posteriors(lattice: Lattice, scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Return the probability of each bead, shape (e,), and the logarithm of the sum over all paths."""
    return _forward_backward(lattice.start, lattice.end, scores, lattice.places)


def best_path(lattice: Lattice, scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the indices of the beads of the path with the highest sum of scores, in order."""
    return _best(lattice.start, lattice.end, scores, lattice.places)


@compiled
def _add(left: float, right: float) -> float:
    """Logarithm of the sum of two exponentials."""
    high, low = max(left, right), min(left, right)
    if not low > -np.inf:
        return high
    total: float = high + np.log1p(np.exp(low - high))
    return total


@compiled
def _forward_backward(
    start: NDArray[np.int64], end: NDArray[np.int64], scores: NDArray[np.float64], places: int
) -> tuple[NDArray[np.float64], float]:
    before, behind = np.full(places, -np.inf), np.full(places, -np.inf)
    before[0] = behind[places - 1] = 0.0
    for e in range(len(start)):
        before[end[e]] = _add(before[end[e]], before[start[e]] + scores[e])
    for e in range(len(start) - 1, -1, -1):
        behind[start[e]] = _add(behind[start[e]], scores[e] + behind[end[e]])
    total = before[places - 1]
    found = np.empty(len(start))
    for e in range(len(start)):
        found[e] = np.exp(before[start[e]] + scores[e] + behind[end[e]] - total)
    return found, total


@compiled
def _best(
    start: NDArray[np.int64], end: NDArray[np.int64], scores: NDArray[np.float64], places: int
) -> NDArray[np.int64]:
    best = np.full(places, -np.inf)
    taken = np.full(places, -1)
    best[0] = 0.0
    for e in range(len(start)):
        value = best[start[e]] + scores[e]
        if value > best[end[e]]:
            best[end[e]] = value
            taken[end[e]] = e
    path = np.zeros(places, np.int64)
    count = 0
    place = places - 1
    while place > 0:
        path[count] = taken[place]
        count += 1
        place = start[taken[place]]
    found: NDArray[np.int64] = path[:count][::-1].copy()
    return found
