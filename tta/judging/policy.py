"""A house's own judgement of findings: how grave each code is, and how sure tta must be before it is reported.

Both are tables of codes or families; the longest name counts, so that `DT101` goes before `DT`. A threshold hides what is less
sure. One that names the code or its family and is lower than the fitted threshold of a scorer that has one calls up more
findings; one for everything, `default`, only hides, for a house that wants fewer doubtful dates has not asked for more
doubtful omissions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tta.errors import UsageError
from tta.scorers.registry import rules_of, select_codes
from tta.types import Cause, Finding, Severity

__all__ = ["ALL", "Policy", "policy_of"]

ALL = "default"
"""The name under which a table of thresholds sets what counts for all codes that it does not name."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Policy:
    """What a house wants.

    Attributes:
        severities: by code, the severity of its findings.
        thresholds: by code, the least confidence, 0 to 1, of those that are reported.
        named: those of the thresholds that were given for the code or its family, and not for everything.
    """

    severities: Mapping[str, Severity]
    thresholds: Mapping[str, float]
    named: Mapping[str, float]

    def judge(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return the findings that are sure enough, in their order, each as grave as the house takes it to be.

        One whose severity is changed keeps tta's own as evidence, `severity_without_override`. What an editor has
        marked, or may put in, is no fault of the translation, and keeps its severity.
        """
        return [
            _overridden(finding, self.severities.get(finding.code))
            for finding in findings
            if finding.confidence >= self.thresholds.get(finding.code, 0.0)
        ]


def policy_of(severities: Iterable[tuple[str, Severity]], thresholds: Iterable[tuple[str, float]]) -> Policy:
    """Spread tables of codes and families over the codes; thresholds may name `default`.

    Raises:
        UsageError: something named is neither a code nor a family, no severity, or no number from 0 to 1.
    """
    levels: list[tuple[str, Severity]] = []
    for name, level in severities:
        if level not in set(Severity):
            known = ", ".join(item.value for item in Severity)
            raise UsageError(f"severities: {name} is {level!r}, expected one of {known}")
        levels.append((name, Severity(level)))
    limits = list(thresholds)
    for name, limit in limits:
        if not 0 <= limit <= 1:
            raise UsageError(f"thresholds: {name} is {limit}, expected a confidence from 0 to 1, such as 0.8")
    named = _by_code(item for item in limits if item[0] != ALL)
    return Policy(_by_code(levels), _by_code(limits, {ALL: select_codes()}), named)


def _by_code(
    table: Iterable[tuple[str, _Value]], special: Mapping[str, Iterable[str]] | None = None
) -> dict[str, _Value]:
    """Shorter names go first, so that longer ones replace what they set; those for everything go before all."""
    found: dict[str, _Value] = {}
    known = special or {}
    for name, value in sorted(table, key=lambda row: 0 if row[0] in known else len(row[0])):
        found.update(dict.fromkeys(known.get(name) or [rule.code for rule in rules_of(name)], value))
    return found


def _overridden(finding: Finding, level: Severity | None) -> Finding:
    if level is None or level is finding.severity or finding.cause is Cause.EDITORIAL:
        return finding
    evidence = {**finding.evidence, "severity_without_override": finding.severity.value}
    return replace(finding, severity=level, evidence=evidence)
