"""The values of both sides of a bitext, which of them are still free, and the ways of giving them to one another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from tta.scorers.facts.assignment import best_pairs
from tta.scorers.facts.item_numbers import item_numbers
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.facts.matched import Matched, Placed, matched_of, said
from tta.scorers.facts.moved import moved_beads
from tta.scorers.facts.sums import amounts, sums
from tta.types import Bitext, Kind, Side
from tta.values import NumberContent, Value, extract

__all__ = ["Board", "Judge"]

_NEAR = 2
"""Beads to either side in which an equal value is the same fact: a stamp or a list is often split otherwise."""
_CANDIDATES = 64
"""Values of a bead that are compared with one: a sentence has a handful, and a page of figures must not cost its square."""

Judge = Callable[[Value, Value], Judgement | None]
"""Compares a value of the source with one of the target; None where they are of unlike type."""


class Board:
    """Values of both sides, which of them are still free, and what was paired so far."""

    def __init__(self, bitext: Bitext, kinds: frozenset[Kind], judge: Judge) -> None:
        self.found: list[Matched] = []
        self._judge = judge
        self._bitext = bitext
        self._source = {item.number: item for item in _placed(bitext, Side.SOURCE, kinds)}
        self._target = {item.number: item for item in _placed(bitext, Side.TARGET, kinds)}
        self._moved = moved_beads(bitext)
        self._source_by_bead: dict[int, dict[int, Placed]] = {}
        for item in self._source.values():
            self._source_by_bead.setdefault(item.bead, {})[item.number] = item
        self._by_bead: dict[int, dict[int, Placed]] = {}
        self._by_content: dict[str, dict[int, Placed]] = {}
        for item in self._target.values():
            self._by_bead.setdefault(item.bead, {})[item.number] = item
            self._by_content.setdefault(said(item.value), {})[item.number] = item
        self._target_order = _target_order(bitext)
        self._target_place = {bead: place for place, bead in enumerate(self._target_order)}
        self._paired: dict[tuple[Side, int], list[Matched]] = {}

    def same_bead(self, item: Placed) -> list[Placed]:
        """Free target values of the same bead, those that say the same first."""
        here = self._by_bead.get(item.bead, {})
        alike = [other for other in _first(self._by_content.get(said(item.value), {})) if other.bead == item.bead]
        return [*alike, *_first(here)]

    def near(self, item: Placed) -> list[Placed]:
        """Free target values of the beads next to it, in the order of either side."""
        beads = set(range(item.bead - _NEAR, item.bead + _NEAR + 1))
        place = self._target_place.get(item.bead)
        if place is not None:
            beads |= set(self._target_order[max(0, place - _NEAR) : place + _NEAR + 1])
        close = sorted(beads, key=lambda bead: (abs(bead - item.bead), bead))
        return self._may_have_moved(item, [other for bead in close for other in _first(self._by_bead.get(bead, {}))])

    def elsewhere(self, item: Placed) -> list[Placed]:
        """Free target values that say the same, nearest first."""
        same = _first(self._by_content.get(said(item.value), {}))
        return self._may_have_moved(item, sorted(same, key=lambda other: abs(other.bead - item.bead)))

    def _may_have_moved(self, item: Placed, others: list[Placed]) -> list[Placed]:
        """Those whose own bead lacks a value for them, as the item's does; or whose passage the aligner saw move."""
        if item.bead not in self._moved and self._answered(item, Side.SOURCE):
            return [other for other in others if other.bead in self._moved]
        return [
            other for other in others if {item.bead, other.bead} & self._moved or not self._answered(other, Side.TARGET)
        ]

    def _answered(self, item: Placed, side: Side) -> bool:
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

    def pair(self, candidates: Callable[[Placed], list[Placed]], accept: Callable[[Judgement], bool]) -> None:
        """Give each free source value the first candidate that is acceptable."""
        for item in list(self._source.values()):
            for other in candidates(item):
                judgement = self._judge(item.value, other.value)
                if judgement is not None and accept(judgement):
                    self._take(item, other)
                    self._note(matched_of(item, other, judgement))
                    break

    def pair_items(self) -> None:
        """Pair the numbers of a list's items where a bead has one on both sides, before any looks for its like elsewhere."""
        found = list(item_numbers(self._bitext, self._source.values(), self._target.values()))
        for item, other, judgement in found:
            self._take(item, other)
            self._note(matched_of(item, other, judgement))

    def pair_sums(self) -> None:
        """Give the free numbers of a bead that add up to a free value of the other side to it, `12 лет 6 мес.` to 12.5 years."""
        for side in Side:
            for bead, free in list((self._source_by_bead if side is Side.SOURCE else self._by_bead).items()):
                facing = (self._by_bead if side is Side.SOURCE else self._source_by_bead).get(bead, {})
                if free and facing:
                    self._pair_sums_of(side, _first(free), facing)

    def _pair_sums_of(self, side: Side, own: list[Placed], facing: dict[int, Placed]) -> None:
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
            whole = Placed(-1, found.value, other.bead)
            source, target = (whole, other) if side is Side.SOURCE else (other, whole)
            self._note(matched_of(source, target, Judgement(Relation.EQUAL, "the same, added up")))

    def pair_the_rest(self) -> None:
        """Give the free values of a bead to one another so that they are, all in all, as alike as can be."""
        beads: dict[int, list[Placed]] = {}
        for item in self._source.values():
            beads.setdefault(item.bead, []).append(item)
        for bead, items in beads.items():
            ours, theirs = items[:_CANDIDATES], _first(self._by_bead.get(bead, {}))
            judged = [[self._judge(one.value, other.value) for other in theirs] for one in ours]
            comparable = [[judgement is not None for judgement in row] for row in judged]
            for i, j in best_pairs([said(one.value) for one in ours], [said(one.value) for one in theirs], comparable):
                judgement = judged[i][j]
                assert judgement is not None
                self._take(ours[i], theirs[j])
                self._note(matched_of(ours[i], theirs[j], judgement))

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
            *(matched_of(item, None, lonely) for item in self._source.values()),
            *(matched_of(None, item, lonely) for item in self._target.values()),
        ]

    def _take(self, item: Placed, other: Placed) -> None:
        self._withdraw(item, Side.SOURCE)
        self._withdraw(other, Side.TARGET)

    def _withdraw(self, item: Placed, side: Side) -> None:
        """Let a value be free no longer."""
        if side is Side.SOURCE:
            del self._source[item.number], self._source_by_bead[item.bead][item.number]
        else:
            del self._target[item.number], self._by_bead[item.bead][item.number]
            del self._by_content[said(item.value)][item.number]

    def _note(self, matched: Matched) -> None:
        self.found.append(matched)
        for side, bead in ((Side.SOURCE, matched.fact.source_bead), (Side.TARGET, matched.fact.target_bead)):
            if bead is not None:
                self._paired.setdefault((side, bead), []).append(matched)

    def _repetition(self, item: Placed, side: Side) -> Matched | None:
        moved = item.bead in self._moved
        for bead in range(item.bead - _NEAR, item.bead + _NEAR + 1) if moved else (item.bead,):
            for pair in self._paired.get((side, bead), [])[:_CANDIDATES]:
                ours, theirs = (pair.source, pair.fact.source_bead), (pair.target, pair.fact.target_bead)
                (own, _), (other, home) = (ours, theirs) if side is Side.SOURCE else (theirs, ours)
                if own is None or other is None or home is None or said(own) != said(item.value):
                    continue
                counterpart = Placed(-1, other, home)
                source, target = (item, counterpart) if side is Side.SOURCE else (counterpart, item)
                return matched_of(source, target, pair.judgement.with_remark("said more than once on one side"))
        return None


def _first(items: dict[int, Placed]) -> list[Placed]:
    """The first few: a sentence has a handful of facts, and a page of figures must not cost their square."""
    return list(islice(items.values(), _CANDIDATES))


def _target_order(bitext: Bitext) -> list[int]:
    beads = bitext.alignment.beads
    return sorted((i for i, bead in enumerate(beads) if bead.target), key=lambda i: beads[i].target)


def _placed(bitext: Bitext, side: Side, kinds: frozenset[Kind]) -> list[Placed]:
    bead_of = {
        segment: index
        for index, bead in enumerate(bitext.alignment.beads)
        for segment in (bead.source if side is Side.SOURCE else bead.target)
    }
    values = [value for value in extract(bitext.document(side)) if value.kind in kinds and value.segment in bead_of]
    return [Placed(number, value, bead_of[value.segment]) for number, value in enumerate(values)]
