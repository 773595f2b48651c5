"""Curves from runs of words to probabilities, and thresholds: `tta/scorers/words/coverage.json`.

Fitted on translations that the network has not seen: the post-edits of MLQE-PE's development part and the references of every
second document of Bio-MQM, each as it is and once damaged. A bead is taken to be damaged one time in ten. The thresholds
are those that the given shares of these translations exceed as they are.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import tta.scorers.words.divergence
import tta.scorers.words.lost_runs
from fitting.logistic import logistic, probabilities
from texts.damage import cut, substitute, vocabulary
from texts.development import Pair, bio_documents, bio_mqm, detokenised, mlqe
from texts.pairs import as_bitext
from tta.aligner.runs import norms
from tta.encoder import Encoder
from tta.scorers.curve import Curve
from tta.scorers.words.lost_runs import licences, measures
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import gains, worst_runs
from tta.types import Bead, Bitext, Language, Side

__all__ = ["DAMAGED", "fit_curves"]

DAMAGED = 0.1
PENALTY = 1e-4
ALARMS = {"omission": 0.015, "addition": 0.007, "divergence": 0.004}
"""Shares of good translations in which a finding may be made."""


def fit_curves(data: Path, encoder: Encoder, seed: int, say: Callable[[str], None]) -> dict[str, Any]:
    """Return what `coverage.json` holds."""
    good = unfitted(data)
    rng = random.Random(seed)
    words = vocabulary([english for _, english in good])
    damaged: dict[str, list[Pair]] = {"omission": [], "addition": [], "divergence": []}
    for russian, english in good:
        if found := cut(english, Language.EN, rng):
            damaged["omission"].append((russian, found[0]))
        if found := cut(russian, Language.RU, rng):
            damaged["addition"].append((found[0], english))
        if found := substitute(english, words, rng):
            damaged["divergence"].append((russian, found[0]))
    fitted: dict[str, Any] = {}
    clean = as_bitext(encoder, good)
    for kind, pairs in damaged.items():
        as_they_are, with_damage = greatest(clean, kind), greatest(as_bitext(encoder, pairs), kind)
        fitted[kind] = _curve(as_they_are, with_damage, ALARMS[kind])
        least = fitted[kind]["least"]
        curve = Curve(fitted[kind]["intercept"], tuple(fitted[kind]["weights"]), least)
        share = np.mean([curve.probability(*row) >= least for row in with_damage])
        say(f"{kind}: {len(good)} good, {len(pairs)} damaged, {share:.3f} of them found")
    fitted["similarity"] = _likeness(clean)
    return fitted


def unfitted(data: Path) -> list[Pair]:
    """Return good translations that the network has not seen."""
    pairs = [(row["src"], detokenised(row["pe"])) for row in mlqe(data, "dev")]
    chosen = bio_documents(data)
    rows = [row for row in bio_mqm(data, version=None) if "reference" in row["system"] and row["doc"] in chosen]
    return pairs + sorted({(row["source"], row["target"]) for row in rows})


def greatest(bitext: Bitext, kind: str) -> NDArray[np.float64]:
    """Return the measures of each bead's greatest run, (n, measures)."""
    side = Side.SOURCE if kind == "omission" else Side.TARGET
    rendition = renditions(bitext)[side]
    encoding = bitext.vectors(side)
    assert encoding is not None
    found = []
    for bead in bitext.alignment.beads:
        rows = np.arange(encoding.word_offsets[bead.of(side)[0]], encoding.word_offsets[bead.of(side)[0] + 1])
        if not len(rows):
            found.append((0.0, 0.0, 0.0)[: 3 if kind == "divergence" else 2])
        elif kind == "divergence":
            found.append(_greatest_change(bitext, bead, rendition.wrong[rows]))
        else:
            missing = rendition.missing[rows]
            runs = worst_runs(gains(missing, *licences(bitext, bead.of(side), side)).tolist())
            found.append(measures(missing, max(runs, key=lambda run: run.gain, default=None)))
    return np.array(found)


def _greatest_change(bitext: Bitext, bead: Bead, wrong: NDArray[np.float32]) -> tuple[float, float, float]:
    runs = tta.scorers.words.divergence.candidates(bitext, bead, read=False)
    best = max(runs, key=lambda pair: (pair[1].gain, -pair[1].start), default=None)
    if best is None:
        return 0.0, 0.0, 0.0
    return *measures(wrong, best[1]), best[2]


def _curve(good: NDArray[np.float64], damaged: NDArray[np.float64], alarms: float) -> dict[str, Any]:
    rows = np.concatenate([good, damaged])
    wanted = np.arange(len(rows)) >= len(good)
    share = np.where(wanted, DAMAGED / len(damaged), (1 - DAMAGED) / len(good)) * len(rows)
    weights = logistic(rows, wanted, np.full(1 + rows.shape[1], PENALTY), share)
    chances = probabilities(weights, good)
    return {
        "intercept": round(float(weights[0]), 4),
        "weights": [round(float(weight), 4) for weight in weights[1:]],
        "least": round(float(np.quantile(chances, 1 - alarms)), 4),
    }


def _likeness(bitext: Bitext) -> dict[str, float]:
    """Fit the curve from a pair's cosine to whether its sides stand in neighbouring pairs, as likely as not."""
    assert bitext.source_vectors is not None
    assert bitext.target_vectors is not None
    source, target = (
        encoding.sums / norms(encoding.sums)[:, None] for encoding in (bitext.source_vectors, bitext.target_vectors)
    )
    cosines = np.concatenate([(source * target).sum(1), (source * np.roll(target, -1, axis=0)).sum(1)])
    neighbours = np.arange(len(cosines)) >= len(source)
    weights = logistic(cosines[:, None].astype(np.float64), neighbours, np.full(2, PENALTY))
    return {"intercept": round(float(weights[0]), 4), "slope": round(float(weights[1]), 4)}
