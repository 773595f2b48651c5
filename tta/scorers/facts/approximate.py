"""Whether a date is said to be near the truth: `ок. 1940 г.`, c. 1790, `1812 (?)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, FactStatus, Kind, Language, Side
from tta.values import DateContent, NumberContent, Value

__all__ = ["with_approximations"]

_BEFORE = {
    Language.RU: re.compile(
        r"(?:(?<!\w)ок\.|(?<!\w)(?:около|приблизительно|прибл\.|примерно|предположительно|ориентировочно|где-то|порядка|под"
        r"|(?<=в )районе(?!\s+в\s)))"
        r"\s*(?:(?:в|с|до|к)\s+)?(?:\d{1,4}\s?[-–—]\s?)?[\[(]?$",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:c|ca|circa|about|around|approx|approximately|roughly|probably|possibly|presumably|perhaps|towards?|near|some\s?time)"
        r"\.?\s*(?:(?:in|by|from|since)\s+)?(?:the\s+year\s+)?(?:\d{1,4}\s?[-–—]\s?)?[\[(]?$",
        re.I,
    ),
}
_BEHIND = {
    Language.RU: re.compile(r"\s*(?:г{1,2}\.|год(?:а|у|ом|ов)?)?\s*[(\[]\?", re.I),
    Language.EN: re.compile(r"\s*(?:[(\[]\?|,?\s+or\s+(?:so|thereabouts)\b)", re.I),
}
_WINDOW = 32
"""Code points to either side of a date in which it is said to be near the truth."""


def with_approximations(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, years that agree as incomplete where one side alone says that the year is near the truth.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    return [_with_approximation(bitext, item) for item in found]


def _with_approximation(bitext: Bitext, item: Matched) -> Matched:
    fact = item.fact
    if fact.kind is not Kind.DATE_TIME or fact.status is not FactStatus.EQUAL or fact.source_bead != fact.target_bead:
        return item
    if item.source is None or item.target is None or item.judgement.relation is not Relation.EQUAL:
        return item
    if not (_is_year(item.source) and _is_year(item.target)):
        return item
    if _is_near(bitext, item.source, Side.SOURCE) == _is_near(bitext, item.target, Side.TARGET):
        return item
    rule = "one side says that the year is approximate"
    return replace(item, fact=replace(fact, rule=rule), judgement=Judgement(Relation.INCOMPLETE, rule))


def _is_year(value: Value) -> bool:
    content = value.content
    return isinstance(content, NumberContent) or (isinstance(content, DateContent) and content.year_alone is not None)


def _is_near(bitext: Bitext, value: Value, side: Side) -> bool:
    document = bitext.document(side)
    start, stop = value.spans[0].start, value.spans[-1].stop
    before, behind = document.text[max(0, start - _WINDOW) : start], document.text[stop : stop + _WINDOW]
    language = document.language
    return _BEFORE[language].search(before) is not None or _BEHIND[language].match(behind) is not None
