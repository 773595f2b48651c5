"""Audits made by hand of pairs of lines; a finding names the words it concerns."""

from __future__ import annotations

from dataclasses import replace

from tests.judging.reference.made import written
from tta.review.decisions import with_fingerprints
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    Severity,
    Span,
)

KINDS = {
    "DT": Kind.DATE_TIME,
    "NU": Kind.NUMBER,
    "ID": Kind.IDENTIFIER,
    "OM": Kind.OMISSION,
    "AD": Kind.ADDITION,
    "SC": Kind.SCRIPT,
    "PO": Kind.MISTRANSLATION,
}


def audit(pairs, findings=(), facts=(), signature=None, not_run=()):
    """Make an audit of pairs of lines, one row each; an empty line is no segment.

    A finding is (row from 1, code, words in the source, words in the target) or more: severity, decision.
    """
    sides = [[pair[side] for pair in pairs if pair[side]] for side in (0, 1)]
    source, target = written(sides[0], Language.RU), written(sides[1], Language.EN)
    beads, at = [], [0, 0]
    for pair in pairs:
        own = [((at[side],) if pair[side] else ()) for side in (0, 1)]
        at = [at[side] + bool(pair[side]) for side in (0, 1)]
        beads.append(Bead(own[0], own[1], 0.9 if all(own) else 0.0))
    bare = [_finding(source, target, beads, *finding) for finding in findings]
    decided = [item[5] if len(item) > 5 else None for item in findings]
    marked = with_fingerprints(bare, source, target)
    whole = tuple(
        replace(finding, decision=choice and Decision(finding.fingerprint, Choice(choice), reviewer="A. B."))
        for finding, choice in zip(marked, decided, strict=True)
    )
    return Audit(
        source,
        target,
        Alignment(tuple(beads)),
        tuple(BeadScores() for _ in beads),
        whole,
        tuple(_fact(source, target, beads, *fact) for fact in facts),
        tuple(not_run),
        signature or {},
    )


def _finding(source, target, beads, row, code, ours="", theirs="", severity="major", *_):
    spans = _spans(source, beads[row - 1].source, ours), _spans(target, beads[row - 1].target, theirs)
    message = f"{code}: {ours or '–'} / {theirs or '–'}"
    return Finding(
        code, KINDS[code[:2]], Severity(severity), 0.9, Cause.TRANSLATION, row - 1, spans[0], spans[1], message
    )


def _fact(source, target, beads, row, status, ours="", theirs=""):
    spans = _spans(source, beads[row - 1].source, ours), _spans(target, beads[row - 1].target, theirs)
    places = (row - 1 if ours else None), (row - 1 if theirs else None)
    return Fact(Kind.DATE_TIME, FactStatus(status), *spans, ours, theirs, "a rule", *places)


def _spans(document, segments, words):
    if not words:
        return ()
    for index in segments:
        segment = document.segments[index]
        if words in segment.text:
            start = segment.start + segment.text.index(words)
            return (Span(start, start + len(words)),)
    raise AssertionError(f"{words} is not in the row")
