"""In which beads the aligner saw a passage move."""

from __future__ import annotations

from tta.types import Bitext

__all__ = ["moved_beads"]


def moved_beads(bitext: Bitext) -> frozenset[int]:
    """Beads in which the aligner says that a passage may stand elsewhere: crossing, without counterpart, or unsure."""
    beads = bitext.alignment.beads
    return frozenset(i for i, bead in enumerate(beads) if bead.crossing or bead.is_null or bead.is_unsure)
