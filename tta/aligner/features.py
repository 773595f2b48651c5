"""What speaks for and against a bead, in numbers that mean the same in every document.

Cosines of one document are not those of another: a close translation of prose lies higher than a free one of
dialogue. So what a bead shows is put beside what the document's own 1-1 beads show on the roughly best path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.compiled import compiled
from tta.aligner.level import Level, best_of, level_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.band import Band
    from tta.aligner.lattice import Beads, Lattice
    from tta.aligner.runs import Runs

__all__ = ["FEATURES", "features_of"]

FEATURES = (
    "margin",  # cosine less hubness; of a segment left alone, the best that it could have had
    "margin_in_spreads",  # above the document's median, in spreads of the document
    "cosine_above_usual",
    "hubness",
    "length_gap",  # logarithm of the source's length over the target's
    "absolute_length_gap",
    "weighted_length_gap",  # the absolute one, weighted by length
    "length",  # logarithm, about 0 for a clause of 50 letters
    "gain_without_outer_source",  # in cosine, from dropping the first or the last segment
    "gain_without_outer_target",
    "weaker_outer_source",  # margin of the first or the last segment, whichever is less
    "weaker_outer_target",
    "short_of_best_elsewhere",  # margin less the best that the two segments have anywhere
    "deficit",
    "margin_times_segments",  # of the shorter side
    "rate_of_gaps",  # in the document
)
"""The columns of `features_of`, by name; the weights in `weights.json` are in this order."""

_ROW = np.dtype([(name, np.float32) for name in FEATURES])

_CLIP = 6.0  # spreads at which a feature is cut off
_NOWHERE = -0.3  # margin of a segment that has no cell in the band


def features_of(
    lattice: Lattice,
    dots: NDArray[np.float32],
    source: Runs,
    target: Runs,
    band: Band,
) -> NDArray[np.float32]:
    """Return the features of each bead, float32, shape (e, f), in the order of `FEATURES`."""
    level = level_of(*best_of(lattice, source, target))
    found = np.zeros(len(lattice), _ROW)
    _fill(lattice.beads, dots, band.first, source, target, level, found)
    return found.view(np.float32).reshape(len(lattice), len(FEATURES))


@compiled
def _fill(
    beads: Beads,
    dots: NDArray[np.float32],
    first: NDArray[np.int64],
    source: Runs,
    target: Runs,
    level: Level,
    found: NDArray[np.void],
) -> None:
    best, other_best = _best_margins(dots, first, source, target)
    for e in range(len(found)):
        i, j, down, across = beads.row[e], beads.column[e], beads.down[e], beads.across[e]
        x = found[e]
        x["deficit"] = beads.deficit[e]
        x["rate_of_gaps"] = level.alone
        if across == 0:
            _fill_alone(best[i], source.hubs[0, i], source.lengths[0, i], level, x)
        elif down == 0:
            _fill_alone(other_best[j], target.hubs[0, j], target.lengths[0, j], level, x)
        else:
            _fill_pair(i, j, down, across, beads.cosine[e], source, target, level, x)
            if down > 1:
                _fill_outer_source(i, j, down, across, beads.cosine[e], dots, first, source, target, x)
            if across > 1:
                _fill_outer_target(i, j, down, across, beads.cosine[e], dots, first, source, target, x)
            if down == 1 and across == 1:
                x["short_of_best_elsewhere"] = _margin(beads.cosine[e], source.hubs[0, i], target.hubs[0, j]) - 0.5 * (
                    best[i] + other_best[j]
                )


@compiled
def _fill_alone(margin: float, hub: float, length: float, level: Level, x: np.void) -> None:
    """Features of a segment left alone."""
    x["margin"] = margin
    x["margin_in_spreads"] = _in_spreads(margin, level)
    x["hubness"] = hub
    x["length"] = length - 4.0


@compiled
def _fill_pair(
    i: int, j: int, down: int, across: int, cosine: float, source: Runs, target: Runs, level: Level, x: np.void
) -> None:
    """Features of every bead with both sides."""
    ours, theirs = source.lengths[down - 1, i], target.lengths[across - 1, j]
    left, right = source.hubs[down - 1, i], target.hubs[across - 1, j]
    margin = _margin(cosine, left, right)
    x["margin"] = margin
    x["margin_in_spreads"] = _in_spreads(margin, level)
    x["cosine_above_usual"] = cosine - level.cosine
    x["hubness"] = 0.5 * (left + right)
    x["length_gap"] = ours - theirs
    x["absolute_length_gap"] = abs(ours - theirs)
    x["weighted_length_gap"] = abs(ours - theirs) * np.exp(0.25 * (ours + theirs) - 2.0)
    x["length"] = 0.5 * (ours + theirs) - 4.0
    x["margin_times_segments"] = margin * min(down, across)


@compiled
def _fill_outer_source(
    i: int,
    j: int,
    down: int,
    across: int,
    cosine: float,
    dots: NDArray[np.float32],
    first: NDArray[np.int64],
    source: Runs,
    target: Runs,
    x: np.void,
) -> None:
    """What the first and the last of several source segments add to the bead."""
    norm, hub = target.norms[across - 1, j], target.hubs[across - 1, j]
    without_first = _block(dots, first, i + 1, j, down - 1, across) / (source.norms[down - 2, i + 1] * norm)
    without_last = _block(dots, first, i, j, down - 1, across) / (source.norms[down - 2, i] * norm)
    x["gain_without_outer_source"] = max(without_first, without_last) - cosine
    z = i + down - 1
    x["weaker_outer_source"] = min(
        _margin(_block(dots, first, i, j, 1, across) / (source.norms[0, i] * norm), source.hubs[0, i], hub),
        _margin(_block(dots, first, z, j, 1, across) / (source.norms[0, z] * norm), source.hubs[0, z], hub),
    )


@compiled
def _fill_outer_target(
    i: int,
    j: int,
    down: int,
    across: int,
    cosine: float,
    dots: NDArray[np.float32],
    first: NDArray[np.int64],
    source: Runs,
    target: Runs,
    x: np.void,
) -> None:
    """What the first and the last of several target segments add to the bead."""
    norm, hub = source.norms[down - 1, i], source.hubs[down - 1, i]
    without_first = _block(dots, first, i, j + 1, down, across - 1) / (norm * target.norms[across - 2, j + 1])
    without_last = _block(dots, first, i, j, down, across - 1) / (norm * target.norms[across - 2, j])
    x["gain_without_outer_target"] = max(without_first, without_last) - cosine
    z = j + across - 1
    x["weaker_outer_target"] = min(
        _margin(_block(dots, first, i, j, down, 1) / (norm * target.norms[0, j]), hub, target.hubs[0, j]),
        _margin(_block(dots, first, i, z, down, 1) / (norm * target.norms[0, z]), hub, target.hubs[0, z]),
    )


@compiled
def _best_margins(
    dots: NDArray[np.float32], first: NDArray[np.int64], source: Runs, target: Runs
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each segment of the source, and of the target, the best margin that it has with one of the other."""
    rows, columns = source.norms.shape[1], target.norms.shape[1]
    norms, hubs, other_norms, other_hubs = source.norms, source.hubs, target.norms, target.hubs
    best, other_best = np.full(rows, _NOWHERE), np.full(columns, _NOWHERE)
    for d in range(dots.shape[0]):
        for k in range(dots.shape[1]):
            i = first[d] + k
            j = d - i
            if 0 <= i < rows and 0 <= j < columns:
                margin = dots[d, k] / (norms[0, i] * other_norms[0, j]) - 0.5 * (hubs[0, i] + other_hubs[0, j])
                best[i] = max(best[i], margin)
                other_best[j] = max(other_best[j], margin)
    return best, other_best


@compiled
def _block(dots: NDArray[np.float32], first: NDArray[np.int64], i: int, j: int, down: int, across: int) -> float:
    """Sum of the products of `down` segments from i with `across` from j."""
    total = 0.0
    for x in range(i, i + down):
        for y in range(j, j + across):
            total += dots[x + y, x - first[x + y]]
    return total


@compiled
def _margin(cosine: float, hub: float, other_hub: float) -> float:
    return cosine - 0.5 * (hub + other_hub)


@compiled
def _in_spreads(margin: float, level: Level) -> float:
    """How far a margin lies above the document's median, in its spreads."""
    return min(_CLIP, max(-_CLIP, (margin - level.margin) / level.spread))
