"""Fit the thresholds of the coverage scorer and write `tta/scorers/coverage.json`.

    python benchmarks/fit_coverage.py --data ../shared/data

Fitted on the first half of WMT22's professional translations. Least losses: what 5 % (omission) and 3 % (addition) of
them exceed; usual: the upper quartile of their losses. Probabilities: a logistic curve from a bead's greatest loss to
whether it is one of those translations with three to six words in a row taken out, as often as not (seed 1977).
Divergence: a logistic curve from the cosine of a pair to whether its sides were taken from neighbouring sentences.
Printed: the same on the second half and on all of Bio-MQM ru→en, which were not fitted on.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import tta.scorers.coverage
from tta.aligner.runs import norms
from tta.encoder import Encoder, load_encoder
from tta.encoder.centre import bundled_means, centred
from tta.scorers.coverage import lost_words
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Side, Span

Row = dict[str, Any]


def main() -> None:
    """Fit, write and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the development data")
    data: Path = parser.parse_args().data
    good = [line.split("\t")[1:3] for line in (data / "wmt22_ruen_ref.tsv").read_text("utf-8").splitlines()[1:]]
    with (data / "bio_mqm_ru.jsonl").open(encoding="utf-8") as file:
        marked = [row for row in map(json.loads, file) if row["direction"] == "ru2en" and row["ver"] == "v2"]
    encoder = load_encoder()
    half = len(good) // 2
    clean = {side: greatest_losses(encoder, good, side) for side in Side}
    cut = {side: greatest_losses(encoder, with_cuts(good, side), side) for side in Side}
    fitted: dict[str, dict[str, float]] = {}
    unseen: dict[str, dict[str, float]] = {}
    for name, side, quantile in (("omission", Side.SOURCE, 0.95), ("addition", Side.TARGET, 0.97)):
        least = float(np.quantile(clean[side][:half], quantile))
        losses = np.concatenate([clean[side][:half], cut[side][:half]])
        intercept, slope = logistic(losses, np.arange(2 * half) >= half)
        usual = float(np.quantile(clean[side][:half], 0.75))
        fitted[name] = {
            "least": round(least, 4),
            "usual": round(usual, 4),
            "intercept": round(intercept, 4),
            "slope": round(slope, 4),
        }
        both = np.concatenate([clean[side][half:], cut[side][half:]])
        unseen[name] = {
            "alarms_on_good": float((clean[side][half:] >= least).mean()),
            "cuts_found": float((cut[side][half:] >= least).mean()),
            "auc": auc(both, np.arange(len(both)) >= len(good) - half),
        }
    alike, unlike = cosines(encoder, good)
    pairs = np.concatenate([alike[:half], unlike[:half]])
    intercept, slope = logistic(pairs, np.arange(2 * half) >= half)
    fitted["divergence"] = {"intercept": round(intercept, 4), "slope": round(slope, 4)}
    unseen["divergence"] = {
        "auc": auc(
            -np.concatenate([alike[half:], unlike[half:]]),
            np.arange(2 * (len(alike) - half)) >= len(alike) - half,
        )
    }
    path = Path(tta.scorers.coverage.__file__).with_name("coverage.json")
    path.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    print(json.dumps({"fitted": fitted, "wmt22_second_half": unseen, "bio_mqm": on_marked(encoder, marked, fitted)}))


def on_marked(encoder: Encoder, marked: list[Row], fitted: dict[str, dict[str, float]]) -> dict[str, object]:
    """Compare losses with the omissions that people marked."""
    loss = greatest_losses(encoder, [[row["source"], row["target"]] for row in marked], Side.SOURCE)
    words = np.array([omitted_words(row) for row in marked])
    least, long = fitted["omission"]["least"], words >= 4
    clear = (words == 0) | long
    return {
        "segments": len(marked),
        "auc_omission_of_4_words": auc(loss[clear], long[clear]),
        "auc_omission_of_any_length": auc(loss, words > 0),
        "found_of_4_words": f"{int((loss[long] >= least).sum())} of {int(long.sum())}",
        "alarms": int((loss >= least).sum()),
    }


def cosines(encoder: Encoder, pairs: list[list[str]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the cosine of each source to its translation, and to the translation of the sentence after it."""
    bitext = as_bitext(encoder, pairs)
    if bitext.source_encoding is None or bitext.target_encoding is None:
        raise ValueError("the bitext has no vectors")
    source, target = (
        encoding.sums / norms(encoding.sums)[:, None] for encoding in (bitext.source_encoding, bitext.target_encoding)
    )
    return (source * target).sum(1), (source * np.roll(target, -1, axis=0)).sum(1)


def with_cuts(pairs: list[list[str]], side: Side) -> list[list[str]]:
    """Take three to six words in a row out of the text opposite to `side`, a third of it at most."""
    chance = random.Random(1977)
    changed = []
    for source, target in pairs:
        words = (target if side is Side.SOURCE else source).split()
        count = min(chance.randint(3, 6), max(1, len(words) // 3))
        start = chance.randint(0, len(words) - count)
        rest = " ".join(words[:start] + words[start + count :])
        changed.append([source, rest] if side is Side.SOURCE else [rest, target])
    return changed


def greatest_losses(encoder: Encoder, pairs: list[list[str]], side: Side) -> NDArray[np.float64]:
    """Return for each pair of texts the greatest loss of one side, in words."""
    bitext = as_bitext(encoder, pairs)
    runs = [lost_words(bitext, bead, side) for bead in bitext.alignment.beads]
    return np.array([max((run.loss for run in found), default=0.0) for found in runs])


def as_bitext(encoder: Encoder, pairs: list[list[str]]) -> Bitext:
    """Make one bead of each pair of texts."""
    documents, encodings = [], []
    for language, place in ((Language.RU, 0), (Language.EN, 1)):
        texts = [pair[place] for pair in pairs]
        segments = tuple(Segment((Span(0, len(text)),), text, SegmentKind.SENTENCE) for text in texts)
        documents.append(Document("", language, "", (), "utf-8", "", segments=segments))
        encodings.append(centred(encoder.encode(texts), bundled_means(language)))
    beads = tuple(Bead((i,), (i,)) for i in range(len(pairs)))
    return Bitext(documents[0], documents[1], Alignment(beads), encodings[0], encodings[1])


def omitted_words(row: Row) -> int:
    """Return the length in words of the longest omission that people marked."""
    terms = [e.get("term") or "" for e in row["source_errors"] if e.get("error_subcategory") == "Omission"]
    return max((len(term.split()) for term in terms), default=0)


def logistic(x: NDArray[np.float64], y: NDArray[np.bool_]) -> tuple[float, float]:
    """Fit intercept and slope by Newton's method."""
    design = np.stack([np.ones_like(x), x], axis=1)
    weights = np.zeros(2)
    for _ in range(50):
        p = 1.0 / (1.0 + np.exp(-design @ weights))
        hessian = design.T @ (design * (p * (1 - p))[:, None]) + 1e-6 * np.eye(2)
        weights += np.linalg.solve(hessian, design.T @ (y - p))
    return float(weights[0]), float(weights[1])


def auc(score: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Return the area under the ROC curve; ties count half."""
    order = np.argsort(score, kind="stable")
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    for value in np.unique(score):
        ranks[score == value] = ranks[score == value].mean()
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(score) - count)))


if __name__ == "__main__":
    main()
