"""How alike two runs of segments are, for all runs at once.

The vector of a run is the sum of its segments' centred token sums, so the similarity of an m-n bead is a block sum of
the matrix of 1-1 products over the norms of two runs: nothing is encoded twice and nothing wide is multiplied twice.

From the cosine a share of each segment's hubness is taken (the mean similarity to its nearest neighbours on the other
side: Artetxe and Schwenk 2019, "Margin-based parallel corpus mining", arXiv:1811.01136), for a short line is a little
like everything; and a penalty for lengths out of proportion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from tta.types import Encoding

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LONGEST_RUN", "Matrices", "Sides", "Texts", "bead_scores", "prepare", "rounded", "unit"]

_T = TypeVar("_T")

LONGEST_RUN = 4

_NEIGHBOURS = 4
_HUB_SHARE = 0.75
_HUB_SHARE_OF_LINES = 1.0  # a line of a header is like every other line by chance
_LENGTH_WEIGHT = 0.15
_LENGTH_FLOOR = 15.0  # code points: below, proportions mean little
_NULL_COST = 0.025  # what a segment costs that is left alone instead of being merged
_MANY_TO_MANY = 0.4  # cost of each segment beyond the first on the shorter side: 2-2 only where 1-1 + 1-1 fails
_CHUNK = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Both sides, ready to be compared.

    Centred sums (n, d), the share of hubness to be taken off (n,), lengths (n,) in code points of the source, and which
    segments are lines of a header (n,).
    """

    source: NDArray[np.float32]
    target: NDArray[np.float32]
    source_hubs: NDArray[np.float32]
    target_hubs: NDArray[np.float32]
    source_lengths: NDArray[np.float64]
    target_lengths: NDArray[np.float64]
    source_lines: NDArray[np.bool_]
    target_lines: NDArray[np.bool_]

    def window(self, rows: slice, columns: slice) -> Texts:
        """Return a rectangle of the whole."""
        return Texts(
            self.source[rows],
            self.target[columns],
            self.source_hubs[rows],
            self.target_hubs[columns],
            self.source_lengths[rows],
            self.target_lengths[columns],
            self.source_lines[rows],
            self.target_lines[columns],
        )


Sides = tuple[_T, _T]
Matrices = dict[tuple[int, int], "NDArray[np.float32]"]


def prepare(source: Encoding, target: Encoding, lengths: Sides[Sequence[int]], lines: Sides[frozenset[int]]) -> Texts:
    """Measure hubness and bring both sides' lengths to one scale."""
    left, right = (np.asarray(side, np.float64) for side in lengths)
    scale = left.sum() / right.sum() if right.sum() else 1.0
    marked = [
        np.isin(np.arange(len(side)), sorted(chosen)) for side, chosen in zip((source, target), lines, strict=True)
    ]
    units = unit(source.sums), unit(target.sums)
    hubs = [
        _neighbour_means(own, other) * np.where(chosen, _HUB_SHARE_OF_LINES, _HUB_SHARE).astype(np.float32)
        for own, other, chosen in ((*units, marked[0]), (*units[::-1], marked[1]))
    ]
    return Texts(source.sums, target.sums, hubs[0], hubs[1], left, right * scale, marked[0], marked[1])


def bead_scores(texts: Texts, affinity: NDArray[np.float32] | None = None) -> tuple[Matrices, Matrices]:
    """Score every bead from 1-1 to 4-4.

    Args:
        texts: both sides.
        affinity: shape (n, m), added to the similarity of 1-1 beads: evidence other than the vectors.

    Returns:
        Two dictionaries by (segments of the source, segments of the target). Entry [i, j] belongs to the runs that
        begin at i and j: the score that the path maximises, against 0 for a segment left alone; and the cosine.
    """
    cosines = _cosines(texts.source, texts.target)
    scores: Matrices = {}
    for (rows, columns), cosine in cosines.items():
        margin = cosine - _pairwise_mean(texts, rows, columns) - _LENGTH_WEIGHT * _length_gap(texts, rows, columns)
        if affinity is not None and rows == columns == 1:
            margin = margin + affinity
        shorter = min(rows, columns)
        prose = _prose_share(texts, rows, columns)
        many = (_MANY_TO_MANY + (1.0 - prose)) * (shorter - 1)
        score = shorter * margin + _NULL_COST * (rows + columns - 2) * prose - many
        scores[rows, columns] = score.astype(np.float32)
    return scores, cosines


def _run_norms(sums: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Return, for runs of 1 to `LONGEST_RUN` segments, the norm of the run that begins at each segment."""
    total = np.vstack([np.zeros((1, sums.shape[1])), np.cumsum(sums, axis=0, dtype=np.float64)])
    norms = []
    for run in range(1, LONGEST_RUN + 1):
        sides = np.linalg.norm(total[run:] - total[:-run], axis=1) if len(sums) >= run else np.zeros(0)
        norms.append((sides + 1e-9).astype(np.float32))
    return norms


def rounded(cosine: float) -> float:
    """Return a similarity as beads carry it: between 0 and 1, to four places."""
    return round(min(1.0, max(0.0, cosine)), 4)


def _cosines(source: NDArray[np.float32], target: NDArray[np.float32]) -> Matrices:
    left, right = _run_norms(source), _run_norms(target)
    products = source @ target.T
    found: Matrices = {}
    tall = products
    for rows in range(1, min(LONGEST_RUN, len(source)) + 1):
        tall = products if rows == 1 else tall[:-1] + products[rows - 1 :]
        block = tall
        for columns in range(1, min(LONGEST_RUN, len(target)) + 1):
            block = tall if columns == 1 else block[:, :-1] + tall[:, columns - 1 :]
            found[rows, columns] = block / left[rows - 1][:, None] / right[columns - 1][None, :]
    return found


def _pairwise_mean(texts: Texts, rows: int, columns: int) -> NDArray[np.float64]:
    left, right = _run_sums(texts.source_hubs, rows) / rows, _run_sums(texts.target_hubs, columns) / columns
    mean: NDArray[np.float64] = 0.5 * (left[:, None] + right[None, :])
    return mean


def _prose_share(texts: Texts, rows: int, columns: int) -> NDArray[np.float64]:
    """How much of a bead is not header lines: those are not merged for being alone, nor many to many."""
    prose = _run_sums(~texts.source_lines, rows)[:, None] + _run_sums(~texts.target_lines, columns)[None, :]
    share: NDArray[np.float64] = prose / (rows + columns)
    return share


def _length_gap(texts: Texts, rows: int, columns: int) -> NDArray[np.float64]:
    left, right = _run_sums(texts.source_lengths, rows), _run_sums(texts.target_lengths, columns)
    gap: NDArray[np.float64] = np.abs(np.log((right + _LENGTH_FLOOR)[None, :] / (left + _LENGTH_FLOOR)[:, None]))
    return gap


def _run_sums(values: NDArray[Any], run: int) -> NDArray[np.float64]:
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    sums: NDArray[np.float64] = total[run:] - total[:-run]
    return sums


def unit(sums: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale every row to length 1; a row of zeros stays."""
    scaled: NDArray[np.float32] = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
    return scaled


def _neighbour_means(own: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean similarity to the nearest neighbours on the other side, the very nearest left out: it may be the match."""
    count = min(_NEIGHBOURS, len(other))
    if count < 2:
        return np.full(len(own), 0.2, np.float32)
    means = np.empty(len(own), np.float32)
    for start in range(0, len(own), _CHUNK):
        block = own[start : start + _CHUNK] @ other.T
        nearest = np.sort(np.partition(block, -count, axis=1)[:, -count:], axis=1)
        means[start : start + _CHUNK] = nearest[:, :-1].mean(axis=1)
    return means
