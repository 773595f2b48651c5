"""Texts whose parts stand in another order, searched block by block; and long gaps, searched around what is certain.

The target's blocks are put into the order of the source, so that the search sees two texts that run along; where two
blocks meet, no bead may cross. Only where the search in order has left much without a counterpart on both sides, so
that texts in order pay next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.anchors import Anchors, mutual
from tta.aligner.blocks import blocks_of
from tta.aligner.chain import longest_rising
from tta.aligner.coarse import path_through
from tta.aligner.path import Path
from tta.aligner.search import search
from tta.aligner.similarity import HUB_SHARE
from tta.aligner.texts import Texts, permuted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.texts import Sides

__all__ = ["rearranged"]

_SURE = 0.5  # probability from which a bead counts as found
_ALIKE = 0.3  # its least cosine
_FEW = 8  # segments a side: fewer that are not found are no block
_SMALL = 64  # segments a side: in so short a text every bead is held against the best pairs, wherever they stand
_STRONG = 0.3  # least margin of a pair that speaks against a bead there
_MUCH = 0.25  # share of both texts that is not found, from which what was found is not relied on either
_ROUNDS = 3
_LEAST_MOVED = 4  # pairs in blocks that are off the longest chain: fewer are verses that are alike, or single notes
_REACH = 2  # source segments, for each target segment, that it is compared with where two blocks meet


def rearranged(path: Path, texts: Texts) -> Path:
    """Search anew, block by block, as long as that finds more; `path` is that of the search in order."""
    partial = texts.is_partial
    is_small = max(len(texts.source), len(texts.target)) <= _SMALL
    best = _strongest(texts) if is_small else None
    few = 1 if partial else _LEAST_MOVED if is_small else _FEW
    for _ in range(_ROUNDS):
        lacking = _not_found(path, texts, best)
        fewer = min(map(len, lacking))
        if fewer < few:
            break
        found = _searched(_anchors(path, texts, lacking), texts, partial)
        if found is None or min(map(len, _not_found(found, texts, best))) > fewer - few:
            break
        path = found
    return path


def _strongest(texts: Texts) -> Anchors:
    """Return the pairs of the whole texts that are each other's best by far."""
    found = _mutual(texts, np.arange(len(texts.source)), np.arange(len(texts.target)))
    return found.take(found.margin >= _STRONG)


def _not_found(path: Path, texts: Texts, best: Anchors | None) -> Sides[NDArray[np.int64]]:
    """Return the segments of each side that are in no bead to rely on; `best` are pairs that must not speak against it."""
    sure = path.chosen(~path.is_null & (path.probability >= _SURE) & (path.cosine >= _ALIKE))
    if best is not None:
        sure = sure.chosen(~_contradicted(sure, best))
    left = np.flatnonzero(~_covered(sure.row, sure.down, len(texts.source)))
    return left, np.flatnonzero(~_covered(sure.column, sure.across, len(texts.target)))


def _contradicted(path: Path, best: Anchors) -> NDArray[np.bool_]:
    """Return which beads, (b,), have a segment whose counterpart is in another bead, or in none."""
    found = np.zeros(len(path.row), np.bool_)
    for row, column in zip(best.row, best.column, strict=True):
        holds_row = (path.row <= row) & (row < path.row + path.down)
        holds_column = (path.column <= column) & (column < path.column + path.across)
        found |= holds_row != holds_column
    return found


def _covered(first: NDArray[np.int64], count: NDArray[np.int64], segments: int) -> NDArray[np.bool_]:
    """Return which segments lie in one of the stretches, (segments,)."""
    begun, ended = (np.bincount(at, minlength=segments + 1) for at in (first, first + count))
    found: NDArray[np.bool_] = np.cumsum(begun - ended)[:segments] > 0
    return found


def _anchors(path: Path, texts: Texts, lacking: Sides[NDArray[np.int64]]) -> Anchors:
    """Pair what was not found, wherever it stands; the beads that were are pairs, too, unless there are few."""
    sizes = len(texts.source), len(texts.target)
    if min(len(there) / size for there, size in zip(lacking, sizes, strict=True)) > _MUCH:
        return _mutual(texts, np.arange(sizes[0]), np.arange(sizes[1]))
    sure = path.chosen(~path.is_null)
    sure = sure.chosen(~np.isin(sure.row, lacking[0]))
    new = _mutual(texts, *lacking)
    return Anchors(
        np.concatenate([new.row, sure.row]),
        np.concatenate([new.column, sure.column]),
        np.concatenate([new.margin, sure.cosine]),
    )


def _mutual(texts: Texts, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Anchors:
    ours, theirs = texts.runs
    found = mutual(
        (texts.source.sums[rows], texts.target.sums[columns]),
        (ours.norms[0, rows], theirs.norms[0, columns]),
        (ours.hubs[0, rows], theirs.hubs[0, columns]),
    )
    return Anchors(rows[found.row], columns[found.column], found.margin)


def _searched(anchors: Anchors, texts: Texts, partial: bool) -> Path | None:
    """Search the texts with the target's blocks in the order of the source; None where that changes nothing."""
    anchors, numbers = blocks_of(anchors)
    moved = len(numbers) - len(longest_rising(anchors.row.tolist()))
    if not len(numbers) or (moved < _LEAST_MOVED and not partial):
        return None
    order = _order(anchors, numbers, texts)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    row, column = anchors.row, place[anchors.column]
    by_row = np.lexsort((column, row))
    row, column = row[by_row], column[by_row]
    before = np.maximum.accumulate(np.concatenate([[-1], column[:-1]]))
    rising = (column > before) & (np.diff(row, prepend=-1) > 0)
    other = permuted(texts, order)
    guide = path_through(other.source.sums, other.target.sums, row[rising], column[rising])
    return _put_back(search(other, guide), order)


def _put_back(path: Path, order: NDArray[np.int64]) -> Path:
    """Return a path through the target in another order with the target's own numbers.

    A bead that goes across the place where two blocks meet is for want of better (its run has no norm): it is taken apart.
    """
    behind = path.column + np.maximum(path.across, 1) - 1
    torn = (path.across > 1) & (order[behind % len(order)] - order[path.column % len(order)] != path.across - 1)
    if torn.any():
        path = path.taken_apart(torn)
    return path._replace(column=order[path.column % len(order)])  # where a bead has no target, it is any


def _order(anchors: Anchors, numbers: NDArray[np.int64], texts: Texts) -> NDArray[np.int64]:
    """Return the target's segments, block by block in the order of the source, (m,)."""
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    edges = [0, *(_edge(anchors, int(at), texts) for at in starts[1:]), len(texts.target)]
    by_source = np.argsort(anchors.row[starts], kind="stable")
    return np.concatenate([np.arange(edges[block], edges[block + 1]) for block in by_source])


def _edge(anchors: Anchors, at: int, texts: Texts) -> int:
    """Return where in the target the block before pair `at` ends: its segments are most like what follows there."""
    left, right = int(anchors.column[at - 1]) + 1, int(anchors.column[at])
    reach = _REACH * (right - left) + 2
    behind = int(anchors.row[at - 1]) + 1
    goes_on = _best_margins(texts, slice(behind, behind + reach), slice(left, right))
    leads = _best_margins(texts, slice(max(0, int(anchors.row[at]) - reach), int(anchors.row[at])), slice(left, right))
    totals = np.concatenate([[0.0], np.cumsum(goes_on - leads)])
    return left + int(totals.argmax())


def _best_margins(texts: Texts, rows: slice, columns: slice) -> NDArray[np.float64]:
    """Return the best margin of each column with one of the rows, 0 without rows."""
    ours, theirs = texts.runs
    cosines = (texts.source.sums[rows] @ texts.target.sums[columns].T) / ours.norms[0, rows, None]
    margins = cosines / theirs.norms[0, columns] - 0.5 * HUB_SHARE * (
        ours.hubs[0, rows, None] + theirs.hubs[0, columns]
    )
    found: NDArray[np.float64] = margins.max(0, initial=-1.0) if len(cosines) else np.zeros(cosines.shape[1])
    return found
