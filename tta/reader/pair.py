"""What reading yields."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reader.decoding import Decoded
from tta.reader.direction import Direction
from tta.types import Bead, Document

__all__ = ["Pair", "told"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a target; `beads` are given where the input was aligned already.

    `direction` says what tells source and target. `reference` is another translation that the input holds, with the indices of
    its segments for each of the beads. `left_out` says what was not read, a line each.
    """

    source: Document
    target: Document
    beads: tuple[Bead, ...] | None = None
    reference: Document | None = None
    reference_segments: tuple[tuple[int, ...], ...] = ()
    direction: Direction | None = None
    left_out: tuple[str, ...] = ()


def told(*files: Decoded) -> tuple[str, ...]:
    """Return what was left out of files, with their names."""
    return tuple(f"{item.path.name}: {line}" for item in files for line in item.left_out)
