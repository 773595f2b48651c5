"""The bitexts that the aligner's networks are fitted on, some of them damaged; which, says `fit_aligner.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from texts.development import mlqe
from texts.gold import Gold, damaged, merged, part, read

__all__ = ["documents", "post_edits"]


def documents(data: Path, encode: Callable[[Sequence[str]], Any], seed: int) -> Iterator[Gold]:
    """Yield what is fitted on; names that end in `kept` are for choosing what is added to segments left alone."""
    rng = np.random.default_rng(seed)
    whole = read(data / "alignment" / "book_pinocchio.json.gz").encoded(encode)
    pinocchio = part(whole, 0, 1600)
    yield pinocchio
    yield damaged(pinocchio, rng, 0.02, 0.0)
    yield renamed(damaged(part(whole, 1600, len(whole.beads)), rng, 0.02, 0.0), "book kept")
    kara_soz = read(data / "alignment" / "book_kara_soz.json.gz").encoded(encode)
    yield kara_soz
    yield damaged(kara_soz, rng, 0.04, 0.0)
    happy_prince = read(data / "alignment" / "book_the_happy_prince.json.gz").encoded(encode)
    yield happy_prince
    yield damaged(happy_prince, rng, 0.05, 0.0)
    bible = part(read(data / "alignment" / "bible_30k.json.gz"), 8000, 29000).encoded(encode)
    yield part(bible, 0, 2500)
    yield damaged(part(bible, 2500, 5000), rng, 0.02, 0.0)
    yield damaged(part(bible, 5000, 7500), rng, 0.01, 0.0)
    yield damaged(part(bible, 7500, 10000), rng, 0.03, 0.0)
    for start in range(0, 2400, 120):
        yield damaged(part(bible, 10000 + start, 10120 + start), rng, 0.02 * (start % 240 > 0), 0.0)
    for start in range(0, 1600, 100):
        yield damaged(part(pinocchio, start, start + 100), rng, 0.02 * (start % 200 > 0), 0.0)
    yield renamed(damaged(part(bible, 12400, 14500), rng, 0.02, 0.0), "bible kept")
    yield renamed(damaged(part(bible, 16000, 21000), rng, 0.02, 0.0), "long bible kept")
    for start in range(0, 1500, 150):
        yield renamed(damaged(part(bible, 14500 + start, 14650 + start), rng, 0.02, 0.0), "short bible kept")
    pairs = post_edits(data).encoded(encode)
    for start, share, runs, singles in (
        (0, 0.02, 0.0, 0.005),
        (1000, 0.06, 0.01, 0.01),
        (2000, 0.12, 0.0, 0.015),
        (3000, 0.15, 0.01, 0.0),
    ):
        yield damaged(merged(part(pairs, start, start + 1000), rng, share), rng, runs, singles)
    for start in range(4000, 5000, 100):
        yield damaged(merged(part(pairs, start, start + 100), rng, 0.06), rng, 0.0, 0.01)
    for start in range(4000, 5000, 20):
        size = int(rng.integers(3, 18))
        yield damaged(merged(part(pairs, start, start + size), rng, 0.08), rng, 0.0, 0.06)
    for start in range(5000, 6000, 100):
        yield renamed(damaged(merged(part(pairs, start, start + 100), rng, 0.05), rng, 0.0, 0.005), "short mlqe kept")
    yield renamed(damaged(merged(part(pairs, 6000, 8000), rng, 0.05), rng, 0.0, 0.02), "damaged mlqe kept")


def post_edits(data: Path) -> Gold:
    """Read MLQE-PE's sources and post-edits as a bitext of 1-1 beads."""
    rows = mlqe(data)
    beads = [((index,), (index,)) for index in range(len(rows))]
    return Gold("mlqe", [row["src"] for row in rows], [row["pe"] for row in rows], beads)


def renamed(gold: Gold, name: str) -> Gold:
    """Return the bitext under another name."""
    return Gold(name, gold.source, gold.target, gold.beads, gold.vectors)
