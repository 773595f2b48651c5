"""The network of `tta/scorers/words/network.py` once more in torch, where it can be fitted."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from fitting.word_labels import UNKNOWN, Array, Example, alignment
from tta.types import Language

__all__ = ["RenditionNet", "exported", "fit"]

LANGUAGES = tuple(language.value for language in Language)
WORDS_A_BATCH = 6000
SIZE, HIDDEN, OWN, DROPPED = 96, 64, 16, 0.15
RATE, DECAY = 2.5e-3, 1e-2
WRONG_WEIGHT = 0.5


class RenditionNet(nn.Module):
    """See `tta.scorers.words.network`: the same arithmetic on padded batches."""

    def __init__(self, width: int, start: Array) -> None:
        """Make a network for word vectors of some width; `start`, (SIZE, width), is what the projections begin as."""
        super().__init__()
        features = 13 + OWN + SIZE

        def twice(make: Callable[[], nn.Module]) -> nn.ModuleDict:
            return nn.ModuleDict({language: make() for language in LANGUAGES})

        self.projection = twice(lambda: nn.Linear(width, SIZE, bias=False))
        for layer in self.projection.values():
            layer.weight.data = torch.from_numpy(start.copy())
        self.attending = nn.Parameter(torch.tensor(math.log(1 / 0.07)))
        self.competing = nn.Parameter(torch.tensor(math.log(1 / 0.07)))
        self.own = twice(lambda: nn.Linear(width, OWN))
        self.first = twice(lambda: nn.Conv1d(features, HIDDEN, 5, padding=2))
        self.second = twice(lambda: nn.Conv1d(HIDDEN, HIDDEN, 3, padding=1))
        self.last = twice(lambda: nn.Conv1d(HIDDEN, 2, 1))
        self.drop = nn.Dropout(DROPPED)

    def forward(
        self, russian: torch.Tensor, english: torch.Tensor, masks: tuple[torch.Tensor, torch.Tensor]
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return log-odds (batch, words, 2) of the words of both sides."""
        sides = russian, english
        projected = [
            functional.normalize(self.projection[language](words), dim=-1)
            for language, words in zip(LANGUAGES, sides, strict=True)
        ]
        cosines = projected[0] @ projected[1].transpose(1, 2)
        return (
            self._side("ru", russian, (projected[0], projected[1]), masks, cosines),
            self._side("en", english, (projected[1], projected[0]), masks[::-1], cosines.transpose(1, 2)),
        )

    def alignment(self, russian: Array, english: Array) -> Array:
        """Align words in the network's projections, see `alignment`."""
        own, other = (
            words @ _array(self.projection[language].weight).T
            for language, words in zip(LANGUAGES, (russian, english), strict=True)
        )
        return alignment(own, other, 1.0 / self.attending.exp().item())

    def _side(
        self,
        language: str,
        words: torch.Tensor,
        projected: tuple[torch.Tensor, torch.Tensor],
        masks: Sequence[torch.Tensor],
        cosines: torch.Tensor,
    ) -> torch.Tensor:
        own, other = masks
        nothing = -1e4
        seen = cosines.masked_fill(~other[:, None, :], nothing)
        rivals = cosines.masked_fill(~own[:, :, None], nothing)
        plain = cosines.masked_fill(~other[:, None, :], 0.0)
        attention = torch.softmax(seen * self.attending.exp(), 2)
        shares = torch.softmax(rivals * self.competing.exp(), 1) * other[:, None, :]
        count, others = own.sum(1, keepdim=True).float(), other.sum(1, keepdim=True).float()
        likest, hold = seen.amax(2), (shares * plain).amax(2).clamp(min=0.0)
        counter_hold = (attention * plain * own[:, :, None]).amax(1).clamp(min=0.0)
        position = torch.arange(own.shape[1])[None] / count
        opposite = torch.arange(other.shape[1])[None] / others
        measures = [
            hold,
            shares.sum(2).clamp(max=3.0),
            (attention * plain).sum(2),
            likest,
            (attention * opposite[:, None, :]).sum(2) - position,
            position,
            -(attention * (attention + 1e-9).log()).sum(2) / 3.0,
            ((hold * own).sum(1, keepdim=True) / count).expand_as(hold),
            ((counter_hold * other).sum(1, keepdim=True) / others).expand_as(hold),
            (count / others).log().expand_as(hold),
            count.log().expand_as(hold) / 3.0,
            rivals.amax(1).gather(1, seen.argmax(2)) - likest,
            (shares * attention).amax(2),
        ]
        common = projected[0] * (attention @ projected[1]) * SIZE**0.5
        features = torch.cat([torch.stack(measures, 2), torch.tanh(self.own[language](words)), common], 2)
        inside = own[:, None].float()
        rows = (features * own[:, :, None]).transpose(1, 2)
        first = functional.relu(self.first[language](self.drop(rows))) * inside
        second = functional.relu(self.second[language](self.drop(first))) * inside + first
        odds: torch.Tensor = self.last[language](self.drop(second))
        return odds.transpose(1, 2)


def fit(examples: Sequence[Example], epochs: int, seed: int, say: Callable[[str], None]) -> RenditionNet:
    """Fit a network by AdamW under one cycle of rates, on one thread, so that a seed gives the same weights again."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    chance = random.Random(seed)
    network = RenditionNet(examples[0].russian.shape[1], _principal(examples, SIZE))
    steps = epochs * (len(list(batches(examples, None))) + 1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + epochs, pct_start=0.1)
    for epoch in range(epochs):
        network.train()
        total, count = 0.0, 0
        for batch in batches(examples, chance):
            loss = _loss(network, [examples[place] for place in batch])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if schedule.last_epoch < steps:
                schedule.step()
            total, count = total + loss.item(), count + 1
        say(f"epoch {epoch + 1} of {epochs}: loss {total / count:.4f}")
    return network.eval()


def batches(examples: Sequence[Example], chance: random.Random | None) -> Iterator[list[int]]:
    """Yield places of examples of like length, about WORDS_A_BATCH words together, in random order."""
    ties = [chance.random() if chance else 0.0 for _ in examples]
    order = sorted(range(len(examples)), key=lambda place: (len(examples[place].english) // 4, ties[place]))
    found: list[list[int]] = [[]]
    for place in order:
        found[-1].append(place)
        if len(examples[place]) * len(found[-1]) >= WORDS_A_BATCH:
            found.append([])
    full = [batch for batch in found if batch]
    if chance:
        chance.shuffle(full)
    yield from full


def exported(network: RenditionNet) -> dict[str, NDArray[np.float16]]:
    """Return the weights as `tta.scorers.words.network.network` reads them."""
    found: dict[str, Array] = {}
    for language in LANGUAGES:
        found[f"{language}_projection"] = _array(network.projection[language].weight).T
        found[f"{language}_own"] = _array(network.own[language].weight).T
        found[f"{language}_own_bias"] = _array(network.own[language].bias)
        found[f"{language}_attending"] = _array(network.attending.exp())
        found[f"{language}_competing"] = _array(network.competing.exp())
        for name in ("first", "second", "last"):
            layer = getattr(network, name)[language]
            weight = _array(layer.weight)  # (out, in, width)
            found[f"{language}_{name}"] = weight.transpose(2, 1, 0).reshape(-1, weight.shape[0])
            found[f"{language}_{name}_bias"] = _array(layer.bias)
    return {name: np.asarray(value, np.float16, order="C") for name, value in found.items()}


def _loss(network: RenditionNet, examples: Sequence[Example]) -> torch.Tensor:
    texts = [_padded([getattr(example, name) for example in examples]) for name in ("russian", "english")]
    odds = network(texts[0][0], texts[1][0], (texts[0][1], texts[1][1]))
    total = torch.zeros(())
    for side in (0, 1):
        for place, (name, weight) in enumerate((("missing", 1.0), ("wrong", WRONG_WEIGHT))):
            wanted = torch.full(odds[side].shape[:2], UNKNOWN)
            for row, example in enumerate(examples):
                values = getattr(example.labels[side], name)
                wanted[row, : len(values)] = torch.from_numpy(values)
            known = wanted >= 0
            if known.any():
                total = total + weight * functional.binary_cross_entropy_with_logits(
                    odds[side][..., place][known], wanted[known]
                )
    return total


def _padded(texts: Sequence[NDArray[np.float16]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(text) for text in texts)
    words = np.zeros((len(texts), longest, texts[0].shape[1]), np.float32)
    inside = np.zeros((len(texts), longest), bool)
    for row, text in enumerate(texts):
        words[row, : len(text)] = text
        inside[row, : len(text)] = True
    return torch.from_numpy(words), torch.from_numpy(inside)


def _principal(examples: Sequence[Example], size: int) -> Array:
    """Return the principal directions of some word vectors, (size, width)."""
    chosen = examples[:: max(1, len(examples) // 1000)]
    words = np.concatenate([text for item in chosen for text in (item.russian, item.english)]).astype(np.float32)
    values, directions = np.linalg.eigh(words.T @ words)
    found: Array = directions[:, np.argsort(-values)[:size]].T.astype(np.float32)
    return found


def _array(tensor: torch.Tensor) -> Array:
    found: Array = tensor.detach().numpy().astype(np.float32)
    return found
