"""Curves from runs of words to probabilities, and thresholds, where the reader of both sides has read the beads.

As `fitting/coverage_curves.py` does for the network over vectors alone, on pairs kept for calibration: each as it is, and damaged
in one place by kinds that leave words out, put words in, or replace them. The thresholds are those that the given shares of the
pairs of the set that exceeds them most do, as they are.
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
from tta.scorers.words.lost_runs import READ_LEVEL, licences, log_odds, read_measures
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import gains, worst_runs
from tta.types import Bitext, Side

__all__ = ["ALARMS", "fitted_runs"]

ALARMS = {"omission": 0.03, "addition": 0.012, "divergence": 0.012}
"""Shares of good translations of any set in which a finding may be made."""
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
        after = greatest(with_readings(as_bitext(encoder, damaged), reader), kind)
        fitted[kind] = _curve(kind, greatest(clean, kind), after, origins)
    return fitted


def greatest(bitext: Bitext, kind: str) -> NDArray[np.float64]:
    """Return the measures of each bead's greatest run, (n, measures), not a number where it has none."""
    side = Side.SOURCE if kind == "omission" else Side.TARGET
    vectors, rendition = bitext.vectors(side), renditions(bitext)[side]
    assert vectors is not None
    assert rendition.unread is not None
    width = 4 if kind == "divergence" else 5
    found = []
    for bead in bitext.alignment.beads:
        rows = bead_words(vectors, bead.of(side))
        best: tuple[float, ...] = (float("nan"),) * width
        if kind == "divergence":
            changes = list(candidates(bitext, bead, read=True))
            if changes:
                _, run, doubt = max(changes, key=lambda change: (change[1].gain, -change[1].start))
                best = *read_measures(rendition.wrong[rows], run), log_odds(doubt)
        elif len(rows):
            missing = rendition.missing[rows]
            runs = worst_runs(gains(missing, *licences(bitext, bead.of(side), side), READ_LEVEL).tolist())
            if runs:
                best = read_measures(missing, max(runs, key=lambda run: run.gain), rendition.unread[rows])
        found.append(best)
    return np.array(found)


def _curve(
    kind: str, good: NDArray[np.float64], damaged: NDArray[np.float64], origins: NDArray[np.str_]
) -> dict[str, Any]:
    rows = np.concatenate([good, damaged])
    wanted = np.arange(len(rows)) >= len(good)
    share = np.where(wanted, DAMAGED / len(damaged), (1 - DAMAGED) / len(good)) * len(rows)
    there = ~np.isnan(rows[:, 0])
    weights = logistic(rows[there], wanted[there], np.full(1 + rows.shape[1], PENALTY), share[there])
    before, after = (
        np.where(np.isnan(part[:, 0]), 0.0, probabilities(weights, np.nan_to_num(part))) for part in (good, damaged)
    )
    least = max(float(np.quantile(before[origins == name], 1 - ALARMS[kind])) for name in set(origins.tolist()))
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
