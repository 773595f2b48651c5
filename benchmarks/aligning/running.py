"""Aligners run on bitexts, each in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from measures.machine import say
from texts.gold import Gold, encode_with, read
from tta.encoder import Encoder
from tta.types import Vectors

__all__ = ["HERE", "SETS", "encoded", "run"]

HERE = Path(__file__).parent.parent
"""The folder of the benchmarks, in which the scripts, their data and the plots stand."""
SETS = (
    *("ak2_val", "wmt22_ruen", "wmt22_ruen_noisy", "bible_100", "bible_100_drop", "bible_100_del3"),
    *("bible_1k", "bible_1k_drop", "bible_1k_del3", "bible_5k", "bible_5k_drop", "bible_5k_del3"),
    *("book_alice_in_wonderland", "book_alice_in_wonderland_drop", "book_nos", "book_manifesto"),
)
"""Sets that `fit_aligner.py` does not fit on."""

ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")


@cache
def encoded(data: Path, name: str, encoder: Encoder) -> Gold:
    """Return a bitext with its vectors; each is encoded once."""
    return read(data / "alignment" / f"{name}.json.gz").encoded(encode_with(encoder))


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
