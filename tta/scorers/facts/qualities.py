"""When two qualities are one, and when a medal is the place that a number names: `серебро`, second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Side
from tta.values import NumberContent, QualityContent, Value
from tta.values.quality import Family

__all__ = ["judge_qualities", "with_places_of_medals"]

_PLACE_BEFORE = re.compile(
    r"\b(?:c[ao]me|finish(?:es|ed)|place[ds]?|end(?:s|ed)(?:\s+up)?|in|took|take[ns]?|стал[аи]?|приш[её]л|пришла|финишировал[аи]?|занял[аи]?)"
    r"\s+(?:in\s+|the\s+)?$",
    re.I,
)
_PLACE_BEHIND = re.compile(r"\s+(?:place|мест[оае])\b", re.I)
_WINDOW = 20
"""Code points to either side of an ordinal in which it is said to be a place."""
_OTHER = Judgement(Relation.DIFFERS, "the medal is of another place")


def judge_qualities(left: object, right: object) -> Judgement | None:
    """Compare two qualities of a family, or a medal with an ordinal; None where they say nothing about each other."""
    if isinstance(left, QualityContent) and isinstance(right, QualityContent):
        if left.family is not right.family:
            return None
        same = left.name == right.name
        return (
            Judgement(Relation.EQUAL, "same value")
            if same
            else Judgement(Relation.DIFFERS, f"the {left.family.value} differs")
        )
    medal, number = (left, right) if isinstance(left, QualityContent) else (right, left)
    if (
        not (isinstance(medal, QualityContent) and isinstance(number, NumberContent))
        or medal.family is not Family.MEDAL
    ):
        return None
    same = _is_place(number) and number.readings[0] == medal.place
    return Judgement(Relation.EQUAL, "the place of the medal") if same else None


def with_places_of_medals(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a medal without counterpart and a place without one in its bead as differing.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    places = {place: item for item in found if (place := _bead_of_place(bitext, item)) is not None}
    changed, gone = list(found), list[Matched]()
    for number, item in enumerate(found):
        value, bead = item.source or item.target, item.fact.source_bead if item.source else item.fact.target_bead
        lonely = item.fact.status in {FactStatus.MISSING, FactStatus.ADDED} and value is not None
        if not lonely or bead is None or not _is_medal(value):
            continue
        other = places.get((bead, Side.TARGET if item.source else Side.SOURCE))
        named = (other.source or other.target) if other else None
        if other is None or named is None or value is None:
            continue
        placed = Placed(-1, value, bead), Placed(-1, named, bead)
        changed[number] = matched_of(*(placed if item.source else placed[::-1]), _OTHER)
        gone.append(other)
    return [item for item in changed if item not in gone]


def _is_place(number: NumberContent) -> bool:
    """Whether a number can be a place in an order; `третьей` may be a third of something, too."""
    value = number.readings[0]
    return number.ordinal or (value > 1 and number.readings[1:] == (1 / value,))


def _is_medal(value: Value | None) -> bool:
    content = value.content if value else None
    return isinstance(content, QualityContent) and content.family is Family.MEDAL


def _bead_of_place(bitext: Bitext, item: Matched) -> tuple[int, Side] | None:
    """Return the bead and the side of an ordinal without counterpart that is said to be a place."""
    value, side = (item.source, Side.SOURCE) if item.source else (item.target, Side.TARGET)
    if value is None or item.fact.status not in {FactStatus.MISSING, FactStatus.ADDED}:
        return None
    bead = item.fact.source_bead if side is Side.SOURCE else item.fact.target_bead
    if bead is None or not isinstance(value.content, NumberContent) or not _is_place(value.content):
        return None
    text, start, stop = bitext.document(side).text, value.spans[0].start, value.spans[-1].stop
    is_place = _PLACE_BEHIND.match(text, stop) or _PLACE_BEFORE.search(text[max(0, start - _WINDOW) : start])
    return (bead, side) if is_place else None
