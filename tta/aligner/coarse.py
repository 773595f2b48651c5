"""Where the path runs, roughly: from the texts halved again and again, coarse to fine.

Neighbouring segments are joined in pairs until a few hundred are left on a side; there the best path is searched
among all, and each finer level looks only around the path of the coarser one (the idea is Vecalign's: Thompson and
Koehn 2019, doi:10.18653/v1/D19-1136). Linear in time and memory.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.band import Band, around, products, whole
from tta.aligner.compiled import compiled
from tta.aligner.runs import hubness, norms

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["path_through", "refined", "rough_path"]

_FEW = 320  # segments on the longer side that are searched without a band
_HALF = 8  # cells of the band to either side of the coarser path
_SAMPLE = 32  # segments of the other side that hubness is measured against: this path is only rough


def rough_path(source: NDArray[np.float32], target: NDArray[np.float32]) -> NDArray[np.int64] | None:
    """Return for every anti-diagonal the row where the path is thought to cross it, or None for short texts.

    Args:
        source: centred sums, shape (n, d).
        target: centred sums, shape (m, d).

    Returns:
        Shape (n + m + 1,).
    """
    levels = []
    while max(len(source), len(target)) > _FEW:
        source, target = _halved(source), _halved(target)
        levels.append((source, target))
    path: NDArray[np.int64] | None = None
    for rows, columns in reversed(levels):
        sizes = len(rows), len(columns)
        band = whole(*sizes) if path is None else around(refined(path, *sizes), _HALF, *sizes)
        path = _best_path(rows, columns, band)
    return path


def refined(path: NDArray[np.int64], rows: int, columns: int) -> NDArray[np.int64]:
    """Carry a path from texts of half the length over to `rows` and `columns` segments."""
    diagonals = np.arange(rows + columns + 1)
    scaled = 2.0 * np.interp(diagonals / 2, np.arange(len(path)), path)
    low, high = np.maximum(0, diagonals - columns), np.minimum(rows, diagonals)
    found: NDArray[np.int64] = np.clip(scaled.round().astype(np.int64), low, high)
    return found


def path_through(
    source: NDArray[np.float32], target: NDArray[np.float32], rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return for every anti-diagonal the row of a path through pairs that rise on both sides.

    Args:
        source: centred sums, shape (n, d).
        target: centred sums, shape (m, d).
        rows: segments of the source that the path goes through, (a,).
        columns: those of the target, (a,).

    Returns:
        Shape (n + m + 1,).
    """
    corners = [
        (0, 0),
        *((i, j) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)),
        (len(source), len(target)),
    ]
    found = np.zeros(len(source) + len(target) + 1, np.int64)
    for (top, left), (bottom, right) in pairwise(corners):
        down, across = bottom - top, right - left
        if min(down, across) == 0 or max(down, across) <= _HALF:
            part = np.round(np.linspace(0, down, down + across + 1)).astype(np.int64)
        else:
            part = _path_between(source[top:bottom], target[left:right])
        found[top + left : bottom + right + 1] = top + part
    return found


def _path_between(source: NDArray[np.float32], target: NDArray[np.float32]) -> NDArray[np.int64]:
    rows, columns = len(source), len(target)
    if rows * columns <= _FEW * _FEW:
        return _best_path(source, target, whole(rows, columns))
    rough = rough_path(source, target)
    return _best_path(source, target, whole(rows, columns)) if rough is None else refined(rough, rows, columns)


def _halved(sums: NDArray[np.float32]) -> NDArray[np.float32]:
    pairs = len(sums) // 2
    found = np.empty(((len(sums) + 1) // 2, sums.shape[1]), np.float32)
    np.add(sums[0 : 2 * pairs : 2], sums[1 : 2 * pairs : 2], out=found[:pairs])
    found[pairs:] = sums[2 * pairs :]
    return found


def _best_path(source: NDArray[np.float32], target: NDArray[np.float32], band: Band) -> NDArray[np.int64]:
    left, right = norms(source), norms(target)
    return _search(
        products(source, target, band),
        left,
        right,
        hubness(source, left, target, right, _SAMPLE),
        hubness(target, right, source, left, _SAMPLE),
        band.first,
        band.rows,
        band.columns,
    )


@compiled
def _search(
    dots: NDArray[np.float32],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    left_hubs: NDArray[np.float64],
    right_hubs: NDArray[np.float64],
    first: NDArray[np.int64],
    rows: int,
    columns: int,
) -> NDArray[np.int64]:
    """Best path of 1-1, 1-0 and 0-1 steps by cosine less mean hubness."""
    diagonals, width = rows + columns + 1, dots.shape[1]
    best = np.full((diagonals, width), -np.inf)
    step = np.zeros((diagonals, width), np.int8)
    best[0, -first[0]] = 0.0
    for d in range(1, diagonals):
        for k in range(width):
            i = first[d] + k
            j = d - i
            if i < 0 or j < 0 or i > rows or j > columns:
                continue
            up = i - 1 - first[d - 1]
            if 0 <= up < width:
                best[d, k] = best[d - 1, up]
                step[d, k] = 1
            if 0 <= up + 1 < width and best[d - 1, up + 1] > best[d, k]:
                best[d, k] = best[d - 1, up + 1]
                step[d, k] = 2
            if i > 0 and j > 0:
                back = i - 1 - first[d - 2]
                if 0 <= back < width:
                    cosine = dots[d - 2, back] / (left[i - 1] * right[j - 1])
                    value = best[d - 2, back] + cosine - 0.5 * (left_hubs[i - 1] + right_hubs[j - 1])
                    if value > best[d, k]:
                        best[d, k] = value
                        step[d, k] = 3
    path = np.zeros(diagonals, np.int64)
    i, j = rows, columns
    while i + j > 0:
        path[i + j] = i
        taken = step[i + j, i - first[i + j]]
        if taken == 3:
            path[i + j - 1] = i - 1
        if taken != 2:
            i -= 1
        if taken != 1:
            j -= 1
    return path
