"""From the vectors of two texts to an alignment: the best path around what is known, then what crosses it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

import numpy as np

from tta.aligner.chain import longest_rising
from tta.aligner.crossing import join_crossing, join_moved, mark_crossing
from tta.aligner.exchanged import turned_round
from tta.aligner.named import Named, Unanswered
from tta.aligner.outline import Outline
from tta.aligner.path import strung
from tta.aligner.rearranged import rearranged
from tta.aligner.sandwiched import join_sandwiched
from tta.aligner.search import search
from tta.aligner.table_rows import join_rows
from tta.aligner.texts import Sides, Texts, measured, prepare
from tta.types import Alignment, Bead, Vectors
from tta.types.one_core import on_one_core

__all__ = ["align_vectors", "are_related"]

_RELATED_SHARE = 0.25  # of the text in beads, by tokens, below which two texts are no translations of each other
_RELATED_COSINE = 0.3  # cosine from which the sides of a bead are alike


@on_one_core
def align_vectors(
    source: Vectors,
    target: Vectors,
    outlines: Sides[Outline],
    *,
    fixed: Sequence[Bead] = (),
    unanswered: Unanswered | None = None,
) -> Alignment:
    """Align two sequences of segments.

    Args:
        source: centred vectors of n segments; without word vectors, what was added in translation is found less surely.
        target: centred vectors of m segments.
        outlines: what else is known of the segments of both; lines with like traits attract each other.
        fixed: beads that are known; they are kept, and the rest is aligned between them.
        unanswered: told beads and pairs of segments that surely correspond, says of each bead how many of the segments that
            it joins name what its other side does not; without it, only vectors tell what was left out.

    Returns:
        Beads that hold every index of both sides exactly once, ordered by the source; a bead without source follows
        the bead of the target segment before it. Types are those of `tta.aligner.bead_types.TYPES` but for fixed beads.
    """
    left = _free(source, {index for bead in fixed for index in bead.source})
    right = _free(target, {index for bead in fixed for index in bead.target})
    if left and right:
        path, in_order = _aligned(_texts((source, target), outlines, (left, right), unanswered), fixed, left, right)
    else:
        path, in_order = [*_alone(left, ()), *_alone((), right)], True
    if outlines[0].rows and outlines[1].rows:
        rows_joined = join_rows(path, (source, target), outlines)
        path, in_order = rows_joined, in_order and rows_joined == path
    fixed = measured(fixed, source, target)
    strays = _others(source, target, (left, right), fixed)
    beads = [*path, *fixed, *strays]
    if fixed or not in_order:
        beads = mark_crossing(beads, outlines[0].lines)
    if fixed or strays or not in_order:
        beads = list(_in_order(beads))
    return Alignment(tuple(beads), related=bool(fixed) or are_related(beads, source, target))


def _free(vectors: Vectors, taken: set[int]) -> list[int]:
    """Segments that hold a word or a number and stand in no fixed bead; a stray mark is nobody's counterpart."""
    if not len(vectors.words):
        return [index for index in range(len(vectors)) if index not in taken]
    worded = np.flatnonzero(np.diff(vectors.word_offsets)).tolist()
    return [index for index in worded if index not in taken] if taken else worded


def _texts(
    sides: Sides[Vectors], outlines: Sides[Outline], free: Sides[list[int]], unanswered: Unanswered | None
) -> Texts:
    """Measure the segments that are free."""
    left, right = free
    source, target = (
        vectors if len(chosen) == len(vectors) else vectors.take(chosen)
        for vectors, chosen in zip(sides, free, strict=True)
    )
    known = outlines[0].take(left), outlines[1].take(right)
    return prepare(source, target, known, Named(unanswered, np.array(left), np.array(right)) if unanswered else None)


def _aligned(texts: Texts, fixed: Sequence[Bead], left: list[int], right: list[int]) -> tuple[list[Bead], bool]:
    """Align between the fixed beads.

    Returns:
        Beads that point to `left` and `right`, those found off the path marked; and whether all stand in order.
    """
    parts = []
    for rows, columns in _between(fixed, left, right):
        part = texts.window(rows, columns) if fixed else texts
        found = turned_round(rearranged(search(part), part), part)
        parts.append(found.moved(rows.start, columns.start))
    path = strung(parts)
    places = range(len(left)), range(len(right))
    if texts.lines[0].any() and texts.lines[1].any():
        beads = path.beads(*places)
        joined = join_sandwiched(join_crossing(join_moved(beads, texts), texts), texts)
    else:  # only what was left alone is looked at again
        beads = path.chosen(path.is_null).beads(*places)
        joined = join_crossing(join_moved(beads, texts), texts)
        if not any(bead.crossing for bead in joined):
            return path.beads(left, right), path.is_in_order
        joined += path.chosen(~path.is_null).beads(*places)
    in_order = path.is_in_order and not any(bead.crossing for bead in joined)
    return [_renumbered(bead, left, right) for bead in joined], in_order


def _renumbered(bead: Bead, left: Sequence[int], right: Sequence[int]) -> Bead:
    return replace(bead, source=tuple([left[i] for i in bead.source]), target=tuple([right[j] for j in bead.target]))


def _between(fixed: Sequence[Bead], left: list[int], right: list[int]) -> list[Sides[slice]]:
    """Cut the free segments where the fixed beads lie, as far as these are in order."""
    placed = sorted(
        (bisect_left(left, bead.source[0]), bisect_left(right, bead.target[0])) for bead in fixed if not bead.is_null
    )
    cuts = [placed[place] for place in longest_rising([column for _, column in placed], strictly=False)]
    edges = [(0, 0), *cuts, (len(left), len(right))]
    return [(slice(top, bottom), slice(first, last)) for (top, first), (bottom, last) in pairwise(edges)]


def _others(source: Vectors, target: Vectors, free: Sides[list[int]], fixed: Sequence[Bead]) -> list[Bead]:
    """Segments in no bead yet: stray marks, each alone."""
    strays: list[list[int]] = []
    for side, vectors, worded in zip(("source", "target"), (source, target), free, strict=True):
        if len(worded) == len(vectors):
            strays.append([])
            continue
        used = {*worded, *(index for bead in fixed for index in getattr(bead, side))}
        strays.append([index for index in range(len(vectors)) if index not in used])
    return [*_alone(strays[0], ()), *_alone((), strays[1])]


def _alone(source: Sequence[int], target: Sequence[int]) -> list[Bead]:
    return [Bead((i,), ()) for i in source] + [Bead((), (j,)) for j in target]


def _in_order(beads: Sequence[Bead]) -> tuple[Bead, ...]:
    """Order by the source; a bead without source goes behind the one that holds the target segment before it."""
    placed = sorted((bead for bead in beads if bead.source), key=lambda bead: bead.source)
    lonely = {bead.target[0]: bead for bead in beads if not bead.source}
    ordered: list[Bead] = []
    follows: dict[int, list[Bead]] = {}
    last = -1
    for index in sorted({*lonely, *(j for bead in placed for j in bead.target)}):
        if index in lonely:
            follows.setdefault(last, []).append(lonely[index])
        else:
            last = index
    ordered += follows.get(-1, [])
    for bead in placed:
        ordered.append(bead)
        for index in bead.target:
            ordered += follows.get(index, [])
    return tuple(ordered)


def are_related(beads: Sequence[Bead], source: Vectors, target: Vectors) -> bool:
    """Whether a quarter of either text at least, by tokens, is in beads whose sides are alike."""
    shares: list[float] = []
    alike = [bead for bead in beads if bead.similarity >= _RELATED_COSINE and bead.source and bead.target]
    for counts, sides in (
        (source.counts, [bead.source for bead in alike]),
        (target.counts, [bead.target for bead in alike]),
    ):
        covered = int(counts[list(chain.from_iterable(sides))].sum()) if sides else 0
        shares.append(covered / max(1, int(counts.sum())))
    return max(shares) >= _RELATED_SHARE
