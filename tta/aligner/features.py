"""What speaks for and against a bead, in numbers that mean the same in every document.

Cosines of one document are not those of another: a close translation of prose lies higher than a free one of
dialogue. So what a bead shows is put beside what the document's own 1-1 beads show on the roughly best path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.lattice import Lattice
    from tta.aligner.runs import Runs

__all__ = ["FEATURES", "Level", "features_of", "level_of", "standing"]

FEATURES = (
    "margin",
    "margin in spreads of the document",
    "cosine above the document's",
    "hubness",
    "length gap",
    "absolute length gap",
    "absolute length gap, weighted by length",
    "length",
    "gain from dropping an outer source segment",
    "gain from dropping an outer target segment",
    "margin of the weaker outer source segment",
    "margin of the weaker outer target segment",
    "margin short of the best elsewhere",
    "deficit",
    "margin times segments of the shorter side",
    "rate of gaps in the document",
)
"""Names of the columns of `features_of`; of a segment left alone, `margin` is the best that it could have had."""

_FEW_BEADS = 5
_USUAL_MARGIN, _USUAL_SPREAD, _USUAL_COSINE = 0.4, 0.15, 0.6  # where a text is too short to tell
_LEAST_SPREAD = 0.05
_LEAST_ALONE = 0.0025  # gaps a bead below which one document is like another
_CLIP = 6.0


@dataclass(frozen=True, slots=True)
class Level:
    """How the 1-1 beads of a document's roughly best path are.

    Attributes:
        margin: median of cosine less hubness.
        spread: from the lowest tenth to the median.
        cosine: median.
        alone: logarithm of the gaps a bead: a missing chapter is one gap, and says nothing of the sentences elsewhere.
    """

    margin: float
    spread: float
    cosine: float
    alone: float


def level_of(lattice: Lattice, margins: NDArray[np.float64]) -> Level:
    """Measure a document by its roughly best path; `margins` (e,) as `standing` gives them."""
    on_path = lattice.is_best
    single = on_path & (lattice.down == 1) & (lattice.across == 1)
    null = ((lattice.down == 0) | (lattice.across == 0))[on_path]
    gaps = null & ~np.concatenate([[False], null[:-1]])
    alone = float(np.log(max((gaps.sum() + 1) / (len(null) + 100), _LEAST_ALONE))) + 4.0
    if single.sum() <= _FEW_BEADS:
        return Level(_USUAL_MARGIN, _USUAL_SPREAD, _USUAL_COSINE, alone)
    low, middle = np.quantile(margins[single], [0.1, 0.5])
    return Level(
        float(middle), max(float(middle - low), _LEAST_SPREAD), float(np.median(lattice.cosine[single])), alone
    )


def standing(lattice: Lattice, source: Runs, target: Runs) -> NDArray[np.float64]:
    """Return cosine less mean hubness of each bead, shape (e,); 0 where one side is empty."""
    both = (lattice.down > 0) & (lattice.across > 0)
    ours = source.hubs[lattice.down[both] - 1, lattice.row[both]]
    theirs = target.hubs[lattice.across[both] - 1, lattice.column[both]]
    found = np.zeros(len(lattice))
    found[both] = lattice.cosine[both] - 0.5 * (ours + theirs)
    return found


def features_of(
    lattice: Lattice,
    dots: NDArray[np.float32],
    source: Runs,
    target: Runs,
    band: Band,
) -> NDArray[np.float32]:
    """Return the features of each bead, shape (e, len(FEATURES))."""
    level = level_of(lattice, standing(lattice, source, target))
    found = np.zeros((len(lattice), len(FEATURES)), np.float32)
    _fill(
        lattice.row,
        lattice.column,
        lattice.down,
        lattice.across,
        lattice.cosine,
        lattice.deficit,
        dots,
        source.norms,
        source.hubs,
        source.lengths,
        target.norms,
        target.hubs,
        target.lengths,
        band.first,
        level.margin,
        level.spread,
        level.cosine,
        level.alone,
        found,
    )
    return found


@compiled
def _block(dots: NDArray[np.float32], first: NDArray[np.int64], i: int, j: int, down: int, across: int) -> float:
    total = 0.0
    for x in range(i, i + down):
        for y in range(j, j + across):
            total += dots[x + y, x - first[x + y]]
    return total


@compiled
def _best_margins(
    dots: NDArray[np.float32],
    norms: NDArray[np.float64],
    hubs: NDArray[np.float64],
    other_norms: NDArray[np.float64],
    other_hubs: NDArray[np.float64],
    first: NDArray[np.int64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rows, columns = norms.shape[1], other_norms.shape[1]
    best, other_best = np.full(rows, -0.3), np.full(columns, -0.3)
    for d in range(dots.shape[0]):
        for k in range(dots.shape[1]):
            i = first[d] + k
            j = d - i
            if 0 <= i < rows and 0 <= j < columns:
                margin = dots[d, k] / (norms[0, i] * other_norms[0, j]) - 0.5 * (hubs[0, i] + other_hubs[0, j])
                best[i] = max(best[i], margin)
                other_best[j] = max(other_best[j], margin)
    return best, other_best


@compiled
def _fill(
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    down: NDArray[np.int64],
    across: NDArray[np.int64],
    cosine: NDArray[np.float64],
    deficit: NDArray[np.float64],
    dots: NDArray[np.float32],
    norms: NDArray[np.float64],
    hubs: NDArray[np.float64],
    lengths: NDArray[np.float64],
    other_norms: NDArray[np.float64],
    other_hubs: NDArray[np.float64],
    other_lengths: NDArray[np.float64],
    first: NDArray[np.int64],
    usual: float,
    spread: float,
    usual_cosine: float,
    alone: float,
    found: NDArray[np.float32],
) -> None:
    best, other_best = _best_margins(dots, norms, hubs, other_norms, other_hubs, first)
    for e in range(len(row)):
        i, j, a, b = row[e], column[e], down[e], across[e]
        x = found[e]
        x[13] = deficit[e]
        x[15] = alone
        if a == 0 or b == 0:
            margin = best[i] if b == 0 else other_best[j]
            x[0] = margin
            x[1] = min(_CLIP, max(-_CLIP, (margin - usual) / spread))
            x[3] = hubs[0, i] if b == 0 else other_hubs[0, j]
            x[7] = (lengths[0, i] if b == 0 else other_lengths[0, j]) - 4.0
            continue
        ours, theirs = lengths[a - 1, i], other_lengths[b - 1, j]
        left, right = hubs[a - 1, i], other_hubs[b - 1, j]
        margin = cosine[e] - 0.5 * (left + right)
        x[0] = margin
        x[1] = min(_CLIP, max(-_CLIP, (margin - usual) / spread))
        x[2] = cosine[e] - usual_cosine
        x[3] = 0.5 * (left + right)
        x[4] = ours - theirs
        x[5] = abs(ours - theirs)
        x[6] = abs(ours - theirs) * np.exp(0.25 * (ours + theirs) - 2.0)
        x[7] = 0.5 * (ours + theirs) - 4.0
        if a > 1:
            norm = other_norms[b - 1, j]
            without_first = _block(dots, first, i + 1, j, a - 1, b) / (norms[a - 2, i + 1] * norm)
            without_last = _block(dots, first, i, j, a - 1, b) / (norms[a - 2, i] * norm)
            x[8] = max(without_first, without_last) - cosine[e]
            z = i + a - 1
            x[10] = min(
                _block(dots, first, i, j, 1, b) / (norms[0, i] * norm) - 0.5 * (hubs[0, i] + right),
                _block(dots, first, z, j, 1, b) / (norms[0, z] * norm) - 0.5 * (hubs[0, z] + right),
            )
        if b > 1:
            norm = norms[a - 1, i]
            without_first = _block(dots, first, i, j + 1, a, b - 1) / (norm * other_norms[b - 2, j + 1])
            without_last = _block(dots, first, i, j, a, b - 1) / (norm * other_norms[b - 2, j])
            x[9] = max(without_first, without_last) - cosine[e]
            z = j + b - 1
            x[11] = min(
                _block(dots, first, i, j, a, 1) / (norm * other_norms[0, j]) - 0.5 * (left + other_hubs[0, j]),
                _block(dots, first, i, z, a, 1) / (norm * other_norms[0, z]) - 0.5 * (left + other_hubs[0, z]),
            )
        if a == 1 and b == 1:
            x[12] = margin - 0.5 * (best[i] + other_best[j])
        x[14] = margin * min(a, b)
