"""The audit as JSON, for other programs: format `tta-audit`, version 1. Everything can be read back.

Offsets are code points of the decoded file. Beside the fields of the contract there are `facts` (the matched, differing,
missing and added dates, identifiers and numbers), `crossing` beads, `metadata` and `stale_decisions`. `reference` is null
or another translation, with the scores of the audited one against it; `summary.mqm` null or an estimate, see `tta.quality`.

What may be relied on is a JSON Schema (2020-12), `audit.schema.json` beside this module, found in an installation by
`importlib.resources.files("tta.reporter") / "audit.schema.json"`; `decisions.schema.json` there describes
the decisions of a reviewer.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

from tta.decisions import decision_as_json, decision_of
from tta.errors import AuditFormatError
from tta.quality import WEIGHTS, quality
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
    Reference,
    ReferenceScore,
    Segment,
    SegmentKind,
    Severity,
    Span,
)

__all__ = ["FORMAT", "VERSION", "as_json", "load", "summary", "write"]

FORMAT = "tta-audit"
VERSION = 1


def write(audit: Audit, stream: TextIO) -> None:
    """Write the audit as one object."""
    json.dump(as_json(audit), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def as_json(audit: Audit) -> dict[str, Any]:
    """Return the audit as plain JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "signature": audit.signature,
        "source": _document(audit.source),
        "target": _document(audit.target, shared=audit.source),
        "related": audit.alignment.related,
        "beads": [
            _bead(i, bead, scores)
            for i, (bead, scores) in enumerate(zip(audit.alignment.beads, audit.scores, strict=True))
        ],
        "findings": [_finding(finding) for finding in audit.findings],
        "facts": [_fact(fact) for fact in audit.facts],
        "not_run": [{"scorer": item.scorer, "why": item.why} for item in audit.not_run],
        "stale_decisions": [decision_as_json(decision) for decision in audit.stale_decisions],
        "reference": _reference(audit.reference, audit.target) if audit.reference else None,
        "summary": summary(audit),
    }


def summary(audit: Audit) -> dict[str, Any]:
    """Count findings by severity and by kind, and segments with and without a counterpart."""
    beads = audit.alignment.beads
    sides = {"source": audit.source, "target": audit.target}
    return {
        "findings": len(audit.findings),
        "by_severity": {level.value: sum(f.severity is level for f in audit.findings) for level in Severity},
        "by_kind": dict(sorted(Counter(finding.kind.value for finding in audit.findings).items())),
        "mqm": _mqm(audit),
        "beads": len(beads),
        "crossing": sum(bead.crossing for bead in beads),
        "segments": {
            name: {
                "paired": sum(len(getattr(bead, name)) for bead in beads if not bead.is_null),
                "unpaired": sum(len(getattr(bead, name)) for bead in beads if bead.is_null),
                "furniture": sum(item.kind is SegmentKind.FURNITURE for item in document.segments),
            }
            for name, document in sides.items()
        },
    }


def load(path: Path) -> Audit:
    """Read an audit back.

    Raises:
        AuditFormatError: the file is missing, no JSON, or no audit of a version that is known.
    """
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise AuditFormatError(f"{path}: the audit cannot be read ({error.strerror}); check the name") from None
    except (ValueError, RecursionError):
        raise AuditFormatError(
            f"{path}: this is no JSON, expected an audit; write one: tta audit FILE --format json"
        ) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT or content.get("version") != VERSION:
        raise AuditFormatError(f"{path}: not of the format {FORMAT} version {VERSION}; write it again with this tta")
    try:
        return _sound(_read(content))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
        raise AuditFormatError(
            f"{path}: the audit is damaged ({type(error).__name__}: {error}); write it again"
        ) from None


# ---------------------------------------------------------------- writing


def _document(document: Document, shared: Document | None = None) -> dict[str, Any]:
    """A file that holds both languages has its text in the JSON once."""
    same = shared is not None and shared.text == document.text
    return {
        "path": document.path,
        "language": document.language.value,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "metadata": [list(row) for row in document.metadata],
        "body": _spans(document.body),
        "text": None if same else document.text,
        "segments": [
            {"spans": _spans(item.spans), "text": item.text, "kind": item.kind.value, "paragraph": item.paragraph}
            for item in document.segments
        ],
    }


def _bead(index: int, bead: Bead, scores: BeadScores) -> dict[str, Any]:
    return {
        "id": f"p{index + 1}",
        "source": list(bead.source),
        "target": list(bead.target),
        "similarity": round(bead.similarity, 4),
        "probability": round(bead.probability, 4),
        "crossing": bead.crossing,
        "scores": {"omission": scores.omission, "addition": scores.addition, "divergence": scores.divergence},
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "cause": finding.cause.value,
        "bead": f"p{finding.bead + 1}",
        "source_spans": _spans(finding.source_spans),
        "target_spans": _spans(finding.target_spans),
        "message": finding.message,
        "evidence": dict(finding.evidence),
        "decision": decision_as_json(finding.decision) if finding.decision else None,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "status": fact.status.value,
        "source_spans": _spans(fact.source_spans),
        "target_spans": _spans(fact.target_spans),
        "source_reading": fact.source_reading,
        "target_reading": fact.target_reading,
        "rule": fact.rule,
        "source_bead": None if fact.source_bead is None else f"p{fact.source_bead + 1}",
        "target_bead": None if fact.target_bead is None else f"p{fact.target_bead + 1}",
    }


def _reference(reference: Reference, target: Document) -> dict[str, Any]:
    return {
        **_document(reference.document, shared=target),
        "beads": [
            {"id": f"p{place + 1}", "segments": list(segments), "chrf": chrf}
            for place, (segments, chrf) in enumerate(zip(reference.segments, reference.chrf, strict=True))
        ],
        "scores": [
            {"name": item.name, "value": item.value, "signature": item.signature, "beads": item.beads}
            for item in reference.scores
        ],
    }


def _mqm(audit: Audit) -> dict[str, Any] | None:
    found = quality(audit)
    if found is None:
        return None
    return {
        "estimate": True,
        "penalty_per_1000_words": found.penalty,
        "expected_penalty_per_1000_words": found.expected,
        "words": found.words,
        "findings": found.counted,
        "weights": {level.value: weight for level, weight in WEIGHTS.items()},
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.stop] for span in spans]


# ---------------------------------------------------------------- reading


def _read(content: Mapping[str, Any]) -> Audit:
    source = _read_document(content["source"], None)
    target = _read_document(content["target"], source)
    return Audit(
        source=source,
        target=target,
        alignment=Alignment(tuple(_read_bead(row) for row in content["beads"]), bool(content.get("related", True))),
        scores=tuple(BeadScores(**row["scores"]) for row in content["beads"]),
        findings=tuple(_read_finding(row) for row in content["findings"]),
        facts=tuple(_read_fact(row) for row in content.get("facts", [])),
        not_run=tuple(NotRun(row["scorer"], row["why"]) for row in content["not_run"]),
        signature=content["signature"],
        stale_decisions=tuple(decision_of(entry) for entry in content.get("stale_decisions", [])),
        reference=_read_reference(content["reference"], target, len(content["beads"]))
        if content.get("reference")
        else None,
    )


def _sound(audit: Audit) -> Audit:
    """Return the audit if all its indices point somewhere and its texts are texts.

    Raises:
        ValueError, TypeError: something does not fit.
    """
    beads, sides = audit.alignment.beads, (audit.source, audit.target)
    for name, document in zip(("source", "target"), sides, strict=True):
        known = range(len(document.segments))
        if any(index not in known for bead in beads for index in getattr(bead, name)):
            raise ValueError(f"a row points to no segment of the {name}")
        if not all(isinstance(text, str) for text in (document.path, document.sha256, document.text)):
            raise ValueError(f"a text of the {name} is none")
        if not all(isinstance(segment.text, str) for segment in document.segments):
            raise ValueError(f"a text of the {name} is none")
    for finding in audit.findings:
        if finding.bead not in range(len(beads)):
            raise ValueError("a finding points to no row")
        if not all(isinstance(text, str) for text in (finding.code, finding.message, finding.fingerprint)):
            raise ValueError("a finding lacks its words")
        if not math.isfinite(finding.confidence):
            raise ValueError("a confidence is no number")
    places = (place for fact in audit.facts for place in (fact.source_bead, fact.target_bead) if place is not None)
    if any(place not in range(len(beads)) for place in places):
        raise ValueError("a fact points to no row")
    if not isinstance(audit.signature, dict):
        raise TypeError("the signature is none")
    return audit


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
        bead=int(row["bead"][1:]) - 1,
        source_spans=_read_spans(row["source_spans"]),
        target_spans=_read_spans(row["target_spans"]),
        message=row["message"],
        evidence=row["evidence"],
        fingerprint=row["fingerprint"],
        decision=decision_of(row["decision"]) if row.get("decision") else None,
    )


def _read_fact(row: Mapping[str, Any]) -> Fact:
    beads = [None if row[name] is None else int(row[name][1:]) - 1 for name in ("source_bead", "target_bead")]
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
    )


def _read_spans(rows: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    spans = tuple(Span(*(int(offset) for offset in row)) for row in rows)
    if any(not 0 <= span.start <= span.stop for span in spans):
        raise ValueError("a span ends before it begins")
    return spans
