"""One error that was found twice is one finding, so that it is listed and penalised once.

Two values that changed places are two facts, each with what stands in its place, and one exchange. A value or a word that is
another on the other side is also unlike it: the reader of words may tell a part of a date that differs (`по 24.03` of
24.03.2019) as left out, and an opposite (`утром` / in the evening) as something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tta.language.tokens import WORD
from tta.scorers.facts.judgement import CHANGED_PLACES
from tta.scorers.words.severity import is_grammar
from tta.types import Document, Fact, Finding, Side, Span

__all__ = ["drop_explained", "join_exchanges"]

_CHANGED = "DV101"
_OPPOSITE = "PO104"
_UNLIKE = {"OM201": (Side.SOURCE,), "AD201": (Side.TARGET,), _CHANGED: tuple(Side)}
"""Findings that say no more than that words have no counterpart or an unlike one, and the sides whose words they mark."""
_LISTED = (("PO104", "PO103"), ("DV3",), ("OM3", "AD3"))
"""Families of findings that say how words differ, the more telling first: of two on the same words that is left."""
_EXPLAINING = ("PO", "DV3", "OM3", "AD3")
"""Codes and families of findings that say how two words differ or what one word says that is not rendered."""


def join_exchanges(
    findings: Sequence[Finding], facts: Sequence[Fact], documents: dict[Side, Document]
) -> list[Finding]:
    """Make one finding of the two halves of each exchange; the order stays.

    The one that is left stands for both facts: it marks the words of both, is as grave as the graver and as sure as the
    surer of them, and keeps the fingerprint of the first.
    """
    second = dict(_exchanges(findings, facts))
    gone = set(second.values())
    return [
        _joined(finding, findings[second[place]], documents) if place in second else finding
        for place, finding in enumerate(findings)
        if place not in gone
    ]


def _exchanges(findings: Sequence[Finding], facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """Yield the places of both halves of each exchange: the only two of a code in a bead, of more those whose values cross."""

    def kind(place: int) -> tuple[int, str]:
        return findings[place].bead, findings[place].code

    turned = [
        place
        for place, finding in enumerate(findings)
        if finding.fact is not None and facts[finding.fact].rule == CHANGED_PLACES
    ]
    for _, group in groupby(sorted(turned, key=kind), key=kind):
        open_ = list(group)
        alone = len(open_) == 2
        while open_:
            one = open_.pop(0)
            other = next((place for place in open_ if alone or _cross(findings[one], findings[place], facts)), None)
            if other is not None:
                open_.remove(other)
                yield one, other


def _cross(one: Finding, other: Finding, facts: Sequence[Fact]) -> bool:
    assert one.fact is not None and other.fact is not None
    first, second = facts[one.fact], facts[other.fact]
    return (first.source_reading, first.target_reading) == (second.target_reading, second.source_reading)


def _joined(one: Finding, other: Finding, documents: dict[Side, Document]) -> Finding:
    source, target = (tuple(sorted({*_spans(one, side), *_spans(other, side)}, key=_start)) for side in Side)
    said = {
        side: " … ".join(" ".join(documents[side].words((span,)).split()) for span in spans)
        for side, spans in zip(Side, (source, target), strict=True)
    }
    names = [documents[side].language.english_name for side in Side]
    return replace(
        one,
        severity=min(one.severity, other.severity, key=lambda level: level.rank),
        confidence=max(one.confidence, other.confidence),
        source_spans=source,
        target_spans=target,
        message=f"The {names[0]} has {said[Side.SOURCE]}, the {names[1]} {said[Side.TARGET]}: {CHANGED_PLACES}.",
        evidence={**one.evidence, "source": said[Side.SOURCE], "target": said[Side.TARGET]},
    )


def drop_explained(findings: Sequence[Finding], documents: dict[Side, Document]) -> list[Finding]:
    """Leave out words told as lost, put in or unlike that a finding of the same bead explains; the order stays.

    Such are values, opposites and words of standing.

    It does where it is at least as grave, and nothing but words of grammar stands beyond it, on each side that the words
    are marked on; and where a phrase that is told as unlike holds a value that differs on one side only. The other half then
    stands elsewhere, and the phrase is set against words that it does not render: `на ночь` against “80 mg at bedtime” for 40 мг.
    """
    by_bead: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.fact is not None or finding.code.startswith(_EXPLAINING):
            by_bead.setdefault(finding.bead, []).append(finding)
    return [
        finding
        for finding in findings
        if not any(
            _tells_more(other, finding) and _explains(other, finding, documents)
            for other in by_bead.get(finding.bead, ())
        )
    ]


def _tells_more(one: Finding, other: Finding) -> bool:
    """Whether a finding that explains says more than another: than one of words alone, or than one of a family behind its own."""
    return other.code in _UNLIKE or 0 <= _place(one) < _place(other)


def _place(finding: Finding) -> int:
    """Return how telling a finding is: a value 0, then by its family; one of no family is beyond comparison."""
    if finding.fact is not None:
        return 0
    return next((place for place, codes in enumerate(_LISTED, 1) if finding.code.startswith(codes)), -1)


def _explains(finding: Finding, words: Finding, documents: dict[Side, Document]) -> bool:
    if finding.severity.rank > words.severity.rank:
        return False
    sides = _UNLIKE.get(words.code) or tuple(side for side in Side if _spans(words, side))
    if _is_half_in(finding, words) or _are_ends_of(finding, words):
        return True
    return all(_covers(_spans(finding, side), _spans(words, side), documents[side]) for side in sides)


def _is_half_in(value: Finding, phrase: Finding) -> bool:
    """Whether one side of a phrase has a part of what differs and the other has none of it."""
    if phrase.code != _CHANGED or value.fact is None or not (value.source_spans and value.target_spans):
        return False
    source, target = (
        any(_overlap(one, other) for one in _spans(value, side) for other in _spans(phrase, side)) for side in Side
    )
    return source != target


def _are_ends_of(exchange: Finding, clause: Finding) -> bool:
    """Whether two values that changed places both stand in clauses told as opposite: they act and suffer."""
    if clause.code != _OPPOSITE or exchange.evidence.get("rule") != CHANGED_PLACES:
        return False
    return all(
        len(_spans(exchange, side)) == len(Side)
        and all(any(_overlap(one, other) for other in _spans(clause, side)) for one in _spans(exchange, side))
        for side in Side
    )


def _covers(spans: Sequence[Span], words: Sequence[Span], document: Document) -> bool:
    """Whether spans have a part in each run of words, and leave nothing of it but words of grammar."""
    return bool(words) and all(_leaves_grammar(spans, run, document) for run in words)


def _leaves_grammar(spans: Sequence[Span], run: Span, document: Document) -> bool:
    within = [span for span in spans if _overlap(span, run)]
    if not within:
        return False
    return all(
        is_grammar(word.group(), document.language)
        for word in WORD.finditer(document.text, run.start, run.stop)
        if not any(span.start <= word.start() and word.end() <= span.stop for span in within)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.source_spans if side is Side.SOURCE else finding.target_spans


def _start(span: Span) -> tuple[int, int]:
    return span.start, span.stop
