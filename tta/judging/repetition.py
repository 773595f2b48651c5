"""What two scorers find in the same words is reported once.

A dropped clause takes its names and numbers along. One finding is then left: that of the words left out, where it is as
grave and goes further; that of the name or number, where nothing else is lost. The facts stay in their table either way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from tta.types import Finding, Side, Span

__all__ = ["drop_repeated"]

_WORDS = {"OM201": Side.SOURCE, "AD201": Side.TARGET}
_POLARITY = "PO"
_CHANGED, _EXCLUSIVE = "DV101", "DV301"


def drop_repeated(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out findings that repeat another one of the same bead; the order stays.

    Of words left out or put in and a fact that is missing or added among them, the fact is left out if the words go
    beyond it and are at least as grave, the words if they do not go beyond it. Words within a value that differs (`июля` and
    `June` in 15 июля and June 15; `Three` in three weeks for `неделю`) are the same fault. Of two words of one kind that
    exclude each other, the kind explains more than that they are unlike, and less than that they are opposites.
    """
    repeated: set[int] = set()
    order = sorted(range(len(findings)), key=lambda place: findings[place].bead)
    for _, places in groupby(order, key=lambda place: findings[place].bead):
        chosen = list(places)
        if len(chosen) > 1:
            facts = [place for place in chosen if findings[place].fact is not None]
            kinds = [place for place in chosen if findings[place].code == _EXCLUSIVE]
            repeated |= _within(
                findings, [place for place in chosen if findings[place].code == _CHANGED], facts + kinds
            )
            repeated |= _within(findings, kinds, [place for place in chosen if place not in repeated | {*kinds}])
            for side in Side:
                repeated |= _repeated(findings, chosen, side)
    return [finding for place, finding in enumerate(findings) if place not in repeated]


def _within(findings: Sequence[Finding], inner: Sequence[int], outer: Sequence[int]) -> set[int]:
    """Return which of some findings lie, on both sides, within one of some others that is as grave."""
    if not inner or not outer:
        return set()
    by_side = [set(_inside(findings, inner, outer, side)) for side in Side]
    return {place for place, other in by_side[0] & by_side[1] if _is_as_grave(findings[other], findings[place])}


def _is_as_grave(finding: Finding, other: Finding) -> bool:
    return finding.severity.rank <= other.severity.rank


def _repeated(findings: Sequence[Finding], chosen: Sequence[int], side: Side) -> set[int]:
    words = [place for place in chosen if _WORDS.get(findings[place].code) is side]
    facts = [place for place in chosen if _is_fact_of(findings[place], side)]
    repeated = _negations_twice(findings, chosen, words, side)
    words = [place for place in words if place not in repeated]
    differing = [place for place in chosen if findings[place].fact is not None and place not in facts]
    repeated |= {
        place
        for place, outer in _inside(findings, words, differing, side)
        if _is_as_grave(findings[outer], findings[place])
    }
    words = [place for place in words if place not in repeated]
    if not words or not facts:
        return repeated
    repeated |= {place for place, _ in _inside(findings, words, facts, side)}
    for place, outer in _inside(findings, facts, [place for place in words if place not in repeated], side):
        if _is_as_grave(findings[outer], findings[place]):
            repeated.add(place)
    return repeated


def _negations_twice(findings: Sequence[Finding], chosen: Sequence[int], words: Sequence[int], side: Side) -> set[int]:
    """Return which words left out or put in are marked by a finding of negations, too, which explains them better."""
    polarity = [
        place for place in chosen if findings[place].code.startswith(_POLARITY) and _spans(findings[place], side)
    ]
    return {place for place, _ in _inside(findings, words, polarity, side)} if polarity else set()


def _is_fact_of(finding: Finding, side: Side) -> bool:
    """Whether a finding is of a fact that stands on this side alone."""
    return finding.fact is not None and bool(_spans(finding, side)) and not _spans(finding, side.opposite)


def _inside(
    findings: Sequence[Finding], inner: Iterable[int], outer: Sequence[int], side: Side
) -> list[tuple[int, int]]:
    """Return which of some findings lie wholly within which of others, whose spans do not overlap each other."""
    pieces = sorted((span.start, span.stop, place) for place in outer for span in _spans(findings[place], side))
    found = []
    for place in inner:
        owners = {_owner(pieces, span) for span in _spans(findings[place], side)}
        if len(owners) == 1 and (owner := owners.pop()) is not None:
            found.append((place, owner))
    return found


def _owner(pieces: Sequence[tuple[int, int, int]], span: Span) -> int | None:
    behind = bisect_right(pieces, span.start, key=lambda piece: piece[0]) - 1
    return pieces[behind][2] if behind >= 0 and span.stop <= pieces[behind][1] else None


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.source_spans if side is Side.SOURCE else finding.target_spans
