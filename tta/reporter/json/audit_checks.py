"""Whether an audit that was read back is sound: its places lie in its texts, its rows exist, its numbers are numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import astuple

from tta.types import Audit, Document, Fact, Finding, Span

__all__ = ["checked"]


def checked(audit: Audit) -> Audit:
    """Return the audit if all its indices and spans point somewhere, its texts are texts and its numbers numbers.

    Raises:
        ValueError, TypeError: something does not fit.
    """
    beads = audit.alignment.beads
    for name, document in (("source", audit.source), ("target", audit.target)):
        _check_document(document, name)
        known = range(len(document.segments))
        if any(index not in known for bead in beads for index in getattr(bead, name)):
            raise ValueError(f"a row points to no segment of the {name}")
    numbers = [number for bead in beads for number in (bead.similarity, bead.probability)]
    numbers += [value for row in audit.scores for value in astuple(row) if value is not None]
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError("a score of a row is no number")
    for finding in audit.findings:
        _check_finding(finding)
    placed: list[Finding | Fact] = [*audit.findings, *audit.facts]
    for item in placed:
        _check_spans(item.source_spans, audit.source)
        _check_spans(item.target_spans, audit.target)
    _check_texts(
        "a fact", *(text for fact in audit.facts for text in (fact.source_reading, fact.target_reading, fact.rule))
    )
    _check_texts("what was not run", *(text for item in audit.not_run for text in (item.scorer, item.why)))
    places = [place for fact in audit.facts for place in (fact.source_bead, fact.target_bead) if place is not None]
    _check_texts("a term", *(text for use in audit.terms for text in (use.term, use.text)))
    places += [place for finding in audit.findings for place in _ends(finding)]
    places += [use.bead for use in audit.terms]
    if any(place not in range(len(beads)) for place in places):
        raise ValueError("a finding, fact or term points to no row")
    if any(finding.fact not in range(len(audit.facts)) for finding in audit.findings if finding.fact is not None):
        raise ValueError("a finding points to no fact")
    if not isinstance(audit.signature, dict):
        raise TypeError("the signature is none")
    return audit


def _check_document(document: Document, name: str) -> None:
    _check_texts(f"the {name}", document.path, document.sha256, document.encoding, document.text)
    _check_texts(f"the {name}", *(segment.text for segment in document.segments))
    if not all(segment.spans for segment in document.segments):
        raise ValueError(f"a segment of the {name} stands nowhere")
    _check_spans([*document.body, *(span for segment in document.segments for span in segment.spans)], document)


def _ends(finding: Finding) -> tuple[int, int]:
    """Return the first and the last bead of a finding."""
    last = finding.bead if finding.last_bead is None else finding.last_bead
    if last < finding.bead:
        raise ValueError("a block of rows ends before it begins")
    return finding.bead, last


def _check_finding(finding: Finding) -> None:
    _check_texts("a finding", finding.code, finding.message, finding.fingerprint)
    if not 0 <= finding.confidence <= 1:
        raise ValueError("a confidence is not from 0 to 1")
    if not isinstance(finding.evidence, dict):
        raise TypeError("a finding's evidence is none")


def _check_texts(owner: str, *texts: object) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(f"a text of {owner} is none")


def _check_spans(spans: Iterable[Span], document: Document) -> None:
    whole = len(document.text)
    if not all(0 <= span.start <= span.stop <= whole for span in spans):
        raise ValueError(f"a place lies outside {document.path}")
