"""Measure alignment: quality, speed, memory and calibration, of tta and of every peer that is installed.

    python benchmarks/alignment.py --data ../shared/data [--peer-python PATH] [--hunalign PATH] [--parts quality,speed,…]

Prints JSON lines, the machine first, and renews `time.svg` and `reliability.svg` beside this file. All aligners get the
same vectors, each in a process of its own on one core. `--peer-python` names an interpreter that has Vecalign,
Bertalign or galechurch; what is not there is listed as not run.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from measures.alignments import score
from measures.command import parser
from measures.machine import machine, median, say
from measures.plots import log_log, reliability
from peers import ALIGNERS
from texts.arrangements import ARRANGEMENTS, arranged
from texts.copies import in_a_row
from texts.gold import Beads, Gold, encode_with, mended, part, read
from texts.layouts import LAYOUTS, Laid, laid_out, read_back
from tta.aligner import align_vectors
from tta.encoder import Encoder
from tta.pipeline.bitext import aligned, content_of, namings
from tta.pipeline.encoding import encoder_of
from tta.pipeline.pair import segmented
from tta.reader import Pair, read_texts
from tta.reader import read as read_pair
from tta.types import Language, Vectors

HERE = Path(__file__).parent
SETS = (
    *("ak2_val", "wmt22_ruen", "wmt22_ruen_noisy", "bible_100", "bible_100_drop", "bible_100_del3"),
    *("bible_1k", "bible_1k_drop", "bible_1k_del3", "bible_5k", "bible_5k_drop", "bible_5k_del3"),
    *("book_alice_in_wonderland", "book_alice_in_wonderland_drop", "book_nos", "book_manifesto"),
)
"""Sets that `fit_aligner.py` does not fit on."""

DELETED = "_del3"
LAID_BEADS = 200
TRIPLE = 3
SPEED_SET = "bible_5k"
LENGTHS = (1000, 5000, 10000, 30000)
BINS = np.array([0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001])
BIBLES = 10
ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")


def main() -> None:
    """Measure the parts asked for."""
    options = parser(__doc__)
    options.add_argument("--peer-python", default=sys.executable, help="interpreter that has the peers")
    options.add_argument("--hunalign", default="hunalign", help="the program")
    options.add_argument("--parts", default=",".join(PARTS), help=f"any of {','.join(PARTS)}")
    options.add_argument("--repeat", type=int, default=5, help="runs of each measurement; medians are printed")
    chosen = options.parse_args()
    say(machine())
    encoder = encoder_of()
    for name in chosen.parts.split(","):
        PARTS[name](chosen, encoder)


@cache
def encoded(data: Path, name: str, encoder: Encoder) -> Gold:
    """Return a bitext with its vectors; each is encoded once."""
    return read(data / "alignment" / f"{name}.json.gz").encoded(encode_with(encoder))


# ---------------------------------------------------------------- running aligners


def run(
    name: str,
    gold: Gold,
    chosen: argparse.Namespace,
    repeat: int = 1,
    vectors: tuple[Vectors, Vectors] | None = None,
    **more: str,
) -> dict[str, Any] | None:
    """Run one aligner in a process of its own; None where it is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.npz"
        write_input(gold, path, vectors)
        python = sys.executable if name == "tta" else chosen.peer_python
        command = [python, str(HERE / "peers.py"), name, str(path), "--repeat", str(repeat)]
        environment = {**os.environ, **ONE_CORE, "PYTHONPATH": str(HERE.parent) if name == "tta" else "", **more}
        done = subprocess.run(
            [*command, "--hunalign", chosen.hunalign], capture_output=True, text=True, env=environment, check=False
        )
    if done.returncode:
        say({"aligner": name, "set": gold.name, "not run": done.stderr.strip().splitlines()[-1:]})
        return None
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def write_input(gold: Gold, path: Path, vectors: tuple[Vectors, Vectors] | None = None) -> None:
    """Write what `peers.py` reads; `vectors` are centred ones, where the bitext's are not to be."""
    arrays: dict[str, np.ndarray] = {}
    for side, encoding, lengths in zip(("source", "target"), vectors or gold.centred(), gold.lengths(), strict=True):
        arrays[f"{side}_sums"] = encoding.sums
        arrays[f"{side}_counts"] = encoding.counts
        arrays[f"{side}_lengths"] = np.array(lengths)
        if len(encoding.words):
            arrays[f"{side}_words"] = np.asarray(encoding.words).astype(np.float16)
            arrays[f"{side}_offsets"] = encoding.word_offsets
    np.savez(path, **arrays)
    for end, texts in ((".src", gold.source), (".tgt", gold.target)):
        path.with_suffix(end).write_text("".join(" ".join(text.split()) + "\n" for text in texts), "utf-8")


# ---------------------------------------------------------------- parts


def quality(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on every set that was not fitted on."""
    for name in SETS:
        gold = encoded(chosen.data, name, encoder)
        for aligner in ALIGNERS:
            found = run(aligner, gold, chosen)
            if found:
                beads = [(tuple(left), tuple(right)) for left, right in found["beads"]]
                for called, true in golds(chosen.data, gold).items():
                    rounded = {key: round(value, 4) for key, value in vars(score(true, beads)).items()}
                    say({"set": called, "aligner": aligner, **rounded})


def golds(data: Path, gold: Gold) -> dict[str, Beads]:
    """Return the gold of a set, and the mended one where segments were deleted within its blocks."""
    found = {gold.name: gold.beads}
    if gold.name.endswith(DELETED):
        whole = read(data / "alignment" / f"{gold.name.removesuffix(DELETED)}.json.gz")
        found[f"{gold.name}, mended"] = mended(gold, whole).beads
    return found


def arrangements(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on texts in another order and on digests, made of two books."""
    for name in ("book_nos", "book_manifesto"):
        for arrangement in ARRANGEMENTS:
            gold = arranged(encoded(chosen.data, name, encoder), arrangement)
            for aligner in ALIGNERS:
                found = run(aligner, gold, chosen)
                if found:
                    result = score(gold.beads, [(tuple(left), tuple(right)) for left, right in found["beads"]])
                    rounded = {key: round(value, 4) for key, value in vars(result).items()}
                    say({"set": name, "arrangement": arrangement, "aligner": aligner, **rounded})


def layouts(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Score every aligner on texts that are laid out in other ways, cut into segments as tta cuts them."""
    for name in ("book_nos", "book_manifesto"):
        gold = part(read(chosen.data / "alignment" / f"{name}.json.gz"), 0, LAID_BEADS)
        for layout in LAYOUTS:
            laid = laid_out(gold, layout)
            bitext = aligned(segmented(pair_of(laid)), encoder, None)
            sides = bitext.source, bitext.target
            spans = [[[(at.start, at.stop) for at in item.spans] for item in side.segments] for side in sides]
            places = [content_of(side) for side in sides]
            texts = [[side.segments[i].text for i in held] for side, held in zip(sides, places, strict=True)]
            taken = bitext.source_vectors.take(places[0]), bitext.target_vectors.take(places[1])
            cut = Gold(layout, texts[0], texts[1], ())
            for aligner in ALIGNERS:
                if aligner == "tta":
                    beads = [(bead.source, bead.target) for bead in bitext.alignment.beads]
                elif found := run(aligner, cut, chosen, vectors=taken):
                    beads = [
                        (tuple(places[0][i] for i in left), tuple(places[1][j] for j in right))
                        for left, right in found["beads"]
                    ]
                else:
                    continue
                result = score(laid.gold.beads, read_back(laid, (spans[0], spans[1]), beads))
                rounded = {key: round(value, 4) for key, value in vars(result).items()}
                say({"set": name, "layout": layout, "aligner": aligner, **rounded})


def short(_: argparse.Namespace, encoder: Encoder) -> None:
    """Count the triples of short sentences, one missing on one side, in which it alone does not stand alone."""
    lines = (HERE / "data" / "short_sentences.tsv").read_text("utf-8").splitlines()[1:]
    pairs = [line.split("\t") for line in lines]
    for between in (" ", "\n"):
        wrong = []
        for first, gone, side in itertools.product(range(0, len(pairs), TRIPLE), range(TRIPLE), (0, 1)):
            triple = pairs[first : first + TRIPLE]
            texts = [[pair[at] for n, pair in enumerate(triple) if at == side or n != gone] for at in (0, 1)]
            bitext = aligned(segmented(read_texts(*map(between.join, texts))), encoder, None)
            alone = [(bead.source, bead.target)[side] for bead in bitext.alignment.beads if bead.is_null]
            if alone != [(gone,)]:
                wrong.append(triple[gone][side])
        say({"short sentences between": between, "of": 2 * len(pairs), "wrong": len(wrong), "which": wrong})


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


def pair_of(laid: Laid) -> Pair:
    """Read a laid out bitext as tta does: two texts, or one file that holds both."""
    if laid.texts[0] != laid.texts[1]:
        return read_texts(*laid.texts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facing.txt"
        path.write_text(laid.texts[0], "utf-8")
        return read_pair(path)


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
    own: Callable[[], Any] = lambda: encoder.encode(texts).sums  # noqa: E731
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


def calibration(chosen: argparse.Namespace, encoder: Encoder) -> None:
    """Compare the probability of beads with how often they are right: inside a gold bead, both sides there or not."""
    every: list[tuple[float, bool]] = []
    for name in SETS:
        gold = encoded(chosen.data, name, encoder)
        rows = list(judged(gold))
        say({"set": name, "expected calibration error": round(calibration_error(rows), 4), "beads": len(rows)})
        every += rows
    say({"set": "all", "expected calibration error": round(calibration_error(every), 4), "beads": len(every)})
    points = []
    for low, high, said, right, count in bins(every):
        say({"from": low, "to": round(high, 3), "said": round(said, 3), "right": round(right, 3), "beads": count})
        points.append((said, right))
    reliability(HERE / "reliability.svg", points)


def judged(gold: Gold) -> Iterator[tuple[float, bool]]:
    """Yield the probability of each bead and whether it is right; gold blocks are taken apart freely."""
    block_of: tuple[dict[int, int], dict[int, int]] = {}, {}
    for number, bead in enumerate(gold.beads):
        for side in (0, 1):
            block_of[side].update(dict.fromkeys(bead[side], number))
    exact = set(gold.beads)
    in_blocks = gold.name.startswith(("bible", "book"))
    unanswered = namings((gold.source, gold.target), (Language.RU, Language.EN))
    for bead in align_vectors(*gold.centred(), gold.outlines(), unanswered=unanswered).beads:
        blocks = {block_of[0][i] for i in bead.source} | {block_of[1][j] for j in bead.target}
        if bead.is_null or not in_blocks:
            yield bead.probability, (bead.source, bead.target) in exact
        else:
            yield bead.probability, len(blocks) == 1


def bins(rows: Sequence[tuple[float, bool]]) -> Iterator[tuple[float, float, float, float, int]]:
    """Yield bounds, mean probability, share right and count of each bin that holds a bead."""
    said, right = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    for low, high in itertools.pairwise(BINS):
        inside = (said >= low) & (said < high)
        if inside.any():
            yield float(low), float(high), float(said[inside].mean()), float(right[inside].mean()), int(inside.sum())


def calibration_error(rows: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error: the mean gap of a bin, weighed by its beads (Guo et al. 2017)."""
    return sum(abs(said - right) * count for _, _, said, right, count in bins(rows)) / len(rows)


PARTS: dict[str, Callable[[argparse.Namespace, Encoder], None]] = {
    "quality": quality,
    "arrangements": arrangements,
    "layouts": layouts,
    "short": short,
    "speed": speed,
    "encoding": encoding,
    "scale": scale,
    "calibration": calibration,
}

if __name__ == "__main__":
    main()
