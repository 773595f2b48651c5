"""Bitexts reduced to what the aligner's networks see of them, with what the gold allows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from texts.gold import Gold
from tta.aligner.lattice import Lattice
from tta.aligner.search import good_beads
from tta.aligner.texts import prepare

__all__ = ["Example", "example"]


@dataclass(frozen=True)
class Example:
    """A bitext reduced to what the networks see: its lattice, features, and which beads the gold allows.

    Attributes:
        known: score of each bead that a network is fitted beside, (e,), or 0.
        scored: which beads the network scores, (e,), or all.
    """

    name: str
    lattice: Lattice
    features: NDArray[np.float32]
    allowed: NDArray[np.bool_]
    gold: Gold
    known: NDArray[np.float64] | float = 0.0
    scored: NDArray[np.bool_] | float = 1.0

    @property
    def is_kept(self) -> bool:
        """Whether it is kept back."""
        return self.name.endswith("kept")

    @property
    def kind(self) -> str:
        """What sort of text it is."""
        return next((kind for kind in ("bible", "mlqe") if kind in self.name), "book")


def example(gold: Gold) -> Example:
    """Find the beads worth a closer look, and which of them the gold allows."""
    lattice, features = good_beads(prepare(*gold.centred(), gold.outlines()))
    return Example(gold.name, lattice, features, allowed(lattice, gold), gold)


def allowed(lattice: Lattice, gold: Gold) -> NDArray[np.bool_]:
    """Beads inside a gold block, with both sides; and segments left alone that the gold leaves alone."""
    block_of = [np.full(len(side) + 8, -1) for side in (gold.source, gold.target)]
    for number, bead in enumerate(gold.beads):
        for side in (0, 1):
            block_of[side][list(bead[side])] = number
    alone = np.array([not left or not right for left, right in gold.beads])
    down, across = lattice.down, lattice.across
    first = np.where(down > 0, block_of[0][lattice.row], block_of[1][lattice.column])
    last = np.where(down > 0, block_of[0][lattice.row + np.maximum(down, 1) - 1], first)
    other = np.where(across > 0, block_of[1][lattice.column], first)
    other_last = np.where(across > 0, block_of[1][lattice.column + np.maximum(across, 1) - 1], first)
    null = (down == 0) | (across == 0)
    inside = (first == last) & (first == other) & (first == other_last)
    found: NDArray[np.bool_] = np.where(null, alone[first], inside & ~alone[first])
    return found
