"""Fit how the two networks are weighed together, and probabilities of words and runs: `joint.json`, `runs.joint.json`.

    PYTHONPATH=benchmarks python -m reader.calibrate --prepared FILE [--weights FILE] [--samples 800]

Fitted on pairs kept for calibration (`corpora.py`), as they are and damaged. Words are weighed as they come in samples, two
thirds of which are damaged; of runs, which findings are made of, one bead in ten is taken to be damaged (`runs.py`).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import tta.scorers.words
from fitting.coverage_curves import PENALTY
from fitting.logistic import logistic
from measures.ranking import auc
from reader.pairs import UNKNOWN
from reader.passages import Tools
from reader.prepare import read
from reader.runs import fitted_runs
from reader.sampling import Sample, Sampler
from reader.scored import Odds, by_network, by_reader
from tta.cross_encoder import load_cross_encoder
from tta.cross_encoder.weights import read_weights
from tta.encoder.bundled import bundled_folder
from tta.pipeline.encoding import encoder_of
from tta.scorers.words.joint import WordCurve, _curves
from tta.scorers.words.lost_runs import curve
from tta.settings.environment import cache_folder
from tta.types import Language

SEED = 1999
LABELS = ("missing", "wrong")


def main() -> None:
    """Fit, write, and say how well it does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument(
        "--weights", type=Path, help="an exported file; without it, the one that comes with the package"
    )
    parser.add_argument("--cache", type=Path, help="a file that keeps the network's odds")
    parser.add_argument("--out", type=Path, default=Path(tta.scorers.words.__file__).parent, help="folder")
    parser.add_argument("--samples", type=int, default=800)
    chosen = parser.parse_args()
    pairs, lexicons, phrases = read(chosen.prepared)
    held = Sampler([item for item in pairs if item.pair.use == "calibrate"], lexicons, phrases, SEED)
    samples = list(held.round(0, chosen.samples))
    texts = [sample.texts for sample in samples]
    weights = None if chosen.weights is None else read_weights(chosen.weights)
    reader = load_cross_encoder(bundled_folder(cache_folder()), weights)
    odds = by_network(texts, encoder_of(), chosen.cache), by_reader(texts, reader)
    fitted = {
        label: {language.value: fitted_side(samples, odds, label, side) for side, language in enumerate(Language)}
        for label in LABELS
    }
    _write(chosen.out / "joint.json", fitted)
    _curves.cache_clear()
    curve.cache_clear()
    good = [item for item in pairs if item.pair.use == "calibrate" and item.pair.marks is None]
    runs = fitted_runs(good, Tools(lexicons, phrases, random.Random(SEED)), encoder_of(), reader, chosen.samples)
    _write(chosen.out / "runs.joint.json", runs)


def _write(path: Path, fitted: dict[str, Any]) -> None:
    path.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")


def fitted_side(samples: list[Sample], odds: tuple[list[Odds], list[Odds]], label: str, side: int) -> dict[str, Any]:
    """Return the curve of words, and say how well it tells marked words and marked beads."""
    rows, wanted = [], []
    for place, sample in enumerate(samples):
        marks = getattr(sample.labels[side], label)
        both = np.stack([getattr(system[place], label)[side] for system in odds], 1).astype(np.float64)
        if len(marks) != len(both):
            continue
        rows.append(both[marks != UNKNOWN])
        wanted.append(marks[marks != UNKNOWN] == 1)
    words = logistic(np.concatenate(rows)[:, 1:], np.concatenate(wanted), np.full(2, PENALTY))
    words = np.array([words[0], 0.0, words[1]])  # with the network beside it less was found, see README.md
    curve = WordCurve(float(words[0]), (float(words[1]), float(words[2])))
    known = [place for place, row in enumerate(rows) if len(row)]
    greatest = np.array([float((curve.intercept + rows[place] @ np.array(curve.weights)).max()) for place in known])
    marked = np.array([bool(wanted[place].any()) for place in known])
    columns = np.concatenate(rows).T
    said = {
        "label": label,
        "side": ("ru", "en")[side],
        "rows": len(known),
        "marked": int(marked.sum()),
        "auc_words": [round(auc(column, np.concatenate(wanted)), 4) for column in (*columns, curve.odds(*columns))],
        "auc_beads": round(auc(greatest, marked), 4),
    }
    print(json.dumps(said), file=sys.stderr, flush=True)
    return _rounded(words)


def _rounded(weights: NDArray[np.float64]) -> dict[str, Any]:
    return {"intercept": round(float(weights[0]), 4), "weights": [round(float(weight), 4) for weight in weights[1:]]}


if __name__ == "__main__":
    main()
