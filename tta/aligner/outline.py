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
        traits: of each, what it is made of, such as a date or a registry number, where it is a line of a header that holds
            little else; empty for sentences. Of a text of sentences only, nothing.
        lines: indices of header, stamp and signature lines.
    """

    lengths: Sequence[int]
    traits: Sequence[frozenset[str]] = ()
    lines: frozenset[int] = frozenset()

    def take(self, chosen: Sequence[int]) -> Outline:
        """Return what is known of some segments, in the order given."""
        return Outline(
            [self.lengths[index] for index in chosen],
            [self.traits[index] for index in chosen] if self.traits else (),
            frozenset(place for place, index in enumerate(chosen) if index in self.lines)
            if self.lines
            else frozenset(),
        )

    def affinity(self, other: Outline) -> dict[tuple[int, int], float]:
        """Return, by pair of segments with the other side's, evidence that the two correspond: lines with like traits."""
        left = [(i, traits) for i, traits in enumerate(self.traits) if traits]
        right = [(j, traits) for j, traits in enumerate(other.traits) if traits]
        return {(i, j): _LIKE_TRAITS for i, mine in left for j, theirs in right if mine == theirs}
