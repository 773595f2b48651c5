"""The aligner's networks fitted: a path through the lattice is as probable as the exponential of its score, and what is maximised
is the probability of all paths that agree with the gold.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

import tta.aligner.network
from fitting.aligner_examples import Example
from tta.aligner.lattice import TYPES
from tta.aligner.network import Network
from tta.aligner.posterior import posteriors

__all__ = ["SEED", "Manner", "as_lists", "fit", "fit_mean", "renew"]

SEED = 7
WHOLE = 200  # beads from which on a document weighs as much as any other
MEMBERS = 3  # networks that `fit_mean` is the mean of
WRONG = 30.0  # log-odds against a bead that the gold does not allow


@dataclass(frozen=True, slots=True)
class Manner:
    """How a network is fitted: its hidden units, times that all documents are seen, and the decay of its weights."""

    hidden: int
    epochs: int
    decay: float


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


def fit(examples: Sequence[Example], manner: Manner) -> Network:
    """Maximise the probability of the paths that the gold allows."""
    every = np.concatenate([item.features for item in examples])
    centre, scale = every.mean(0), every.std(0) + 1e-6
    layers = Layers(every.shape[1], manner.hidden)
    optimizer = torch.optim.AdamW(layers.parameters(), lr=0.01, weight_decay=manner.decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, manner.epochs * len(examples))
    inputs = [(torch.tensor((item.features - centre) / scale), torch.tensor(item.lattice.kind)) for item in examples]
    rng = np.random.default_rng(SEED)
    for epoch in range(manner.epochs):
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


def fit_mean(examples: Sequence[Example], manner: Manner) -> Network:
    """Fit several times from other beginnings and return one network that scores as their mean."""
    members = [fit(examples, manner) for _ in range(MEMBERS)]
    return Network(
        members[0].centre,
        members[0].scale,
        np.mean([member.by_type for member in members], axis=0),
        np.mean([member.bias for member in members], axis=0),
        np.concatenate([member.hidden for member in members]),
        np.concatenate([member.hidden_bias for member in members]),
        np.concatenate([member.out for member in members]) / MEMBERS,
    )


def as_lists(network: Network) -> dict[str, Any]:
    """Return the weights as plain numbers, to five significant digits."""
    return {
        name: np.vectorize(lambda value: float(f"{value:.5g}"))(getattr(network, name)).tolist()
        for name in ("centre", "scale", "by_type", "bias", "hidden", "hidden_bias", "out")
    }


def renew(**fitted: Any) -> None:
    """Write what was fitted into `weights.json`, and leave the rest of it as it is."""
    path = Path(tta.aligner.network.__file__).with_name("weights.json")
    content = {**json.loads(path.read_text("utf-8")), **fitted}
    path.write_text(json.dumps(content) + "\n", "utf-8")
