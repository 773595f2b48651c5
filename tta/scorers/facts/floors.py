"""Floors: the British first floor is the second of a Russian house, whose first is the ground floor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Language, Side
from tta.values import NumberContent, Value

__all__ = ["with_floors"]

_FLOOR = {
    Language.RU: re.compile(r"(?:-?[а-яё]{1,3})?\s+этаж[а-яё]{0,3}(?!\w)", re.I),
    Language.EN: re.compile(r"(?:st|nd|rd|th)?[\s-]+(?:floor|storey)\b", re.I),
}
_WINDOW = 16
"""Code points behind a number in which the word for a floor stands."""
_RULE = "the same floor if the English counts from the ground floor, as in Britain"


def with_floors(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a floor that is one lower in English as one that may be the same.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_floor(bitext, item) for item in found]


def _with_floor(bitext: Bitext, item: Matched) -> Matched:
    if item.judgement.relation is not Relation.DIFFERS or item.source is None or item.target is None:
        return item
    sides = ((item.source, Side.SOURCE), (item.target, Side.TARGET))
    floors = {bitext.document(side).language: _floor(bitext, value, side) for value, side in sides}
    russian, english = floors.get(Language.RU), floors.get(Language.EN)
    if not russian or not english or russian != english + 1:
        return item
    judgement = Judgement(Relation.UNCOMPARED, _RULE)
    return replace(item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=_RULE), judgement=judgement)


def _floor(bitext: Bitext, value: Value, side: Side) -> int:
    """Return the number of a floor; 0 where a value is none: three floors are no third one."""
    document, content, stop = bitext.document(side), value.content, value.spans[-1].stop
    named = _FLOOR[document.language].match(document.text[stop : stop + _WINDOW])
    if not named or not isinstance(content, NumberContent) or content.readings[0].denominator != 1:
        return 0
    return int(content.readings[0]) if content.ordinal or not content.in_words else 0
