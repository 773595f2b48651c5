"""Long bitexts made of a short one, of which no part is like another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from texts.gold import Gold
from tta.types import Vectors

__all__ = ["in_a_row"]

_SEED = 1


def in_a_row(gold: Gold, copies: int) -> tuple[Gold, tuple[Vectors, Vectors]]:
    """Return a bitext so many times in a row, without its own vectors, and the centred ones of the whole.

    Those of each copy are turned by an orthogonal matrix of its own, the same on both sides: within a copy every cosine
    is what it was, and between two there is none but by chance.
    """
    rng = np.random.default_rng(_SEED)
    width = gold.centred()[0].sums.shape[1]
    turns = [np.linalg.qr(rng.normal(size=(width, width)))[0].astype(np.float32) for _ in range(copies)]
    left, right = len(gold.source), len(gold.target)
    beads = [
        (tuple(i + copy * left for i in bead[0]), tuple(j + copy * right for j in bead[1]))
        for copy in range(copies)
        for bead in gold.beads
    ]
    whole = replace(
        gold, source=list(gold.source) * copies, target=list(gold.target) * copies, beads=beads, vectors=None
    )
    source, target = (_turned(side, turns) for side in gold.centred())
    return whole, (source, target)


def _turned(side: Vectors, turns: Sequence[np.ndarray]) -> Vectors:
    words = np.asarray(side.words)
    steps = [np.diff(side.word_offsets)] * len(turns)
    return Vectors(
        np.concatenate([side.sums @ turn for turn in turns]),
        np.concatenate([side.counts] * len(turns)),
        np.concatenate([words @ turn for turn in turns]),
        np.concatenate([side.word_spans] * len(turns)),
        np.concatenate([[0], np.cumsum(np.concatenate(steps))]),
    )
