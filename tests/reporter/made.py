"""Audits made by hand, of any size and with findings of every kind, so that reports can be tried without a model."""

from __future__ import annotations

from collections.abc import Sequence

from tta.review.decisions import with_fingerprints
from tta.scorers import SCORERS
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Decision,
    Document,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Segment,
    SegmentKind,
    Severity,
    Span,
)

RULES = sorted((rule for scorer in SCORERS for rule in scorer.rules), key=lambda rule: rule.code)


def document(texts: Sequence[str], language: Language, path: str) -> Document:
    """A document with a sentence a line, two a paragraph; an empty text is no segment."""
    segments, pieces, offset = [], [], 0
    for number, text in enumerate(texts):
        if text:
            segments.append(Segment((Span(offset, offset + len(text)),), text, SegmentKind.SENTENCE, number // 2 + 1))
        pieces.append(text)
        offset += len(text) + 1
    whole = "\n".join(pieces)
    return Document(path, language, whole, (Span(0, len(whole)),), "utf-8", "ab" * 32, segments=tuple(segments))


def audit(
    pairs: Sequence[tuple[str, str]],
    findings: Sequence[Finding] = (),
    facts: Sequence[Fact] = (),
    stale: Sequence[Decision] = (),
    not_run: Sequence[NotRun] = (),
) -> Audit:
    """An audit of pairs, Russian and English; pair i is bead i."""
    source = document([ru for ru, _ in pairs], Language.RU, "made.ru.txt")
    target = document([en for _, en in pairs], Language.EN, "made.en.txt")
    left, right = iter(range(len(pairs))), iter(range(len(pairs)))
    beads = tuple(
        Bead((next(left),) if ru else (), (next(right),) if en else (), 0.8 if ru and en else 0.0) for ru, en in pairs
    )
    return Audit(
        source=source,
        target=target,
        alignment=Alignment(beads),
        scores=(BeadScores(),) * len(pairs),
        findings=with_fingerprints(findings, source, target),
        facts=tuple(facts),
        not_run=tuple(not_run),
        signature={"tool": "tta", "version": "0", "model": {"name": "none"}},
        stale_decisions=tuple(stale),
    )


def every_kind(rows: int) -> Audit:
    """An audit of so many pairs; every third row has a finding, of each code in turn, and facts that differ or agree."""
    pairs = [
        (
            f"Посол № {number} подтвердил получение письма от {number} делегации.",
            f"Ambassador No. {number} confirmed receipt.",
        )
        for number in range(1, rows + 1)
    ]
    source = document([ru for ru, _ in pairs], Language.RU, "")
    target = document([en for _, en in pairs], Language.EN, "")
    findings, facts = [], []
    for number, bead in enumerate(range(0, rows, 3)):
        rule = RULES[number % len(RULES)]
        left, right = source.segments[bead].spans[0], target.segments[bead].spans[0]
        spans = (Span(left.start, left.start + 5),), (Span(right.start, right.start + 10),)
        if rule.kind is Kind.OMISSION:
            spans = spans[0], (Span(right.stop - 1, right.stop - 1),)
        severity = list(Severity)[number % 4]
        message = f"Finding of {rule.title}, in row {bead + 1}."
        fact = len(facts) if rule.kind in (Kind.NUMBER, Kind.DATE_TIME, Kind.IDENTIFIER) else None
        confidence = 0.3 + 0.1 * (number % 7)
        findings.append(
            Finding(rule.code, rule.kind, severity, confidence, Cause.TRANSLATION, bead, *spans, message, fact=fact)
        )
        if fact is not None:
            facts.append(Fact(rule.kind, FactStatus.DIFFERS, *spans, "1", "2", "the number differs", bead, bead))
        facts.append(Fact(Kind.NUMBER, FactStatus.EQUAL, *spans, "1", "1", "the same number", bead, bead))
    return audit(pairs, findings, facts)
