"""A report that would be too long for a browser, divided into parts by its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from pathlib import PurePath

from tta.reporter.view.cells import Paragraphs
from tta.reporter.view.header_layout import SeverityCount
from tta.reporter.view.layout import FactTable, ListedFinding, PartView, Row
from tta.types import Severity

__all__ = ["cuts", "facts_of_part", "findings_of_part", "part_name", "part_view"]

_ROWS_A_PART = 10_000
"""What a browser opens in two seconds."""
_SIZE_A_PART = 14_000_000
"""Bytes; with the frame of the page it stays under 15 MB."""
# Bytes of markup beside the text, measured on reports of 3,000 rows.
_ROW_MARKUP = 300
_FINDING_MARKUP = 1_800
_MARK_MARKUP = 260
_FACT_MARKUP = 360
_LISTED_MARKUP = 900


def cuts(made: Sequence[Row], facts: FactTable, findings: Sequence[ListedFinding]) -> list[int]:
    """Return where the parts begin, so that none has too many rows or is too large."""
    listed: Counter[int] = Counter()
    for fact in (*facts.open, *facts.matched):
        listed[fact.row] += _FACT_MARKUP + _bytes(fact.source_text, fact.target_text, fact.why)
    for item in findings:
        listed[item.row] += _LISTED_MARKUP + _bytes(
            item.finding.message, *item.beside, *_texts(item.source, item.target)
        )
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
    words = [text for item in row.findings for text in (item.message, item.source_quote, item.target_quote)]
    words += [text for item in row.findings for pair in item.evidence for text in pair]
    marks = sum(len(piece.marks) for side in (row.source, row.target) for pieces in side for piece in pieces)
    bytes_of_text = _bytes(row.second, *words, *_texts(row.source, row.target))
    return bytes_of_text + _ROW_MARKUP + _FINDING_MARKUP * len(row.findings) + _MARK_MARKUP * marks


def _texts(*sides: Paragraphs) -> Iterator[str]:
    return (piece.text for side in sides for pieces in side for piece in pieces)


def _bytes(*texts: str) -> int:
    """Return how many bytes some texts take as HTML."""
    return sum(len(escape(text).encode("utf-8", "replace")) for text in texts)


def part_name(name: str, number: int) -> str:
    """Return how the part of a long report called `name` is called."""
    path = PurePath(name)
    return f"{path.stem}.part-{number}{path.suffix}"


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


def findings_of_part(part: PartView, listed: Sequence[ListedFinding]) -> tuple[ListedFinding, ...]:
    """Return the findings that stand in the rows of a part, linked within its file."""
    own = (item for item in listed if part.first <= item.row <= part.last)
    return tuple(replace(item, href=item.href[item.href.index("#") :]) for item in own)
