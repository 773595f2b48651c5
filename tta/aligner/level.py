"""The level of a document: how its own 1-1 beads are on the roughly best path, beside which features put every bead."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Lattice
    from tta.aligner.runs import Runs

__all__ = ["Level", "best_of", "level_of", "standing"]

_FEW_BEADS = 5  # 1-1 beads; a text with no more is too short to have a level of its own
_USUAL_MARGIN, _USUAL_SPREAD, _USUAL_COSINE = 0.4, 0.15, 0.6  # the level of such a text
_LEAST_SPREAD = 0.05  # where all beads of a document are alike, small differences are none
_LEAST_ALONE = 0.0025  # gaps a bead below which one document is like another


class Level(NamedTuple):
    """How the 1-1 beads of a document's roughly best path are.

    Attributes:
        margin: median of cosine less hubness.
        spread: from the lowest tenth to the median.
        cosine: median.
        alone: logarithm of the gaps a bead: a missing chapter is one gap, and no sign for the sentences elsewhere.
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


def best_of(lattice: Lattice, source: Runs, target: Runs) -> tuple[Lattice, NDArray[np.float64]]:
    """Return the beads of the roughly best path, (b,), and how they stand, (b,): most of a lattice is not asked for that."""
    path = lattice.take(lattice.is_best)
    return path, standing(path, source, target)


def standing(lattice: Lattice, source: Runs, target: Runs) -> NDArray[np.float64]:
    """Return cosine less mean hubness of each bead, shape (e,); 0 where one side is empty."""
    both = (lattice.down > 0) & (lattice.across > 0)
    ours = source.hubs[lattice.down[both] - 1, lattice.row[both]]
    theirs = target.hubs[lattice.across[both] - 1, lattice.column[both]]
    found = np.zeros(len(lattice))
    found[both] = lattice.cosine[both] - 0.5 * (ours + theirs)
    return found
