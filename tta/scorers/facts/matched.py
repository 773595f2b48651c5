"""A value where it stands, and a fact with the values of both sides behind it."""

from __future__ import annotations

from dataclasses import dataclass

from tta.scorers.facts.judgement import Judgement, Relation
from tta.types import Fact, FactStatus, Kind
from tta.values import IdentifierContent, Value

__all__ = ["Matched", "Placed", "matched_of", "said"]


@dataclass(frozen=True, slots=True)
class Matched:
    """A fact with the values behind it."""

    fact: Fact
    source: Value | None
    target: Value | None
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and the bead it stands in; `number` tells equal ones apart."""

    number: int
    value: Value
    bead: int


def said(value: Value) -> str:
    """Return what a value says, the same for values that say the same."""
    content = value.content
    return content.digits if isinstance(content, IdentifierContent) else str(content)


def matched_of(source: Placed | None, target: Placed | None, judgement: Judgement) -> Matched:
    """Make a fact of two values that were compared, or of one without a counterpart."""
    left, right = source.value if source else None, target.value if target else None
    known = left or right
    if known is None:
        raise ValueError("a fact has at least one side")
    if left and right:
        status = FactStatus.EQUAL if judgement.equal else FactStatus.DIFFERS
    else:
        status = FactStatus.MISSING if left else FactStatus.ADDED
    kinds = {value.kind for value in (left, right) if value}
    fact = Fact(
        # a pair of unlike kinds belongs to the more telling one: `1977 г.` against `in 1977` is a date
        kind=next((kind for kind in (Kind.DATE_TIME, Kind.IDENTIFIER) if kind in kinds), known.kind),
        status=status,
        source_spans=left.spans if left else (),
        target_spans=right.spans if right else (),
        source_reading=str(left.content) if left else "",
        target_reading=str(right.content) if right else "",
        rule=judgement.rule,
        source_bead=source.bead if source else None,
        target_bead=target.bead if target else None,
        converted=judgement.relation is Relation.CONVERTED,
    )
    return Matched(fact, left, right, judgement)
