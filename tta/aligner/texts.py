"""Both sides of a bitext, ready to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from tta.aligner.anchors import mutual
from tta.aligner.named import Named
from tta.aligner.outline import Outline
from tta.aligner.runs import Runs, hubness, norms, runs_of
from tta.types import Bead, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Sides", "Texts", "measured", "permuted", "prepare", "rounded"]

_T = TypeVar("_T")

Sides = tuple[_T, _T]

_AS_LONG = 1.35  # proportion of the longer text to the shorter up to which they may hold the same
_SMALL = 64  # segments a side up to which one that has no counterpart would shift the proportion of the wholes by much
_STRONG = 0.3  # least margin of the pairs whose proportion then counts
_TWICE = 1.9  # proportion of these from which they are a paragraph and one of its sentences
_FEW = 5  # pairs that are too few to take a proportion from
_PARTIAL = 0.5  # log-odds added to segments left alone from which one text renders a part of the other
_PER_FOLD = 1.5  # log-odds for segments of the longer text to be alone, for each e-fold that it holds more


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Vectors and measures of n source and m target segments.

    Attributes:
        source, target: the vectors themselves.
        runs: measures of the runs of each side.
        lines: which segments of each side are lines of a header.
        facts: which of each side consist of a date or another fact, whose words are no evidence.
        affinity: by pair of segments, evidence other than the vectors that the two correspond.
        alone: log-odds added to the segments of each side that are left alone, where it holds more than the other.
        named: knows what the segments name, where their texts are known.
        as_written: whether the segments stand as in the text, beside what they stood beside there.
    """

    source: Vectors
    target: Vectors
    runs: Sides[Runs]
    lines: Sides[NDArray[np.bool_]]
    facts: Sides[NDArray[np.bool_]]
    affinity: dict[tuple[int, int], float]
    alone: Sides[float] = (0.0, 0.0)
    named: Named | None = None
    as_written: bool = True

    @property
    def is_partial(self) -> bool:
        """Whether one text renders a part of the other only."""
        return max(self.alone) > _PARTIAL

    def window(self, rows: slice, columns: slice) -> Texts:
        """Return a rectangle of the whole; measures against the other side stay those of the whole."""
        left, right = (range(*cut.indices(len(side))) for cut, side in zip((rows, columns), self._sides, strict=True))
        return Texts(
            self.source.take(left),
            self.target.take(right),
            (_cut(self.runs[0], left), _cut(self.runs[1], right)),
            (self.lines[0][rows], self.lines[1][columns]),
            (self.facts[0][rows], self.facts[1][columns]),
            {
                (i - left.start, j - right.start): value
                for (i, j), value in self.affinity.items()
                if i in left and j in right
            },
            self.alone,
            self.named and self.named.window(rows, columns),
            self.as_written,
        )

    @property
    def _sides(self) -> Sides[Vectors]:
        return self.source, self.target


def prepare(source: Vectors, target: Vectors, outlines: Sides[Outline], named: Named | None = None) -> Texts:
    """Measure both sides, with the target's lengths brought to the scale of the source's."""
    left, right = (np.asarray(outline.lengths, np.float64) for outline in outlines)
    sizes = norms(source.sums), norms(target.sums)
    hubs = (
        hubness(source.sums, sizes[0], target.sums, sizes[1]),
        hubness(target.sums, sizes[1], source.sums, sizes[0]),
    )
    lines, facts = (
        (_marked(len(source), held[0]), _marked(len(target), held[1]))
        for held in ([outline.lines for outline in outlines], [outline.facts for outline in outlines])
    )
    scale = _scale((source, target), (left, right), hubs)
    runs = runs_of(source.sums, hubs[0], left, lines[0]), runs_of(target.sums, hubs[1], right * scale, lines[1])
    more = _PER_FOLD * float(np.log(max(left.sum(), 1.0) / max(right.sum() * scale, 1.0)))
    affinity = outlines[0].affinity(outlines[1])
    return Texts(source, target, runs, lines, facts, affinity, (max(0.0, more), max(0.0, -more)), named)


def _marked(segments: int, chosen: frozenset[int]) -> NDArray[np.bool_]:
    return np.isin(np.arange(segments), sorted(chosen))


def _scale(texts: Sides[Vectors], lengths: Sides[NDArray[np.float64]], hubs: Sides[NDArray[np.float64]]) -> float:
    """Return what brings the target's lengths to those of the source.

    That is the proportion of the wholes; where one is much longer, it holds more, and in a short text one sentence more
    is much, so that only segments that correspond are compared there. Of few segments, pairs of mean length stand for those
    that are not known to correspond.
    """
    left, right = lengths
    whole = float(left.sum() / right.sum()) if right.sum() else 1.0
    is_near = 1 / _AS_LONG <= whole <= _AS_LONG
    if is_near and max(len(left), len(right)) > _SMALL:
        return whole
    source, target = texts
    anchors = mutual((source.sums, target.sums), (norms(source.sums), norms(target.sums)), hubs)
    if is_near:
        anchors = anchors.take(anchors.margin >= _STRONG)
        pairs = left[anchors.row] / np.maximum(right[anchors.column], 1.0)
        usual = float(np.median(pairs)) if len(pairs) else whole
        return usual if 1 / _TWICE <= usual <= _TWICE else whole
    usual = float(left.mean() / max(right.mean(), 1.0))
    unknown = np.full(max(0, _FEW - len(anchors.row)), np.clip(usual, min(whole, 1.0), max(whole, 1.0)))
    return float(np.median([*left[anchors.row] / np.maximum(right[anchors.column], 1.0), *unknown]))


def measured(beads: Sequence[Bead], source: Vectors, target: Vectors) -> list[Bead]:
    """Return beads that were given, with the cosine of their sides."""
    found = []
    for bead in beads:
        if bead.is_null:  # a side may hold no vectors at all, not even of the right width
            found.append(replace(bead, similarity=0.0))
            continue
        left, right = source.sums[list(bead.source)].sum(axis=0), target.sums[list(bead.target)].sum(axis=0)
        cosine = float(left @ right) / float(np.linalg.norm(left) * np.linalg.norm(right) + 1e-9)
        found.append(replace(bead, similarity=rounded(cosine)))
    return found


def rounded(cosine: float) -> float:
    """Return a similarity as beads carry it: between 0 and 1, to four places."""
    return round(min(1.0, max(0.0, cosine)), 4)


def _cut(runs: Runs, chosen: range) -> Runs:
    """Return the measures of a stretch of segments; runs that leave it do not fit any more."""
    part = slice(chosen.start, chosen.stop)
    fits = np.arange(len(runs.norms))[:, None] + np.arange(len(chosen))[None, :] < len(chosen)
    return Runs(
        np.where(fits, runs.norms[:, part], np.inf), runs.hubs[:, part], runs.lengths[:, part], runs.lines[:, part]
    )


def permuted(texts: Texts, order: NDArray[np.int64]) -> Texts:
    """Return the texts with the target's segments in another order; where neighbours are parted, no run goes across."""
    place = {int(j): at for at, j in enumerate(order.tolist())}
    edges = [0, *(np.flatnonzero(np.diff(order) != 1) + 1).tolist(), len(order)]
    left = np.concatenate([np.arange(stop - start, 0, -1) for start, stop in pairwise(edges)])
    whole = Runs(*(values[:, order] for values in texts.runs[1]))
    fits = np.arange(len(whole.norms))[:, None] < left
    runs = Runs(np.where(fits, whole.norms, np.inf), whole.hubs, whole.lengths, whole.lines)
    return replace(
        texts,
        target=texts.target.take(order.tolist()),
        runs=(texts.runs[0], runs),
        lines=(texts.lines[0], texts.lines[1][order]),
        facts=(texts.facts[0], texts.facts[1][order]),
        affinity={(i, place[j]): value for (i, j), value in texts.affinity.items()},
        named=texts.named and texts.named.permuted(order),
        as_written=False,
    )
