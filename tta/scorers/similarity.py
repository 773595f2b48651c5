"""Divergence: how unlike the two sides of a bead are, as a score. It makes no finding by itself."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from importlib.resources import files

from tta.scorers.scorer import CannotRunError, Scored, Scorer
from tta.types import Bitext

__all__ = ["SCORER"]


def _score(bitext: Bitext) -> Scored:
    if bitext.source_encoding is None or bitext.target_encoding is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    intercept, slope = _curve()
    return Scored(
        divergence={
            index: 1.0 / (1.0 + math.exp(-(intercept + slope * bead.similarity)))
            for index, bead in enumerate(bitext.alignment.beads)
            if not bead.is_null
        }
    )


@lru_cache(maxsize=1)
def _curve() -> tuple[float, float]:
    """Intercept and slope from a bead's cosine to the probability that its sides were drawn from different beads."""
    fitted = json.loads(files("tta.scorers").joinpath("coverage.json").read_text("utf-8"))["divergence"]
    return float(fitted["intercept"]), float(fitted["slope"])


SCORER = Scorer("similarity", "how unlike the two sides of a bead are, as a score without findings", (), _score)
