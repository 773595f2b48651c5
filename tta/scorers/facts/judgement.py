"""How two values, or two names, stand to each other: a relation for the program, a sentence for people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

__all__ = ["CHANGED_PLACES", "Judgement", "Relation"]

CHANGED_PLACES = "the two changed places"
"""The rule of each half of an exchange."""


class Relation(str, Enum):
    """How a value of one side stands to what the other side has for it; severity and confidence follow from it.

    Attributes:
        EQUAL: the same, also where each language writes it in its own manner or convention lets it go.
        CONVERTED: the same quantity in another unit, rounded.
        CALENDARS: one day by the Julian and by the Gregorian calendar, or a date in both against one of them.
        AMBIGUOUS: the same if one of two readings is meant, as of 03.05.77.
        INCOMPLETE: they agree as far as both go; one side lacks a part.
        INVALID: one side is no valid date, so that it confirms nothing.
        UNCOMPARED: a name that the words around render, or that may be left out; there is no form of it to compare.
        INITIALS: the surname is the same, the initials are not.
        ANOTHER: both sides name what is known, and not the same.
        EXCHANGED: the values of both sides are the same, and two of them changed places.
        DIFFERS: two values in one place.
        ALONE: the other side has nothing for it.
    """

    EQUAL = "equal"
    CONVERTED = "converted"
    CALENDARS = "calendars"
    AMBIGUOUS = "ambiguous"
    INCOMPLETE = "incomplete"
    INVALID = "invalid"
    UNCOMPARED = "uncompared"
    INITIALS = "initials"
    ANOTHER = "another"
    EXCHANGED = "exchanged"
    DIFFERS = "differs"
    ALONE = "alone"


_UNEQUAL = frozenset({Relation.INITIALS, Relation.ANOTHER, Relation.EXCHANGED, Relation.DIFFERS, Relation.ALONE})


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two values compared: their relation, and in words the rule by which they are equal or what tells them apart."""

    relation: Relation
    rule: str

    @property
    def equal(self) -> bool:
        """Whether they count as equal, surely or not."""
        return self.relation not in _UNEQUAL

    @property
    def doubtful(self) -> bool:
        """Whether they agree as far as they go, but not fully or not surely."""
        return self.equal and self.relation not in {Relation.EQUAL, Relation.UNCOMPARED}

    def with_remark(self, remark: str) -> Judgement:
        """Return the same judgement with more words to its rule."""
        return replace(self, rule=f"{self.rule}; {remark}")
