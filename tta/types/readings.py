"""What a reader of both sides says of the words of one bead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Sides = tuple[NDArray[np.float32], NDArray[np.float32]]

__all__ = ["UNRENDERED", "Reading"]

UNRENDERED = -1
"""Partner of a word that no word of the other side renders."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What became of the words of one pair, Russian first; arrays in the order of the words of its texts.

    Attributes:
        missing: log-odds that the other side leaves a word out, (a,) and (b,).
        wrong: log-odds that it says something else in its place.
        edited: log-odds that an editor would change the word or its counterpart.
        gaps: log-odds that something of the other side is missing between two words or at the ends, (a + 1,) and (b + 1,).
        partner: the word of the other side that renders a word, UNRENDERED where none does.
        held: how surely it does, 0 to 1: the root of the shares that the two have in each other.
        apart: of short sentences of which one side has more, what is said of each read alone with one of the other side, by
            the places of the two among the sentences of the pair, Russian first; nothing where that was not asked.
    """

    missing: Sides
    wrong: Sides
    edited: Sides
    gaps: Sides
    partner: tuple[NDArray[np.int64], NDArray[np.int64]]
    held: Sides
    apart: Mapping[tuple[int, int], Reading] = field(default_factory=dict)
