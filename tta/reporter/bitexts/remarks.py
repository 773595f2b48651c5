"""What formats for other programs say of an audit, in the same words everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from tta.types import Audit, Decision, Document, Finding
from tta.version import __version__

__all__ = ["bead_text", "by_bead", "not_run", "place_of", "remark", "share", "verdict", "version"]


def by_bead(audit: Audit) -> dict[int, list[Finding]]:
    """Return the findings of each bead that has any."""
    found: dict[int, list[Finding]] = {}
    for finding in audit.findings:
        found.setdefault(finding.bead, []).append(finding)
    return found


def bead_text(document: Document, segments: Sequence[int]) -> str:
    """Return the text of one side of a bead: its segments, joined with spaces."""
    return " ".join(document.segments[index].text for index in segments)


def place_of(document: Document, segments: Sequence[int]) -> str:
    """Return where one side of a bead begins in a file that is no plain text, as its reader counts; else nothing."""
    return document.place(document.segments[segments[0]].start) if segments else ""


def remark(finding: Finding) -> str:
    """Put a finding in a line that a translator can do something with: code, severity, message, and what was decided."""
    decided = f" [{verdict(finding.decision)}]" if finding.decision else ""
    return f"{finding.code} {finding.severity.value}: {finding.message}{decided}"


def verdict(decision: Decision) -> str:
    """Put a decision in words: what, by whom, when, why."""
    decided = " ".join(
        filter(None, (decision.choice.value, decision.reviewer and f"by {decision.reviewer}", decision.date))
    )
    why = "; ".join(filter(None, (decision.reason, decision.note)))
    return f"{decided}: {why}" if why else decided


def not_run(audit: Audit) -> list[str]:
    """Say which scorers did not run: their silence means nothing."""
    return [f"Not checked: {item.scorer} ({item.why})" for item in audit.not_run]


def version(audit: Audit) -> str:
    """Return the version of the tta that made the audit; an old audit written anew stays what it was."""
    return str(audit.signature.get("version") or __version__)


def share(value: float) -> str:
    """Write a number that runs from 0 to 1; what does not, as in a damaged file, is put at the nearer end."""
    return f"{min(1.0, max(0.0, value)):.4f}".rstrip("0").rstrip(".")
