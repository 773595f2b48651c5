"""The audit as JSON, for other programs: format `tta-audit`, version 1. `tta.reporter.json.audit_reader` reads it back.

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
from collections import Counter
from dataclasses import asdict
from typing import Any, TextIO

from tta.judging.quality import WEIGHTS, quality
from tta.reporter.json.members import fact_as_json, finding_as_json, spans_as_json
from tta.reporter.view.row_ids import row_id
from tta.review.decisions import decision_as_json
from tta.types import Audit, Bead, BeadScores, Document, FactStatus, Finding, Reference, SegmentKind, Severity

__all__ = ["FORMAT", "VERSION", "as_json", "summary", "write"]

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
        "facts": [{"kind": fact.kind.value, **fact_as_json(fact)} for fact in audit.facts],
        "not_run": [{"scorer": item.scorer, "why": item.why} for item in audit.not_run],
        "stale_decisions": [decision_as_json(decision) for decision in audit.stale_decisions],
        "reference": _reference(audit.reference, audit.target) if audit.reference else None,
        **({"terms": [asdict(use) | {"bead": row_id(use.bead)} for use in audit.terms]} if audit.terms else {}),
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
        "facts": {status.value: sum(fact.status is status for fact in audit.facts) for status in FactStatus},
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


# ---------------------------------------------------------------- members


def _document(document: Document, shared: Document | None = None) -> dict[str, Any]:
    """A file that holds both languages has its text in the JSON once."""
    same = shared is not None and shared.text == document.text
    return {
        "path": document.path,
        "language": document.language.value,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "metadata": [list(row) for row in document.metadata],
        "body": spans_as_json(document.body),
        "text": None if same else document.text,
        "segments": [
            {
                "spans": spans_as_json(item.spans),
                "text": item.text,
                "kind": item.kind.value,
                "paragraph": item.paragraph,
            }
            for item in document.segments
        ],
        **({"places": [[place.start, place.name] for place in document.places]} if document.places else {}),
    }


def _bead(index: int, bead: Bead, scores: BeadScores) -> dict[str, Any]:
    return {
        "id": row_id(index),
        "source": list(bead.source),
        "target": list(bead.target),
        "similarity": round(bead.similarity, 4),
        "probability": round(bead.probability, 4),
        "crossing": bead.crossing,
        "scores": {"omission": scores.omission, "addition": scores.addition, "divergence": scores.divergence},
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        **finding_as_json(finding),
        "evidence": dict(finding.evidence),
        "decision": decision_as_json(finding.decision) if finding.decision else None,
        "fact": finding.fact,
    }


def _reference(reference: Reference, target: Document) -> dict[str, Any]:
    return {
        **_document(reference.document, shared=target),
        "beads": [
            {"id": row_id(place), "segments": list(segments), "chrf": chrf}
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
