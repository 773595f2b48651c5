"""Marks: classification, declassification, copies, signatures, seals, and what an editor left out."""

from __future__ import annotations

from tta.scorers.facts.findings import FactTexts, Weight, score_facts
from tta.scorers.facts.matched import Matched
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Kind, Severity
from tta.values import MarkContent

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "MK101", "mark differs", Kind.MARK, Severity.CRITICAL,
        "The two texts bear marks of the same sort that do not say the same, such as a classification of another level: "
        "СЕКРЕТНО is Secret, СОВ. СЕКРЕТНО Top Secret, ОСОБОЙ ВАЖНОСТИ Of Special Importance, ОСОБАЯ ПАПКА Special Folder.",
        "Correct the mark.",
        "СОВ. СЕКРЕТНО", "SECRET",
    ),
    Rule(
        "MK102", "mark missing", Kind.MARK, Severity.MAJOR,
        "A mark of the source has no counterpart: a classification, a declassification stamp, a seal, a signature, "
        "the note on copies, or brackets that say something was left out or could not be read.",
        "Supply it.",
        "СОВ. СЕКРЕТНО. Экз. № 1", "Copy No. 1",
    ),
    Rule(
        "MK103", "mark added", Kind.MARK, Severity.MAJOR,
        "The translation bears a mark that the source does not have. Labels such as [Stamp] and (signature) are licensed; "
        "a passage that the translation's editor marks as left out, [...], is listed as neutral.",
        "Take it out, or look at the scan.",
        "Экз. № 1", "TOP SECRET. Copy No. 1",
    ),
)  # fmt: skip

_HEAVY = frozenset({"classification", "declassification"})
_LICENSED = frozenset({"signature", "seal", "illegible", "sic", "copy"})  # what a translator may write beside the text


def _weigh(matched: Matched) -> Weight | None:
    value = matched.source or matched.target
    content = value.content if value else None
    family = content.family if isinstance(content, MarkContent) else ""
    if matched.source and matched.target:
        return (Severity.CRITICAL if family == "classification" else Severity.MAJOR), 0.95, Cause.TRANSLATION
    if isinstance(content, MarkContent) and content.passing:
        return None
    if matched.source:
        return (Severity.MAJOR if family in _HEAVY else Severity.MINOR), 0.85, Cause.TRANSLATION
    if family == "omission":
        return Severity.NEUTRAL, 0.9, Cause.EDITORIAL
    return None if family in _LICENSED else (Severity.MAJOR, 0.85, Cause.TRANSLATION)


def _score(bitext: Bitext) -> Scored:
    return score_facts(bitext, Kind.MARK, FactTexts("mark", "MK101", "MK102", "MK103"), _weigh)


SCORER = Scorer(
    "marks", "classification, declassification, copies, signatures, seals, editors' brackets", _RULES, _score
)
