"""Of rows that have another row's translation only that is told, and not how the two that stand together differ."""

from __future__ import annotations

from collections.abc import Sequence

from tta.types import Finding

__all__ = ["drop_of_misplaced"]

_MISPLACED = "AL102"
_UNLIKE = "DV102"
_OF_ONE_SIDE = ("AL", "SC", "UN", "NA104", "TE101")
"""Codes and families of findings that compare no row with its translation."""


def drop_of_misplaced(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what compares rows with translations that are not theirs; the order stays.

    Behind a run that slipped stand rows which hold translations of the run: that they are unlike them is still told, for their
    own may be lost.
    """
    away: set[int] = set()
    hosts: set[int] = set()
    for finding in findings:
        if finding.code == _MISPLACED:
            (first, last), homes = finding.evidence["source_rows"], finding.evidence["target_rows"]
            away |= {first - 1, last - 1} if homes[0] > homes[1] else {*range(first - 1, last)}
            hosts |= {*range(min(homes) - 1, max(homes))} if homes[0] <= homes[1] else set()
    hosts -= away
    return [
        finding
        for finding in findings
        if finding.code.startswith(_OF_ONE_SIDE)
        or not (finding.bead in away or (finding.bead in hosts and finding.code != _UNLIKE))
    ]
