"""An audit read back from its JSON. What no audit can say is refused in one line, see `audit_checks`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tta.errors import AuditFormatError
from tta.reporter.json.audit import FORMAT, VERSION
from tta.reporter.json.audit_checks import checked
from tta.reporter.view.row_ids import bead_of
from tta.review.decisions import decision_of
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Document,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Place,
    Reference,
    ReferenceScore,
    Segment,
    SegmentKind,
    Severity,
    Span,
    TermUse,
)

__all__ = ["load"]


def load(path: Path) -> Audit:
    """Read an audit back.

    Raises:
        AuditFormatError: the file is missing, no JSON, or no audit of a version that is known.
    """
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise AuditFormatError(f"{path}: there is no such file, expected an audit; check the name") from None
    except IsADirectoryError:
        raise AuditFormatError(
            f"{path}: this is a folder, expected the audit of one text (.audit.json); name one, or make the page over all of "
            f"them: tta index {path}"
        ) from None
    except OSError as error:
        raise AuditFormatError(f"{path}: the audit cannot be read ({error.strerror}); check its permissions") from None
    except (ValueError, RecursionError):
        raise AuditFormatError(
            f"{path}: this is no JSON, expected an audit; write one: tta audit FILE --format json"
        ) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT or content.get("version") != VERSION:
        raise AuditFormatError(f"{path}: not of the format {FORMAT} version {VERSION}; write it again with this tta")
    try:
        return checked(_read(content))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
        raise AuditFormatError(
            f"{path}: the audit is damaged ({type(error).__name__}: {error}); write it again"
        ) from None


def _read(content: Mapping[str, Any]) -> Audit:
    source = _read_document(content["source"], None)
    target = _read_document(content["target"], source)
    facts = tuple(_read_fact(row) for row in content.get("facts", []))
    findings = tuple(_read_finding(row) for row in content["findings"])
    if not any("fact" in row for row in content["findings"]):
        findings = _linked(findings, facts)
    return Audit(
        source=source,
        target=target,
        alignment=Alignment(tuple(_read_bead(row) for row in content["beads"]), bool(content.get("related", True))),
        scores=tuple(BeadScores(**row["scores"]) for row in content["beads"]),
        findings=findings,
        facts=facts,
        not_run=tuple(NotRun(row["scorer"], row["why"]) for row in content["not_run"]),
        signature=content["signature"],
        stale_decisions=tuple(decision_of(entry) for entry in content.get("stale_decisions", [])),
        reference=_read_reference(content["reference"], target, len(content["beads"]))
        if content.get("reference")
        else None,
        terms=tuple(_read_term(row) for row in content.get("terms", ())),
    )


def _read_reference(row: Mapping[str, Any], target: Document, beads: int) -> Reference:
    document = _read_document(row, target)
    known = range(len(document.segments))
    if len(row["beads"]) != beads or any(index not in known for bead in row["beads"] for index in bead["segments"]):
        raise ValueError("the reference does not fit the beads")
    return Reference(
        document=document,
        segments=tuple(tuple(int(index) for index in bead["segments"]) for bead in row["beads"]),
        chrf=tuple(None if bead["chrf"] is None else float(bead["chrf"]) for bead in row["beads"]),
        scores=tuple(
            ReferenceScore(item["name"], float(item["value"]), item["signature"], int(item["beads"]))
            for item in row["scores"]
        ),
    )


def _read_document(row: Mapping[str, Any], shared: Document | None) -> Document:
    text = row["text"] if row["text"] is not None or shared is None else shared.text
    return Document(
        path=row["path"],
        language=Language(row["language"]),
        text=text,
        body=_read_spans(row["body"]),
        encoding=row["encoding"],
        sha256=row["sha256"],
        metadata=tuple((str(label), str(value)) for label, value in row["metadata"]),
        segments=tuple(
            Segment(_read_spans(item["spans"]), item["text"], SegmentKind(item["kind"]), int(item.get("paragraph", 0)))
            for item in row["segments"]
        ),
        places=tuple(Place(int(start), str(name)) for start, name in row.get("places", ())),
    )


def _read_bead(row: Mapping[str, Any]) -> Bead:
    return Bead(
        tuple(row["source"]),
        tuple(row["target"]),
        float(row["similarity"]),
        bool(row["crossing"]),
        float(row.get("probability", 1.0)),
    )


def _read_finding(row: Mapping[str, Any]) -> Finding:
    return Finding(
        code=row["code"],
        kind=Kind(row["kind"]),
        severity=Severity(row["severity"]),
        confidence=float(row["confidence"]),
        cause=Cause(row["cause"]),
        bead=bead_of(row["bead"]),
        source_spans=_read_spans(row["source_spans"]),
        target_spans=_read_spans(row["target_spans"]),
        message=row["message"],
        evidence=row["evidence"],
        fingerprint=row["fingerprint"],
        decision=decision_of(row["decision"]) if row.get("decision") else None,
        last_bead=None if row.get("last_bead") is None else bead_of(row["last_bead"]),
        fact=None if row.get("fact") is None else int(row["fact"]),
    )


def _linked(findings: Sequence[Finding], facts: Sequence[Fact]) -> tuple[Finding, ...]:
    """Point the findings of an audit that was written before they named their facts to those of their kind and places."""
    known = {(fact.kind, fact.source_spans, fact.target_spans): index for index, fact in enumerate(facts)}
    return tuple(
        replace(finding, fact=known.get((finding.kind, finding.source_spans, finding.target_spans)))
        for finding in findings
    )


def _read_fact(row: Mapping[str, Any]) -> Fact:
    beads = [None if row[name] is None else bead_of(row[name]) for name in ("source_bead", "target_bead")]
    return Fact(
        kind=Kind(row["kind"]),
        status=FactStatus(row["status"]),
        source_spans=_read_spans(row["source_spans"]),
        target_spans=_read_spans(row["target_spans"]),
        source_reading=row["source_reading"],
        target_reading=row["target_reading"],
        rule=row["rule"],
        source_bead=beads[0],
        target_bead=beads[1],
        converted=row.get("converted") is True,
    )


def _read_term(row: Mapping[str, Any]) -> TermUse:
    return TermUse(str(row["term"]), str(row["text"]), int(row["count"]), bead_of(row["bead"]))


def _read_spans(rows: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    spans = tuple(Span(*(int(offset) for offset in row)) for row in rows)
    if any(not 0 <= span.start <= span.stop for span in spans):
        raise ValueError("a span ends before it begins")
    return spans
