"""From two encodings to an alignment: blocks, the best path in each, then what crosses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.blocks import blocks
from tta.aligner.crossing import join_crossing, join_sandwiched, mark_crossing
from tta.aligner.path import best_path
from tta.aligner.similarity import Sides, Texts, bead_scores, prepare, rounded
from tta.types import Alignment, Bead, Encoding

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["align_encodings", "are_related"]

_LIKE_TRAITS = 0.25  # what a 1-1 bead of two lines with the same traits gains
_RELATED_SHARE = 0.25  # of the text in beads, by tokens, below which two texts are no translations of each other
_RELATED_COSINE = 0.3


def align_encodings(
    source: Encoding,
    target: Encoding,
    lengths: Sides[Sequence[int]],
    traits: Sides[Sequence[frozenset[str]]] | None = None,
    lines: Sides[frozenset[int]] = (frozenset(), frozenset()),
) -> Alignment:
    """Align two sequences of segments.

    Args:
        source: centred vectors of n segments.
        target: centred vectors of m segments.
        lengths: code points of each segment, source and target.
        traits: for each segment, what it is made of, such as a date or a registry number, where it is a line of a header
            that says little else; empty for sentences. Lines with like traits attract each other.
        lines: indices of header, stamp and signature lines, source and target.

    Returns:
        Beads that hold every index of both sides exactly once, from 1-0 and 0-1 to 4-4, ordered by the source; a bead
        without source follows the bead of the target segment before it.
    """
    left, right = _with_words(source), _with_words(target)
    wordless = [*_alone(_others(left, len(source)), ()), *_alone((), _others(right, len(target)))]
    if not left or not right:
        return Alignment(_in_order([*wordless, *_alone(left, ()), *_alone((), right)]), related=False)
    texts = prepare(
        source.take(left),
        target.take(right),
        ([lengths[0][i] for i in left], [lengths[1][j] for j in right]),
        (_places(lines[0], left), _places(lines[1], right)),
    )
    affinity = _affinity([traits[0][i] for i in left], [traits[1][j] for j in right]) if traits else {}
    path: list[Bead] = []
    for rows, columns in blocks(texts):
        path += _align_block(texts, rows, columns, affinity)
    path = join_sandwiched(join_crossing(path, texts), texts)
    moved = [
        replace(bead, source=tuple(left[i] for i in bead.source), target=tuple(right[j] for j in bead.target))
        for bead in mark_crossing(path, texts)
    ]
    return Alignment(_in_order([*moved, *wordless]), related=are_related(moved, source, target))


def _with_words(encoding: Encoding) -> list[int]:
    """Segments that hold a word or a number; a stray mark is nobody's counterpart."""
    return [i for i in range(len(encoding)) if encoding.word_offsets[i] < encoding.word_offsets[i + 1]]


def _others(chosen: Sequence[int], count: int) -> list[int]:
    return sorted(set(range(count)) - set(chosen))


def _places(marked: frozenset[int], chosen: Sequence[int]) -> frozenset[int]:
    return frozenset(place for place, index in enumerate(chosen) if index in marked)


def _align_block(texts: Texts, rows: slice, columns: slice, affinity: dict[tuple[int, int], float]) -> list[Bead]:
    window = texts.window(rows, columns)
    height, width = len(window.source), len(window.target)
    if not height or not width:
        return [*_alone(range(rows.start, rows.stop), ()), *_alone((), range(columns.start, columns.stop))]
    extra: NDArray[np.float32] = np.zeros((height, width), np.float32)
    for (i, j), value in affinity.items():
        if rows.start <= i < rows.stop and columns.start <= j < columns.stop:
            extra[i - rows.start, j - columns.start] = value
    scores, cosines = bead_scores(window, extra)
    beads = []
    for left, right in best_path(scores, height, width):
        similarity = float(cosines[len(left), len(right)][left[0], right[0]]) if left and right else 0.0
        beads.append(
            Bead(
                tuple(rows.start + i for i in left),
                tuple(columns.start + j for j in right),
                rounded(similarity),
            )
        )
    return beads


def _affinity(source: Sequence[frozenset[str]], target: Sequence[frozenset[str]]) -> dict[tuple[int, int], float]:
    left = [(i, traits) for i, traits in enumerate(source) if traits]
    right = [(j, traits) for j, traits in enumerate(target) if traits]
    return {(i, j): _LIKE_TRAITS for i, mine in left for j, theirs in right if mine == theirs}


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


def are_related(beads: Sequence[Bead], source: Encoding, target: Encoding) -> bool:
    """Whether a quarter of either text at least, by tokens, is in beads whose sides are alike."""
    shares = []
    for counts, side in ((source.counts, "source"), (target.counts, "target")):
        covered = sum(
            int(counts[i])
            for bead in beads
            if not bead.is_null and bead.similarity >= _RELATED_COSINE
            for i in getattr(bead, side)
        )
        shares.append(covered / max(1, int(counts.sum())))
    return max(shares) >= _RELATED_SHARE
