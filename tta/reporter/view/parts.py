"""A report that would be too long for a browser, divided into parts by its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from tta.reporter.view.layout import FactTable, PartView, Row, SeverityCount
from tta.types import Severity

__all__ = ["cuts", "facts_of_part", "part_view"]

_ROWS_A_PART = 10_000
"""What a browser opens in two seconds."""
_SIZE_A_PART = 14_000_000
"""Bytes; with the frame of the page it stays under 15 MB."""
# Bytes of markup beside the text, measured on reports of 3,000 rows.
_ROW_MARKUP = 300
_FINDING_MARKUP = 1_800
_MARK_MARKUP = 260
_FACT_MARKUP = 360


def cuts(made: Sequence[Row], facts: FactTable) -> list[int]:
    """Return where the parts begin, so that none has too many rows or is too large."""
    listed: Counter[int] = Counter()
    for fact in (*facts.open, *facts.matched):
        listed[fact.row] += _FACT_MARKUP + _bytes(fact.source_text, fact.target_text, fact.why)
    cuts = [0]
    size = 0
    for place, row in enumerate(made):
        cost = _size(row) + listed[row.number]
        if place > cuts[-1] and (place - cuts[-1] >= _ROWS_A_PART or size + cost > _SIZE_A_PART):
            cuts.append(place)
            size = 0
        size += cost
    return cuts


def _size(row: Row) -> int:
    """Return about how many bytes a row takes."""
    pieces = [piece for side in (row.source, row.target) for paragraph in side for piece in paragraph]
    words = [text for item in row.findings for text in (item.message, item.source_quote, item.target_quote)]
    words += [text for item in row.findings for pair in item.evidence for text in pair]
    marks = sum(len(piece.marks) for piece in pieces)
    bytes_of_text = _bytes(row.second, *words, *(piece.text for piece in pieces))
    return bytes_of_text + _ROW_MARKUP + _FINDING_MARKUP * len(row.findings) + _MARK_MARKUP * marks


def _bytes(*texts: str) -> int:
    """Return how many bytes some texts take as HTML."""
    return sum(len(escape(text).encode("utf-8", "replace")) for text in texts)


def part_view(number: int, name: str, made: Sequence[Row]) -> PartView:
    numbers = [row.number for row in made if row.number]
    counts = Counter(finding.severity for row in made for finding in row.findings)
    return PartView(
        number,
        name,
        min(numbers, default=0),
        max(numbers, default=0),
        tuple(SeverityCount(level.value, counts[level.value]) for level in Severity),
    )


def facts_of_part(part: PartView, facts: FactTable) -> FactTable:
    """Return the facts that stand in the rows of a part, linked within its file."""
    opened, matched = (
        tuple(replace(row, href=row.href[row.href.index("#") :]) for row in table if part.first <= row.row <= part.last)
        for table in (facts.open, facts.matched)
    )
    return FactTable(opened, matched, len(facts.open) + len(facts.matched) - len(opened) - len(matched))
