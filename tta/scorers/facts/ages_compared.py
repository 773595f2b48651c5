"""Ages by the year that runs against those by full years: `мальчику шёл седьмой год` / the boy was eight."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import NumberContent, Value

__all__ = ["with_ages"]

_LEAD = re.compile(
    r"\b(?:was|is|were|aged|turned|turning|at|being|age|age\s+of|barely|only|already|nearly|almost)\s+$", re.I
)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$|(?:years?\s+old|when|at\s+the\s+time|and)\b)")
"""What makes an age of an English number: a word of being before it, and nothing that it counts behind it."""
_WINDOW = 16
"""Code points before a number in which such a word stands."""
_OTHER = Judgement(Relation.DIFFERS, "the age differs")


def with_ages(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, the year of life that runs as differing from a lone English age that is not of it.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    side = next((side for side in Side if bitext.document(side).language is Language.RU), Side.SOURCE)
    ages = {bead: item for item in found if (bead := _bead_of_age(bitext, item, side.opposite)) is not None}
    paired, gone = dict[int, Matched](), list[Matched]()
    for place, item in enumerate(found):
        value, bead = _lone(item, side)
        other = ages.get(bead) if value is not None and _runs(value) else None
        named = _lone(other, side.opposite)[0] if other else None
        if other is not None and named is not None and value is not None:
            placed = Placed(-1, value, bead), Placed(-1, named, bead)
            paired[place] = matched_of(*(placed if side is Side.SOURCE else placed[::-1]), _OTHER)
            gone.append(other)
    return [paired.get(place, item) for place, item in enumerate(found) if item not in gone]


def _lone(item: Matched, side: Side) -> tuple[Value | None, int]:
    """Return the value of a fact that stands on one side alone, and its bead."""
    fact = item.fact
    if fact.status not in {FactStatus.MISSING, FactStatus.ADDED}:
        return None, -1
    value, bead = (item.source, fact.source_bead) if side is Side.SOURCE else (item.target, fact.target_bead)
    return value, -1 if bead is None else bead


def _runs(value: Value) -> bool:
    """Whether a Russian value is a year of life that runs, which is read as two ages."""
    content = value.content
    return (
        isinstance(content, NumberContent)
        and content.unit == "year"
        and content.optional
        and content.readings[1:] == (content.readings[0] - 1,)
    )


def _bead_of_age(bitext: Bitext, item: Matched, side: Side) -> int | None:
    """Return the bead of an English number that is an age."""
    value, bead = _lone(item, side)
    if value is None or not isinstance(value.content, NumberContent) or value.content.unit not in {"", "year"}:
        return None
    text, start, stop = bitext.document(side).text, value.spans[0].start, value.spans[-1].stop
    is_age = _LEAD.search(text[max(0, start - _WINDOW) : start]) and _ENDS.match(text, stop)
    return bead if is_age else None
