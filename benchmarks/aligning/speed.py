"""How long aligning and encoding take, and how much memory, against length."""

from __future__ import annotations

import argparse
import statistics
import tempfile
from typing import Any

import numpy as np

from aligning.running import HERE, encoded, run
from measures.machine import median, say
from measures.plots import log_log
from peers import ALIGNERS
from texts.copies import in_a_row
from texts.gold import Gold, encode_with, part, read
from tta.encoder import Encoder
from tta.types import Vectors

__all__ = ["encoding", "scale", "speed"]

SPEED_SET = "bible_5k"
LENGTHS = (1000, 5000, 10000, 30000)
BIBLES = 10


def speed(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Time the aligning itself against length, and plot it; what is longer than `SPEED_SET` is made of copies of it."""
    whole = shortened(encoded(chosen.data, SPEED_SET, encoder), LENGTHS[1])
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in ALIGNERS}
    for length in LENGTHS:
        gold, vectors = in_a_row(shortened(whole, length), max(1, length // LENGTHS[1]))
        for aligner in ALIGNERS:
            if aligner in {"galechurch", "hunalign"} and length > LENGTHS[2]:
                say({"aligner": aligner, "sentences": length, "not run": "takes minutes"})
                continue
            found = run(aligner, gold, chosen, chosen.repeat, vectors)
            if found:
                seconds = statistics.median(found["seconds"])
                times[aligner].append((len(gold.source), seconds))
                say(
                    {
                        "aligner": aligner,
                        "length": length,
                        "sentences": [len(gold.source), len(gold.target)],
                        "processor seconds": round(seconds, 4),
                        "first": round(found["first"], 3),
                        "megabytes": found["megabytes"],
                        "megabytes before": found["megabytes_before"],
                    }
                )
    with tempfile.TemporaryDirectory() as folder:
        cold = run("tta", shortened(whole, LENGTHS[0]), chosen, 1, None, NUMBA_CACHE_DIR=folder)
    say({"aligner": "tta", "cold start, nothing compiled yet": round(cold["first"], 2) if cold else None})
    log_log(
        HERE / "time.svg",
        {name: rows for name, rows in times.items() if rows},
        ("source sentences", "processor seconds"),
    )


def shortened(gold: Gold, sentences: int) -> Gold:
    """Return as many beads from the beginning as hold that many source segments."""
    count = beads = 0
    while beads < len(gold.beads) and count < sentences:
        count += len(gold.beads[beads][0])
        beads += 1
    return part(gold, 0, beads)


def encoding(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Time the encoder beside `SentenceTransformer.encode`, and the whole way beside encoding every run of sentences."""
    from sentence_transformers import SentenceTransformer

    from tta.encoder.bundled import bundled_folder
    from tta.settings.environment import cache_folder

    texts = read(chosen.data / "alignment" / "wmt22_ruen.json.gz").source
    plain = SentenceTransformer(str(bundled_folder(cache_folder())), device="cpu")

    def own() -> Any:
        return encoder.encode(texts).sums

    seconds = {
        "tta": median(own, chosen.repeat),
        "SentenceTransformer.encode": median(lambda: plain.encode(texts), chosen.repeat),
    }
    sides = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (own(), plain.encode(texts))]
    cosine = float((sides[0] * sides[1]).sum(axis=1).min())
    if encoder.dtype != "float32":
        halved = plain.bfloat16()
        seconds[f"SentenceTransformer.encode in {encoder.dtype}"] = median(lambda: halved.encode(texts), chosen.repeat)
    for name, value in seconds.items():
        say({"encoder": name, "sentences a second": round(len(texts) / value, 1)})
    say({"least cosine of tta's vectors to SentenceTransformer's": round(cosine, 5)})
    gold = read(chosen.data / "alignment" / "bible_1k.json.gz")
    encode = encode_with(encoder)
    once = median(lambda: gold.encoded(encode), 3)
    runs = [
        [" ".join(texts[i : i + n]) for n in range(1, 5) for i in range(len(texts) - n + 1)]
        for texts in (gold.source, gold.target)
    ]
    often = median(lambda: [encode(side) for side in runs], 1)
    say(
        {
            "set": gold.name,
            "seconds to encode the sentences": round(once, 2),
            "all runs of one to four": round(often, 2),
        }
    )


def scale(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Align ten Bibles in a row, each side lacking other stretches, by vectors of sentences alone."""
    gold = encoded(chosen.data, "bible_30k", encoder)
    assert gold.vectors is not None
    sums = [np.concatenate([side.sums] * BIBLES) for side in gold.vectors]
    counts = [np.concatenate([side.counts] * BIBLES) for side in gold.vectors]
    texts = [list(gold.source) * BIBLES, list(gold.target) * BIBLES]
    rng = np.random.default_rng(1)
    sides = []
    for side in (0, 1):
        there = np.ones(len(counts[side]), np.bool_)
        for start in rng.integers(0, len(there), 3 * BIBLES):
            there[start : start + int(rng.integers(20, 400))] = False
        nothing = np.zeros(int(there.sum()) + 1, np.int64)
        sides.append(
            Vectors(
                sums[side][there],
                counts[side][there],
                np.zeros((0, 0), np.float32),
                np.zeros((0, 2), np.int32),
                nothing,
            )
        )
        texts[side] = [text for text, here in zip(texts[side], there, strict=True) if here]
    found = run("tta", Gold("ten Bibles", texts[0], texts[1], (), (sides[0], sides[1])), chosen, 1)
    if found:
        say(
            {
                "sentences": [len(side) for side in texts],
                "seconds": round(found["seconds"][0], 1),
                "megabytes beyond the vectors": round(found["megabytes"] - found["megabytes_before"], 1),
                "beads": len(found["beads"]),
            }
        )
