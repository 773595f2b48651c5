"""Identifiers: registry, copy and archive numbers, compared digit by digit."""

from __future__ import annotations

from tta.scorers.facts import FactTexts, score_facts
from tta.scorers.matching import Matched
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Kind, Severity
from tta.values import IdentifierContent

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "ID101", "registry number differs", Kind.IDENTIFIER, Severity.CRITICAL,
        "A number that names a document, a copy or a file is not the same string of digits, leading zeros included. "
        "The sign (№, No., #) and the label (исх., вх., экз.) do not count.",
        "Compare with the scan and correct the number.",
        "исх. № 465", "Original # 40",
    ),
    Rule(
        "ID102", "registry number missing", Kind.IDENTIFIER, Severity.MAJOR,
        "An identifier of the source has no counterpart anywhere in the translation.",
        "Supply it, or mark that it was left out.",
        "Посольство СССР в США 2362", "Embassy of the USSR in the USA",
    ),
    Rule(
        "ID103", "registry number added", Kind.IDENTIFIER, Severity.MAJOR,
        "The translation has an identifier that the source does not have.",
        "Take it out, or put it in brackets as the editor's.",
        "Посольство СССР в США", "Embassy of the USSR in the USA, No. 2362",
    ),
)  # fmt: skip


def _weigh(matched: Matched) -> tuple[Severity, float, Cause]:
    if matched.source and matched.target:
        return Severity.CRITICAL, 0.97, Cause.TRANSLATION
    known = matched.source or matched.target
    signed = known is not None and isinstance(known.content, IdentifierContent) and known.content.label != "letterhead"
    return (Severity.MAJOR, 0.85, Cause.TRANSLATION) if signed else (Severity.MINOR, 0.8, Cause.TRANSLATION)


def _score(bitext: Bitext) -> Scored:
    texts = FactTexts("number", "ID101", "ID102", "ID103")
    return score_facts(bitext, Kind.IDENTIFIER, texts, _weigh)


SCORER = Scorer("identifiers", "registry, copy and archive numbers, compared digit by digit", _RULES, _score)
