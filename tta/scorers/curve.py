"""From measures of what may be wrong to the probability that it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["Curve"]

_MOST = 50.0  # log-odds at which a probability is as good as 0 or 1


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve, fitted by a script in `benchmarks/` and read from the file that it wrote.

    Attributes:
        intercept: log-odds where all measures are 0; how many of what is looked at are taken to be damaged beforehand is in it.
        weights: one for each measure.
        least: the probability from which on a finding is made.
    """

    intercept: float
    weights: tuple[float, ...]
    least: float

    def probability(self, *measures: float) -> float:
        """Return the probability, 0 to 1, that belongs to some measures, one for each weight."""
        odds = self.intercept + sum(weight * value for weight, value in zip(self.weights, measures, strict=True))
        return 1.0 / (1.0 + math.exp(-max(-_MOST, min(_MOST, odds))))
