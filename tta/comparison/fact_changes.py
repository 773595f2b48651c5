"""Dates, numbers, identifiers, names and marks that agree now, no longer, or otherwise than before, or were put in."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence

from tta.comparison.checked import idle_kinds
from tta.comparison.outcome import FactChange, Turn
from tta.comparison.source_places import SourceMap, touch
from tta.types import Audit, Fact, FactStatus, Side, Span

__all__ = ["turned_facts"]


def turned_facts(old: Audit, new: Audit, sources: SourceMap) -> tuple[FactChange, ...]:
    """Return the facts whose judgement changed, in the order of the later text.

    A fact of the source is the same one where it stands in the same place. One that only the translation has is the same one
    where it reads the same; it comes and goes with the translation, and counts unless it found a partner or lost one. One that
    went where another of its kind came, beside the same words of the source, was replaced by it.
    """
    idle = idle_kinds(old) | idle_kinds(new)
    earlier = [fact for fact in old.facts if fact.kind not in idle]
    later = [fact for fact in new.facts if fact.kind not in idle]
    gone, come = _of_target(earlier, later)
    changes = [*_of_source(earlier, later, sources), *_replaced(old, gone, new, come, sources)]
    return tuple(sorted(changes, key=_order))


_WITHOUT_FAULT = frozenset({FactStatus.EQUAL, FactStatus.NOT_COMPARED})


def _of_source(old: Sequence[Fact], new: Sequence[Fact], sources: SourceMap) -> Iterable[FactChange]:
    waiting: dict[Hashable, deque[Fact]] = defaultdict(deque)
    for fact in new:
        if fact.source_spans:
            waiting[fact.kind, tuple(sorted(fact.source_spans))].append(fact)
    for fact in old:
        place: tuple[Span, ...] = sources.across(sorted(fact.source_spans))
        same = waiting.get((fact.kind, place)) if place else None
        if not same:
            continue
        now = same.popleft()
        turn = _turn(fact, now)
        if turn:
            yield FactChange(turn, fact, now)


def _turn(old: Fact, new: Fact) -> Turn | None:
    agreed, agrees = (fact.status in _WITHOUT_FAULT for fact in (old, new))
    if agreed != agrees:
        return Turn.AGREES if agrees else Turn.DISAGREES
    if agrees or (old.status, old.target_reading) == (new.status, new.target_reading):
        return None
    return Turn.OTHERWISE


def _of_target(old: Sequence[Fact], new: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return the facts that only the earlier translation has beyond the source, and those that only the later one has."""
    gone: list[Fact] = []
    come: list[Fact] = []
    left, right = _readings(old), _readings(new)
    for key in dict.fromkeys([*left, *right]):
        before, after = left.get(key, []), right.get(key, [])
        alone_before, alone_after = ([fact for fact in side if not fact.source_spans] for side in (before, after))
        surplus = len(before) - len(after)
        if surplus > 0:
            gone += alone_before[len(alone_after) :][:surplus]
        elif surplus < 0:
            come += alone_after[len(alone_before) :][:-surplus]
    return gone, come


def _replaced(
    old: Audit, gone: Sequence[Fact], new: Audit, come: Sequence[Fact], sources: SourceMap
) -> Iterable[FactChange]:
    """Yield the facts that only one translation has, one that replaced another together with it."""
    fresh = list(come)
    for fact in gone:
        place = sources.across(_beside(old, fact))
        heir = next((now for now in fresh if now.kind is fact.kind and touch(place, _beside(new, now))), None)
        if heir is None:
            yield FactChange(Turn.GONE, fact, None)
        else:
            fresh.remove(heir)
            yield FactChange(Turn.OTHERWISE, fact, heir)
    yield from (FactChange(Turn.PUT_IN, None, fact) for fact in fresh)


def _beside(audit: Audit, fact: Fact) -> tuple[Span, ...]:
    """Return the words of the source in the row of a fact that only the translation has."""
    segments: Sequence[int] = (
        () if fact.target_bead is None else audit.alignment.beads[fact.target_bead].of(Side.SOURCE)
    )
    return tuple(sorted(span for index in segments for span in audit.source.segments[index].spans))


def _readings(facts: Sequence[Fact]) -> dict[Hashable, list[Fact]]:
    """Return the facts of the translation by what they read."""
    found: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        if fact.target_spans:
            found.setdefault((fact.kind, fact.target_reading), []).append(fact)
    return found


def _order(change: FactChange) -> tuple[int, int, int]:
    fact = change.fact
    bead = fact.source_bead if fact.source_bead is not None else fact.target_bead
    return list(Turn).index(change.turn), bead or 0, fact.source_spans[0].start if fact.source_spans else 0
