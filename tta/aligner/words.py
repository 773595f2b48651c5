"""Whether each segment of a bead finds its words on the other side: what sets 1-2 apart from 1-1 beside 0-1.

A short sentence adds next to nothing to the vector of a long one, so the cosine does not show whether it was
translated. Its words do: each word of the one side is held by the words of the other as in the coverage scorer, by the
share of the best of them that it gets when all words of its side compete, times their cosine. And the other side's
words tell what it brings: those that it renders have nothing as like them without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Beads, Lattice
    from tta.types import Vectors

__all__ = ["BROUGHT", "HOLDS", "Holds", "holds_of"]

HOLDS = (
    "held_of_weakest_source",
    "held_of_weakest_target",
    "held_of_source",
    "held_of_target",
    "likeness_of_weakest_source",
    "likeness_of_weakest_target",
    "likeness_of_source",
    "likeness_of_target",
)
"""What is measured of a bead's words: mean hold, and mean cosine to the most similar word, of each side's words and of
those of its weakest segment. The weights in `weights.json` are in this order."""

BROUGHT = (
    "brought_by_least_source",
    "brought_by_least_target",
    "most_brought_by_least_source",
    "most_brought_by_least_target",
    "words_of_least_source",
    "words_of_least_target",
)
"""What is measured of each side of several segments, 0 for one: of the segment that brings the least, the logarithm of
what all words of the other side lose in likeness without it, for each of its own words; the most that one of them loses;
and the logarithm of how many words it has."""

_IDLE = ("idle_of_source", "idle_of_target")
"""Of each side of several segments, how many of two words or more bring nothing."""

_MEASURES = (*HOLDS, *BROUGHT, *_IDLE)
_ROW = np.dtype([(name, np.float32) for name in _MEASURES])

_TEMPERATURE = 0.05  # of the competition for a word, in cosine: as in the coverage scorer
_CLIP = 6.0  # spreads at which a measure is cut off
_MOST = 30_000_000  # products of the words of a bead; one of more, 5,500 words a side, is taken to be like the document
_AT_HAND = 10_000  # words of both sides that are float32 at a time, of some hundred segments
_SAMPLE = 64  # 1-1 beads that the document's level is taken from
_LEAST_SPREAD = 0.03  # where all beads of a document are alike, small differences are none
_ENOUGH = 4  # words of a segment; an utterance of fewer is an idiom too often to be rendered word by word
_NOTHING = 0.1  # in likeness to the document's usual: this much is none
_IDLE_MOST = 0.002  # likeness a word of a segment up to which it brings nothing
_LITTLE = 0.02  # likeness a word added before the logarithm is taken
_FEW_BEADS = 5  # a sample of no more is too small to give the level of a document
_USUAL = np.array([0.35, 0.35, 0.35, 0.35, 0.5, 0.5, 0.5, 0.5], np.float32)  # the level of such a document
_USUAL_SPREAD = np.full(len(HOLDS), 0.1, np.float32)
_OF_SOURCE, _OF_TARGET = (
    HOLDS.index("likeness_of_source"),
    HOLDS.index("likeness_of_target"),
)


class _Words(NamedTuple):
    """Vectors of words of one side, (w, m), the first of them, and where each segment of the side begins among all, (n + 1,)."""

    vectors: NDArray[np.float32]
    bounds: NDArray[np.int64]
    first: int


class Holds(NamedTuple):
    """What the words say of e beads; 0 for those not measured.

    Attributes:
        against_level: float32 (e, 2 * len(HOLDS)), above the document's median, then the same in spreads of the document
            (from the lowest tenth to the median); of a segment left alone, the best that it has with one segment of
            the other side.
        brought: float32 (e, len(BROUGHT)), as it is.
        idle: float32 (e, 2), of each side, how many segments bring nothing.
    """

    against_level: NDArray[np.float32]
    brought: NDArray[np.float32]
    idle: NDArray[np.float32]

    @property
    def tells_joining(self) -> NDArray[np.bool_]:
        """Of which beads, (e,), the segment that brings the least has words enough to tell whether it belongs there."""
        words = [BROUGHT.index("words_of_least_source"), BROUGHT.index("words_of_least_target")]
        found: NDArray[np.bool_] = self.brought[:, words].max(axis=1) > np.log1p(_ENOUGH - 0.5)
        return found

    @property
    def bringing_nothing(self) -> NDArray[np.int64]:
        """How many segments of each bead, (e,), bring nothing: no word of the other side has one of theirs for the most similar.

        Where the other side is less like than usual, one of them is not counted: it may be the half of an idiom.
        """
        found = np.zeros(len(self.idle), np.int64)
        for place, other in enumerate(("target", "source")):
            accounted = self.against_level[:, HOLDS.index(f"likeness_of_{other}")] >= -_NOTHING
            found += np.maximum(0, self.idle[:, place].astype(np.int64) - ~accounted)
        return found


def holds_of(
    lattice: Lattice, source: Vectors, target: Vectors, certain: NDArray[np.bool_], chosen: NDArray[np.bool_]
) -> Holds:
    """Measure the words of some beads against the document's.

    Args:
        lattice: e beads.
        source: one side with its word vectors.
        target: the other.
        certain: which beads, (e,), are taken to be right; the document's level is that of the 1-1 beads among them.
        chosen: which beads to measure, (e,).

    Returns:
        0 for what was not chosen, and everywhere where there are no words.
    """
    count = len(lattice)
    if not len(source.words) or not len(target.words):
        return Holds(*(np.zeros((count, width), np.float32) for width in (2 * len(HOLDS), len(BROUGHT), len(_IDLE))))
    chosen = chosen & _is_bounded(lattice, source, target)
    single = (lattice.down == 1) & (lattice.across == 1) & _is_bounded(lattice, source, target)
    places = np.flatnonzero(certain & single)
    sample = np.zeros(len(lattice), np.bool_)
    sample[places[np.linspace(0, len(places) - 1, min(_SAMPLE, len(places))).round().astype(np.int64)]] = True
    measured = np.zeros(len(lattice), _ROW)
    both = (lattice.down > 0) & (lattice.across > 0)
    _measure_in_stretches(np.flatnonzero((chosen | sample) & both), lattice.beads, source, target, measured)
    every = measured.view(np.float32).reshape(count, len(_MEASURES))
    raw, brought, idle = np.split(every, [len(HOLDS), len(HOLDS) + len(BROUGHT)], axis=1)
    usual, spread = _USUAL, _USUAL_SPREAD
    if sample.sum() > _FEW_BEADS:
        low, usual = np.quantile(raw[sample], [0.1, 0.5], axis=0).astype(np.float32)
        spread = np.maximum(usual - low, _LEAST_SPREAD)
    against_level = _against_level(lattice, raw, chosen, usual, spread)
    return Holds(against_level, *(np.where(chosen[:, None], values, np.float32(0.0)) for values in (brought, idle)))


def _is_bounded(lattice: Lattice, source: Vectors, target: Vectors) -> NDArray[np.bool_]:
    """Which beads, (e,), have so few words that all of them can be compared."""
    ours = source.word_offsets[lattice.row + lattice.down] - source.word_offsets[lattice.row]
    theirs = target.word_offsets[lattice.column + lattice.across] - target.word_offsets[lattice.column]
    bounded: NDArray[np.bool_] = ours * theirs <= _MOST
    return bounded


def _against_level(
    lattice: Lattice,
    raw: NDArray[np.float32],
    chosen: NDArray[np.bool_],
    usual: NDArray[np.float32],
    spread: NDArray[np.float32],
) -> NDArray[np.float32]:
    found = np.zeros((len(lattice), 2 * len(HOLDS)), np.float32)
    both = (lattice.down > 0) & (lattice.across > 0)
    paired = chosen & both
    found[paired, : len(HOLDS)] = raw[paired] - usual
    found[paired, len(HOLDS) :] = np.clip((raw[paired] - usual) / spread, -_CLIP, _CLIP)
    single = paired & (lattice.down == 1) & (lattice.across == 1)
    sides = ((lattice.across == 0, lattice.row, _OF_SOURCE), (lattice.down == 0, lattice.column, _OF_TARGET))
    for alone, index, measure in sides:
        best = np.full(int(index.max(initial=0)) + 1, -1.0, np.float32)
        np.maximum.at(best, index[single], raw[single, measure])
        null = chosen & alone
        gap = best[index[null]] - usual[measure]
        found[null, 0] = gap
        found[null, len(HOLDS)] = np.clip(gap / spread[measure], -_CLIP, _CLIP)
    return found


def _measure_in_stretches(
    edges: NDArray[np.int64], beads: Beads, source: Vectors, target: Vectors, found: NDArray[np.void]
) -> None:
    """Measure beads, ordered by where they begin, with the words of some of them at hand: all would be most of the memory."""
    place, most = 0, _AT_HAND
    while place < len(edges):
        stop = place + _within(edges[place : place + most], beads, source, target, most)
        part = edges[place:stop]
        ours = _words_of(source, beads.row[part], beads.down[part])
        theirs = _words_of(target, beads.column[part], beads.across[part])
        reached = _measure(edges, place, stop, beads, ours, theirs, found)
        most = _AT_HAND if reached > place else 2 * most
        place = reached


def _within(edges: NDArray[np.int64], beads: Beads, source: Vectors, target: Vectors, most: int) -> int:
    """Return how many of some beads, one at least, lie in stretches of both sides that have no more than so many words.

    Few beads are measured of a text that is plain, far apart from each other: then the words between them count.
    """
    words = np.zeros(len(edges), np.int64)
    for side, first, count in ((source, beads.row, beads.down), (target, beads.column, beads.across)):
        start, stop = side.word_offsets[first[edges]], side.word_offsets[first[edges] + count[edges]]
        words += np.maximum.accumulate(stop) - np.minimum.accumulate(start)
    return max(1, int(np.searchsorted(words, most, side="right")))


def _words_of(side: Vectors, first: NDArray[np.int64], count: NDArray[np.int64]) -> _Words:
    """Return the words from the first to the last of some runs of segments."""
    start, stop = side.word_offsets[first.min()], side.word_offsets[(first + count).max()]
    return _Words(side.words[int(start) : int(stop)], side.word_offsets, int(start))


@compiled
def _measure(
    edges: NDArray[np.int64],
    place: int,
    stop: int,
    beads: Beads,
    source: _Words,
    target: _Words,
    found: NDArray[np.void],
) -> int:
    """Measure beads from `place` on; those that share segments share the products of their words.

    Returns the place of the first bead that shares some with one from `stop` on, whose words may not be at hand.
    """
    row, column, down, across = beads.row, beads.column, beads.down, beads.across
    while place < stop:
        behind, top, bottom, left, right = _block_from(place, edges, beads, source.bounds, target.bounds)
        if behind > stop:
            break
        ours = source.bounds[top : bottom + 1] - source.bounds[top]
        theirs = target.bounds[left : right + 1] - target.bounds[left]
        if ours[-1] > 0 and theirs[-1] > 0:
            cosines = _cosines(
                source.vectors[source.bounds[top] - source.first : source.bounds[bottom] - source.first],
                target.vectors[target.bounds[left] - target.first : target.bounds[right] - target.first],
            )
            weights = np.exp((cosines - np.float32(1.0)) / np.float32(_TEMPERATURE))
            for edge in edges[place:behind]:
                i, j = row[edge] - top, column[edge] - left
                _hold(cosines, weights, ours[i : i + down[edge] + 1], theirs[j : j + across[edge] + 1], found[edge])
        place = behind
    return place


@compiled
def _block_from(
    place: int, edges: NDArray[np.int64], beads: Beads, bounds: NDArray[np.int64], other_bounds: NDArray[np.int64]
) -> tuple[int, int, int, int, int]:
    """Gather beads from `place` on as long as the products that they add are not twice those that they need.

    Returns the place behind the last, and the rectangle of segments: top, bottom, left, right.
    """
    row, column, down, across = beads.row, beads.column, beads.down, beads.across
    top, left = row[edges[place]], column[edges[place]]
    bottom, right = top, left
    behind = place
    while behind < len(edges):
        edge = edges[behind]
        new_top, new_left = min(top, row[edge]), min(left, column[edge])
        new_bottom, new_right = max(bottom, row[edge] + down[edge]), max(right, column[edge] + across[edge])
        own = _words_in(bounds, row[edge], row[edge] + down[edge]) * _words_in(
            other_bounds, column[edge], column[edge] + across[edge]
        )
        old = _words_in(bounds, top, bottom) * _words_in(other_bounds, left, right)
        new = _words_in(bounds, new_top, new_bottom) * _words_in(other_bounds, new_left, new_right)
        if behind > place and (new - old > 2 * own or new > _MOST):
            break
        top, bottom, left, right = new_top, new_bottom, new_left, new_right
        behind += 1
    return behind, top, bottom, left, right


@compiled
def _words_in(bounds: NDArray[np.int64], first: int, stop: int) -> int:
    count: int = bounds[stop] - bounds[first]
    return count


@compiled
def _cosines(words: NDArray[np.float32], other_words: NDArray[np.float32]) -> NDArray[np.float32]:
    found: NDArray[np.float32] = np.dot(words, other_words.T)
    scale = np.empty(len(other_words), np.float32)
    for y in range(len(other_words)):
        scale[y] = np.float32(1.0) / (np.sqrt(np.dot(other_words[y], other_words[y])) + np.float32(1e-6))
    for x in range(len(words)):
        found[x] *= scale / (np.sqrt(np.dot(words[x], words[x])) + np.float32(1e-6))
    return found


@compiled
def _hold(
    cosines: NDArray[np.float32],
    weights: NDArray[np.float32],
    ours: NDArray[np.int64],
    theirs: NDArray[np.int64],
    found: np.void,
) -> None:
    """Fill one row, from the words between `ours` and `theirs`, the bounds of the bead's segments."""
    top, bottom, left, right = ours[0], ours[-1], theirs[0], theirs[-1]
    if top == bottom or left == right:
        return
    down, across = bottom - top, right - left
    one, low = np.float32(1.0), np.float32(-1.0)
    by_row, by_column = np.zeros(down, np.float32), np.zeros(across, np.float32)
    for x in range(down):
        total = np.float32(0.0)
        for y in range(across):
            weight = weights[top + x, left + y]
            total += weight
            by_column[y] += weight
        by_row[x] = one / total
    for y in range(across):
        by_column[y] = one / by_column[y]
    held, others_held = np.full(down, low), np.full(across, low)
    like, others_like = np.full(down, low), np.full(across, low)
    for x in range(down):
        best, nearest = low, low
        for y in range(across):
            cosine = cosines[top + x, left + y]
            share = weights[top + x, left + y] * cosine
            best, nearest = max(best, share * by_column[y]), max(nearest, cosine)
            others_held[y] = max(others_held[y], share * by_row[x])
            others_like[y] = max(others_like[y], cosine)
        held[x], like[x] = best, nearest
    found["held_of_weakest_source"] = _weakest(held, ours - top)
    found["held_of_weakest_target"] = _weakest(others_held, theirs - left)
    found["held_of_source"] = held.mean()
    found["held_of_target"] = others_held.mean()
    found["likeness_of_weakest_source"] = _weakest(like, ours - top)
    found["likeness_of_weakest_target"] = _weakest(others_like, theirs - left)
    found["likeness_of_source"] = like.mean()
    found["likeness_of_target"] = others_like.mean()
    if len(ours) > 2:
        least, most, words, idle = _least_brought(cosines[top:bottom, left:right], ours - top)
        found["brought_by_least_source"] = least
        found["most_brought_by_least_source"] = most
        found["words_of_least_source"] = words
        found["idle_of_source"] = idle
    if len(theirs) > 2:
        least, most, words, idle = _least_brought(cosines[top:bottom, left:right].T, theirs - left)
        found["brought_by_least_target"] = least
        found["most_brought_by_least_target"] = most
        found["words_of_least_target"] = words
        found["idle_of_target"] = idle


@compiled
def _least_brought(cosines: NDArray[np.float32], bounds: NDArray[np.int64]) -> tuple[float, float, float, int]:
    """Find the segment without which the other side's words lose the least, by its own words; as in `BROUGHT`, `_IDLE`.

    Args:
        cosines: of the words of all segments, which `bounds` cut, with those of the other side.
        bounds: where each segment begins, and where the last ends.
    """
    count = len(bounds) - 1
    total, most = np.zeros(count, np.float32), np.zeros(count, np.float32)
    for y in range(cosines.shape[1]):
        best, second, owner = np.float32(-1.0), np.float32(-1.0), 0
        for k in range(count):
            nearest = np.float32(-1.0)
            for x in range(bounds[k], bounds[k + 1]):
                nearest = max(nearest, cosines[x, y])
            if nearest > best:
                best, second, owner = nearest, best, k
            else:
                second = max(second, nearest)
        total[owner] += best - second
        most[owner] = max(most[owner], best - second)
    least, at, idle = np.float32(np.inf), -1, 0
    for k in range(count):
        words = bounds[k + 1] - bounds[k]
        if words > 1 and total[k] <= _IDLE_MOST * words:
            idle += 1
        if words > 0 and total[k] < least * words:
            least, at = total[k] / np.float32(words), k
    return np.log(least + _LITTLE), most[at], np.log1p(float(bounds[at + 1] - bounds[at])), idle


@compiled
def _weakest(values: NDArray[np.float32], bounds: NDArray[np.int64]) -> float:
    """Least mean over the segments that hold words."""
    least = np.inf
    for place in range(len(bounds) - 1):
        if bounds[place + 1] > bounds[place]:
            least = min(least, values[bounds[place] : bounds[place + 1]].mean())
    return least
