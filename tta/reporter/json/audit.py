"""The audit as JSON, for other programs: format `tta-audit`, version 1. Everything can be read back.

Offsets are code points of the decoded file. Beside the fields of the contract there are `facts` (the matched, differing,
missing and added dates, identifiers and numbers), `crossing` beads, `metadata` and `stale_decisions`. `reference` is null
or another translation, with the scores of the audited one against it;
`summary.mqm` null or an estimate, see `tta.judging.quality`.

What may be relied on is a JSON Schema (2020-12), `audit.schema.json` beside this module, found in an installation by
`importlib.resources.files("tta.reporter.json") / "audit.schema.json"`; `decisions.schema.json` there describes
the decisions of a reviewer.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any, TextIO

from tta.errors import AuditFormatError
from tta.judging.quality import WEIGHTS, quality
from tta.review.decisions import decision_as_json, decision_of
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
        "fact": finding.fact,
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
    )


def _sound(audit: Audit) -> Audit:
    """Return the audit if all its indices and spans point somewhere, its texts are texts and its numbers numbers.

    Raises:
        ValueError, TypeError: something does not fit.
    """
    beads = audit.alignment.beads
    for name, document in (("source", audit.source), ("target", audit.target)):
        _check_document(document, name)
        known = range(len(document.segments))
        if any(index not in known for bead in beads for index in getattr(bead, name)):
            raise ValueError(f"a row points to no segment of the {name}")
    numbers = [number for bead in beads for number in (bead.similarity, bead.probability)]
    numbers += [value for row in audit.scores for value in astuple(row) if value is not None]
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError("a score of a row is no number")
    for finding in audit.findings:
        _check_finding(finding)
    said: list[Finding | Fact] = [*audit.findings, *audit.facts]
    for item in said:
        _check_spans(item.source_spans, audit.source)
        _check_spans(item.target_spans, audit.target)
    _check_texts(
        "a fact", *(text for fact in audit.facts for text in (fact.source_reading, fact.target_reading, fact.rule))
    )
    _check_texts("what was not run", *(text for item in audit.not_run for text in (item.scorer, item.why)))
    places = [place for fact in audit.facts for place in (fact.source_bead, fact.target_bead) if place is not None]
    if any(place not in range(len(beads)) for place in (*places, *(finding.bead for finding in audit.findings))):
        raise ValueError("a finding or fact points to no row")
    if any(finding.fact not in range(len(audit.facts)) for finding in audit.findings if finding.fact is not None):
        raise ValueError("a finding points to no fact")
    if not isinstance(audit.signature, dict):
        raise TypeError("the signature is none")
    return audit


def _check_document(document: Document, name: str) -> None:
    _check_texts(f"the {name}", document.path, document.sha256, document.encoding, document.text)
    _check_texts(f"the {name}", *(segment.text for segment in document.segments))
    if not all(segment.spans for segment in document.segments):
        raise ValueError(f"a segment of the {name} stands nowhere")
    _check_spans([*document.body, *(span for segment in document.segments for span in segment.spans)], document)


def _check_finding(finding: Finding) -> None:
    _check_texts("a finding", finding.code, finding.message, finding.fingerprint)
    if not 0 <= finding.confidence <= 1:
        raise ValueError("a confidence is not from 0 to 1")
    if not isinstance(finding.evidence, dict):
        raise TypeError("a finding's evidence is none")


def _check_texts(owner: str, *texts: object) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(f"a text of {owner} is none")


def _check_spans(spans: Iterable[Span], document: Document) -> None:
    whole = len(document.text)
    if not all(0 <= span.start <= span.stop <= whole for span in spans):
        raise ValueError(f"a place lies outside {document.path}")


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
