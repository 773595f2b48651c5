"""Fine-tune the reader of both sides: `tta/cross_encoder/network.py` on samples of `sampling.py`.

    PYTHONPATH=benchmarks python -m reader.train --prepared FILE --out FOLDER --tokens 6000000 [--start WEIGHTS] [--threads 2]

Seeded, and resumed where it was left: a state is written every few minutes, and the same command goes on from it. The layers are
held in bfloat16 with float32 masters; heads and sums are float32.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from reader.base import Base, bundled_base
from reader.labels import SIDES, Labels
from reader.losses import Calibration, loss_of
from reader.prepare import read
from reader.sampling import Sample, Sampler
from reader.target import Target
from reader.validation import validated
from tta.cross_encoder.network import Network
from tta.cross_encoder.packing import Batch, Piece, collated, tokenised

SEED = 1977
TOKENS_A_BATCH = 900
LONGEST = 500
SAMPLES_A_ROUND = 1000
SAVE_SECONDS = 120
RATE, HEAD_RATE, LAYER_DECAY, WEIGHT_DECAY = 1.5e-4, 1e-3, 0.9, 0.01
WARM, LAST = 0.04, 0.04


def main() -> None:
    """Train, go on training, and write weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder of the state and the weights")
    parser.add_argument("--tokens", type=int, default=6_000_000, help="how many tokens are read in all")
    parser.add_argument("--start", type=Path, help="weights to start from, of an earlier run")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    chosen.out.mkdir(parents=True, exist_ok=True)
    pairs, lexicons, phrases = read(chosen.prepared)
    base = bundled_base()
    run = Run(base, chosen.out, chosen.tokens, chosen.rate)
    if chosen.start is not None and not run.state.exists():
        run.network.load_state_dict(torch.load(chosen.start)["network"])
        run.calibration.load_state_dict(torch.load(chosen.start)["calibration"])
        run.adopt()
    run.resume()
    learnt = [item for item in pairs if item.pair.use == "train"]
    held = Sampler([item for item in pairs if item.pair.use == "calibrate"], lexicons, phrases, chosen.seed + 1)
    sampler = Sampler(learnt, lexicons, phrases, chosen.seed)
    checked = list(targets(list(held.round(0, 200)), base, random.Random(0)))
    if not run.tokens:
        say({"before": 0, **validated(run.network, base, checked)})
    while run.tokens < chosen.tokens:
        run.learn(list(targets(list(sampler.round(run.round, SAMPLES_A_ROUND)), base, random.Random(run.round))))
        if run.round % 4 == 0 or run.tokens >= chosen.tokens:
            say({"round": run.round, **validated(run.network, base, checked)})
    run.save()
    torch.save(
        {"network": run.network.state_dict(), "calibration": run.calibration.state_dict()}, chosen.out / "weights.pt"
    )
    say({"done": run.tokens})


def say(line: dict[str, Any]) -> None:
    """Print progress."""
    print(line, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- batches


def targets(samples: Sequence[Sample], base: Base, rng: random.Random) -> Iterator[Target]:
    """Tokenise samples and yield them in batches of like length, in random order."""
    sides = [tokenised([sample.texts[side] for sample in samples], base.tokenizer) for side in SIDES]
    pieces = [Piece((russian, english)) for russian, english in zip(*sides, strict=True)]
    order = [
        place for place in range(len(pieces)) if len(pieces[place]) <= LONGEST and _fits(pieces[place], samples[place])
    ]
    order.sort(key=lambda place: len(pieces[place]) + rng.random() * 4)
    batches: list[list[int]] = []
    for place in order:
        if batches and len(pieces[place]) * (len(batches[-1]) + 1) <= TOKENS_A_BATCH:
            batches[-1].append(place)
        else:
            batches.append([place])
    rng.shuffle(batches)
    for batch in batches:
        chosen = [pieces[place] for place in batch]
        yield _target(collated(chosen), [samples[place].labels for place in batch], sum(map(len, chosen)))


def _fits(piece: Piece, sample: Sample) -> bool:
    return all(piece.sides[side].words == len(sample.labels[side].missing) for side in SIDES)


def _target(batch: Batch, labels: Sequence[tuple[Labels, Labels]], tokens: int) -> Target:
    flat = [side for pair in labels for side in pair]
    words = np.stack(
        [np.concatenate([getattr(side, name) for side in flat]) for name in ("missing", "wrong", "edited")], 1
    )
    links = []
    for side in SIDES:
        others = batch.places[1 - side].shape[1]
        table = np.full((len(labels), batch.places[side].shape[1]), -1, np.int64)
        for row, pair in enumerate(labels):
            mine = pair[side].links.astype(np.int64)
            none = len(pair[1 - side].missing)
            table[row, : len(mine)] = np.where(mine == none, others, mine)  # none stands last in the padded scores
        links.append(table)
    return Target(batch, words, np.concatenate([side.gaps for side in flat]), (links[0], links[1]), tokens)


# ---------------------------------------------------------------- one run


class Run:
    """The network, its masters and optimiser, and how far it has come."""

    def __init__(self, base: Base, folder: Path, budget: int, rate: float) -> None:
        self.base, self.budget = base, budget
        self.state = folder / "state.pt"
        self.network = base.network()
        self.calibration = Calibration()
        self.network.layers.bfloat16()
        self.tokens = self.round = self.batch = 0
        for part in (self.network.embedded, *self.network.layers[: self.network.shape.kept]):
            part.requires_grad_(requires_grad=False)
        self._named = [(name, weight) for name, weight in self.network.named_parameters() if weight.requires_grad]
        self._masters = [weight.detach().float().clone() for _, weight in self._named]
        groups = [
            {
                "params": [master],
                "lr": rate_of(name, self.network, rate),
                "weight_decay": WEIGHT_DECAY * (master.dim() > 1),
            }
            for (name, _), master in zip(self._named, self._masters, strict=True)
        ]
        groups.append({"params": list(self.calibration.parameters()), "lr": HEAD_RATE, "weight_decay": 0.0})
        self._optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), foreach=True)
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        self._saved = time.monotonic()

    def adopt(self) -> None:
        """Take the masters over from the network."""
        for (_, weight), master in zip(self._named, self._masters, strict=True):
            master.copy_(weight.detach().float())

    def learn(self, batches: Sequence[Target]) -> None:
        """Go through the rest of a round."""
        begun, first, losses = time.monotonic(), self.tokens, []
        self.network.train()
        for target in batches[self.batch :]:
            losses.append(self._step(target))
            self.batch += 1
            if len(losses) % 20 == 0:
                speed = (self.tokens - first) / (time.monotonic() - begun)
                parts = {name: round(float(np.mean([loss[name] for loss in losses[-20:]])), 4) for name in losses[-1]}
                say({"round": self.round, "tokens": self.tokens, "a_second": round(speed), **parts})
            if time.monotonic() - self._saved > SAVE_SECONDS:
                self.save()
            if self.tokens >= self.budget:
                break
        self.round, self.batch = self.round + 1, 0

    def save(self) -> None:
        """Write all that is needed to go on."""
        state = {
            "masters": self._masters, "optimiser": self._optimiser.state_dict(), "calibration": self.calibration.state_dict(),
            "tokens": self.tokens, "round": self.round, "batch": self.batch,
        }  # fmt: skip
        new = self.state.with_suffix(".new")
        torch.save(state, new)
        new.replace(self.state)
        self._saved = time.monotonic()

    def resume(self) -> None:
        """Go on from a state, if there is one."""
        if not self.state.exists():
            return
        state = torch.load(self.state)
        with torch.no_grad():
            for (_, weight), master, saved in zip(self._named, self._masters, state["masters"], strict=True):
                master.copy_(saved)
                weight.copy_(saved)
        self._optimiser.load_state_dict(state["optimiser"])
        self.calibration.load_state_dict(state["calibration"])
        self.tokens, self.round, self.batch = state["tokens"], state["round"], state["batch"]
        say({"resumed": self.tokens})

    def _step(self, target: Target) -> dict[str, float]:
        share = self.tokens / self.budget
        factor = min(1.0, share / WARM + 0.02) * (LAST + (1 - LAST) * 0.5 * (1 + math.cos(math.pi * min(1.0, share))))
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * factor
        outputs = self.network(self.base.embedded(target.batch), target.batch)
        total, parts = loss_of(outputs, target, self.calibration)
        total.backward()
        with torch.no_grad():
            for (_, weight), master in zip(self._named, self._masters, strict=True):
                master.grad = None if weight.grad is None else weight.grad.float()
                weight.grad = None
            torch.nn.utils.clip_grad_norm_(self._masters, 1.0)
            self._optimiser.step()
            for (_, weight), master in zip(self._named, self._masters, strict=True):
                weight.copy_(master)
        self._optimiser.zero_grad(set_to_none=True)
        self.tokens += target.tokens
        return parts


def rate_of(name: str, network: Network, rate: float) -> float:
    """Return the learning rate of a weight: less for lower layers, more for heads."""
    if name.startswith("layers."):
        return rate * LAYER_DECAY ** (network.shape.layers - 1 - int(name.split(".")[1]))
    return HEAD_RATE * rate / RATE


if __name__ == "__main__":
    main()
