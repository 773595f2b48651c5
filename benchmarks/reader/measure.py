"""Measure the reader of both sides beside the network over vectors, and both together, on what nothing was fitted on.

    PYTHONPATH=benchmarks python -m reader.measure --data FOLDER --prepared FILE
        [--weights FILE] [--rows 300] [--parts wmt23,wmt22,…]

JSON lines. Thresholds are those that a share of the untouched rows exceeds; a row counts as found when its score exceeds them.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from measures.ranking import auc
from reader.damaging import Damager
from reader.edits import Edited
from reader.measured_sets import bio_mqm, demetr, dobrynin, word_tags
from reader.passages import Tools
from reader.prepare import read, strengths_of
from reader.scored import Odds, by_curves, by_network, by_reader, mean_of, scorer
from texts.development import rows_of, wmt22
from tta.cross_encoder import CrossEncoder, load_cross_encoder
from tta.cross_encoder.weights import read_weights
from tta.encoder import Encoder
from tta.encoder.bundled import bundled_folder
from tta.encoder.forward import word_spans
from tta.pipeline.encoding import encoder_of
from tta.settings.environment import cache_folder

Pair = tuple[str, str]
Strengths = dict[Pair, NDArray[np.float32]]
SEED = 1983
ALARMS = (0.023, 0.05)
KINDS = {
    "one word cut": "omission", "2 or 3 words cut": "omission", "4 to 8 words cut": "omission", "phrase cut": "omission",
    "phrase added": "addition", "word added": "addition", "same field": "change", "opposite": "change", "negation": "change",
    "name": "change",
}  # fmt: skip


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--prepared", type=Path, required=True, help="for its lexicons of words that replace others")
    parser.add_argument(
        "--weights", type=Path, help="an exported file; without it, the one that comes with the package"
    )
    parser.add_argument(
        "--cache", type=Path, help="a file that keeps the network's odds, which training changes nothing of"
    )
    parser.add_argument("--network-only", action="store_true", help="only fill the cache")
    parser.add_argument("--rows", type=int, default=300, help="rows of each set that are damaged, evenly spread")
    parser.add_argument("--parts", default="wmt23,wmt22,demetr,bio,tags,record,cost")
    chosen = parser.parse_args()
    encoder = encoder_of()
    reader = None
    if not chosen.network_only:
        weights = None if chosen.weights is None else read_weights(chosen.weights)
        reader = load_cross_encoder(bundled_folder(cache_folder()), weights)
    for part in chosen.parts.split(","):
        for row in measured(part, chosen, encoder, reader):
            print(json.dumps({"part": part, **row}, ensure_ascii=False), flush=True)


def measured(
    part: str, chosen: argparse.Namespace, encoder: Encoder, reader: CrossEncoder | None
) -> Iterator[dict[str, Any]]:
    """Measure one part."""

    def judge(pairs: Sequence[Pair]) -> dict[str, list[Odds]]:
        network = by_network(pairs, encoder, chosen.cache)
        joint = network if reader is None else by_reader(pairs, reader)
        return {
            "network": network,
            "reader": joint,
            "both": mean_of(network, joint),
            "curves": by_curves(network, joint),
        }

    if part in {"wmt23", "wmt22"}:
        pairs = [(row["src"], row["ref"]) for row in rows_of(chosen.data / "wmt23_ruen_ref.tsv")]
        pairs = pairs if part == "wmt23" else wmt22(chosen.data)[1008:]
        yield from damaged(pairs[:: max(1, len(pairs) // chosen.rows)], chosen.prepared, judge)
    elif part == "cost" and reader is not None:
        yield cost(
            [(row["src"], row["ref"]) for row in rows_of(chosen.data / "wmt23_ruen_ref.tsv")][:200], encoder, reader
        )
    else:
        sets = {"demetr": demetr, "bio": bio_mqm, "tags": word_tags, "record": dobrynin}
        yield from sets[part](chosen.data, judge)


def damaged(pairs: Sequence[Pair], prepared: Path, judge: Any) -> Iterator[dict[str, Any]]:
    """Damage the English of each pair in one place, a kind at a time."""
    _, lexicons, phrases = read(prepared)
    changed: dict[str, list[tuple[int, Pair]]] = {}
    strengths = strengths_of(pairs)
    for kind in KINDS:
        damager = Damager(Tools(lexicons, phrases, random.Random(SEED)))
        done = [(place, damaged_once(damager, kind, pair, strengths)) for place, pair in enumerate(pairs)]
        changed[kind] = [(place, (pairs[place][0], edited.text)) for place, edited in done if edited]
    everything = [*pairs, *(pair for rows in changed.values() for _, pair in rows)]
    odds = judge(everything)
    start = len(pairs)
    for kind, rows in changed.items():
        if rows:
            yield {"kind": kind, "rows": len(rows)} | {
                name: compared(found[: len(pairs)], found[start : start + len(rows)], rows, scorer(KINDS[kind]))
                for name, found in odds.items()
            }
        start += len(rows)


def compared(
    clean: Sequence[Odds], damaged: Sequence[Odds], rows: Sequence[tuple[int, Pair]], score: Callable[[Odds], float]
) -> dict[str, Any]:
    """Return the area under the ROC curve, what is found at each of ALARMS, and how often a row exceeds its own clean one."""
    before, after = (np.array([score(item) for item in odds]) for odds in (clean, damaged))
    positive = np.arange(len(before) + len(after)) >= len(before)
    return {
        "auc": round(auc(np.concatenate([before, after]), positive), 3),
        "found": [round(float((after > np.quantile(before, 1 - share)).mean()), 3) for share in ALARMS],
        "above_own": round(float(np.mean([after[i] > before[place] for i, (place, _) in enumerate(rows)])), 3),
    }


def damaged_once(damager: Damager, kind: str, pair: Pair, strengths: Strengths) -> Edited | None:
    """Damage the English of a pair in one place; None where nothing could be done."""
    strength = strengths.get(pair)
    counts = tuple(len(word_spans(text)) for text in pair)
    if strength is None or strength.shape != counts or min(counts) <= 3:
        return None
    return damager.one(kind, pair, strength, 1)


def cost(pairs: Sequence[Pair], encoder: Encoder, reader: CrossEncoder) -> dict[str, Any]:
    """Time reading against encoding both sides, medians of three."""
    spent: dict[str, list[float]] = {"encoding": [], "reading": []}
    for _ in range(3):
        start = time.perf_counter()
        for side in (0, 1):
            encoder.encode([pair[side] for pair in pairs])
        between = time.perf_counter()
        reader.read(pairs)
        spent["encoding"].append(between - start)
        spent["reading"].append(time.perf_counter() - between)
    both = {name: round(float(np.median(times)), 2) for name, times in spent.items()}
    return {"pairs": len(pairs), **both, "share": round(both["reading"] / both["encoding"], 2)}


if __name__ == "__main__":
    main()
