"""What a comparison of two audits gives: items in groups, facts that turned, and warnings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tta.types import Audit, Decision, Fact, Finding, Severity

__all__ = ["Comparison", "FactChange", "Group", "Item", "Match", "Turn"]


class Group(str, Enum):
    """What became of a finding, in the order in which a reader wants to know."""

    MARKED_FIXED = "said-fixed"
    NEW = "new"
    REMAINING = "remaining"
    CHANGED = "changed"
    FIXED = "fixed"
    DISMISSED = "dismissed"
    UNCHECKED = "unchecked"

    @property
    def alarms(self) -> bool:
        """Whether its findings still stand against the corrected translation."""
        return self in {Group.MARKED_FIXED, Group.NEW, Group.REMAINING, Group.CHANGED}


class Match(str, Enum):
    """By what an old finding and a new one are taken for the same."""

    FINGERPRINT = "fingerprint"
    CODE = "code and place"
    FAMILY = "family and place"


@dataclass(frozen=True, slots=True)
class Item:
    """A finding of either audit, or one of both.

    Attributes:
        group: what became of it.
        old, new: the finding in either audit; None in the one that lacks it.
        match: by what the two belong together, None for a finding of one audit.
        decision: the last that a reviewer made on it.
        carried: whether only the earlier audit has that decision, so that the later one still lacks it.
        looked_for_before: False for a finding whose code the earlier audit did not look for.
        old_beads, new_beads: the rows of either audit that show the passage; none where it has gone.
        source: the passage in the source, as the later audit has it where it has it.
        before, after: its translation in either; the beginning of one that is very long.
        is_rewritten: whether the translation is another one now.
    """

    group: Group
    old: Finding | None
    new: Finding | None
    match: Match | None
    decision: Decision | None
    carried: bool
    looked_for_before: bool
    old_beads: tuple[int, ...]
    new_beads: tuple[int, ...]
    source: str
    before: str
    after: str
    is_rewritten: bool

    @property
    def finding(self) -> Finding:
        """The later of the two."""
        found = self.new or self.old
        if found is None:
            raise ValueError("an item without a finding")
        return found

    @property
    def severity_before(self) -> Severity | None:
        """The earlier severity where it was another one."""
        if self.old is None or self.new is None or self.old.severity is self.new.severity:
            return None
        return self.old.severity


class Turn(str, Enum):
    """How a fact turned: for the better, for the worse, or from one disagreement to another; what only a translation has is
    in it now, or no longer.
    """

    AGREES = "agrees now"
    GONE = "no longer put in"
    DISAGREES = "agrees no longer"
    PUT_IN = "put in now"
    OTHERWISE = "disagrees otherwise"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact whose judgement is another one now; None on the side that has no such fact."""

    turn: Turn
    old: Fact | None
    new: Fact | None

    @property
    def fact(self) -> Fact:
        """The later of the two."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change without a fact")
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that two audits of one document give together.

    Attributes:
        old, new: the audits.
        items: every finding of both, once, by group, severity and place.
        facts: those whose judgement changed, in the order of the text.
        warnings: why differences may come from elsewhere than the corrections, a line each.
    """

    old: Audit
    new: Audit
    items: tuple[Item, ...]
    facts: tuple[FactChange, ...]
    warnings: tuple[str, ...]

    def of(self, group: Group) -> tuple[Item, ...]:
        """Return the items of one group."""
        return tuple(item for item in self.items if item.group is group)

    def turned(self, turn: Turn) -> tuple[FactChange, ...]:
        """Return the facts that turned one way."""
        return tuple(change for change in self.facts if change.turn is turn)
