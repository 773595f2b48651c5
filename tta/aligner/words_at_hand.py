"""Words as float32 where beads compare them: most beads of a plain text are not in doubt, and the words between are none's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled
from tta.types import WordVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["words_at_hand"]

_SIGN, _REST = np.uint32(0x8000), np.uint32(0x7FFF)
_SIGN_PLACES, _REST_PLACES = np.uint32(16), np.uint32(13)
_EXPONENT = np.float32(2.0**112)
"""What a float32 made of the bits of a float16 lacks, since its exponent counts from 127 and not from 15."""


def words_at_hand(
    words: NDArray[np.float32] | WordVectors,
    bounds: NDArray[np.int64],
    first: NDArray[np.int64],
    count: NDArray[np.int64],
    memory: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Return the vectors of words, all of them finite, from the first to the last of some runs of segments.

    Args:
        words: (w, m); those of float16 that lie between the runs come as zeros, to save the time.
        bounds: where each segment begins among them, (n + 1,).
        first: the first segment of each run, (r,).
        count: how many segments it has.
        memory: (k, m), where words of float16 are made, as far as it has room: what was made there before is gone.
    """
    start, stop = int(bounds[first.min()]), int(bounds[(first + count).max()])
    if not isinstance(words, WordVectors) or words.rows.dtype != np.float16:
        return words[start:stop]
    rows = words.rows[start:stop]
    mean = np.zeros(rows.shape[1], np.float32) if words.mean is None else words.mean
    found = memory[: len(rows)] if len(rows) <= len(memory) else np.empty(rows.shape, np.float32)
    begin, end = int(first.min()), int((first + count).max())
    wanted = np.zeros(end - begin, np.bool_)
    _mark(first - begin, count, wanted)
    _widen(rows.view(np.uint16), mean, bounds[begin : end + 1] - start, wanted, found, found.view(np.uint32))
    return found


@compiled
def _mark(first: NDArray[np.int64], count: NDArray[np.int64], wanted: NDArray[np.bool_]) -> None:
    """Mark the segments that some runs hold."""
    for run in range(len(first)):
        wanted[first[run] : first[run] + count[run]] = True


@compiled
def _widen(
    halves: NDArray[np.uint16],
    mean: NDArray[np.float32],
    bounds: NDArray[np.int64],
    wanted: NDArray[np.bool_],
    found: NDArray[np.float32],
    bits: NDArray[np.uint32],
) -> None:
    """Make float32 of the words of the segments that are wanted, less the mean; NumPy takes six times as long for it.

    `bits` is the memory of `found`, to which each number is written twice: no array is made on the way.
    """
    for segment in range(len(wanted)):
        for word in range(bounds[segment], bounds[segment + 1]):
            if not wanted[segment]:
                found[word] = 0.0
                continue
            for place in range(halves.shape[1]):
                half = np.uint32(halves[word, place])
                bits[word, place] = ((half & _SIGN) << _SIGN_PLACES) | ((half & _REST) << _REST_PLACES)
            for place in range(halves.shape[1]):
                found[word, place] = found[word, place] * _EXPONENT - mean[place]
