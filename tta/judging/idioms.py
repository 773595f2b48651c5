"""Sayings and figures of speech said by those of the other language: kill two birds with one stone for `убить двух зайцев`.

Word for word they differ: an animal for another, black for white, Rome for Kiev, a row as unlike as two strangers. What is found
in the words of such a pair is neutral.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tta.scorers.words.denials import spoken
from tta.scorers.words.established import idioms
from tta.types import Bitext, Finding, Severity, Side

__all__ = ["neutral_where_idiom"]

_WHOLE = "DV102"  # the sides of a row unlike as a whole: where they hold such a pair, no word need be marked
_FAMILIES = ("DV", "PO", "NA", "NU", "OM2", "AD2")


def neutral_where_idiom(findings: Sequence[Finding], bitext: Bitext) -> list[Finding]:
    """Return the findings, those neutral that stand in a saying which the other side has in the words of its own language."""
    return [
        replace(
            finding,
            severity=Severity.NEUTRAL,
            message=f"{finding.message} Both sides have a saying here, each in the words of its own language.",
        )
        if finding.code.startswith(_FAMILIES) and _is_in_idiom(finding, bitext)
        else finding
        for finding in findings
    ]


def _is_in_idiom(finding: Finding, bitext: Bitext) -> bool:
    """Whether all words that a finding marks stand in a saying that has its like on the other side."""
    bead = bitext.alignment.beads[finding.bead]
    if bead.is_null:
        return False
    found = idioms(bitext, bead)
    if not any(found.values()):
        return False
    if finding.code == _WHOLE:
        return True
    for side, spans in ((Side.SOURCE, finding.source_spans), (Side.TARGET, finding.target_spans)):
        places = spoken(bitext, bead, side).spans
        known = [span for words in found[side] for word in words for span in places[word]]
        if any(
            len(span) and not any(own.start < span.stop and span.start < own.stop for own in known) for span in spans
        ):
            return False
    return True
