"""The strip around a path that is searched: cells by anti-diagonal.

A monotone path through n × m segments meets the anti-diagonals d = i + j one after the other, in a long gap on either
side, too. So a strip of constant width in these coordinates holds the path whatever is missing, and the work is
linear in n + m.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Band", "around", "products", "whole"]

_LEAST_CHUNK = 64  # diagonals whose products are made at once: fewer are slow, more are mostly outside the band


class Band(NamedTuple):
    """Cells (i, j), 0 ≤ i ≤ n, 0 ≤ j ≤ m: on diagonal d those with `first[d] <= i < first[d] + width`.

    Attributes:
        first: int64, shape (n + m + 1,): the smallest i on each diagonal, below 0 near the edges.
        width: cells a diagonal.
        rows, columns: n and m.
    """

    first: NDArray[np.int64]
    width: int
    rows: int
    columns: int


def whole(rows: int, columns: int) -> Band:
    """Return the band that holds every cell."""
    return Band(np.zeros(rows + columns + 1, np.int64), rows + 1, rows, columns)


def around(path: NDArray[np.int64], half: int, rows: int, columns: int) -> Band:
    """Return the band `half` cells to either side of a path, given as one i a diagonal."""
    return Band(path - half, 2 * half + 1, rows, columns)


def products(source: NDArray[np.float32], target: NDArray[np.float32], band: Band) -> NDArray[np.float32]:
    """Return the dot products of segment vectors in the band.

    Args:
        source: shape (n, d).
        target: shape (m, d).
        band: over n × m.

    Returns:
        Shape (n + m, width); entry [d, k] belongs to segments i = first[d] + k and j = d - i, 0 where there are none.
    """
    chunk = max(_LEAST_CHUNK, 4 * band.width)  # diagonals: half of a square block is then inside the band
    return _products(source, target, band.first, band.width, chunk)


@compiled
def _products(
    source: NDArray[np.float32], target: NDArray[np.float32], first: NDArray[np.int64], width: int, chunk: int
) -> NDArray[np.float32]:
    rows, columns = len(source), len(target)
    found = np.zeros((rows + columns, width), np.float32)
    for start in range(0, rows + columns, chunk):
        stop = min(rows + columns, start + chunk)
        top, bottom, left, right = rows, 0, columns, 0
        for d in range(start, stop):
            top, bottom = min(top, first[d]), max(bottom, first[d] + width)
            left, right = min(left, d - first[d] - width + 1), max(right, d - first[d] + 1)
        top, bottom, left, right = max(top, 0), min(bottom, rows), max(left, 0), min(right, columns)
        if top >= bottom or left >= right:
            continue
        block = np.dot(source[top:bottom], target[left:right].T)
        for d in range(start, stop):
            i, j = first[d] - top, d - first[d] - left  # of the block, where the diagonal's cells begin
            begin = max(0, -i, j - block.shape[1] + 1)
            for k in range(begin, min(width, block.shape[0] - i, j + 1)):
                found[d, k] = block[i + k, j - k]
    return found
