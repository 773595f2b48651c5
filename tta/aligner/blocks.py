"""Blocks: stretches of both texts whose pairs run in the same order, found in whatever order the blocks stand.

As in comparing genomes, where a chromosome is cut up and put together anew ("synteny blocks", Pevzner and Tesler 2003,
doi:10.1101/gr.757503): the pairs are numbered by their place in the source and in the target; pairs that are neighbours
on both sides belong to one block. What chance throws in has no neighbours, and is let go, the weakest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.aligner.anchors import Anchors

__all__ = ["blocks_of", "numbered", "share_in_order"]

_LEAST = 0.6  # sum of margins of a block: two neighbouring pairs of usual margin, which chance hardly makes
_LEAST_SINGLE = 0.3  # the same where nearly every pair is a block of its own
_STRONG = 0.3  # margin of the pairs by which the order is judged
_ORDERED = 0.5  # share of these that go on with their neighbour, below which there is no order
_FEW = 6  # such pairs: fewer show no disorder
_STEPS = (0.25, 0.5, 0.75, 1.0)  # of the least sum: what is weakest goes first, and lets its neighbours grow together


def blocks_of(anchors: Anchors) -> tuple[Anchors, NDArray[np.int64]]:
    """Let go of the pairs that are in no block.

    Returns:
        The pairs that are left, ordered by target, and the number of the block of each, (a,), counted along the target.
    """
    anchors = anchors.take(np.lexsort((anchors.row, anchors.column)))
    strong = anchors.take(anchors.margin >= _STRONG)
    loose = len(strong.row) >= _FEW and share_in_order(strong.row) < _ORDERED
    for step in _STEPS:
        least = step * (_LEAST_SINGLE if loose else _LEAST)
        while len(anchors.row):
            numbers = numbered(anchors.row)
            kept = (np.bincount(numbers, weights=anchors.margin) >= least)[numbers]
            if kept.all():
                break
            anchors = anchors.take(kept)
    return anchors, numbered(anchors.row)


def numbered(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the blocks of pairs: `rows` (a,) are their places in the source, in the order of the target."""
    rank = np.empty(len(rows), np.int64)
    rank[np.argsort(rows, kind="stable")] = np.arange(len(rank))
    return np.concatenate([[0], np.cumsum(np.diff(rank) != 1)])[: len(rank)]


def share_in_order(rows: NDArray[np.int64]) -> float:
    """Return how many of the pairs go on with the one before them; `rows` as of `numbered`."""
    return 1.0 - float(numbered(rows)[-1]) / (len(rows) - 1) if len(rows) > 1 else 1.0
