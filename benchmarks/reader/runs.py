"""Curves from runs of words to probabilities, and thresholds, where the reader of both sides has read the beads.

As `fitting/coverage_curves.py` does for the network over vectors alone, on pairs kept for calibration: each as it is, and damaged
in one place by kinds that leave words out, put words in, or replace them. The thresholds are those that the given shares of the
pairs exceed as they are, each set weighing the same.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fitting.coverage_curves import DAMAGED, PENALTY
from fitting.logistic import logistic, probabilities
from reader.damaging import Damager
from reader.passages import Tools
from reader.prepare import Prepared
from texts.pairs import as_bitext
from tta.cross_encoder import CrossEncoder
from tta.encoder import Encoder
from tta.pipeline.reading import with_readings
from tta.scorers.words.attention import bead_words
from tta.scorers.words.divergence import candidates
from tta.scorers.words.lost_runs import READ_LEVEL, gap_measures, licences, log_odds, read_measures
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import gains, worst_runs
from tta.scorers.words.unlikeness import unlinked
from tta.types import Bitext, Side

__all__ = ["ALARMS", "fitted_runs"]

Measures = NDArray[np.float64]
ROUNDS = 3
"""How often curves are fitted, each time on the runs that are likeliest by the curve before."""
ALARMS = {"omission": 0.038, "addition": 0.014, "divergence": 0.011, "unlike": 0.003}
"""Shares of good translations in which a finding may be made, the mean of all sets."""
KINDS = {
    "omission": (
        (1, ("one word cut", "2 or 3 words cut", "4 to 8 words cut", "phrase cut", "clause cut")),
        (0, ("word added", "phrase added")),
    ),
    "addition": (
        (0, ("one word cut", "2 or 3 words cut", "4 to 8 words cut", "phrase cut", "clause cut")),
        (1, ("word added", "phrase added")),
    ),
    "divergence": ((1, ("same field", "same field", "opposite", "name", "false friend")),),
}
"""By finding, on which side damage of which kinds makes it."""


def fitted_runs(
    good: Sequence[Prepared], tools: Tools, encoder: Encoder, reader: CrossEncoder, count: int
) -> dict[str, Any]:
    """Return what `runs.joint.json` holds."""
    chosen = [item for item in good if min(item.strength.shape) > 3]
    chosen = chosen[:: max(1, len(chosen) // (2 * count))]
    texts = [item.pair.texts for item in chosen]
    clean = with_readings(as_bitext(encoder, texts), reader)
    origins = np.array([item.pair.origin for item in chosen])
    fitted = {}
    for kind, sides in KINDS.items():
        damaged = []
        for item in chosen:
            side, kinds = tools.rng.choice(sides)
            done = Damager(tools).one(tools.rng.choice(kinds), item.pair.texts, item.strength.astype(np.float32), side)
            if done is not None:
                damaged.append((done.text, item.pair.texts[1]) if side == 0 else (item.pair.texts[0], done.text))
        after = measured(with_readings(as_bitext(encoder, damaged), reader), kind)
        fitted[kind] = _curve(kind, measured(clean, kind), after, origins)
    beside = with_readings(as_bitext(encoder, exchanged(texts, origins)), reader)
    fitted["unlike"] = _curve("unlike", measured_whole(clean), measured_whole(beside), origins)
    return fitted


def exchanged(texts: Sequence[tuple[str, str]], origins: NDArray[np.str_]) -> list[tuple[str, str]]:
    """Return each text with the translation of the next one of the same set, where there is one."""
    return [
        (texts[place][0], texts[place + 1][1])
        for place in range(len(texts) - 1)
        if origins[place] == origins[place + 1]
    ]


def measured_whole(bitext: Bitext) -> list[Measures]:
    """Return the measures of each bead as a whole, (1, measures)."""
    return [
        np.array([(unlinked(bitext, index), bead.similarity)], np.float64)
        for index, bead in enumerate(bitext.alignment.beads)
    ]


def measured(bitext: Bitext, kind: str) -> list[Measures]:
    """Return the measures of each bead's runs, (runs, measures)."""
    side = Side.SOURCE if kind == "omission" else Side.TARGET
    vectors, rendition = bitext.vectors(side), renditions(bitext)[side]
    assert vectors is not None
    assert rendition.unread is not None
    found = []
    for index, bead in enumerate(bitext.alignment.beads):
        rows = bead_words(vectors, bead.of(side))
        seen: list[tuple[float, ...]] = []
        if kind == "divergence":
            changes = candidates(bitext, bead, read=True)
            seen = [(*read_measures(rendition.wrong[rows], run), log_odds(doubt)) for _, run, doubt in changes]
        elif len(rows):
            missing, unread = rendition.missing[rows], rendition.unread[rows]
            runs = worst_runs(gains(missing, *licences(bitext, bead.of(side), side), READ_LEVEL).tolist())
            seen = [(*read_measures(missing, run, unread), *gap_measures(bitext, index, side, run)) for run in runs]
        found.append(np.array(seen, np.float64))
    return found


def _curve(kind: str, good: list[Measures], damaged: list[Measures], origins: NDArray[np.str_]) -> dict[str, Any]:
    beads = [*good, *damaged]
    wanted = np.arange(len(beads)) >= len(good)
    share = np.where(wanted, DAMAGED / len(damaged), (1 - DAMAGED) / len(good)) * len(beads)
    there = np.array([len(bead) > 0 for bead in beads])
    weights: NDArray[np.float64] | None = None
    for _ in range(
        ROUNDS
    ):  # of each bead the run that is likeliest by the round before, at first that of the greatest gain
        rows = np.array([bead[_likeliest(bead, weights)] for bead in beads if len(bead)])
        weights = logistic(rows, wanted[there], np.full(1 + rows.shape[1], PENALTY), share[there])
    assert weights is not None
    chances = np.array([float(probabilities(weights, bead).max(initial=0.0)) if len(bead) else 0.0 for bead in beads])
    before, after = chances[~wanted], chances[wanted]
    least = _exceeded(before, origins, ALARMS[kind])
    alarmed = {name: round(float((before[origins == name] >= least).mean()), 4) for name in sorted(set(origins))}
    said = {
        "kind": kind, "good": len(good), "damaged": len(damaged), "with_runs": round(float(there[~wanted].mean()), 3),
        "found": round(float((after >= least).mean()), 3), "alarms": alarmed,
    }  # fmt: skip
    print(json.dumps(said), file=sys.stderr, flush=True)
    return {
        "intercept": round(float(weights[0]), 4),
        "weights": [round(float(weight), 4) for weight in weights[1:]],
        "least": round(least, 4),
    }


def _likeliest(bead: Measures, weights: NDArray[np.float64] | None) -> int:
    return int((bead[:, 0] if weights is None else bead @ weights[1:]).argmax())


def _exceeded(chances: NDArray[np.float64], origins: NDArray[np.str_], share: float) -> float:
    """Return what a share of the beads exceeds, each set weighing the same."""
    names, places, counts = np.unique(origins, return_inverse=True, return_counts=True)
    order = np.argsort(-chances, kind="stable")
    sums = np.cumsum(1.0 / counts[places[order]]) / len(names)
    return float(chances[order[min(int(np.searchsorted(sums, share)), len(order) - 1)]])
