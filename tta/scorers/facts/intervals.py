"""How often against how long lies between: `6 раз в сутки`, every four hours. The number of times belongs to its span there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Side
from tta.values import NumberContent, Value

__all__ = ["with_intervals"]

_TIMES = re.compile(r"\s*(?:раза?|times?)?\s*")
"""Between a number of times and its span."""
_SPANS = frozenset({"per minute", "per hour", "per day", "per week", "per month", "per quarter", "per year"})
_SAME = Judgement(Relation.EQUAL, "as often")


def with_intervals(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, the number of times in a span as told with the span, which the other side has as an interval.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    spans = {_place(value, side): pair for pair in found for side, value in _paired_spans(pair)}
    kept = []
    for item in found:
        pair = _span_of(bitext, item, spans)
        if pair is None:
            kept.append(item)
        elif pair.judgement.equal:
            kept.append(
                replace(item, fact=replace(item.fact, status=FactStatus.EQUAL, rule=_SAME.rule), judgement=_SAME)
            )
    return kept


def _paired_spans(pair: Matched) -> Iterator[tuple[Side, Value]]:
    """Yield both values of a pair if they are frequencies in two spans of time."""
    contents = [value.content for value in (pair.source, pair.target) if value]
    units = {content.unit for content in contents if isinstance(content, NumberContent)}
    if len(contents) == len(units) == 2 and units <= _SPANS:
        yield from ((side, value) for side, value in ((Side.SOURCE, pair.source), (Side.TARGET, pair.target)) if value)


def _span_of(bitext: Bitext, item: Matched, spans: dict[tuple[Side, int], Matched]) -> Matched | None:
    """Return the paired frequency before which the lone number of a fact stands."""
    if item.fact.status not in {FactStatus.MISSING, FactStatus.ADDED}:
        return None
    side = Side.SOURCE if item.source else Side.TARGET
    value = item.source or item.target
    if value is None or not isinstance(value.content, NumberContent):
        return None
    stop = value.spans[-1].stop
    between = _TIMES.match(bitext.document(side).text, stop)
    return spans.get((side, between.end())) if between else None


def _place(value: Value, side: Side) -> tuple[Side, int]:
    return side, value.spans[0].start
