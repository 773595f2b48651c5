"""Measures of scores and labels: area under the ROC curve, best F1, Matthews correlation, calibration error."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["auc", "best_f1", "best_mcc", "calibration_error"]


def auc(score: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Return the area under the ROC curve; ties count half."""
    order = np.argsort(score, kind="stable")
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    _, places, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.bincount(places, ranks) / counts)[places]
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(score) - count)))


def best_f1(score: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Return the best F1 over all thresholds."""
    right = np.cumsum(positive[np.argsort(-score, kind="stable")])
    return float((2 * right / (np.arange(1, len(score) + 1) + positive.sum())).max())


def best_mcc(score: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Return the best Matthews correlation coefficient over thresholds at each hundredth of the scores."""
    found = []
    for threshold in np.unique(np.quantile(score, np.linspace(0.5, 0.99, 50))):
        told = score >= threshold
        cells = [float((told & positive).sum()), float((~told & ~positive).sum())]
        wrong = [float((told & ~positive).sum()), float((~told & positive).sum())]
        rest = np.sqrt(float(told.sum()) * float(positive.sum()) * float((~told).sum()) * float((~positive).sum()))
        found.append((cells[0] * cells[1] - wrong[0] * wrong[1]) / rest if rest else 0.0)
    return float(max(found))


def calibration_error(chance: NDArray[np.float64], positive: NDArray[np.bool_], weight: NDArray[np.float64]) -> float:
    """Return the expected calibration error over ten bins of equal width, rows counting as much as their weight."""
    bins = np.minimum(9, (chance * 10).astype(int))
    total = 0.0
    for place in range(10):
        inside = bins == place
        if weight[inside].sum():
            total += abs(float((weight[inside] * (chance[inside] - positive[inside])).sum()))
    return total / float(weight.sum())
