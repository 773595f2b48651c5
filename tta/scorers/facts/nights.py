"""Nights between two days: `в ночь с 4 на 5 декабря`, which English may call by the first day alone, the night of 4 December."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, Language, Side
from tta.values import Value

__all__ = ["with_nights"]

_FIRST_DAY = re.compile(r"\bночь\s+со?\s+(?P<day>\d{1,2}(?:-?(?:го|е))?(?:\s+[а-яё]{3,9})?)\s+на\s+$", re.I)
_WINDOW = 40
"""Code points before the second day in which the night and the first one stand."""
_SAME = Judgement(Relation.EQUAL, "same night, called by its first day")


def with_nights(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, the second day of a Russian night as named where English has the first one.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    side = next((side for side in Side if bitext.document(side).language is Language.RU), None)
    return [_with_night(bitext, item, found, side) for item in found] if side else list(found)


def _with_night(bitext: Bitext, item: Matched, found: Sequence[Matched], side: Side) -> Matched:
    value, other = _of(item, side)
    if value is None or other is not None:
        return item
    start = value.spans[0].start
    night = _FIRST_DAY.search(bitext.document(side).text, max(0, start - _WINDOW), start)
    if night is None:
        return item
    bead = item.fact.source_bead if side is Side.SOURCE else item.fact.target_bead
    for first in found:
        own, named = _of(first, side)
        if own is None or named is None or not first.judgement.equal or own.spans[0].start != night.start("day"):
            continue
        if bead is not None and first.fact.source_bead == first.fact.target_bead == bead:
            placed = Placed(-1, value, bead), Placed(-1, named, bead)
            return matched_of(*(placed if side is Side.SOURCE else placed[::-1]), _SAME)
    return item


def _of(item: Matched, side: Side) -> tuple[Value | None, Value | None]:
    """Return the value of a side and that of the other one."""
    return (item.source, item.target) if side is Side.SOURCE else (item.target, item.source)
