"""The cosines of the words of beads: beads that share segments share the products of their words.

The words of some beads at a time are made float32; those of all would be most of the memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.compiled import compiled
from tta.aligner.word_measures import measure_words
from tta.aligner.words_at_hand import words_at_hand

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Beads
    from tta.types import Vectors

__all__ = ["is_bounded", "measure_in_stretches"]

_TEMPERATURE = 0.05  # of the competition for a word, in cosine: as in the coverage scorer
_MOST = 30_000_000  # products of the words of a bead; one of more, 5,500 words a side, is taken to be like the document
_AT_HAND = 2_500  # words of both sides that are float32 at a time: 4 MB, which a processor holds close by


class _Words(NamedTuple):
    """Vectors of words of one side, (w, m), the first of them, and where each segment of the side begins among all, (n + 1,)."""

    vectors: NDArray[np.float32]
    bounds: NDArray[np.int64]
    first: int


def is_bounded(beads: Beads, source: Vectors, target: Vectors) -> NDArray[np.bool_]:
    """Which beads, (e,), have so few words that all of them can be compared."""
    ours = source.word_offsets[beads.row + beads.down] - source.word_offsets[beads.row]
    theirs = target.word_offsets[beads.column + beads.across] - target.word_offsets[beads.column]
    bounded: NDArray[np.bool_] = ours * theirs <= _MOST
    return bounded


def measure_in_stretches(
    edges: NDArray[np.int64], beads: Beads, source: Vectors, target: Vectors, found: NDArray[np.void]
) -> None:
    """Measure beads, ordered by where they begin, with the words of some of them at hand: all would be most of the memory."""
    place, most = 0, _AT_HAND
    memory = np.empty((2, _AT_HAND, source.words.shape[1]), np.float32)
    while place < len(edges):
        stop = place + _within(edges[place : place + most], beads, source, target, most)
        part = edges[place:stop]
        ours = _words_of(source, beads.row[part], beads.down[part], memory[0])
        theirs = _words_of(target, beads.column[part], beads.across[part], memory[1])
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


def _words_of(side: Vectors, first: NDArray[np.int64], count: NDArray[np.int64], memory: NDArray[np.float32]) -> _Words:
    """Return the words from the first to the last of some runs of segments, made in this memory where it has room."""
    vectors = words_at_hand(side.words, side.word_offsets, first, count, memory)
    return _Words(vectors, side.word_offsets, int(side.word_offsets[first.min()]))


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
                measure_words(
                    cosines, weights, ours[i : i + down[edge] + 1], theirs[j : j + across[edge] + 1], found[edge]
                )
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
