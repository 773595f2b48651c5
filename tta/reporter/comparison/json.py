"""The comparison as JSON: format `tta-comparison`, version 1; its schema lies beside this file.

Rows are named as in the audits, `p1` and so on; offsets are theirs, too.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, TextIO

from tta.comparison import Comparison, FactChange, Group, Item, Turn
from tta.reporter.json.members import fact_as_json, finding_as_json
from tta.reporter.view.row_ids import row_id
from tta.review.decisions import decision_as_json
from tta.types import Audit, Document, Finding, Severity

__all__ = ["FORMAT", "VERSION", "as_json", "write"]

FORMAT = "tta-comparison"
VERSION = 1


def write(comparison: Comparison, stream: TextIO) -> None:
    """Write the comparison as one object."""
    json.dump(as_json(comparison), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as plain JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "old": _audit(comparison.old),
        "new": _audit(comparison.new),
        "warnings": list(comparison.warnings),
        "summary": _summary(comparison),
        "items": [_item(item) for item in comparison.items],
        "facts": [_fact_change(change) for change in comparison.facts],
    }


def _audit(audit: Audit) -> dict[str, Any]:
    return {
        "source": _document(audit.source),
        "target": _document(audit.target),
        "findings": len(audit.findings),
        "by_severity": _by_severity(audit.findings),
        "signature": dict(audit.signature),
    }


def _document(document: Document) -> dict[str, str]:
    return {"path": document.path, "language": document.language.value, "sha256": document.sha256}


def _summary(comparison: Comparison) -> dict[str, Any]:
    """Count what became of the findings; `standing` are those against the later translation that nobody dismissed."""
    groups = Counter(item.group for item in comparison.items)
    turns = Counter(change.turn for change in comparison.facts)
    return {
        "groups": {group.value: groups[group] for group in Group},
        "standing": _by_severity([item.finding for item in comparison.items if item.group.alarms]),
        "facts": {turn.value: turns[turn] for turn in Turn},
    }


def _by_severity(findings: Sequence[Finding]) -> dict[str, int]:
    counts = Counter(finding.severity for finding in findings)
    return {level.value: counts[level] for level in Severity}


def _item(item: Item) -> dict[str, Any]:
    return {
        "group": item.group.value,
        "old": finding_as_json(item.old) if item.old else None,
        "new": finding_as_json(item.new) if item.new else None,
        "matched_by": item.match.value if item.match else None,
        "decision": decision_as_json(item.decision) if item.decision else None,
        "decision_only_in_old": item.carried,
        "looked_for_before": item.looked_for_before,
        "old_rows": [row_id(bead) for bead in item.old_beads],
        "new_rows": [row_id(bead) for bead in item.new_beads],
        "source": item.source,
        "before": item.before,
        "after": item.after,
        "rewritten": item.is_rewritten,
    }


def _fact_change(change: FactChange) -> dict[str, Any]:
    return {
        "turn": change.turn.value,
        "kind": change.fact.kind.value,
        "old": fact_as_json(change.old) if change.old else None,
        "new": fact_as_json(change.new) if change.new else None,
    }
