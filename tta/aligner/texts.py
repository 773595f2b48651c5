"""Both sides of a bitext, ready to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from tta.aligner.runs import Runs, hubness, norms, runs_of
from tta.types import Bead, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Sides", "Texts", "measured", "prepare", "rounded"]

_T = TypeVar("_T")

Sides = tuple[_T, _T]


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Vectors and measures of n source and m target segments.

    Attributes:
        source, target: the vectors themselves.
        runs: measures of the runs of each side.
        lines: which segments of each side are lines of a header.
        affinity: by pair of segments, evidence other than the vectors that the two correspond.
    """

    source: Vectors
    target: Vectors
    runs: Sides[Runs]
    lines: Sides[NDArray[np.bool_]]
    affinity: dict[tuple[int, int], float]

    def window(self, rows: slice, columns: slice) -> Texts:
        """Return a rectangle of the whole; measures against the other side stay those of the whole."""
        left, right = (range(*cut.indices(len(side))) for cut, side in zip((rows, columns), self._sides, strict=True))
        return Texts(
            self.source.take(left),
            self.target.take(right),
            (_cut(self.runs[0], left), _cut(self.runs[1], right)),
            (self.lines[0][rows], self.lines[1][columns]),
            {
                (i - left.start, j - right.start): value
                for (i, j), value in self.affinity.items()
                if i in left and j in right
            },
        )

    @property
    def _sides(self) -> Sides[Vectors]:
        return self.source, self.target


def prepare(
    source: Vectors,
    target: Vectors,
    lengths: Sides[Sequence[int]],
    lines: Sides[frozenset[int]],
    affinity: dict[tuple[int, int], float],
) -> Texts:
    """Measure both sides, with the target's lengths brought to the scale of the source's."""
    left, right = (np.asarray(side, np.float64) for side in lengths)
    scale = left.sum() / right.sum() if right.sum() else 1.0
    sizes = norms(source.sums), norms(target.sums)
    hubs = (
        hubness(source.sums, sizes[0], target.sums, sizes[1]),
        hubness(target.sums, sizes[1], source.sums, sizes[0]),
    )
    marked = [
        np.isin(np.arange(len(side)), sorted(chosen)) for side, chosen in zip((source, target), lines, strict=True)
    ]
    runs = runs_of(source.sums, hubs[0], left, marked[0]), runs_of(target.sums, hubs[1], right * scale, marked[1])
    return Texts(source, target, runs, (marked[0], marked[1]), affinity)


def measured(beads: Sequence[Bead], source: Vectors, target: Vectors) -> list[Bead]:
    """Return beads that were given, with the cosine of their sides."""
    found = []
    for bead in beads:
        if bead.is_null:  # a side may hold no vectors at all, not even of the right width
            found.append(replace(bead, similarity=0.0))
            continue
        left, right = source.sums[list(bead.source)].sum(axis=0), target.sums[list(bead.target)].sum(axis=0)
        cosine = float(left @ right) / float(np.linalg.norm(left) * np.linalg.norm(right) + 1e-9)
        found.append(replace(bead, similarity=rounded(cosine)))
    return found


def rounded(cosine: float) -> float:
    """Return a similarity as beads carry it: between 0 and 1, to four places."""
    return round(min(1.0, max(0.0, cosine)), 4)


def _cut(runs: Runs, chosen: range) -> Runs:
    """Return the measures of a stretch of segments; runs that leave it do not fit any more."""
    part = slice(chosen.start, chosen.stop)
    fits = np.arange(len(runs.norms))[:, None] + np.arange(len(chosen))[None, :] < len(chosen)
    return Runs(
        np.where(fits, runs.norms[:, part], np.inf), runs.hubs[:, part], runs.lengths[:, part], runs.lines[:, part]
    )
