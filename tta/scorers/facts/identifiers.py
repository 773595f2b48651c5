"""Identifiers: registry, copy and archive numbers, compared digit by digit."""

from __future__ import annotations

from tta.scorers.facts.findings import FactTexts, Weight, score_facts
from tta.scorers.facts.judgement import Relation
from tta.scorers.facts.matched import Matched
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Kind, Severity
from tta.values import IdentifierContent

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "ID101", "registry number differs", Kind.IDENTIFIER, Severity.CRITICAL,
        "A number that names a document, a copy or a file is not the same, leading zeros and the letters of its designation "
        "included. The sign (№, No., #) and the label (исх., вх., экз.) do not count.",
        "Compare with the scan and correct the number.",
        "исх. № 465", "Original # 40",
    ),
    Rule(
        "ID102", "registry number missing", Kind.IDENTIFIER, Severity.MAJOR,
        "An identifier of the source has no counterpart where it stands, or, where the passage was moved, anywhere in the "
        "translation.",
        "Supply it, or mark that it was left out.",
        "Исх. № 2362. Посольство СССР в США", "Embassy of the USSR in the USA",
    ),
    Rule(
        "ID103", "registry number added", Kind.IDENTIFIER, Severity.MAJOR,
        "The translation has an identifier that the source does not have where it stands.",
        "Take it out, or put it in brackets as the editor's.",
        "Посольство СССР в США", "Embassy of the USSR in the USA, No. 2362",
    ),
)  # fmt: skip


_PLAIN = frozenset({"designation", "list label", "key", "square"})
_FEW_DIGITS = 2  # a designation with fewer often has a name of its own in the other language: G7, `семерка`


def _weigh(matched: Matched) -> Weight | None:
    known = matched.source or matched.target
    content = known.content if known else None
    label = content.label if isinstance(content, IdentifierContent) else ""
    if label == "placeholder":
        return Severity.MAJOR, 0.97, Cause.TRANSLATION
    if matched.source and matched.target:
        unsure = label in _PLAIN or matched.judgement.relation is Relation.EXCHANGED
        return (Severity.MAJOR if unsure else Severity.CRITICAL), 0.97, Cause.TRANSLATION
    if label in {"list label", "key", "square"} or (
        not label and isinstance(content, IdentifierContent) and content.digits == "1"
    ):
        return None  # `No 1` is the best as often as the first
    if label == "designation" and known and sum(map(str.isdigit, known.text)) < _FEW_DIGITS:
        return None
    weak = label == "letterhead" or label in _PLAIN
    return (Severity.MINOR, 0.8, Cause.TRANSLATION) if weak else (Severity.MAJOR, 0.85, Cause.TRANSLATION)


def _score(bitext: Bitext) -> Scored:
    texts = FactTexts("number", "ID101", "ID102", "ID103")
    return score_facts(bitext, Kind.IDENTIFIER, texts, _weigh)


SCORER = Scorer("identifiers", "registry, copy and archive numbers, compared digit by digit", _RULES, _score)
