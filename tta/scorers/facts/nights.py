"""Nights between two days: `в ночь с 4 на 5 декабря`, which English may call by the first day alone, the night of 4 December,
or by the hours of the second one, early on 5 December; and `в ночь на 5 декабря`, the night that begins on the 4th.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import DateContent, Value

__all__ = ["with_nights"]

_FIRST_DAY = re.compile(r"\bноч(?:ь|ью|и)\s+со?\s+(?P<day>\d{1,2}(?:-?(?:го|е))?(?:\s+[а-яё]{3,9})?)\s+на\s+$", re.I)
_WINDOW = 40
"""Code points before the second day in which the night and the first one stand."""
_NIGHT_FROM, _ONTO_BEHIND = re.compile(r"\bноч(?:ь|ью|и)\s+со?\s+$", re.I), re.compile(r"\s+на\s+")
_ONTO = re.compile(r"\bночь\s+на\s+$", re.I)
_EARLY = re.compile(
    r"\b(?:early|before\s+(?:dawn|daybreak|sunrise|sunup)|(?:small|early|first)\s+hours|dawn|daybreak|after\s+midnight)\b"
    r"[^.;]{0,12}$",
    re.I,
)
"""Before an English date, what says that its night is over: the day is the second one."""
_NIGHT = re.compile(r"\b(?:night|overnight|evening)\b[^.;]{0,12}$", re.I)
_SAME = Judgement(Relation.EQUAL, "same night, called by its first day")
_SAME_SECOND = Judgement(Relation.EQUAL, "same night, called by its second day")
_BEGINS = Judgement(Relation.AMBIGUOUS, "equal if the night is called by the day on which it begins")
_OVER = Judgement(Relation.DIFFERS, "the day differs: the night ends on the second one")


def with_nights(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a day of a Russian night as named where English calls the night by the other one.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    side = next((side for side in Side if bitext.document(side).language is Language.RU), None)
    return [_with_night(bitext, item, found, side) for item in found] if side else list(found)


def _with_night(bitext: Bitext, item: Matched, found: Sequence[Matched], side: Side) -> Matched:
    value, other = _of(item, side)
    if value is None or not isinstance(value.content, DateContent):
        return item
    text, start = bitext.document(side).text, value.spans[0].start
    before = text[max(0, start - _WINDOW) : start]
    if other is None:
        return _called_otherwise(bitext, item, found, side, before)
    if _NIGHT_FROM.search(before) and _ONTO_BEHIND.match(text, value.spans[-1].stop) and _is_early(bitext, other, side):
        return replace(item, fact=replace(item.fact, status=FactStatus.DIFFERS, rule=_OVER.rule), judgement=_OVER)
    return item


def _called_otherwise(bitext: Bitext, item: Matched, found: Sequence[Matched], side: Side, before: str) -> Matched:
    """Return the day of a night that English lacks, with the day by which English calls the night instead."""
    value, _ = _of(item, side)
    assert value is not None
    bead = item.fact.source_bead if side is Side.SOURCE else item.fact.target_bead
    text = bitext.document(side).text
    for near in found:
        own, named = _of(near, side)
        if own is None or named is None or not near.judgement.equal or bead is None:
            continue
        if near.fact.source_bead != bead or near.fact.target_bead != bead or not isinstance(own.content, DateContent):
            continue
        placed = Placed(-1, value, bead), Placed(-1, named, bead)
        pair = placed if side is Side.SOURCE else placed[::-1]
        start, stop = value.spans[0].start, value.spans[-1].stop
        first = _FIRST_DAY.search(before)
        if first and own.spans[0].start == start - len(before) + first.start("day"):
            return matched_of(*pair, _SAME)
        if _NIGHT_FROM.search(before) and (onto := _ONTO_BEHIND.match(text, stop)) and own.spans[0].start == onto.end():
            return matched_of(*pair, _SAME_SECOND)
        if own.content.weak and _ONTO.search(before) and _is_called_night(bitext, named, side):
            return matched_of(*pair, _BEGINS)
    return item


def _is_early(bitext: Bitext, named: Value, side: Side) -> bool:
    return _EARLY.search(_before(bitext, named, side)) is not None


def _is_called_night(bitext: Bitext, named: Value, side: Side) -> bool:
    return _NIGHT.search(_before(bitext, named, side)) is not None


def _before(bitext: Bitext, named: Value, side: Side) -> str:
    """Return what stands right before an English value; `side` is the Russian one."""
    start = named.spans[0].start
    return bitext.document(side.opposite).text[max(0, start - _WINDOW) : start]


def _of(item: Matched, side: Side) -> tuple[Value | None, Value | None]:
    """Return the value of a side and that of the other one."""
    return (item.source, item.target) if side is Side.SOURCE else (item.target, item.source)
