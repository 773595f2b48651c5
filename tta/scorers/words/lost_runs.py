"""What each side of each bead loses: runs of words that the other side does not render, with their probability."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tta.scorers.curve import Curve
from tta.scorers.words.attention import bead_words
from tta.scorers.words.rendition import Rendition, renditions
from tta.scorers.words.runs import Run, gains, worst_runs
from tta.scorers.words.severity import is_grammar
from tta.types import Bead, Bitext, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "LICENSED",
    "REPORTED",
    "LostInBead",
    "LostRun",
    "curve",
    "least",
    "licences",
    "lost_runs",
    "measures",
    "reported_runs",
]

REPORTED = {"omission": "OM201", "addition": "AD201", "divergence": "DV101"}
"""Under which code findings are reported that a curve makes."""

LICENSED = re.compile(r"\[[^\]]{0,200}\]|\((?:signature|signed|seal|stamp|handwritten|illegible)[^)]{0,80}\)", re.I)
"""What an editor may put into a translation: anything in square brackets, labels of what is seen on the page."""


@dataclass(frozen=True, slots=True)
class LostRun:
    """A run of words of one side of a bead that the other side does not render."""

    run: Run
    probability: float


@dataclass(frozen=True, slots=True)
class LostInBead:
    """What one side of a bead loses, from the first word to the last, and the probability that it loses anything."""

    runs: tuple[LostRun, ...]
    probability: float


@lru_cache(maxsize=4)
def curve(kind: str) -> Curve:
    """Read a fitted curve that comes with the package: `omission`, `addition` or `divergence`."""
    fitted = json.loads(files("tta.scorers.words").joinpath("coverage.json").read_text("utf-8"))
    return Curve(fitted[kind]["intercept"], tuple(fitted[kind]["weights"]), fitted[kind]["least"])


def least(kind: str, named: Mapping[str, float]) -> float:
    """Return the probability from which on findings of a kind are made: the fitted one, or a lower one named for its code.

    A higher one is no matter of scorers: a second translation may yet make a finding surer.
    """
    fitted = curve(kind).least
    return min(fitted, named.get(REPORTED[kind], fitted))


def lost_runs(bitext: Bitext) -> dict[Side, dict[int, LostInBead]]:
    """Find what every bead with both sides loses on each; by side and bead.

    Raises:
        CannotRunError: see `renditions`.
    """
    return bitext.shared.once(_lost_runs, bitext)


def reported_runs(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the lost runs of one side of a bead that are probable enough to be reported."""
    enough = least("omission" if side is Side.SOURCE else "addition", bitext.least)
    return [lost for lost in lost_runs(bitext)[side][index].runs if lost.probability >= enough]


def _lost_runs(bitext: Bitext) -> dict[Side, dict[int, LostInBead]]:
    found = renditions(bitext)
    return {
        side: {
            index: _lost_in_bead(bitext, bead, side, found[side])
            for index, bead in enumerate(bitext.alignment.beads)
            if not bead.is_null
        }
        for side in Side
    }


def _lost_in_bead(bitext: Bitext, bead: Bead, side: Side, rendition: Rendition) -> LostInBead:
    vectors = bitext.vectors(side)
    segments = bead.of(side)
    fitted = curve("omission" if side is Side.SOURCE else "addition")
    if vectors is None or not len(rows := bead_words(vectors, segments)):
        return LostInBead((), 0.0)
    missing = rendition.missing[rows]
    found = tuple(
        LostRun(run, fitted.probability(*measures(missing, run)))
        for run in worst_runs(gains(missing, *licences(bitext, segments, side)).tolist())
    )
    nothing = fitted.probability(*measures(missing, None))
    return LostInBead(found, max((lost.probability for lost in found), default=nothing))


def measures(probabilities: NDArray[np.float32], run: Run | None) -> tuple[float, float]:
    """Return what a curve goes by: the logarithm of a run's gain and its likeliest word; those of no run at all."""
    if run is None:
        return 0.0, float(probabilities.max())
    return math.log1p(run.gain), float(probabilities[run.start : run.stop].max())


def licences(bitext: Bitext, segments: Sequence[int], side: Side) -> tuple[list[bool], list[bool]]:
    """Say of each word of some segments whether it is grammar, and whether an editor's brackets license it."""
    document, vectors = bitext.document(side), bitext.vectors(side)
    grammar: list[bool] = []
    licensed: list[bool] = []
    for i in segments:
        text = document.segments[i].text
        brackets = [match.span() for match in LICENSED.finditer(text)]
        spans = () if vectors is None else vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]]
        for start, stop in spans:
            licensed.append(any(a <= start and stop <= b for a, b in brackets))
            grammar.append(is_grammar(text[start:stop], document.language))
    return grammar, licensed
