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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

import tta.aligner.network
from measures.alignments import score
from measures.command import parser
from texts.development import mlqe
from texts.gold import Gold, damaged, encode_with, merged, part, read
from tta.aligner.lattice import TYPES, Lattice
from tta.aligner.network import Network
from tta.aligner.posterior import best_path, posteriors
from tta.aligner.search import contested, good_beads, rivals
from tta.aligner.texts import prepare
from tta.aligner.words import holds_of
from tta.pipeline.encoding import encoder_of

SEED = 7
HIDDEN = 16
EPOCHS = 40
DECAY = 1e-2  # of the weights
WHOLE = 200  # beads from which on a document weighs as much as any other
MISSED = 2  # a missed sentence costs as much as two false ones: these are seen, and dismissed at a glance
MEMBERS = 3  # networks that the second one is the mean of
WRONG = 30.0  # log-odds against a bead that the gold does not allow
ALONE = np.arange(0.0, 2.01, 0.2)


@dataclass(frozen=True)
class Example:
    """A bitext reduced to what the networks see: its lattice, features, and which beads the gold allows.

    Attributes:
        known: score of each bead that a network is fitted beside, (e,), or 0.
        scored: which beads the network scores, (e,), or all.
    """

    name: str
    lattice: Lattice
    features: NDArray[np.float32]
    allowed: NDArray[np.bool_]
    gold: Gold
    known: NDArray[np.float64] | float = 0.0
    scored: NDArray[np.bool_] | float = 1.0

    @property
    def is_kept(self) -> bool:
        """Whether it is kept back."""
        return self.name.endswith("kept")

    @property
    def kind(self) -> str:
        """What sort of text it is."""
        return next((kind for kind in ("bible", "mlqe") if kind in self.name), "book")


def main() -> None:
    """Fit, write the weights, print how well they do on what was kept back."""
    data: Path = parser(__doc__).parse_args().data
    torch.manual_seed(SEED)
    bitexts = list(documents(data, encode_with(encoder_of())))
    examples = [example(gold) for gold in bitexts]
    alone = choose_alone(examples)
    torch.manual_seed(SEED)  # the networks that ship do not depend on how many were tried before
    first = fit(examples)
    second = fit_mean([in_doubt(item, first) for item in examples])
    renew(first=as_lists(first), second=as_lists(second), alone=alone)


def renew(**fitted: Any) -> None:
    """Write what was fitted into `weights.json`, and leave the rest of it as it is."""
    path = Path(tta.aligner.network.__file__).with_name("weights.json")
    content = {**json.loads(path.read_text("utf-8")), **fitted}
    path.write_text(json.dumps(content) + "\n", "utf-8")


# ---------------------------------------------------------------- data


def documents(data: Path, encode: Callable[[Sequence[str]], Any]) -> Iterator[Gold]:
    """Yield what is fitted on; names that end in `kept` are for choosing what is added to segments left alone."""
    rng = np.random.default_rng(SEED)
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


def example(gold: Gold) -> Example:
    """Find the beads worth a closer look, and which of them the gold allows."""
    lattice, features = good_beads(prepare(*gold.centred(), gold.outlines()))
    return Example(gold.name, lattice, features, allowed(lattice, gold), gold)


def allowed(lattice: Lattice, gold: Gold) -> NDArray[np.bool_]:
    """Beads inside a gold block, with both sides; and segments left alone that the gold leaves alone."""
    block_of = [np.full(len(side) + 8, -1) for side in (gold.source, gold.target)]
    for number, bead in enumerate(gold.beads):
        for side in (0, 1):
            block_of[side][list(bead[side])] = number
    alone = np.array([not left or not right for left, right in gold.beads])
    down, across = lattice.down, lattice.across
    first = np.where(down > 0, block_of[0][lattice.row], block_of[1][lattice.column])
    last = np.where(down > 0, block_of[0][lattice.row + np.maximum(down, 1) - 1], first)
    other = np.where(across > 0, block_of[1][lattice.column], first)
    other_last = np.where(across > 0, block_of[1][lattice.column + np.maximum(across, 1) - 1], first)
    null = (down == 0) | (across == 0)
    inside = (first == last) & (first == other) & (first == other_last)
    found: NDArray[np.bool_] = np.where(null, alone[first], inside & ~alone[first])
    return found


def in_doubt(item: Example, first: Network) -> Example:
    """Return what the second network sees in use: the likely beads, and the words of those in doubt."""
    _, live = rivals(item.lattice, first.score(item.features, item.lattice.kind))
    lattice = item.lattice.take(live)
    doubt = contested(lattice)
    holds = holds_of(lattice, *item.gold.centred(), ~doubt, doubt)
    features = np.hstack([item.features[live], holds.against_level])
    return Example(item.name, lattice, features, item.allowed[live], item.gold)


# ---------------------------------------------------------------- fitting


class Layers(torch.nn.Module):
    """The trainable twin of `Network`."""

    def __init__(self, features: int, hidden: int) -> None:
        """Begin with zero scores."""
        super().__init__()
        types = len(TYPES)
        self.by_type = torch.nn.Parameter(torch.zeros(types, features))
        self.bias = torch.nn.Parameter(torch.zeros(types))
        self.hidden = torch.nn.Linear(features + types, hidden)
        self.out = torch.nn.Parameter(torch.zeros(hidden))

    def forward(self, features: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        """Return scores (e,)."""
        one_hot = torch.nn.functional.one_hot(kinds, len(TYPES)).float()
        units = torch.tanh(self.hidden(torch.cat([features, one_hot], 1)))
        return (features * self.by_type[kinds]).sum(1) + self.bias[kinds] + units @ self.out


def fit(examples: Sequence[Example], hidden: int = HIDDEN, epochs: int = EPOCHS, decay: float = DECAY) -> Network:
    """Maximise the probability of the paths that the gold allows."""
    every = np.concatenate([item.features for item in examples])
    centre, scale = every.mean(0), every.std(0) + 1e-6
    layers = Layers(every.shape[1], hidden)
    optimizer = torch.optim.AdamW(layers.parameters(), lr=0.01, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs * len(examples))
    inputs = [(torch.tensor((item.features - centre) / scale), torch.tensor(item.lattice.kind)) for item in examples]
    rng = np.random.default_rng(SEED)
    for epoch in range(epochs):
        loss = 0.0
        for number in rng.permutation(len(examples)):
            item = examples[number]
            scores = layers(*inputs[number])
            values = item.known + item.scored * scores.detach().numpy().astype(np.float64)
            likely, total = posteriors(item.lattice, values)
            agreeing, among = posteriors(item.lattice, values - WRONG * ~item.allowed)
            size = max(len(item.gold.beads), WHOLE)  # short documents weigh less
            optimizer.zero_grad()
            (torch.tensor(item.scored * (likely - agreeing) / size, dtype=torch.float32) * scores).sum().backward()
            torch.nn.utils.clip_grad_norm_(layers.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            loss += (total - among) / size / len(examples)
        if epoch % 10 == 9:
            print(json.dumps({"epoch": epoch + 1, "loss": round(loss, 5)}), flush=True)
    weights = {name: value.detach().numpy() for name, value in layers.named_parameters()}
    return Network(
        centre,
        scale,
        weights["by_type"],
        weights["bias"],
        weights["hidden.weight"],
        weights["hidden.bias"],
        weights["out"],
    )


def fit_mean(examples: Sequence[Example], hidden: int = HIDDEN, epochs: int = EPOCHS, decay: float = DECAY) -> Network:
    """Fit several times from other beginnings and return one network that scores as their mean."""
    members = [fit(examples, hidden, epochs, decay) for _ in range(MEMBERS)]
    return Network(
        members[0].centre,
        members[0].scale,
        np.mean([member.by_type for member in members], axis=0),
        np.mean([member.bias for member in members], axis=0),
        np.concatenate([member.hidden for member in members]),
        np.concatenate([member.hidden_bias for member in members]),
        np.concatenate([member.out for member in members]) / MEMBERS,
    )


def choose_alone(examples: Sequence[Example]) -> float:
    """Return what is best added to segments left alone: fewest missed and falsely found, weighed.

    Measured on the documents kept back of each kind, with networks that have seen no document of that kind: what is
    audited is of no kind seen either, and there segments are thought to have a counterpart too readily.
    """
    costs = dict.fromkeys(np.round(ALONE, 2).tolist(), 0)
    for kind in sorted({item.kind for item in examples if item.is_kept}):
        others = [item for item in examples if item.kind != kind and not item.is_kept]
        first = fit(others)
        second = fit_mean([in_doubt(item, first) for item in others])
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


def as_lists(network: Network) -> dict[str, Any]:
    """Return the weights as plain numbers, to four significant digits."""
    return {
        name: np.vectorize(lambda value: float(f"{value:.5g}"))(getattr(network, name)).tolist()
        for name in ("centre", "scale", "by_type", "bias", "hidden", "hidden_bias", "out")
    }


if __name__ == "__main__":
    main()
