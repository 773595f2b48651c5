"""Limits of numbers: on which side the truth lies, `не более 20` / at least 20, and by how much or to what, `на` / to; of
spans of time also where they lie, and of multiples whether they are more or less.

The figure is the same on both sides, so that nothing else sees it. Only what stands right at the number counts, and only where
both sides say it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.admission import ADMITTED, BARRED, admission_of
from tta.scorers.facts.deadlines import is_least_span
from tta.scorers.facts.distances import are_opposed, direction_of
from tta.scorers.facts.each_or_one import EACH_OR_ONE, each_or_one
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.limit_words import (
    AGE_BEFORE,
    AT_LEAST,
    AT_MOST,
    BY,
    CHANGE_BEFORE,
    CHANGED,
    DENIED_BEHIND,
    FROM_ALONE,
    FROM_TO,
    LIMIT_BEFORE,
    LIMIT_BEHIND,
    LIMIT_BY_SIGN,
    PLACE_IN_ORDER,
    PREVENTED,
    TO,
    UP_TO,
)
from tta.scorers.facts.matched import Matched
from tta.scorers.facts.multiples import MORE_OR_LESS, more_or_less
from tta.types import Bitext, FactStatus, Kind, Language, Side
from tta.values import NumberContent, Value
from tta.values.units import BY_NAME

__all__ = ["with_limits"]

_YOUNGEST, _OLDEST = 10, 110
"""Years between which `ему за` and `ему под` say an age."""
_WINDOW = 48
"""Code points to either side of a number in which its limit stands."""
_CHANGE_WINDOW = 80
"""Code points before a number in which it is said that something grew or fell."""
_CLOSE_CHANGE = 24
"""The same where the number has no unit, and `to 15` may be a place."""

_IN_YEARS = re.compile(r"\S+\s+(?:лет|года)(?!\w)", re.I)
"""A Russian age, of which it may be said who is let in."""
_RULED = frozenset({AT_MOST, AT_LEAST})
_RULES = {
    _RULED: "one side says at most, the other at least",
    frozenset({BY, TO}): "one side says by how much, the other to what",
}


def with_limits(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, numbers that agree and whose limits do not as differing.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_limit(bitext, item) for item in found]


def _with_limit(bitext: Bitext, item: Matched) -> Matched:
    fact = item.fact
    if fact.status is not FactStatus.EQUAL or fact.kind is not Kind.NUMBER or fact.source_bead != fact.target_bead:
        return item
    if item.source is None or item.target is None:
        return item
    if _is_in_order(item.source, item.target) or (fact.converted and _is_rounded(item.source, item.target)):
        return item
    sides = ((item.source, Side.SOURCE), (item.target, Side.TARGET))
    limits = frozenset(_limit(bitext, value, side) for value, side in sides)
    if limits <= _RULED and _is_age(item.source) and _is_said_of_others(bitext, sides):
        limits = _RULED if len(limits) == 1 else frozenset({AT_MOST})
    rule = _RULES.get(limits)
    if rule is None:
        counted = any(isinstance(value.content, NumberContent) and value.content.unit for value, _ in sides)
        window = _CHANGE_WINDOW if counted else _CLOSE_CHANGE
        if counted or not any(PLACE_IN_ORDER.match(_around(bitext, value, side)[1]) for value, side in sides):
            rule = _RULES.get(frozenset(_change(bitext, value, side, window) for value, side in sides))
    rule = rule or _turned_round(bitext, sides)
    if rule is None:
        return item
    fact = replace(fact, status=FactStatus.DIFFERS, rule=rule)
    return replace(item, fact=fact, judgement=Judgement(Relation.DIFFERS, rule))


def _turned_round(bitext: Bitext, sides: Sequence[tuple[Value, Side]]) -> str | None:
    """Return that two spans of time lie on the two sides of a moment, that each became one, or more less."""
    units = {value.content.unit for value, _ in sides if isinstance(value.content, NumberContent)}
    dimensions = {BY_NAME[unit].dimension for unit in units if unit}
    said = [(*_around(bitext, value, side), value.text, bitext.document(side).language) for value, side in sides]
    if dimensions == {"time"} and are_opposed(*(direction_of(*one) for one in said)):
        return "one span lies before, the other after"
    if {each_or_one(before, written, language) for before, _, written, language in said} == EACH_OR_ONE:
        return "one side says each, the other one of them"
    if "ratio" in dimensions and {more_or_less(*one) for one in said} == MORE_OR_LESS:
        return "one side says more, the other less"
    return None


def _is_said_of_others(bitext: Bitext, sides: Sequence[tuple[Value, Side]]) -> bool:
    """Whether one side says who is barred and the other who is admitted: they are the two sides of one age."""
    if not any(_IN_YEARS.match(value.text + _around(bitext, value, side)[1]) for value, side in sides):
        return False
    said = {
        admission_of(document.segments[value.segment].text, document.language)
        for value, side in sides
        for document in (bitext.document(side),)
    }
    return said == {ADMITTED, BARRED}


def _is_in_order(source: Value, target: Value) -> bool:
    """Whether two values are places in an order, a third one and not a third of something."""
    contents = [value.content for value in (source, target) if isinstance(value.content, NumberContent)]
    share = any(content.readings[0] < 1 for content in contents)
    return any(content.ordinal for content in contents) and not share


def _is_rounded(source: Value, target: Value) -> bool:
    """Whether either says that it is not exact: a little more than two kilograms are nearly five pounds."""
    return any(isinstance(value.content, NumberContent) and value.content.vague for value in (source, target))


def _limit(bitext: Bitext, value: Value, side: Side) -> str:
    """`at most`, `at least`, or '' where nothing right at the number says so."""
    language = bitext.document(side).language
    before, behind = _around(bitext, value, side)
    if (least := is_least_span(before, behind, value.text, language)) is not None:
        return AT_LEAST if least else AT_MOST
    name = next((name for name, pattern in (*LIMIT_BEFORE[language], *LIMIT_BY_SIGN) if pattern.search(before)), "")
    if name == AT_LEAST and language is Language.EN and PREVENTED.search(before):
        return ""
    if name == AT_LEAST and language is Language.RU and DENIED_BEHIND.match(behind):
        return ""
    if not name and language is Language.RU and UP_TO.search(before) and not FROM_TO[language].search(before):
        return "" if CHANGED[language].search(before) else AT_MOST
    if not name and language is Language.RU and _is_age(value):
        name = next((name for name, pattern in AGE_BEFORE.items() if pattern.search(before)), "")
    if not name and _is_from_alone(before, behind, language):
        return AT_LEAST
    return name or next((name for name, pattern in LIMIT_BEHIND[language] if pattern.match(behind)), "")


def _is_from_alone(before: str, behind: str, language: Language) -> bool:
    """Whether a number is the lower end of what has no upper one, and nothing grew or fell from it."""
    lead, end = FROM_ALONE[language]
    return bool(lead.search(before)) and not end.match(behind) and not CHANGED[language].search(before)


def _is_age(value: Value) -> bool:
    content = value.content
    return (
        isinstance(content, NumberContent)
        and content.unit in {"", "year"}
        and _YOUNGEST <= content.readings[0] <= _OLDEST
    )


def _change(bitext: Bitext, value: Value, side: Side, window: int) -> str:
    """`by` or `to` where it is said that something grew or fell, '' elsewhere."""
    language = bitext.document(side).language
    before, _ = _around(bitext, value, side, window)
    if not CHANGED[language].search(before) or FROM_TO[language].search(before):
        return ""
    return next((name for name, pattern in CHANGE_BEFORE[language] if pattern.search(before)), "")


def _around(bitext: Bitext, value: Value, side: Side, window: int = _WINDOW) -> tuple[str, str]:
    document = bitext.document(side)
    segment = document.segments[value.segment]
    start, stop = value.spans[0].start, value.spans[-1].stop
    before = document.text[max(segment.spans[0].start, start - window) : start]
    return before, document.text[stop : min(segment.spans[-1].stop, stop + window)]
