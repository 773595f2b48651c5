"""Beads that stand in another order on the other side: a stamp typed above the title here and below it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from tta.aligner.chain import longest_rising
from tta.aligner.chance import LEAST_SCORE, probabilities
from tta.aligner.search import search
from tta.aligner.similarity import HUB_SHARE, HUB_SHARE_OF_LINES, LENGTH_WEIGHT
from tta.aligner.texts import Texts, rounded
from tta.types import Bead

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["PROBABLE", "join_crossing", "join_moved", "mark_crossing"]

PROBABLE = 0.8
"""What a header line off its place is given: position speaks against it, the words for it."""

_LEAST_SCORE_OF_LINES = 0.1  # similarity below which lines of a header, which change places often, are not paired
_LITTLE = 0.05  # margin of the best two segments below which two stretches are not looked at
_TYPES = ((1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (4, 1))
_GOES_ON = 0.05  # similarity from which what stands beside a pair off the path on both sides is its continuation
_LIKELY = 0.9  # probability from which a pair of header lines is kept, and short of 1 of which one in a moved stretch
_LONG = 12  # segments of a stretch that is aligned as a text of its own
_MOST_MOVED = 6  # such stretches a side
_ALIKE = 0.3  # least cosine of the pairs of a moved stretch
_MOST_LEFT_ALONE = 1500  # segments a side; with more, texts are not reordered but different


def join_crossing(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Pair segments that the monotone path left alone on both sides, best pairs first, runs of up to four."""
    beads = _without_unlikely_lines(beads, texts)
    lonely_source = [bead.source[0] for bead in beads if not bead.target]
    lonely_target = [bead.target[0] for bead in beads if not bead.source]
    if not lonely_source or not lonely_target or max(len(lonely_source), len(lonely_target)) > _MOST_LEFT_ALONE:
        return list(beads)
    found = _best_pairs(_runs(lonely_source), _runs(lonely_target), texts)
    found += _continued(found, set(lonely_source), set(lonely_target), texts)
    taken_source = {index for bead in found for index in bead.source}
    taken_target = {index for bead in found for index in bead.target}
    kept = [bead for bead in beads if not (bead.is_null and _taken(bead, taken_source, taken_target))]
    return kept + found


def join_moved(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Align long stretches that the path left alone on both sides with each other: a chapter in another place."""
    stretches = [
        sorted((run for run in _runs(lonely) if len(run) >= _LONG), key=lambda run: (-len(run), run[0]))[:_MOST_MOVED]
        for lonely in (
            [bead.source[0] for bead in beads if not bead.target],
            [bead.target[0] for bead in beads if not bead.source],
        )
    ]
    found: list[Bead] = []
    for left in stretches[0]:
        for right in stretches[1]:
            rows, columns = slice(left[0], left[-1] + 1), slice(right[0], right[-1] + 1)
            path = search(texts.window(rows, columns))
            likely = path.chosen(~path.is_null & (path.probability >= 1 - _LIKELY) & (path.cosine >= _ALIKE))
            if likely.down.sum() + likely.across.sum() < min(len(left), len(right)):
                continue
            found += [replace(bead, crossing=True) for bead in likely.beads(left, right)]
            stretches[1].remove(right)
            break
    taken = {i for bead in found for i in bead.source}, {j for bead in found for j in bead.target}
    return [bead for bead in beads if not (bead.is_null and _taken(bead, *taken))] + found


def _without_unlikely_lines(beads: Sequence[Bead], texts: Texts) -> list[Bead]:
    """Let go of header lines that the path has paired for want of better: their counterpart may stand elsewhere."""
    found: list[Bead] = []
    for bead in beads:
        if bead.is_null or bead.probability >= _LIKELY or not _are_lines(texts, bead.source, bead.target):
            found.append(bead)
        else:
            found += [Bead((i,), (), probability=PROBABLE) for i in bead.source]
            found += [Bead((), (j,), probability=PROBABLE) for j in bead.target]
    return found


def mark_crossing(beads: Sequence[Bead], lines: frozenset[int]) -> list[Bead]:
    """Mark the beads that are out of order; `lines` are the source segments that are lines of a header.

    A sentence is out of order where it lies off the longest rising chain of beads. Of two lines of a header that have
    changed places neither is the one that moved, so both are marked.
    """
    paired = sorted((bead for bead in beads if not bead.is_null), key=lambda bead: bead.source)
    on_chain = set(longest_rising([bead.target[0] for bead in paired]))
    marked = {}
    for place, bead in enumerate(paired):
        crosses = place not in on_chain or (bead.source[0] in lines and _inverted(paired, place))
        if crosses != bead.crossing:
            marked[bead.source] = replace(bead, crossing=crosses)
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
    promising = _promising(source, target, texts)
    for place, left in enumerate(source):
        for right in (target[other] for other in np.flatnonzero(promising[place])):
            least = _LEAST_SCORE_OF_LINES if _are_lines(texts, left, right) else LEAST_SCORE
            for (down, across), (alike, cosines) in _scores(texts, left, right).items():
                for i, j in np.argwhere(alike > least):
                    at_source = tuple(range(left[0] + int(i), left[0] + int(i) + down))
                    at_target = tuple(range(right[0] + int(j), right[0] + int(j) + across))
                    candidates.append((-float(alike[i, j]), float(cosines[i, j]), at_source, at_target))
    found: list[Bead] = []
    reached: list[float] = []
    used_source: set[int] = set()
    used_target: set[int] = set()
    for score, cosine, at_source, at_target in sorted(candidates):
        if not used_source & set(at_source) and not used_target & set(at_target):
            used_source |= set(at_source)
            used_target |= set(at_target)
            found.append(Bead(at_source, at_target, rounded(cosine), crossing=True, probability=PROBABLE))
            reached.append(-score)
    return _beyond_chance(found, reached, sum(map(len, source)) * sum(map(len, target)), texts)


def _continued(found: Sequence[Bead], source: set[int], target: set[int], texts: Texts) -> list[Bead]:
    """Pair what was left alone on both sides beside a pair of sentences off the path: a postscript has a second sentence."""
    left = source.difference(*(bead.source for bead in found))
    right = target.difference(*(bead.target for bead in found))
    added: list[Bead] = []
    for bead in found:
        for start, other, step in ((bead.source[-1], bead.target[-1], 1), (bead.source[0], bead.target[0], -1)):
            for i, j in zip(count(start + step, step), count(other + step, step), strict=False):
                if i not in left or j not in right or _are_lines(texts, [i], [j]):
                    break
                alike, cosine = _scores(texts, [i], [j])[1, 1]
                if alike[0, 0] < _GOES_ON:
                    break
                left.remove(i)
                right.remove(j)
                added.append(replace(bead, source=(i,), target=(j,), similarity=rounded(float(cosine[0, 0]))))
    return added


def _beyond_chance(found: Sequence[Bead], scores: Sequence[float], tried: int, texts: Texts) -> list[Bead]:
    """Keep pairs of header lines, and of sentences those that chance does not explain, as probable as they then are."""
    headers = [_are_lines(texts, bead.source, bead.target) for bead in found]
    likely = iter(
        probabilities([score for score, is_header in zip(scores, headers, strict=True) if not is_header], tried)
    )
    judged = [
        bead if is_header else replace(bead, probability=next(likely))
        for bead, is_header in zip(found, headers, strict=True)
    ]
    return [bead for bead in judged if bead.probability]


def _are_lines(texts: Texts, source: Sequence[int], target: Sequence[int]) -> bool:
    return bool(texts.lines[0][list(source)].all() and texts.lines[1][list(target)].all())


def _promising(source: list[list[int]], target: list[list[int]], texts: Texts) -> NDArray[np.bool_]:
    """Which stretches hold two segments that are a little alike, shape (stretches, stretches)."""
    rows, columns = [i for run in source for i in run], [j for run in target for j in run]
    ours, theirs = texts.runs[0], texts.runs[1]
    cosines = texts.source.sums[rows] @ texts.target.sums[columns].T
    cosines = cosines / ours.norms[0, rows, None] / theirs.norms[0, columns]
    alike = cosines - 0.5 * (ours.hubs[0, rows, None] + theirs.hubs[0, columns]) > _LITTLE
    starts = [np.cumsum([0, *(len(run) for run in runs[:-1])]) for runs in (source, target)]
    found: NDArray[np.bool_] = np.logical_or.reduceat(
        np.logical_or.reduceat(alike, starts[0], axis=0), starts[1], axis=1
    )
    return found


def _scores(
    texts: Texts, left: list[int], right: list[int]
) -> dict[tuple[int, int], tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Score, and measure the cosine of, every 1-n and n-1 bead of two stretches, by type and where it begins."""
    rows, columns = slice(left[0], left[-1] + 1), slice(right[0], right[-1] + 1)
    dots = (texts.source.sums[rows] @ texts.target.sums[columns].T).astype(np.float64)
    ours, theirs = texts.runs
    shares = [np.where(lines, HUB_SHARE_OF_LINES, HUB_SHARE) for lines in (texts.lines[0][left], texts.lines[1][right])]
    found = {}
    for down, across in _TYPES:
        if down > len(left) or across > len(right):
            continue
        block = sliding_window_view(dots, (down, across)).sum(axis=(2, 3))
        height, width = block.shape
        at, to = slice(rows.start, rows.start + height), slice(columns.start, columns.start + width)
        cosine = block / ours.norms[down - 1, at, None] / theirs.norms[across - 1, to]
        hubs = (ours.hubs[down - 1, at] * shares[0][:height])[:, None] + theirs.hubs[across - 1, to] * shares[1][:width]
        gap = np.abs(ours.lengths[down - 1, at, None] - theirs.lengths[across - 1, to])
        found[down, across] = cosine - 0.5 * hubs - LENGTH_WEIGHT * gap, cosine
    return found
