"""Alignments against gold: strict and lax F1, strict*, and how well segments without counterpart are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Scores:
    """All in [0, 1] but the counts.

    Attributes:
        strict, lax: F1 as Vecalign's score.py has it: beads of one side only count for precision, not for recall; a
            bead counts laxly if it shares a pair of segments with a gold bead.
        star: F1 where a gold block counts as found if every bead that touches it lies inside it and has both sides.
        null_precision, null_recall: of the segments that stand alone.
        nulls, false_nulls: segments that stand alone in the gold, and those that do so wrongly.
    """

    strict: float
    lax: float
    star: float
    null_precision: float
    null_recall: float
    nulls: int
    false_nulls: int


def score(gold: Sequence[Bead], found: Sequence[Bead]) -> Scores:
    """Compare an alignment with the gold one."""
    strict, lax = _vecalign_f1(gold, found)
    ours, theirs = _alone(found), _alone(gold)
    right = len(ours & theirs)
    return Scores(
        strict,
        lax,
        _star(gold, found),
        right / len(ours) if ours else 1.0,
        right / len(theirs) if theirs else 1.0,
        len(theirs),
        len(ours - theirs),
    )


def _vecalign_f1(gold: Sequence[Bead], found: Sequence[Bead]) -> tuple[float, float]:
    precise = _shares(set(gold), set(found))
    paired = [{bead for bead in beads if bead[0] and bead[1]} for beads in (gold, found)]
    recalled = _shares(paired[1], paired[0])
    return _f1(precise[0], recalled[0]), _f1(precise[1], recalled[1])


def _shares(gold: set[Bead], found: set[Bead]) -> tuple[float, float]:
    """Shares of the beads found that are in the gold, and that overlap one there on both sides."""
    partners = defaultdict(set)
    for left, right in gold:
        for i in left:
            partners[i].update(right)
    exact = sum(bead in gold for bead in found)
    near = sum(bead in gold or any(partners[i] & set(bead[1]) for i in bead[0] if i in partners) for bead in found)
    return exact / max(1, len(found)), near / max(1, len(found))


def _star(gold: Sequence[Bead], found: Sequence[Bead]) -> float:
    touching: tuple[dict[int, int], dict[int, int]] = {}, {}
    for number, bead in enumerate(found):
        for side in (0, 1):
            touching[side].update(dict.fromkeys(bead[side], number))
    blocks = [bead for bead in gold if bead[0] and bead[1]]
    fulfilled, inside = 0, set()
    for block in blocks:
        numbers = {touching[side].get(index, -1) for side in (0, 1) for index in block[side]}
        if -1 not in numbers and all(  # a peer may leave segments out of its answer
            found[number][side] and set(found[number][side]) <= set(block[side])
            for number in numbers
            for side in (0, 1)
        ):
            fulfilled += 1
            inside |= numbers
    paired = sum(1 for bead in found if bead[0] and bead[1])
    return _f1(len(inside) / max(1, paired), fulfilled / max(1, len(blocks)))


def _alone(beads: Iterable[Bead]) -> set[tuple[int, int]]:
    return {(side, index) for bead in beads if not bead[0] or not bead[1] for side in (0, 1) for index in bead[side]}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
