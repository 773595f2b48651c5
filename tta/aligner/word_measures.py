"""What is measured of the words of one bead, from the cosines of each word of the one side with each of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["BROUGHT", "HOLDS", "IDLE", "ROW", "measure_words"]

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

IDLE = ("idle_of_source", "idle_of_target")
"""Of each side of several segments, how many of two words or more bring nothing."""

ROW = np.dtype([(name, np.float32) for name in (*HOLDS, *BROUGHT, *IDLE)])
"""All measures of a bead."""

_IDLE_MOST = 0.002  # likeness a word of a segment up to which it brings nothing
_LITTLE = 0.02  # likeness a word added before the logarithm is taken


@compiled
def measure_words(
    cosines: NDArray[np.float32],
    weights: NDArray[np.float32],
    ours: NDArray[np.int64],
    theirs: NDArray[np.int64],
    found: np.void,
) -> None:
    """Fill one row, from the words between `ours` and `theirs`, the bounds of the bead's segments.

    Args:
        cosines: of the words of a rectangle of segments, float32 (w, v).
        weights: what these weigh where words compete for one, of the same shape.
        ours: where in them each segment of the one side begins, and where the last ends.
        theirs: the same of the other side.
        found: the measures of the bead.
    """
    top, bottom, left, right = ours[0], ours[-1], theirs[0], theirs[-1]
    if top == bottom or left == right:
        return
    near = cosines[top:bottom, left:right]
    held, others_held, like, others_like = _held(near, weights[top:bottom, left:right])
    found["held_of_weakest_source"] = _weakest(held, ours - top)
    found["held_of_weakest_target"] = _weakest(others_held, theirs - left)
    found["held_of_source"] = held.mean()
    found["held_of_target"] = others_held.mean()
    found["likeness_of_weakest_source"] = _weakest(like, ours - top)
    found["likeness_of_weakest_target"] = _weakest(others_like, theirs - left)
    found["likeness_of_source"] = like.mean()
    found["likeness_of_target"] = others_like.mean()
    if len(ours) > 2:
        least, most, words, idle = _least_brought(near, ours - top)
        found["brought_by_least_source"] = least
        found["most_brought_by_least_source"] = most
        found["words_of_least_source"] = words
        found["idle_of_source"] = idle
    if len(theirs) > 2:
        least, most, words, idle = _least_brought(near.T, theirs - left)
        found["brought_by_least_target"] = least
        found["most_brought_by_least_target"] = most
        found["words_of_least_target"] = words
        found["idle_of_target"] = idle


@compiled
def _held(
    cosines: NDArray[np.float32], weights: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return how each word of the one side and of the other is held, and how like it the most similar word is."""
    down, across = cosines.shape
    one, low = np.float32(1.0), np.float32(-1.0)
    by_row, by_column = np.zeros(down, np.float32), np.zeros(across, np.float32)
    for x in range(down):
        total = np.float32(0.0)
        for y in range(across):
            weight = weights[x, y]
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
            cosine = cosines[x, y]
            share = weights[x, y] * cosine
            best, nearest = max(best, share * by_column[y]), max(nearest, cosine)
            others_held[y] = max(others_held[y], share * by_row[x])
            others_like[y] = max(others_like[y], cosine)
        held[x], like[x] = best, nearest
    return held, others_held, like, others_like


@compiled
def _least_brought(cosines: NDArray[np.float32], bounds: NDArray[np.int64]) -> tuple[float, float, float, int]:
    """Find the segment without which the other side's words lose the least, by its own words; as in `BROUGHT`, `IDLE`.

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
