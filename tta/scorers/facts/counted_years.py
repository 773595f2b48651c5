"""Years that one side counts from another one of the row: `в 1905 году … за предыдущий год` is 1904, `через два года` 1907."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of
from tta.types import Bitext, Kind, Language, Side, Span
from tta.values import DateContent, NumberContent, Value
from tta.values.numerals import numeral
from tta.values.value import Day

__all__ = ["with_counted_years"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_COUNTED = {
    Language.RU: re.compile(
        r"\b(?:(?P<before>(?:предыдущ|предшеств|прошл|минувш)[а-яё]+\s+год[а-я]{0,2}|годом\s+(?:ранее|раньше)|год\s+(?:тому\s+)?назад)"
        r"|(?P<after>(?:следующ|последующ|будущ)[а-яё]+\s+год[а-я]{0,2}|годом\s+(?:позже|позднее)|год\s+спустя|(?:через|спустя)\s+год)"
        r"|(?:через|спустя)\s+(?P<later>\d{1,3}|[а-яё]+)\s+(?:года|лет)|(?P<later2>\d{1,3}|[а-яё]+)\s+(?:года|лет)\s+спустя"
        r"|(?P<earlier>\d{1,3}|[а-яё]+)\s+(?:год(?:а|ами)|лет)\s+(?:(?:тому\s+)?назад|ранее|раньше)"
        r"|за\s+(?P<earlier2>\d{1,3}|[а-яё]+)\s+(?:года|лет)\s+до)\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<before>(?:previous|preceding|prior|last)\s+year|(?:a|one|the)\s+year\s+(?:earlier|before|ago))"
        r"|(?P<after>(?:following|next)\s+year|(?:a|one|the)\s+year\s+(?:later|after))"
        r"|(?P<later>\d{1,3}|[a-z-]+)\s+years\s+(?:later|after(?:wards)?|on)|after\s+(?P<later2>\d{1,3}|[a-z-]+)\s+years"
        r"|(?P<earlier>\d{1,3}|[a-z-]+)\s+years\s+(?:earlier|before|previously|ago)(?P<earlier2>))\b",
        re.I,
    ),
}
"""What says how many years lie between one that was named and the one that is meant."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """So many years on from one that was named, said by a segment at some spans."""

    years: int
    segment: int
    spans: tuple[Span, ...]


def with_counted_years(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, a year of one side as what the other counts from a year that both sides of the bead have.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    named: dict[int, set[int]] = {}
    for item in found:
        if item.judgement.equal and item.source and item.target and item.fact.source_bead == item.fact.target_bead:
            assert item.fact.source_bead is not None
            named.setdefault(item.fact.source_bead, set()).update(_years(item.source) & _years(item.target))
    return [_with_counted_year(bitext, item, named) for item in found]


def _with_counted_year(bitext: Bitext, item: Matched, named: dict[int, set[int]]) -> Matched:
    if item.judgement.equal or (item.source and item.target and item.fact.source_bead != item.fact.target_bead):
        return item
    for value, side in ((item.source, Side.SOURCE), (item.target, Side.TARGET)):
        bead = item.fact.source_bead if side is Side.SOURCE else item.fact.target_bead
        other = item.target if side is Side.SOURCE else item.source
        if value is None or bead is None or bead not in named:
            continue
        for counted in _counted(bitext, bead, side.opposite):
            base = next((year for year in _years(value) if year - counted.years in named[bead]), None)
            if base is not None and (other is None or _holds(counted, other)):
                return _same_year(bitext, value, side, bead, counted, base)
    return item


def _same_year(bitext: Bitext, value: Value, side: Side, bead: int, counted: _Counted, year: int) -> Matched:
    text = " ".join(span.of(bitext.document(side.opposite).text) for span in counted.spans)
    content = DateContent((Day(year),), relative=True)
    placed = (
        Placed(-1, value, bead),
        Placed(-1, Value(Kind.DATE_TIME, content, counted.segment, counted.spans, text), bead),
    )
    source, target = placed if side is Side.SOURCE else placed[::-1]
    rule = f"same year; one side counts it from {year - counted.years}"
    return matched_of(source, target, Judgement(Relation.EQUAL, rule))


def _counted(bitext: Bitext, bead: int, side: Side) -> Iterator[_Counted]:
    document = bitext.document(side)
    for place in bitext.alignment.beads[bead].of(side):
        segment = document.segments[place]
        for match in _COUNTED[document.language].finditer(segment.text):
            years = _how_many(match, document.language)
            if years:
                yield _Counted(years, place, segment.locate(*match.span()))


def _how_many(match: re.Match[str], language: Language) -> int:
    """Return how many years on, negative for back; 0 where what stands there is no number."""
    if match["before"] or match["after"]:
        return 1 if match["after"] else -1
    later, earlier = match["later"] or match["later2"], match["earlier"] or match["earlier2"]
    written = later or earlier or ""
    count = int(written) if written.isdigit() else numeral(written, language)
    return count if later else -count


def _holds(counted: _Counted, other: Value) -> bool:
    """Whether a value is the number of the years that are counted."""
    return any(span.start <= own.start and own.stop <= span.stop for own in other.spans for span in counted.spans)


def _years(value: Value) -> set[int]:
    content = value.content
    if isinstance(content, DateContent):
        return {day.year for day in content.readings if day.year}
    if isinstance(content, NumberContent) and content.plain and not content.unit:
        return {int(content.readings[0])} if _FIRST_YEAR <= content.readings[0] <= _LAST_YEAR else set()
    return set()
