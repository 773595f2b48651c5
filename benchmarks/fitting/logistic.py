"""Logistic curves, fitted by Newton's method."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["logistic", "probabilities"]

_STEPS = 50


def logistic(
    rows: NDArray[np.float64],
    wanted: NDArray[np.bool_],
    penalty: NDArray[np.float64],
    share: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """Fit an intercept and weights, (1 + m,).

    Args:
        rows: n rows of m measures.
        wanted: of each row, what the curve should say.
        penalty: quadratic penalties of intercept and weights, (1 + m,).
        share: what each row counts for, (n,); each for one if not given.
    """
    design = np.column_stack([np.ones(len(rows)), rows])
    counts = np.ones(len(rows)) if share is None else share
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = probabilities(weights, rows)
        hessian = design.T @ (design * (counts * chance * (1 - chance))[:, None]) + np.diag(penalty)
        weights += np.linalg.solve(hessian, design.T @ (counts * (wanted - chance)) - penalty * weights)
    return weights


def probabilities(weights: NDArray[np.float64], rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what a curve says of each row, (n,)."""
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.clip(weights[0] + rows @ weights[1:], -50, 50)))
    return found
