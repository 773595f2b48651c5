"""The ending of a site's address that is part of a name in one language and left unsaid in the other: `Газета.ру`, Gazeta."""

from __future__ import annotations

from tta.scorers.words.denials import spoken
from tta.scorers.words.runs import Run
from tta.types import Bitext, Side

__all__ = ["is_end_of_a_site"]

_ENDINGS = frozenset("ру рф ком орг инфо рус ru su com net org info ua by kz".split())
"""Top-level domains of Russian news, in the letters of both languages."""


def is_end_of_a_site(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether a run is nothing but the ending of an address, joined by a point to the name before it."""
    words = spoken(bitext, bitext.alignment.beads[index], side).words
    place = run.start
    if run.stop - place != 1 or not place:
        return False
    return words.plain(place) in _ENDINGS and words.marks[place] == "."
