"""Suspicions of rules, put to the reader of both sides: whether the words concerned are rendered.

A rule sees that a negation, a name or a number has no counterpart; it does not see that `unfit` renders `не годится`. The reader,
where it has read the bead, has a probability for every word that it is left out or says something else. The greatest of those of
the words that a finding marks is kept as evidence; of two words of one field, which may be renderings that no list has, the less.
A suspicion that the reader refutes is neutral and hardly confident; one that it shares is surer than the rule alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.words.doubts import RENDERED, doubt
from tta.types import Bitext, Fact, FactStatus, Finding, Kind, Severity, Side, Span

__all__ = ["weighed"]

_REFUTED_NAME = 0.1
"""The same of names that only one side has, of which rules suspect more: half of the suspicions on good translations fall below,
hardly a true one.
"""
_LEAST = 0.005
"""Doubt at which confidence in a refuted suspicion stops falling."""
_SHARED = 0.5
"""The same from which on the reader shares a suspicion."""
_READ = frozenset({"directions", "opposites", "phrases", "broad", "person", "known"})
"""Evidence of opposites, of broad negatives (hardly), of persons of one surname and of two known names: read as values, and not
judged by a reader of words.
"""
_DERIVED = re.compile(r"(?:щин|чин|иан|иад)[аеуыо][а-яё]?$")
"""Endings of what is named after a place or a person, and otherwise in English: `Вологодчина`, the Vologda area; `Бондиана`."""
_ALONE = frozenset({FactStatus.MISSING, FactStatus.ADDED})


def weighed(findings: Sequence[Finding], facts: Sequence[Fact], bitext: Bitext) -> list[Finding]:
    """Return the findings in their order, those that are suspicions of rules with what the reader says of them."""
    return [_weighed(finding, bitext) if _is_suspicion(finding, facts, bitext) else finding for finding in findings]


def _is_suspicion(finding: Finding, facts: Sequence[Fact], bitext: Bitext) -> bool:
    """Whether the reader is asked: of negations, opposites, words of one field, names and numbers that only one side has.

    Two figures that differ are compared as values, which no reader of words does as well; one surname is much like another to it,
    but not what is derived from a name, nor a noun with a capital, which may be rendered by its meaning.
    """
    if finding.bead not in bitext.readings:
        return False
    if _READ & finding.evidence.keys():
        return False
    if finding.code.startswith("PO") or _is_of_field(finding):
        return True
    status = facts[finding.fact].status if finding.fact is not None else None
    if finding.kind is Kind.ENTITY:
        alone = not (finding.source_spans and finding.target_spans)
        noun = "noun" in finding.evidence
        return (
            alone or noun or any(_DERIVED.search(str(finding.evidence.get(side, ""))) for side in ("source", "target"))
        )
    return finding.kind is Kind.NUMBER and status in _ALONE


def _is_of_field(finding: Finding) -> bool:
    """Whether it is of two words that stand for each other and of one field: each side's must be in doubt."""
    return "field" in finding.evidence


def _weighed(finding: Finding, bitext: Bitext) -> Finding:
    doubts = [doubt(bitext, finding.bead, side, spans) for side, spans in _marked(finding)]
    if not doubts:
        return finding
    most = min(doubts) if _is_of_field(finding) else max(doubts)
    evidence = {**finding.evidence, "reader": round(most, 3)}
    refuted = _REFUTED_NAME if finding.kind is Kind.ENTITY else RENDERED
    if most < refuted:
        message = f"{finding.message} Read together, the two sides render these words."
        confidence = round(finding.confidence * max(most, _LEAST) / refuted, 3)
        return replace(finding, severity=Severity.NEUTRAL, confidence=confidence, message=message, evidence=evidence)
    if most >= _SHARED:
        confidence = round(1.0 - (1.0 - finding.confidence) * (1.0 - most), 3)
        return replace(finding, confidence=confidence, evidence=evidence)
    return replace(finding, evidence=evidence)


def _marked(finding: Finding) -> list[tuple[Side, tuple[Span, ...]]]:
    """Return the words that a finding marks, by side, carets apart."""
    sides = ((Side.SOURCE, finding.source_spans), (Side.TARGET, finding.target_spans))
    return [(side, spans) for side, spans in sides if any(len(span) for span in spans)]
