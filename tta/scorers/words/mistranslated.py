"""The finding that one word stands for another, which several scorers make of a Russian and an English word."""

from __future__ import annotations

from collections.abc import Mapping

from tta.types import Bitext, Cause, Finding, Kind, Language, Severity, Span

__all__ = ["mistranslated"]

_CONFIDENCE = 0.8  # nothing was fitted: good rows raise hardly any


def mistranslated(
    bitext: Bitext,
    index: int,
    spans: Mapping[Language, tuple[Span, ...]],
    code: str,
    message: str,
    evidence: Mapping[str, str],
) -> Finding:
    """Return the finding of a bead, by its number, that its words at some spans, by language, do not mean the same.

    Args:
        bitext: whose bead.
        index: of the bead.
        spans: where the words stand, by language.
        code: the rule's.
        message: what the two words say.
        evidence: what the message was made of.
    """
    return Finding(
        code=code,
        kind=Kind.MISTRANSLATION,
        severity=Severity.MAJOR,
        confidence=_CONFIDENCE,
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[bitext.source.language],
        target_spans=spans[bitext.target.language],
        message=message,
        evidence=evidence,
    )
