"""Whether the probability of a bead is how often such beads are right."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from aligning.running import HERE, SETS, encoded
from measures.machine import say
from measures.plots import reliability
from texts.gold import Gold
from tta.aligner import align_vectors
from tta.encoder import Encoder
from tta.pipeline.bitext import namings
from tta.types import Language

__all__ = ["calibration"]

BINS = np.array([0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001])


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
