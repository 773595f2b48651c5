"""Severity follows certainty: what is as likely no error at all costs nobody a major one."""

from __future__ import annotations

from dataclasses import replace

from tta.types import Finding, Severity

__all__ = ["no_graver_than_sure"]

_SURE = 0.5
"""Confidence below which a finding is minor at most."""


def no_graver_than_sure(finding: Finding) -> Finding:
    """Return the finding, minor where it would be major or critical and is more likely wrong than right.

    What it would be if it were sure is kept as evidence, `severity_if_sure`.
    """
    if finding.confidence >= _SURE or finding.severity.rank >= Severity.MINOR.rank:
        return finding
    evidence = {**finding.evidence, "severity_if_sure": finding.severity.value}
    return replace(finding, severity=Severity.MINOR, evidence=evidence)
