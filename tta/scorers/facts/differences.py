"""What lies between two values, worked out beside both: `с 30 до 25 %`, by five points, from 30 to 25."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Side
from tta.values import DateContent, NumberContent, Value

__all__ = ["with_differences"]

_TO = re.compile(r"(?:[^\d,.;:()]{0,24}?)\s+(?:to|until|till|до|по|на)\s+(?:only\s+|just\s+|[$£€])?|\s?[-–—]\s?", re.I)
"""Between two values from one of which to the other something goes."""
_FROM = re.compile(r"(?:\b(?:from|between|с|со|от)\s+(?:[a-zа-яё]+\s+)?[$£€]?|[(,]\s?)$", re.I)
_BY = {
    "before": re.compile(
        r"\bby\s+(?:about\s+|some\s+|only\s+|just\s+|nearly\s+|almost\s+)?$|\bна\s+(?:целых\s+|примерно\s+)?$", re.I
    ),
    "behind": re.compile(
        r"(?:\s+[a-z]+|\s?%)?(?:\s+points?)?,\s+(?:from|falling\s+from|rising\s+from|dropping\s+from)\s+$"
        r"|(?:\s+[а-яё.]+|\s?%)?(?:\s+пункт[а-я]{0,3})?,\s+с\s+$",
        re.I,
    ),
}
"""Before a number and between it and the two values, where it says nothing but what lies between them."""
_WINDOW = 24
"""Code points before a value in which that is said."""
_SAME = Judgement(Relation.EQUAL, "what lies between the two values")
_WRONG = Judgement(Relation.DIFFERS, "it is not what lies between the two values")


def with_differences(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a number that one side alone has as told by two values of both, between which it lies.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_difference(bitext, item, found) for item in found]


def _with_difference(bitext: Bitext, item: Matched, found: Sequence[Matched]) -> Matched:
    side = Side.SOURCE if item.source else Side.TARGET
    value, bead = _of(item, side), item.fact.source_bead if item.source else item.fact.target_bead
    if value is None or bead is None or item.fact.status not in {FactStatus.MISSING, FactStatus.ADDED}:
        return item
    content = value.content
    if not isinstance(content, NumberContent) or content.ordinal or content.weak:
        return item
    for one, other in _from_to(bitext, bead, side, found):
        first, last = _amount(_of(one, side)), _amount(_of(other, side))
        if first is None or last is None:
            continue
        if abs(first - last) in content.readings:
            return replace(item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=_SAME.rule), judgement=_SAME)
        facing = _of(one, side.opposite)
        if facing is not None and _is_by(bitext, value, _of(one, side), side):
            placed = Placed(-1, value, bead), Placed(-1, facing, bead)
            return matched_of(*(placed if side is Side.SOURCE else placed[::-1]), _WRONG)
    return item


def _from_to(bitext: Bitext, bead: int, side: Side, found: Sequence[Matched]) -> Iterator[tuple[Matched, Matched]]:
    """Yield the pairs of values of a bead that agree with the other side and are two ends, from one to the other."""
    text = bitext.document(side).text
    agreed = [
        item
        for item in found
        if item.judgement.equal
        and item.source
        and item.target
        and item.fact.source_bead == item.fact.target_bead == bead
    ]
    placed = sorted(((value.spans[0].start, place) for place, item in enumerate(agreed) if (value := _of(item, side))))
    for (start, place), (then, next_place) in pairwise(placed):
        value = _of(agreed[place], side)
        before = text[max(0, start - _WINDOW) : start]
        if value and _FROM.search(before) and _TO.fullmatch(text, value.spans[-1].stop, then):
            yield agreed[place], agreed[next_place]


def _is_by(bitext: Bitext, value: Value, first: Value | None, side: Side) -> bool:
    """Whether a number is said to be what lies between two values that follow at once, `by five points, from 30 to 25`."""
    text, start, stop = bitext.document(side).text, value.spans[0].start, value.spans[-1].stop
    if first is None or first.spans[0].start < stop:
        return False
    by = _BY["before"].search(text[max(0, start - _WINDOW) : start])
    return by is not None and _BY["behind"].fullmatch(text, stop, first.spans[0].start) is not None


def _amount(value: Value | None) -> Fraction | None:
    """Return the number that a value is, of a year alone the year."""
    content = value.content if value else None
    if isinstance(content, NumberContent):
        return content.readings[0]
    year = content.year_alone if isinstance(content, DateContent) else None
    return None if year is None else Fraction(year)


def _of(item: Matched, side: Side) -> Value | None:
    return item.source if side is Side.SOURCE else item.target
