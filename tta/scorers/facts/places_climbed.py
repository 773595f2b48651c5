"""Places by which one rose or fell: `с девятого места на шестое`, three places to sixth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Side
from tta.values import NumberContent, Value

__all__ = ["with_places_climbed"]

_PLACES = re.compile(
    r"\s+(?:places?\b|spots?\b|positions?\b|мест(?:о|а)?(?!\w)|позици[июяй](?!\w)|строч[а-я]{2,3}(?!\w))", re.I
)
_WINDOW = 16
"""Code points behind a number in which the word for places stands."""


def with_places_climbed(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a number of places as equal to what lies between two places of the other side.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    reached: dict[int, set[Fraction]] = {}
    for item in found:
        if item.judgement.equal and item.fact.source_bead is not None:
            for value in (item.source, item.target):
                if (place := _place(value)) is not None:
                    reached.setdefault(item.fact.source_bead, set()).add(place)
    return [_with_places(bitext, item, reached) for item in found]


def _with_places(bitext: Bitext, item: Matched, reached: dict[int, set[Fraction]]) -> Matched:
    if item.judgement.relation is not Relation.DIFFERS or item.fact.source_bead is None:
        return item
    for place, many, side in ((item.source, item.target, Side.TARGET), (item.target, item.source, Side.SOURCE)):
        left, count = _place(place), _count(bitext, many, side)
        others = reached.get(item.fact.source_bead, set())
        if left is not None and count is not None and any(abs(left - other) == count for other in others):
            judgement = Judgement(Relation.EQUAL, "as many places as lie between the two")
            return replace(
                item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=judgement.rule), judgement=judgement
            )
    return item


def _place(value: Value | None) -> Fraction | None:
    """Return the place in an order that a value names."""
    content = value.content if value else None
    return content.readings[0] if isinstance(content, NumberContent) and content.ordinal else None


def _count(bitext: Bitext, value: Value | None, side: Side) -> Fraction | None:
    """Return how many places a value counts."""
    content = value.content if value else None
    if value is None or not isinstance(content, NumberContent) or content.ordinal:
        return None
    stop = value.spans[-1].stop
    return content.readings[0] if _PLACES.match(bitext.document(side).text[stop : stop + _WINDOW]) else None
