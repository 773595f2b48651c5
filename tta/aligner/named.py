"""What the texts of a bead name, asked of whoever knows the texts: the aligner itself sees vectors only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Lattice

__all__ = ["Named", "Unanswered"]

Unanswered = Callable[[Sequence[tuple[Sequence[int], Sequence[int]]], Sequence[tuple[int, int]]], Sequence[int]]
"""Beads, and pairs of segments that surely correspond, in; of each bead, how many of the segments that it joins on one side
name what its other side does not out."""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Knows what n source and m target segments name.

    Attributes:
        unanswered: asked with the numbers that segments have in the whole texts.
        source, target: int64 (n,) and (m,): these numbers.
    """

    unanswered: Unanswered
    source: NDArray[np.int64]
    target: NDArray[np.int64]

    def window(self, rows: slice, columns: slice) -> Named:
        """Return a rectangle of the whole."""
        return replace(self, source=self.source[rows], target=self.target[columns])

    def permuted(self, order: NDArray[np.int64]) -> Named:
        """Return the same with the target's segments in another order."""
        return replace(self, target=self.target[order])

    def without_answer(
        self, lattice: Lattice, certain: NDArray[np.bool_], chosen: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        """Return of each bead, (e,), how many of the segments that it joins name what its other side does not.

        Args:
            lattice: e beads.
            certain: which of them, (e,), are taken to be right; the 1-1 beads among them show which names are rendered.
            chosen: which to ask about, (e,); the others get 0.
        """
        single = (lattice.down == 1) & (lattice.across == 1)
        joining = chosen & (np.minimum(lattice.down, lattice.across) > 0) & ~single
        found = np.zeros(len(lattice), np.int64)
        if joining.any():
            known = certain & single
            pairs = zip(
                self.source[lattice.row[known]].tolist(), self.target[lattice.column[known]].tolist(), strict=True
            )
            found[joining] = self.unanswered(self._segments(lattice, joining), list(pairs))
        return found

    def _segments(self, lattice: Lattice, chosen: NDArray[np.bool_]) -> list[tuple[list[int], list[int]]]:
        """Return the segments of both sides of some beads, (e,) true or false."""
        source, target = self.source.tolist(), self.target.tolist()
        edges = (lattice.row, lattice.down, lattice.column, lattice.across)
        return [
            (source[row : row + down], target[column : column + across])
            for row, down, column, across in zip(*(values[chosen].tolist() for values in edges), strict=True)
        ]
