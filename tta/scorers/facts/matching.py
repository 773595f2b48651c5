"""Which fact of one side is which of the other: within the bead, then next to it, then anywhere in the document.

Each occurrence is judged where it stands. Values that agree are paired first, at growing distance, so that a stamp which
stands elsewhere is no omission; but a value far off is a counterpart only where neither of the two has another value
to answer to in its own bead, or where the aligner says that a passage moved. No value is the counterpart of two beads' values.
What is left over on both sides of a bead is a difference; what is left over on one side is missing or added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from tta.scorers.facts.assignment import best_pairs
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.sums import amounts, sums
from tta.types import Bitext, Fact, FactStatus, Kind, Side
from tta.values import IdentifierContent, NumberContent, Value, extract

__all__ = ["Matched", "match_facts", "moved_beads"]

_NEAR = 2
"""Beads to either side in which an equal value is the same fact: a stamp or a list is often split otherwise."""
_CANDIDATES = 64
"""Values of a bead that are compared with one: a sentence has a handful, and a page of figures must not cost its square."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A fact with the values behind it."""

    fact: Fact
    source: Value | None
    target: Value | None
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _Placed:
    """A value and the bead it stands in; `number` tells equal ones apart."""

    number: int
    value: Value
    bead: int


Judge = Callable[[Value, Value], Judgement | None]


def match_facts(
    bitext: Bitext, kinds: Iterable[Kind], judge: Judge, *, anywhere: Callable[[Value], bool]
) -> list[Matched]:
    """Pair the facts of both sides, in time linear in their number.

    Args:
        bitext: documents and beads.
        kinds: which facts; values of all these kinds may be compared with one another.
        judge: compares two values, None where they are of unlike type.
        anywhere: whether an equal value far off may count as this one's counterpart.

    Returns:
        One entry a pair or lonely fact, in the order of the source, then of the target.
    """
    board = _Board(bitext, frozenset(kinds), judge)
    board.pair(board.same_bead, _firm)
    board.pair(board.same_bead, lambda found: found.equal)
    board.pair_sums()
    board.pair(board.near, _firm)
    board.pair(lambda item: board.elsewhere(item) if anywhere(item.value) else [], _firm)
    board.set_repeated_aside()
    board.pair_the_rest()
    found = [*board.found, *board.alone()]
    return sorted(found, key=lambda item: (item.fact.source_spans or item.fact.target_spans, item.fact.target_spans))


class _Board:
    """Values of both sides, which of them are still free, and what was paired so far."""

    def __init__(self, bitext: Bitext, kinds: frozenset[Kind], judge: Judge) -> None:
        self.found: list[Matched] = []
        self._judge = judge
        self._bitext = bitext
        self._source = {item.number: item for item in _placed(bitext, Side.SOURCE, kinds)}
        self._target = {item.number: item for item in _placed(bitext, Side.TARGET, kinds)}
        self._moved = moved_beads(bitext)
        self._source_by_bead: dict[int, dict[int, _Placed]] = {}
        for item in self._source.values():
            self._source_by_bead.setdefault(item.bead, {})[item.number] = item
        self._by_bead: dict[int, dict[int, _Placed]] = {}
        self._by_content: dict[str, dict[int, _Placed]] = {}
        for item in self._target.values():
            self._by_bead.setdefault(item.bead, {})[item.number] = item
            self._by_content.setdefault(_key(item.value), {})[item.number] = item
        self._target_order = _target_order(bitext)
        self._target_place = {bead: place for place, bead in enumerate(self._target_order)}
        self._paired: dict[tuple[Side, int], list[Matched]] = {}

    def same_bead(self, item: _Placed) -> list[_Placed]:
        """Free target values of the same bead, those that say the same first."""
        here = self._by_bead.get(item.bead, {})
        alike = [other for other in _first(self._by_content.get(_key(item.value), {})) if other.bead == item.bead]
        return [*alike, *_first(here)]

    def near(self, item: _Placed) -> list[_Placed]:
        """Free target values of the beads next to it, in the order of either side."""
        beads = set(range(item.bead - _NEAR, item.bead + _NEAR + 1))
        place = self._target_place.get(item.bead)
        if place is not None:
            beads |= set(self._target_order[max(0, place - _NEAR) : place + _NEAR + 1])
        close = sorted(beads, key=lambda bead: (abs(bead - item.bead), bead))
        return self._may_have_moved(item, [other for bead in close for other in _first(self._by_bead.get(bead, {}))])

    def elsewhere(self, item: _Placed) -> list[_Placed]:
        """Free target values that say the same, nearest first."""
        same = _first(self._by_content.get(_key(item.value), {}))
        return self._may_have_moved(item, sorted(same, key=lambda other: abs(other.bead - item.bead)))

    def _may_have_moved(self, item: _Placed, others: list[_Placed]) -> list[_Placed]:
        """Those whose own bead lacks a value for them, as the item's does; or whose passage the aligner saw move."""
        if item.bead not in self._moved and self._answered(item, Side.SOURCE):
            return [other for other in others if other.bead in self._moved]
        return [
            other for other in others if {item.bead, other.bead} & self._moved or not self._answered(other, Side.TARGET)
        ]

    def _answered(self, item: _Placed, side: Side) -> bool:
        """Whether a free value of its own bead stands where its counterpart would: then the two are to be compared."""
        facing = self._by_bead if side is Side.SOURCE else self._source_by_bead
        pairs = ((item, other) if side is Side.SOURCE else (other, item) for other in _first(facing.get(item.bead, {})))
        return any(self._rivals(source.value, target.value) for source, target in pairs)

    def _rivals(self, source: Value, target: Value) -> bool:
        """Whether one may stand for the other; a numeral in passing, `two`, does not for a figure."""
        if self._judge(source, target) is None:
            return False
        left, right = source.content, target.content
        if isinstance(left, NumberContent) and isinstance(right, NumberContent):
            return left.in_words == right.in_words or bool(set(left.readings) & set(right.readings))
        return True

    def pair(self, candidates: Callable[[_Placed], list[_Placed]], accept: Callable[[Judgement], bool]) -> None:
        """Give each free source value the first candidate that is acceptable."""
        for item in list(self._source.values()):
            for other in candidates(item):
                judgement = self._judge(item.value, other.value)
                if judgement is not None and accept(judgement):
                    self._take(item, other)
                    self._note(_matched(item, other, judgement))
                    break

    def pair_sums(self) -> None:
        """Give the free numbers of a bead that add up to a free value of the other side to it, `12 лет 6 мес.` to 12.5 years."""
        for side in Side:
            for bead, free in list((self._source_by_bead if side is Side.SOURCE else self._by_bead).items()):
                facing = (self._by_bead if side is Side.SOURCE else self._source_by_bead).get(bead, {})
                if free and facing:
                    self._pair_sums_of(side, _first(free), facing)

    def _pair_sums_of(self, side: Side, own: list[_Placed], facing: dict[int, _Placed]) -> None:
        used: set[int] = set()
        for found in sums(self._bitext.document(side), [item.value for item in own]):
            said = amounts(found.value.content)
            other = next((other for other in _first(facing) if said & amounts(other.value.content)), None)
            if other is None or used & set(found.members):
                continue
            used |= set(found.members)
            for place in found.members:
                self._withdraw(own[place], side)
            self._withdraw(other, Side.TARGET if side is Side.SOURCE else Side.SOURCE)
            whole = _Placed(-1, found.value, other.bead)
            source, target = (whole, other) if side is Side.SOURCE else (other, whole)
            self._note(_matched(source, target, Judgement(Relation.EQUAL, "the same, added up")))

    def pair_the_rest(self) -> None:
        """Give the free values of a bead to one another so that they are, all in all, as alike as can be."""
        beads: dict[int, list[_Placed]] = {}
        for item in self._source.values():
            beads.setdefault(item.bead, []).append(item)
        for bead, items in beads.items():
            ours, theirs = items[:_CANDIDATES], _first(self._by_bead.get(bead, {}))
            judged = [[self._judge(one.value, other.value) for other in theirs] for one in ours]
            comparable = [[judgement is not None for judgement in row] for row in judged]
            for i, j in best_pairs([_key(one.value) for one in ours], [_key(one.value) for one in theirs], comparable):
                judgement = judged[i][j]
                assert judgement is not None
                self._take(ours[i], theirs[j])
                self._note(_matched(ours[i], theirs[j], judgement))

    def set_repeated_aside(self) -> None:
        """Let a fact that one side of a bead repeats and the other has once share its counterpart."""
        for side, free in ((Side.SOURCE, self._source), (Side.TARGET, self._target)):
            for item in list(free.values()):
                again = None if self._answered(item, side) else self._repetition(item, side)
                if again is not None:
                    self._withdraw(item, side)
                    self.found.append(again)

    def alone(self) -> list[Matched]:
        """What has no counterpart."""
        lonely = Judgement(Relation.ALONE, "no counterpart was found")
        return [
            *(_matched(item, None, lonely) for item in self._source.values()),
            *(_matched(None, item, lonely) for item in self._target.values()),
        ]

    def _take(self, item: _Placed, other: _Placed) -> None:
        self._withdraw(item, Side.SOURCE)
        self._withdraw(other, Side.TARGET)

    def _withdraw(self, item: _Placed, side: Side) -> None:
        """Let a value be free no longer."""
        if side is Side.SOURCE:
            del self._source[item.number], self._source_by_bead[item.bead][item.number]
        else:
            del self._target[item.number], self._by_bead[item.bead][item.number]
            del self._by_content[_key(item.value)][item.number]

    def _note(self, matched: Matched) -> None:
        self.found.append(matched)
        for side, bead in ((Side.SOURCE, matched.fact.source_bead), (Side.TARGET, matched.fact.target_bead)):
            if bead is not None:
                self._paired.setdefault((side, bead), []).append(matched)

    def _repetition(self, item: _Placed, side: Side) -> Matched | None:
        moved = item.bead in self._moved
        for bead in range(item.bead - _NEAR, item.bead + _NEAR + 1) if moved else (item.bead,):
            for pair in self._paired.get((side, bead), [])[:_CANDIDATES]:
                ours, theirs = (pair.source, pair.fact.source_bead), (pair.target, pair.fact.target_bead)
                (own, _), (other, home) = (ours, theirs) if side is Side.SOURCE else (theirs, ours)
                if own is None or other is None or home is None or _key(own) != _key(item.value):
                    continue
                counterpart = _Placed(-1, other, home)
                source, target = (item, counterpart) if side is Side.SOURCE else (counterpart, item)
                return _matched(source, target, pair.judgement.with_remark("said more than once on one side"))
        return None


def moved_beads(bitext: Bitext) -> frozenset[int]:
    """Beads in which the aligner says that a passage may stand elsewhere: crossing, without counterpart, or unsure."""
    beads = bitext.alignment.beads
    return frozenset(i for i, bead in enumerate(beads) if bead.crossing or bead.is_null or bead.is_unsure)


def _first(items: dict[int, _Placed]) -> list[_Placed]:
    """The first few: a sentence has a handful of facts, and a page of figures must not cost their square."""
    return list(islice(items.values(), _CANDIDATES))


def _firm(judgement: Judgement) -> bool:
    return judgement.relation is Relation.EQUAL


def _key(value: Value) -> str:
    content = value.content
    return content.digits if isinstance(content, IdentifierContent) else str(content)


def _target_order(bitext: Bitext) -> list[int]:
    beads = bitext.alignment.beads
    return sorted((i for i, bead in enumerate(beads) if bead.target), key=lambda i: beads[i].target)


def _placed(bitext: Bitext, side: Side, kinds: frozenset[Kind]) -> list[_Placed]:
    bead_of = {
        segment: index
        for index, bead in enumerate(bitext.alignment.beads)
        for segment in (bead.source if side is Side.SOURCE else bead.target)
    }
    values = [value for value in extract(bitext.document(side)) if value.kind in kinds and value.segment in bead_of]
    return [_Placed(number, value, bead_of[value.segment]) for number, value in enumerate(values)]


def _matched(source: _Placed | None, target: _Placed | None, judgement: Judgement) -> Matched:
    left, right = source.value if source else None, target.value if target else None
    known = left or right
    if known is None:
        raise ValueError("a fact has at least one side")
    if left and right:
        status = FactStatus.EQUAL if judgement.equal else FactStatus.DIFFERS
    else:
        status = FactStatus.MISSING if left else FactStatus.ADDED
    kinds = {value.kind for value in (left, right) if value}
    fact = Fact(
        # a pair of unlike kinds belongs to the more telling one: `1977 г.` against `in 1977` is a date
        kind=next((kind for kind in (Kind.DATE_TIME, Kind.IDENTIFIER) if kind in kinds), known.kind),
        status=status,
        source_spans=left.spans if left else (),
        target_spans=right.spans if right else (),
        source_reading=str(left.content) if left else "",
        target_reading=str(right.content) if right else "",
        rule=judgement.rule,
        source_bead=source.bead if source else None,
        target_bead=target.bead if target else None,
        converted=judgement.relation is Relation.CONVERTED,
    )
    return Matched(fact, left, right, judgement)
