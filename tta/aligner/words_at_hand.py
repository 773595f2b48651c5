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
) -> NDArray[np.float32]:
    """Return the vectors of words, all of them finite, from the first to the last of some runs of segments.

    Args:
        words: (w, m); those of float16 that lie between the runs come as zeros, to save the time.
        bounds: where each segment begins among them, (n + 1,).
        first: the first segment of each run, (r,).
        count: how many segments it has.
    """
    start, stop = int(bounds[first.min()]), int(bounds[(first + count).max()])
    if not isinstance(words, WordVectors) or words.rows.dtype != np.float16:
        return words[start:stop]
    rows = words.rows[start:stop]
    mean = np.zeros(rows.shape[1], np.float32) if words.mean is None else words.mean
    found = np.zeros(rows.shape, np.float32)
    _widen(rows.view(np.uint16), mean, bounds[:-1] - start, np.diff(bounds), first, count, found)
    return found


@compiled
def _widen(
    halves: NDArray[np.uint16],
    mean: NDArray[np.float32],
    starts: NDArray[np.int64],
    sizes: NDArray[np.int64],
    first: NDArray[np.int64],
    count: NDArray[np.int64],
    found: NDArray[np.float32],
) -> None:
    """Make float32 of the words of some runs of segments, less the mean; NumPy takes six times as long for it."""
    done = np.zeros(len(starts), np.bool_)
    for run in range(len(first)):
        for segment in range(first[run], first[run] + count[run]):
            if done[segment]:
                continue
            done[segment] = True
            begin = starts[segment]
            stop = begin + sizes[segment]
            bits = halves[begin:stop].astype(np.uint32)
            wide = ((bits & _SIGN) << _SIGN_PLACES) | ((bits & _REST) << _REST_PLACES)
            found[begin:stop] = wide.view(np.float32) * _EXPONENT - mean
