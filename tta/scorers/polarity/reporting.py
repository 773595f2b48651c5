"""Findings of polarity: what is said of a place, where it stands on both sides and the text that is quoted of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tta.scorers.polarity.halves import Half
from tta.types import Bitext, Cause, Finding, Kind, Language, Severity, Span

__all__ = ["LIKELY", "Verdict", "finding", "marks_the_same", "quoted", "spans_of"]

LIKELY = 0.9  # confidence in an antonym or a contrast, which have no fitted curve


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is found at a place, and how firmly."""

    message: str
    confidence: float
    severity: Severity = Severity.MAJOR
    evidence: Mapping[str, str | float] = field(default_factory=dict)


def finding(
    bitext: Bitext, index: int, code: str, spans: dict[Language, tuple[Span, ...]], verdict: Verdict
) -> Finding:
    """Return the finding of a verdict on a bead, with the places of both sides by language."""
    return Finding(
        code=code,
        kind=Kind.MISTRANSLATION,
        severity=verdict.severity,
        confidence=round(verdict.confidence, 3),
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[bitext.source.language],
        target_spans=spans[bitext.target.language],
        message=verdict.message,
        evidence=verdict.evidence,
    )


def marks_the_same(one: Finding, other: Finding) -> bool:
    """Whether two findings have words in common on both sides, so that they tell one error."""
    return all(
        any(left.start < right.stop and right.start < left.stop for left in ours for right in theirs)
        for ours, theirs in ((one.source_spans, other.source_spans), (one.target_spans, other.target_spans))
    )


def spans_of(half: Half, first: int, last: int) -> tuple[Span, ...]:
    """Return where the words from one to another stand, run together where nothing but marks lies between."""
    pieces: list[Span] = []
    for span in (span for place in range(first, last + 1) for span in half.spans[place]):
        if pieces and 0 <= span.start - pieces[-1].stop <= 3:
            pieces[-1] = Span(pieces[-1].start, span.stop)
        else:
            pieces.append(span)
    return tuple(pieces)


def quoted(half: Half, first: int, last: int) -> str:
    """Return the words from one to another as they stand, a space for a blank of any kind."""
    words: Sequence[str] = half.words.forms[first : last + 1]
    marks = half.words.marks[first + 1 : last + 1]
    return "".join(
        word + (mark if mark.strip() else " ") for word, mark in zip(words, (*marks, ""), strict=True)
    ).strip()
