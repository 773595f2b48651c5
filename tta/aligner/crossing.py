"""Beads that stand in another order on the other side: a stamp typed above the title here and below it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from tta.aligner.chain import longest_rising
from tta.aligner.similarity import LONGEST_RUN, Texts, bead_scores, rounded, unit
from tta.types import Bead

__all__ = ["join_crossing", "join_sandwiched", "mark_crossing"]

_LEAST_SCORE = 0.3  # a bead off the path must be this much better than nothing
_LEAST_SCORE_OF_LINES = 0.1  # lines of a header change places often
_MOST_LEFT_ALONE = 1500  # segments a side; with more, texts are not reordered but different


def join_crossing(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Pair segments that the monotone path left alone on both sides, best pairs first, runs of up to four."""
    lonely_source = [bead.source[0] for bead in beads if not bead.target]
    lonely_target = [bead.target[0] for bead in beads if not bead.source]
    if not lonely_source or not lonely_target or max(len(lonely_source), len(lonely_target)) > _MOST_LEFT_ALONE:
        return list(beads)
    found = _best_pairs(_runs(lonely_source), _runs(lonely_target), texts)
    taken_source = {index for bead in found for index in bead.source}
    taken_target = {index for bead in found for index in bead.target}
    kept = [bead for bead in beads if not (bead.is_null and _taken(bead, taken_source, taken_target))]
    return kept + found


def join_sandwiched(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Pair a header line left alone with the one line left alone in the same place on the other side.

    What a misread stamp says is no evidence any more; where it stands is.
    """
    ends = {(bead.source[-1], bead.target[-1]) for bead in beads if not bead.is_null}
    starts = {(bead.source[0], bead.target[0]) for bead in beads if not bead.is_null}
    ends.add((-1, -1))
    starts.add((len(texts.source), len(texts.target)))
    lonely_source = [bead.source[0] for bead in beads if not bead.target and texts.source_lines[bead.source[0]]]
    lonely_target = {bead.target[0] for bead in beads if not bead.source and texts.target_lines[bead.target[0]]}
    after = dict(ends)
    found = []
    for i in lonely_source:
        j = after.get(i - 1, -2) + 1
        if j in lonely_target and (i + 1, j + 1) in starts:
            cosine = float(unit(texts.source[i : i + 1])[0] @ unit(texts.target[j : j + 1])[0])
            found.append(Bead((i,), (j,), rounded(cosine)))
    paired_source = {bead.source[0] for bead in found}
    paired_target = {bead.target[0] for bead in found}
    return [bead for bead in beads if not (bead.is_null and _taken(bead, paired_source, paired_target))] + found


def mark_crossing(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Mark the beads that are out of order.

    A sentence is out of order where it lies off the longest rising chain of beads. Of two lines of a header that have
    changed places neither is the one that moved, so both are marked.
    """
    paired = sorted((bead for bead in beads if not bead.is_null), key=lambda bead: bead.source)
    on_chain = set(longest_rising([bead.target[0] for bead in paired]))
    marked = {}
    for place, bead in enumerate(paired):
        crosses = place not in on_chain or (texts.source_lines[bead.source[0]] and _inverted(paired, place))
        marked[bead.source] = replace(bead, crossing=bool(crosses))
    return [marked.get(bead.source, bead) if not bead.is_null else bead for bead in beads]


def _inverted(paired: Sequence[Bead], place: int) -> bool:
    target = paired[place].target[0]
    near = range(max(0, place - 20), min(len(paired), place + 21))
    return any((other - place) * (paired[other].target[0] - target) < 0 for other in near)


def _taken(bead: Bead, source: set[int], target: set[int]) -> bool:
    return any(index in source for index in bead.source) or any(index in target for index in bead.target)


def _runs(indices: Sequence[int]) -> list[list[int]]:
    """Group consecutive indices."""
    ordered = sorted(indices)
    return [[index for _, index in group] for _, group in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0])]


def _best_pairs(source: list[list[int]], target: list[list[int]], texts: Texts) -> list[Bead]:
    candidates: list[tuple[float, float, tuple[int, ...], tuple[int, ...]]] = []
    for left in source:
        rows = slice(left[0], left[-1] + 1)
        for right in target:
            scores, cosines = bead_scores(texts.window(rows, slice(right[0], right[-1] + 1)))
            for (down, across), score in scores.items():
                if min(down, across) > 1 or max(down, across) > LONGEST_RUN:
                    continue
                header = texts.source_lines[left].all() and texts.target_lines[right].all()
                for i, j in np.argwhere(score > (_LEAST_SCORE_OF_LINES if header else _LEAST_SCORE)):
                    at_source = tuple(range(left[0] + int(i), left[0] + int(i) + down))
                    at_target = tuple(range(right[0] + int(j), right[0] + int(j) + across))
                    candidates.append((-float(score[i, j]), float(cosines[down, across][i, j]), at_source, at_target))
    found: list[Bead] = []
    used_source: set[int] = set()
    used_target: set[int] = set()
    for _, cosine, at_source, at_target in sorted(candidates):
        if not used_source & set(at_source) and not used_target & set(at_target):
            used_source |= set(at_source)
            used_target |= set(at_target)
            found.append(Bead(at_source, at_target, rounded(cosine)))
    return found
