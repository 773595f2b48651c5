"""What reading yields."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reader.direction import Direction
from tta.types import Bead, Document

__all__ = ["Pair"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a target; `beads` are given where the input was aligned already.

    `direction` says what tells source and target. `reference` is another translation that the input holds, with the indices of
    its segments for each of the beads.
    """

    source: Document
    target: Document
    beads: tuple[Bead, ...] | None = None
    reference: Document | None = None
    reference_segments: tuple[tuple[int, ...], ...] = ()
    direction: Direction | None = None
