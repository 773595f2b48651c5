"""How many of the pairs found off the path are there by chance: of ten thousand pairs tried some are alike.

What chance makes at a score is compared with what was found there and above, the false discovery rate of Benjamini and
Hochberg (1995, doi:10.1111/j.2517-6161.1995.tb02031.x). So the least score grows with the number of pairs that were
tried, and falls where there is much to find, such as collected notes or passages in no order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

__all__ = ["LEAST_SCORE", "probabilities"]

LEAST_SCORE = 0.25
"""Similarity below which sentences off the path are not paired, however few are tried."""

_SHARE = 0.6e-3  # of the pairs tried that are alike by chance, at the least score and above
_SCALE = 0.09  # by how much more score that falls to a third
_MOST = 0.2  # share of chance up to which pairs are kept
_SUREST = 0.95  # the most that a pair off the path is given


def probabilities(scores: Sequence[float], tried: int) -> list[float]:
    """Return how probable each pair is, 0 where it is not to be kept.

    Args:
        scores: similarities of the pairs found, from `LEAST_SCORE` on, falling.
        tried: how many pairs of segments were compared.
    """
    if not scores:
        return []
    expected = tried * _SHARE * np.exp((LEAST_SCORE - np.array(scores)) / _SCALE)
    shares = np.minimum.accumulate((expected / np.arange(1, len(scores) + 1))[::-1])[::-1]
    found = np.where(shares <= _MOST, np.minimum(_SUREST, 1.0 - shares), 0.0)
    return [float(value) for value in found.round(4)]
