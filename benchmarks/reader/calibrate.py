"""Fit how the two networks are weighed together, and probabilities of words and beads: `tta/cross_encoder/curves.json`.

    PYTHONPATH=benchmarks python -m reader.calibrate --prepared FILE [--weights FILE] [--samples 800]

Fitted on pairs kept for calibration (`corpora.py`), as they are and damaged; one bead in ten is taken to be damaged.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import tta.cross_encoder
from fitting.coverage_curves import DAMAGED
from fitting.logistic import logistic
from measures.ranking import auc, calibration_error
from reader.corpora import UNKNOWN  # which also finds what lies beside this folder
from reader.labels import SIDES
from reader.prepare import read
from reader.sampling import Sample, Sampler
from reader.scored import Odds, by_network, by_reader
from tta.cross_encoder import load_cross_encoder
from tta.cross_encoder.curves import Curve
from tta.cross_encoder.weights import read_weights
from tta.encoder.bundled import bundled_folder
from tta.pipeline.encoding import encoder_of
from tta.settings.environment import cache_folder

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
    parser.add_argument("--out", type=Path, default=Path(tta.cross_encoder.__file__).parent / "curves.json")
    parser.add_argument("--samples", type=int, default=800)
    chosen = parser.parse_args()
    pairs, lexicons, phrases = read(chosen.prepared)
    held = Sampler([item for item in pairs if item.pair.use == "calibrate"], lexicons, phrases, SEED)
    samples = list(held.round(0, chosen.samples))
    texts = [sample.texts for sample in samples]
    weights = None if chosen.weights is None else read_weights(chosen.weights)
    reader = load_cross_encoder(bundled_folder(cache_folder()), weights)
    odds = by_network(texts, encoder_of(), chosen.cache), by_reader(texts, reader)
    fitted: dict[str, Any] = {"words": {}, "beads": {}}
    for label in LABELS:
        sides = [fitted_side(samples, odds, label, side) for side in SIDES]
        for place, kind in enumerate(fitted):
            fitted[kind][label] = [side[place] for side in sides]
    chosen.out.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")


def fitted_side(
    samples: list[Sample], odds: tuple[list[Odds], list[Odds]], label: str, side: int
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the curves of words and of beads."""
    rows, wanted, damaged = [], [], []
    for place, sample in enumerate(samples):
        marks = getattr(sample.labels[side], label)
        both = np.stack([getattr(system[place], label)[side] for system in odds], 1).astype(np.float64)
        if len(marks) != len(both):
            continue
        rows.append(both[marks != UNKNOWN])
        wanted.append(marks[marks != UNKNOWN] == 1)
        damaged.append(sample.kind not in {"as it is", "moved"})
    share = weighed(np.array(damaged))
    words = logistic(np.concatenate(rows), np.concatenate(wanted), np.repeat(share, [len(row) for row in rows]))
    curve = Curve(float(words[0]), tuple(float(weight) for weight in words[1:]))
    known = [place for place, row in enumerate(rows) if len(row)]
    greatest = np.array([float((curve.intercept + rows[place] @ np.array(curve.weights)).max()) for place in known])
    marked = np.array([bool(wanted[place].any()) for place in known])
    beads = logistic(greatest[:, None], marked, share[known])
    chance = 1.0 / (1.0 + np.exp(-(beads[0] + beads[1] * greatest)))
    columns = np.concatenate(rows).T
    said = {
        "label": label,
        "side": ("ru", "en")[side],
        "rows": len(known),
        "marked": int(marked.sum()),
        "auc_words": [round(auc(column, np.concatenate(wanted)), 4) for column in (*columns, curve.odds(*columns))],
        "auc_beads": round(auc(greatest, marked), 4),
        "calibration_error": round(calibration_error(chance, marked, share[known]), 4),
    }
    print(json.dumps(said), file=sys.stderr, flush=True)
    return _rounded(words), _rounded(beads)


def weighed(damaged: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the weights of rows under which DAMAGED of them are damaged."""
    share = np.where(damaged, DAMAGED / damaged.sum(), (1 - DAMAGED) / (~damaged).sum()) * len(damaged)
    found: NDArray[np.float64] = share.astype(np.float64)
    return found


def _rounded(weights: NDArray[np.float64]) -> dict[str, Any]:
    return {"intercept": round(float(weights[0]), 4), "weights": [round(float(weight), 4) for weight in weights[1:]]}


if __name__ == "__main__":
    main()
