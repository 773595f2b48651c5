"""Fit the aligner's networks: `tta/aligner/weights.json`.

    python benchmarks/fit_aligner.py --data ../shared/data

Fitted on MLQE-PE (8,000 pairs of sentences, joined and deleted at random), verses 8,000 to 16,000 and beyond of the
Bible, and three books with paragraph gold (Pinocchio, Kara Soz, The Happy Prince), some of each damaged: runs of
verses or paragraphs taken out. Single sentences are taken out of MLQE-PE only: out of a block of two, it would leave a
gold that calls the other's counterpart translated. Not fitted on, and left for the figures: Anna Karenina, the first
5,000 verses of the Bible and all sets made of them, WMT22, Alice, The Nose, the Manifesto, the corpus documents.

A path through the lattice is as probable as the exponential of its score; what is maximised is the probability of
all paths that agree with the gold (beads inside a gold block, both sides present), so that block gold need not say
which sentence of a paragraph goes with which. The first network sees vectors and lengths, the second, for beads in
doubt after the first, the words as well. What is then added to segments left alone is chosen on documents kept back,
before the networks that ship are fitted on all.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from fitting.aligner_documents import documents
from fitting.aligner_examples import Example, example
from fitting.aligner_networks import SEED, Manner, as_lists, fit, fit_mean, renew
from measures.alignments import score
from measures.command import parser
from texts.gold import encode_with
from tta.aligner.network import Network
from tta.aligner.posterior import best_path
from tta.aligner.search import contested, rivals
from tta.aligner.words import holds_of
from tta.pipeline.encoding import encoder_of

MANNER = Manner(hidden=16, epochs=40, decay=1e-2)
MISSED = 2  # a missed sentence costs as much as two false ones: these are seen, and dismissed at a glance
ALONE = np.arange(0.0, 2.01, 0.2)


def main() -> None:
    """Fit, write the weights, print how well they do on what was kept back."""
    data: Path = parser(__doc__).parse_args().data
    torch.manual_seed(SEED)
    bitexts = list(documents(data, encode_with(encoder_of()), SEED))
    examples = [example(gold) for gold in bitexts]
    alone = choose_alone(examples)
    torch.manual_seed(SEED)  # the networks that ship do not depend on how many were tried before
    first = fit(examples, MANNER)
    second = fit_mean([in_doubt(item, first) for item in examples], MANNER)
    renew(first=as_lists(first), second=as_lists(second), alone=alone)


def in_doubt(item: Example, first: Network) -> Example:
    """Return what the second network sees in use: the likely beads, and the words of those in doubt."""
    _, live = rivals(item.lattice, first.score(item.features, item.lattice.kind))
    lattice = item.lattice.take(live)
    doubt = contested(lattice)
    holds = holds_of(lattice, *item.gold.centred(), ~doubt, doubt)
    features = np.hstack([item.features[live], holds.against_level])
    return Example(item.name, lattice, features, item.allowed[live], item.gold)


def choose_alone(examples: Sequence[Example]) -> float:
    """Return what is best added to segments left alone: fewest missed and falsely found, weighed.

    Measured on the documents kept back of each kind, with networks that have seen no document of that kind: what is
    audited is of no kind seen either, and there segments are thought to have a counterpart too readily.
    """
    costs = dict.fromkeys(np.round(ALONE, 2).tolist(), 0)
    for kind in sorted({item.kind for item in examples if item.is_kept}):
        others = [item for item in examples if item.kind != kind and not item.is_kept]
        first = fit(others, MANNER)
        second = fit_mean([in_doubt(item, first) for item in others], MANNER)
        kept = [in_doubt(item, first) for item in examples if item.kind == kind and item.is_kept]
        for value in costs:
            results = [score(item.gold.beads, decoded(second, item, value)) for item in kept]
            missed = sum(round(result.nulls * (1 - result.null_recall)) for result in results)
            false = sum(result.false_nulls for result in results)
            costs[value] += MISSED * missed + false
            print(json.dumps({"kind": kind, "alone": value, "missed": missed, "false": false}), flush=True)
    return min(costs, key=lambda value: (costs[value], value))


def decoded(network: Network, item: Example, alone: float) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the best path's beads."""
    lattice = item.lattice
    null = (lattice.down == 0) | (lattice.across == 0)
    path = best_path(lattice, network.score(item.features, lattice.kind) + alone * null)
    return [
        (tuple(range(i, i + down)), tuple(range(j, j + across)))
        for i, down, j, across in zip(
            lattice.row[path].tolist(),
            lattice.down[path].tolist(),
            lattice.column[path].tolist(),
            lattice.across[path].tolist(),
            strict=True,
        )
    ]


if __name__ == "__main__":
    main()
