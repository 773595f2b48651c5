"""Short sentences tell of one scene, and so are alike whether one renders the other or not: what speaks against joining them.

Among other short ones only: of a long sentence some words are always left over that an idiom may render.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.features import FEATURES
from tta.aligner.lattice import held_in
from tta.aligner.word_measures import HOLDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Lattice
    from tta.aligner.texts import Sides, Texts
    from tta.aligner.words import Holds

__all__ = ["against_joining", "is_terse"]

_TERSE = 3.8
"""Logarithm of the usual length below which a text is one of short sentences or items: 30 letters, 15 being added to each."""
_FOR_NOTHING = 6.0  # log-odds against joining each short sentence that brings nothing, about what being alone costs
_FITTING, _HELD, _LONGER = 6.0, 20.0, 18.0
"""Log-odds for joining short sentences to a short one: to begin with, for each 1 by which the words of the weakest are held above
the document's usual, and against it for each e-fold by which they are longer than what they are joined to."""


def is_terse(texts: Texts) -> bool:
    """Say whether most segments have a few words only, whose cosines say little of how free a translation is."""
    lengths = np.concatenate([side.lengths[0] for side in texts.runs])
    return float(np.median(lengths)) < _TERSE


def against_joining(
    lattice: Lattice, features: NDArray[np.float32], holds: Holds, facts: Sides[NDArray[np.bool_]]
) -> NDArray[np.float64]:
    """Return the log-odds against each bead, (e,), none of which is less than 0.

    Args:
        lattice: e beads.
        features: of these, (e, f), in the order of `FEATURES`.
        holds: what their words say.
        facts: which segments of each side consist of a fact, such as a date behind a signature: where one is joined, neither
            length nor words tell whether it belongs there, and what it names is judged elsewhere.
    """
    shorter = features[:, FEATURES.index("length")] - 0.5 * features[:, FEATURES.index("absolute_length_gap")]
    against = _FOR_NOTHING * holds.bringing_nothing + _misfit(lattice, features[:, FEATURES.index("length_gap")], holds)
    is_told = (held_in(facts[0], lattice.row, lattice.down) + held_in(facts[1], lattice.column, lattice.across)) == 0
    return np.where((shorter < 0.0) & is_told, against, 0.0)


def _misfit(lattice: Lattice, gap: NDArray[np.float32], holds: Holds) -> NDArray[np.float64]:
    """Return how far segments joined to a single one have not its length, `gap` (e,), nor its words; 0 for other beads."""
    found = np.zeros(len(lattice))
    for several, one, side, longer in (
        (lattice.down, lattice.across, "source", gap),
        (lattice.across, lattice.down, "target", -gap),
    ):
        joined = (several > 1) & (one == 1)
        held = holds.against_level[joined, HOLDS.index(f"held_of_weakest_{side}")]
        found[joined] = np.maximum(0.0, _LONGER * longer[joined] - _HELD * held - _FITTING)
    return found
