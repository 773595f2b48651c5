"""What is known of the segments of a text beside their vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Outline"]

_LIKE_TRAITS = 0.25  # what a 1-1 bead of two lines with the same traits gains


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of the n segments of a text beside their vectors.

    Attributes:
        lengths: code points of each.
        traits: of each, what it is made of, such as a date or a registry number, where it holds little else; empty for
            others. Of a text of which nothing is known, nothing.
        lines: indices of header, stamp and signature lines.
        rows: of each, the number of the table's row that it is a cell of, 0 for others; of a text without tables, nothing.
    """

    lengths: Sequence[int]
    traits: Sequence[frozenset[str]] = ()
    lines: frozenset[int] = frozenset()
    rows: Sequence[int] = ()

    def take(self, chosen: Sequence[int]) -> Outline:
        """Return what is known of some segments, in the order given."""
        return Outline(
            [self.lengths[index] for index in chosen],
            [self.traits[index] for index in chosen] if self.traits else (),
            frozenset(place for place, index in enumerate(chosen) if index in self.lines)
            if self.lines
            else frozenset(),
            [self.rows[index] for index in chosen] if self.rows else (),
        )

    @property
    def facts(self) -> frozenset[int]:
        """Indices of the segments that consist of a fact, whose words vectors say little of."""
        return frozenset(place for place, traits in enumerate(self.traits) if traits)

    def affinity(self, other: Outline) -> dict[tuple[int, int], float]:
        """Return, by pair of segments with the other side's, evidence that the two correspond: lines with like traits."""
        left = [(i, self.traits[i]) for i in sorted(self.facts & self.lines)]
        right = [(j, other.traits[j]) for j in sorted(other.facts & other.lines)]
        return {(i, j): _LIKE_TRAITS for i, mine in left for j, theirs in right if mine == theirs}
