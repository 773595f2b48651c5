"""A finding as a row of a table that can be read by itself; JSON lines, CSV and the workbook are made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tta.reporter.view.row_ids import row_id
from tta.reporter.view.segment_pieces import sentence_numbers
from tta.types import Audit, Document, Finding, Side, Span

__all__ = ["FindingRow", "finding_rows", "whole_text"]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """What there is to say about a finding. The fields' order is that of the columns.

    Attributes:
        row: the bead's id, as in the JSON and the addresses of the HTML.
        source_quote, target_quote: the words it concerns; empty where a side lacks them.
        source_text, target_text: the whole of the bead.
        source_paragraph, source_sentence, target_paragraph, target_sentence: where the words stand, or else where the bead
            begins: the paragraph and the segment in it, from 1, furniture not counted; None where the side is empty.
        decision, reason, note, reviewer, date: a reviewer's; empty where nothing was decided.
        source_place, target_place: where the words stand in a file that is no plain text, as `page 3, line 12`; else empty.
    """

    source_path: str
    target_path: str
    row: str
    code: str
    kind: str
    severity: str
    confidence: float
    cause: str
    source_quote: str
    target_quote: str
    message: str
    source_text: str
    target_text: str
    source_paragraph: int | None
    source_sentence: int | None
    target_paragraph: int | None
    target_sentence: int | None
    fingerprint: str
    decision: str
    reason: str
    note: str
    reviewer: str
    date: str
    source_place: str
    target_place: str


def finding_rows(audit: Audit) -> Iterator[FindingRow]:
    """Yield the findings in the order of the document."""
    numbers = [sentence_numbers(document) for document in (audit.source, audit.target)]
    for finding in sorted(audit.findings, key=lambda item: item.bead):
        yield _row(audit, finding, numbers)


def whole_text(document: Document, segments: Sequence[int]) -> str:
    """Return the segments of one side of a bead, with single spaces."""
    return " ".join(" ".join(document.segments[index].text for index in segments).split())


def _row(audit: Audit, finding: Finding, numbers: Sequence[Mapping[int, tuple[int, int]]]) -> FindingRow:
    sides = [audit.alignment.segments(finding.beads, side) for side in Side]
    source = _place(audit.source, sides[0], finding.source_spans, numbers[0])
    target = _place(audit.target, sides[1], finding.target_spans, numbers[1])
    decision = finding.decision
    return FindingRow(
        source_path=audit.source.path,
        target_path=audit.target.path,
        row=row_id(finding.bead),
        code=finding.code,
        kind=finding.kind.value,
        severity=finding.severity.value,
        confidence=finding.confidence,
        cause=finding.cause.value,
        source_quote=audit.source.words(finding.source_spans),
        target_quote=audit.target.words(finding.target_spans),
        message=finding.message,
        source_text=whole_text(audit.source, sides[0]),
        target_text=whole_text(audit.target, sides[1]),
        source_paragraph=source[0],
        source_sentence=source[1],
        target_paragraph=target[0],
        target_sentence=target[1],
        fingerprint=finding.fingerprint,
        decision=decision.choice.value if decision else "",
        reason=decision.reason if decision else "",
        note=decision.note if decision else "",
        reviewer=decision.reviewer if decision else "",
        date=decision.date if decision else "",
        source_place=_name(audit.source, sides[0], finding.source_spans),
        target_place=_name(audit.target, sides[1], finding.target_spans),
    )


def _name(document: Document, segments: Sequence[int], spans: Sequence[Span]) -> str:
    if not segments:
        return ""
    return document.place(spans[0].start if spans else document.segments[segments[0]].start)


def _place(
    document: Document, segments: Sequence[int], spans: Sequence[Span], numbers: Mapping[int, tuple[int, int]]
) -> tuple[int | None, int | None]:
    if not segments:
        return (None, None)
    start = spans[0].start if spans else -1
    inside = (i for i in segments if document.segments[i].start <= start < document.segments[i].stop)
    return numbers.get(next(inside, segments[0]), (None, None))
