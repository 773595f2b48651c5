"""Whether each segment of a bead finds its words on the other side: what sets 1-2 apart from 1-1 beside 0-1.

A short sentence adds next to nothing to the vector of a long one, so the cosine does not show whether it was
translated. Its words do: each word of the one side is held by the words of the other as in the coverage scorer, by the
share of the best of them that it gets when all words of its side compete, times their cosine. And the other side's
words tell what it brings: those that it renders have nothing as like them without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.aligner.word_measures import BROUGHT, HOLDS, IDLE, ROW
from tta.aligner.word_products import is_bounded, measure_in_stretches

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.lattice import Lattice
    from tta.types import Vectors

__all__ = ["Holds", "holds_of"]

_CLIP = 6.0  # spreads at which a measure is cut off
_SAMPLE = 64  # 1-1 beads that the document's level is taken from
_LEAST_SPREAD = 0.03  # where all beads of a document are alike, small differences are none
_ENOUGH = 4  # words of a segment; an utterance of fewer is an idiom too often to be rendered word by word
_NOTHING = 0.1  # in likeness to the document's usual: this much is none
_FEW_BEADS = 5  # a sample of no more is too small to give the level of a document
_USUAL = np.array([0.35, 0.35, 0.35, 0.35, 0.5, 0.5, 0.5, 0.5], np.float32)  # the level of such a document
_USUAL_SPREAD = np.full(len(HOLDS), 0.1, np.float32)
_OF_SOURCE, _OF_TARGET = (
    HOLDS.index("likeness_of_source"),
    HOLDS.index("likeness_of_target"),
)


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
        return Holds(*(np.zeros((count, width), np.float32) for width in (2 * len(HOLDS), len(BROUGHT), len(IDLE))))
    chosen = chosen & is_bounded(lattice.beads, source, target)
    single = (lattice.down == 1) & (lattice.across == 1) & is_bounded(lattice.beads, source, target)
    places = np.flatnonzero(certain & single)
    sample = np.zeros(len(lattice), np.bool_)
    sample[places[np.linspace(0, len(places) - 1, min(_SAMPLE, len(places))).round().astype(np.int64)]] = True
    measured = np.zeros(len(lattice), ROW)
    both = (lattice.down > 0) & (lattice.across > 0)
    measure_in_stretches(np.flatnonzero((chosen | sample) & both), lattice.beads, source, target, measured)
    every = measured.view(np.float32).reshape(count, -1)
    raw, brought, idle = np.split(every, [len(HOLDS), len(HOLDS) + len(BROUGHT)], axis=1)
    usual, spread = _USUAL, _USUAL_SPREAD
    if sample.sum() > _FEW_BEADS:
        low, usual = np.quantile(raw[sample], [0.1, 0.5], axis=0).astype(np.float32)
        spread = np.maximum(usual - low, _LEAST_SPREAD)
    against_level = _against_level(lattice, raw, chosen, usual, spread)
    return Holds(against_level, *(np.where(chosen[:, None], values, np.float32(0.0)) for values in (brought, idle)))


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
