"""The best monotone path through all beads, by dynamic programming over anti-diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.similarity import Matrices

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Step", "best_path"]

Step = tuple[range, range]


def best_path(scores: Matrices, rows: int, columns: int) -> list[Step]:
    """Return the beads of the path with the highest sum of scores, in order.

    A segment left alone scores 0. All cells of one anti-diagonal depend on earlier ones only, so each bead type is
    one vector operation a diagonal.

    Args:
        scores: by (segments of the source, segments of the target), each [i, j] for the runs beginning there.
        rows: number of source segments.
        columns: number of target segments.
    """
    types = [(1, 0), (0, 1), *scores]
    best = np.full((rows + 1, columns + 1), -np.inf, np.float32)
    back = np.zeros((rows + 1, columns + 1), np.int8)
    best[0, 0] = 0.0
    for diagonal in range(1, rows + columns + 1):
        first, last = max(0, diagonal - columns), min(rows, diagonal)
        i = np.arange(first, last + 1)
        j = diagonal - i
        value = np.full(len(i), -np.inf, np.float32)
        choice = np.zeros(len(i), np.int8)
        for index, (down, right) in enumerate(types):
            low, high = max(first, down), min(last, diagonal - right)
            if low > high:
                continue
            part = slice(low - first, high - first + 1)
            at = (i[part] - down, j[part] - right)
            gain = scores[down, right][at] if down and right else np.float32(0.0)
            candidate = best[at] + gain
            better = candidate > value[part]
            value[part] = np.where(better, candidate, value[part])
            choice[part] = np.where(better, np.int8(index), choice[part])
        best[i, j] = value
        back[i, j] = choice
    return _walk_back(back, types, rows, columns)


def _walk_back(back: NDArray[np.int8], types: list[tuple[int, int]], i: int, j: int) -> list[Step]:
    steps: list[Step] = []
    while i or j:
        down, right = types[back[i, j]]
        steps.append((range(i - down, i), range(j - right, j)))
        i, j = i - down, j - right
    return steps[::-1]
