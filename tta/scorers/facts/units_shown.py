"""What is shown of two numbers that are of different units: with their units, `5 лет` / 5 months, where the figures are alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tta.scorers.facts.matched import Matched
from tta.types import Document, FactStatus, Side, Span
from tta.values import NumberContent, Value
from tta.values.units import unit_after

__all__ = ["with_units_shown"]

_ARTICLE = re.compile(r"\s+an?\b")
"""What may stand between a number and its unit: `half a mile`."""


def with_units_shown(documents: dict[Side, Document], items: Iterable[Matched]) -> Iterator[Matched]:
    """Yield facts, each number that differs from its counterpart in the unit alone with the unit behind it."""
    for item in items:
        source, target = item.source, item.target
        if source is None or target is None or not _differs_in_unit(item):
            yield item
            continue
        source, target = _with_unit(documents[Side.SOURCE], source), _with_unit(documents[Side.TARGET], target)
        fact = replace(item.fact, source_spans=source.spans, target_spans=target.spans)
        yield replace(item, fact=fact, source=source, target=target)


def _differs_in_unit(item: Matched) -> bool:
    left, right = (value.content if value else None for value in (item.source, item.target))
    if not (isinstance(left, NumberContent) and isinstance(right, NumberContent)):
        return False
    alike = set(left.readings) & set(right.readings)
    return item.fact.status is FactStatus.DIFFERS and bool(alike) and left.unit != right.unit


def _with_unit(document: Document, value: Value) -> Value:
    """Return a number with the unit that stands behind it in its segment, if one does."""
    place = value.spans[-1].stop
    end = document.segments[value.segment].stop
    article = _ARTICLE.match(document.text, place, end)
    for start in (place, article.end() if article else place):
        found = unit_after(document.text, start, document.language)
        if found and place < found[1] <= end:
            full_stop = found[1] == end and document.text[end - 1] == "."  # the sentence's, as likely as not
            spans = (*value.spans[:-1], Span(value.spans[-1].start, found[1] - full_stop))
            return replace(value, spans=spans, text=" ".join(span.of(document.text) for span in spans))
    return value
