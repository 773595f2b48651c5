"""Two neighbouring sentences that changed places: in order each is paired with the other's rendering, crosswise with its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.crossing import PROBABLE
from tta.aligner.path import Path, strung

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.texts import Texts
    from tta.types import Vectors

__all__ = ["turned_round"]

_GAIN = 0.3
"""By how much the cosines of two pairs must be higher, together, crosswise than in order."""
_UNLIKE = 0.45
"""The most that a pair in order may have."""
_UNLIKE_WORDS = 0.6
"""The most that two words of a pair in order may have: where names were exchanged, `Sidorov left. Petrov stayed.`, the verb is
rendered where it stands."""


class _Squares(NamedTuple):
    """Two neighbours of the source and two of the target each, (s,), that two 1-1 beads or one 2-2 bead hold.

    Attributes:
        bead: place in the path of the first of these beads.
        row, column: the first of the neighbours on each side.
        ahead, back: cosine of the first with the second, and of the second with the first.
        gain: of these two over the cosines in order; 0 where one of those is high.
    """

    bead: NDArray[np.int64]
    row: NDArray[np.int64]
    column: NDArray[np.int64]
    ahead: NDArray[np.float64]
    back: NDArray[np.float64]
    gain: NDArray[np.float64]


def turned_round(path: Path, texts: Texts) -> Path:
    """Return the path with two neighbours of each side paired crosswise where they are far more alike so.

    Neither lines of a header, which may stand in any order, nor segments that are a fact are: the words of a number say
    nothing, and two numbers that changed places are an error.
    """
    places = np.flatnonzero(_are_squares(path, texts))
    found = _measured(path, texts, places) if len(places) else None
    if found is None:
        return path
    chosen = [place for place in np.flatnonzero(_apart(found)).tolist() if _is_unrendered(texts, found, place)]
    if not chosen:
        return path
    turned = _Squares._make(values[chosen] for values in found)
    gone = np.zeros(len(path.row), np.bool_)
    gone[turned.bead] = True
    gone[turned.bead[path.down[turned.bead] == 1] + 1] = True
    ones = np.ones(len(turned.bead), np.int64)
    sure = np.full(len(turned.bead), PROBABLE)
    new = [
        Path(turned.row + down, turned.column + 1 - down, ones, ones, cosine.clip(0.0, 1.0).round(4), sure)
        for down, cosine in enumerate((turned.ahead, turned.back))
    ]
    both = strung([path.chosen(~gone), *new])
    by_source = np.lexsort((both.column, both.row))
    return Path._make(values[by_source] for values in both)


def _are_squares(path: Path, texts: Texts) -> NDArray[np.bool_]:
    """Return of each bead, (b,), whether it, or it and the next, holds two neighbours of each side that are unlike sentences.

    The cosines of 1-1 beads are known already, and in most texts nearly all are high.
    """
    single, double = ((path.down == size) & (path.across == size) for size in (1, 2))
    single &= path.cosine <= _UNLIKE
    follows = np.append((np.diff(path.row) == 1) & (np.diff(path.column) == 1) & single[1:], False)
    found: NDArray[np.bool_] = (single & follows) | double
    for lines, facts, first in zip(texts.lines, texts.facts, (path.row, path.column), strict=True):
        apart = lines | facts
        found[found] = ~(apart[first[found]] | apart[first[found] + 1])
    return found


def _measured(path: Path, texts: Texts, places: NDArray[np.int64]) -> _Squares:
    row, column = path.row[places], path.column[places]

    def cosines(down: int, right: int) -> NDArray[np.float64]:
        dots = np.einsum("sd,sd->s", texts.source.sums[row + down], texts.target.sums[column + right])
        found: NDArray[np.float64] = dots / (
            texts.runs[0].norms[0, row + down] * texts.runs[1].norms[0, column + right]
        )
        return found

    first, second, ahead, back = cosines(0, 0), cosines(1, 1), cosines(0, 1), cosines(1, 0)
    gain = np.where(np.maximum(first, second) <= _UNLIKE, ahead + back - first - second, 0.0)
    return _Squares(places, row, column, ahead, back, gain)


def _apart(squares: _Squares) -> NDArray[np.bool_]:
    """Return which squares, (s,), gain enough; of two that share a segment the one that gains more."""
    best = np.zeros(int(squares.row.max()) + 3)
    best[squares.row + 1] = squares.gain
    found: NDArray[np.bool_] = (
        (squares.gain >= _GAIN) & (squares.gain > best[squares.row]) & (squares.gain >= best[squares.row + 2])
    )
    return found


def _is_unrendered(texts: Texts, squares: _Squares, place: int) -> bool:
    """Whether in order no word of either pair of a square finds one that is like it."""
    row, column = int(squares.row[place]), int(squares.column[place])
    return all(
        float((_words(texts.source, row + step) @ _words(texts.target, column + step).T).max(initial=0.0))
        <= _UNLIKE_WORDS
        for step in (0, 1)
    )


def _words(vectors: Vectors, segment: int) -> NDArray[np.float32]:
    """Return the vectors of a segment's words, of length 1."""
    words = vectors.words[int(vectors.word_offsets[segment]) : int(vectors.word_offsets[segment + 1])]
    found: NDArray[np.float32] = words / np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-9)
    return found
