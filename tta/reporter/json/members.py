"""Findings and facts as JSON objects: the members that audits and comparisons of audits share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tta.reporter.view.row_ids import row_id
from tta.types import Fact, Finding, Span

__all__ = ["fact_as_json", "finding_as_json", "spans_as_json"]


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """Return what a finding says of the translation: neither its evidence nor a reviewer's decision."""
    return {
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "cause": finding.cause.value,
        "bead": row_id(finding.bead),
        **({} if finding.last_bead is None else {"last_bead": row_id(finding.last_bead)}),
        "source_spans": spans_as_json(finding.source_spans),
        "target_spans": spans_as_json(finding.target_spans),
        "message": finding.message,
    }


def fact_as_json(fact: Fact) -> dict[str, Any]:
    """Return a fact without its kind, which a comparison names once for both audits."""
    return {
        "status": fact.status.value,
        "source_spans": spans_as_json(fact.source_spans),
        "target_spans": spans_as_json(fact.target_spans),
        "source_reading": fact.source_reading,
        "target_reading": fact.target_reading,
        "rule": fact.rule,
        "source_bead": None if fact.source_bead is None else row_id(fact.source_bead),
        "target_bead": None if fact.target_bead is None else row_id(fact.target_bead),
        **({"converted": True} if fact.converted else {}),
    }


def spans_as_json(spans: Iterable[Span]) -> list[list[int]]:
    """Return half-open ranges of code points as pairs."""
    return [[span.start, span.stop] for span in spans]
