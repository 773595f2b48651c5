"""Rows of a bitext whose translations changed places, or stand some rows off: each alone is unlike, crosswise they are alike.

In a table that a person filled in, two cells change places or a run slips by a row. Row by row that is a heap of wrong dates,
names and unlike sentences; it is one error of the pairing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.types import Bead, Bitext

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Misplaced", "misplaced_rows"]

_REACH = 20
"""Rows that a translation may stand off its own: further off, like sentences are more often likely to be others."""
_UNLIKE = 0.6
"""The most cosine that a row may have whose translation stands elsewhere."""
_ALIKE = 0.3
"""The least cosine of a row with the translation that is taken for its own."""
_GAIN = 0.3
"""By how much the cosines of two rows must be higher, together, crosswise than in order."""
_STEP = 0.15
"""The same of each row of a run, alone."""
_RUN = 3
"""Rows that a run off its place has at least: two may be alike by chance."""


_LEAST = 2
"""Rows that a text has in which one may hold another's translation."""


_GAP = 2
"""Rows from one of a run to the next: one between them may be rendered freely."""


class _Nearest(NamedTuple):
    """Of each row, (r,), how many rows off the translation stands that is most like it, 0 where none is, and its cosine."""

    step: NDArray[np.int64]
    cosine: NDArray[np.float32]


class Misplaced(NamedTuple):
    """Rows `first` to `last` (places of beads); the first has its translation in `first_home`, the last in `last_home`.

    Two rows that changed places have them the other way round; a run has them as many rows off as it slipped.
    """

    first: int
    last: int
    first_home: int
    last_home: int

    @property
    def is_exchange(self) -> bool:
        """Whether it is two rows, which may stand apart, and nothing between them."""
        return self.first_home > self.last_home

    @property
    def rows(self) -> Sequence[int]:
        """The rows whose source is rendered elsewhere."""
        return (self.first, self.last) if self.is_exchange else range(self.first, self.last + 1)


def misplaced_rows(bitext: Bitext) -> list[Misplaced]:
    """Find them among given beads, in their order; nothing where the aligner paired the texts or there are no vectors."""
    beads, source_vectors, target_vectors = bitext.alignment.beads, bitext.source_vectors, bitext.target_vectors
    if source_vectors is None or target_vectors is None or len(beads) < _LEAST or not all(map(_is_given_row, beads)):
        return []
    source = _rows([bead.source for bead in beads], source_vectors.sums)
    target = _rows([bead.target for bead in beads], target_vectors.sums)
    own = (source * target).sum(axis=1)
    found = _nearest(source, target, own)
    runs = list(_runs(found, own))
    taken = {row for run in runs for row in run.rows}
    return sorted([*(pair for pair in _exchanges(found, own) if not taken.intersection(pair.rows)), *runs])


def _is_given_row(bead: Bead) -> bool:
    """Whether a bead was given with the texts and not found: it is certain, and in its place."""
    return bead.probability == 1.0 and not bead.crossing and len(bead.source) <= 1 and len(bead.target) <= 1


def _rows(segments: Sequence[Sequence[int]], sums: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for each row the vector of its segment, of length 1; zeros where it has none."""
    found = np.zeros((len(segments), sums.shape[1]), np.float32)
    filled = [place for place, own in enumerate(segments) if own]
    found[filled] = sums[[segments[place][0] for place in filled]]
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    return found


def _nearest(source: NDArray[np.float32], target: NDArray[np.float32], own: NDArray[np.float32]) -> _Nearest:
    """Return for each row the translation within reach that is most like it, among rows that are unlike as they stand."""
    reach = min(_REACH, len(own) - 1)
    steps = np.zeros(len(own), np.int64)
    most = np.zeros(len(own), np.float32)
    for step in (step for step in range(-reach, reach + 1) if step):
        here = np.arange(max(0, -step), len(own) - max(0, step))
        here = here[(own[here] <= _UNLIKE) & (own[here + step] <= _UNLIKE)]
        cosines = (source[here] * target[here + step]).sum(axis=1)
        here, cosines = here[cosines > most[here]], cosines[cosines > most[here]]
        steps[here], most[here] = step, cosines
    steps[most < _ALIKE] = 0
    return _Nearest(steps, most)


def _exchanges(found: _Nearest, own: NDArray[np.float32]) -> Iterator[Misplaced]:
    """Yield rows that are each most like the other's translation."""
    for row in np.flatnonzero(found.step > 0).tolist():
        other = row + int(found.step[row])
        gain = found.cosine[row] + found.cosine[other] - own[row] - own[other]
        if other + int(found.step[other]) == row and gain >= _GAIN:
            yield Misplaced(row, other, other, row)


def _runs(found: _Nearest, own: NDArray[np.float32]) -> Iterator[Misplaced]:
    """Yield runs of rows whose translations all stand as many rows off; a row between two of them may be unlike all."""
    step = np.where(found.cosine - own >= _STEP, found.step, 0)
    for size, group in groupby(np.flatnonzero(step).tolist(), key=lambda row: int(step[row])):
        run: list[int] = []
        for row in [*group, None]:
            if run and (row is None or row - run[-1] > _GAP):
                if len(run) >= _RUN:
                    yield Misplaced(run[0], run[-1], run[0] + size, run[-1] + size)
                run = []
            if row is not None:
                run.append(row)
