"""Segments that are each other's best counterpart, wherever in the two texts they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from tta.aligner.similarity import HUB_SHARE

if TYPE_CHECKING:
    from numpy.typing import NDArray


_T = TypeVar("_T")
Sides = tuple[_T, _T]

__all__ = ["Anchors", "mutual"]

_ROWS = 512  # segments compared at once, which bounds the memory


class Anchors(NamedTuple):
    """Pairs of one source and one target segment, each (a,).

    Attributes:
        row, column: the segments.
        margin: cosine less hubness.
    """

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    margin: NDArray[np.float64]

    def take(self, chosen: NDArray[np.int64] | NDArray[np.bool_]) -> Anchors:
        """Return some of them, in the order named."""
        return Anchors(self.row[chosen], self.column[chosen], self.margin[chosen])


def mutual(
    sums: Sides[NDArray[np.float32]], norms: Sides[NDArray[np.float64]], hubs: Sides[NDArray[np.float64]]
) -> Anchors:
    """Return the pairs that are each other's best, ordered by row.

    Args:
        sums: centred sums of n source and m target segments, (n, d) and (m, d).
        norms: their norms, (n,) and (m,).
        hubs: their hubness, (n,) and (m,).
    """
    if not len(sums[0]) or not len(sums[1]):
        return Anchors(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    ours, theirs = (values / sizes[:, None].astype(np.float32) for values, sizes in zip(sums, norms, strict=True))
    off, other_off = ((0.5 * HUB_SHARE * values).astype(np.float32) for values in hubs)
    best, at = np.full(len(ours), -np.inf), np.zeros(len(ours), np.int64)
    other_best, other_at = np.full(len(theirs), -np.inf), np.zeros(len(theirs), np.int64)
    for start in range(0, len(ours), _ROWS):
        stop = min(len(ours), start + _ROWS)
        margins = ours[start:stop] @ theirs.T - off[start:stop, None] - other_off
        at[start:stop], best[start:stop] = margins.argmax(1), margins.max(1)
        highest = margins.max(0)
        better = highest > other_best
        other_at[better] = start + margins.argmax(0)[better]
        other_best[better] = highest[better]
    chosen = np.flatnonzero(other_at[at] == np.arange(len(ours)))
    return Anchors(chosen, at[chosen], best[chosen])
