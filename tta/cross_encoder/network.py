"""The network that reads a Russian and an English text in one sequence: an encoder with heads for words, gaps and links.

The encoder is the lower two thirds of multilingual-e5-small (8 of 12 layers, 384 dimensions): there its words lie closest to
what renders them, above there they run together into one sentence vector. Vocabulary, positions and the lowest layers are the
bundled model's own; the others are fine-tuned, and told which side a token is of. A word's state is the mean of its tokens' last
states. Then:

* links: states are projected to where renderings lie close; a word attends to the words of the other side by their cosines, and
  they compete for it, as in `tta.scorers.words.network`, whose projections these began as;
* words, three log-odds each, from a word's state, from what it shares with what it attends to, and from how firmly it is held:
  the other side leaves it out; the other side says something else; a person would change it (MLQE-PE's tags, learnt beside the
  others because they teach what editors mind);
* gaps between the words of a side, the ends included: something of the other side is missing here.

This is how it is fitted (`benchmarks/reader/train.py`) and runs on cards; `graph.py` has the same for OpenVINO.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

from tta.cross_encoder.shape import LABELS, MEASURES, NEVER, Shape
from tta.encoder.bert import Layer, mask_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tta.cross_encoder.packing import Batch

__all__ = ["Network", "Outputs"]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the network says of a batch.

    Attributes:
        words: log-odds of LABELS, (words of the batch, 3), a piece's Russian words before its English ones.
        gaps: log-odds, (gaps of the batch,), in the same order, one more than words on each side.
        links: for the Russian words, scores of the English ones and, last, of none, (b, r, e + 1).
        back: for the English words, scores of the Russian ones and, last, of none, (b, e, r + 1).
    """

    words: torch.Tensor
    gaps: torch.Tensor
    links: torch.Tensor
    back: torch.Tensor


class Network(nn.Module):
    """Encoder and heads; see the module's docstring."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.side = nn.Parameter(torch.zeros(2, width))
        self.embedded = nn.LayerNorm(width, eps=shape.epsilon)
        self.layers = nn.ModuleList(
            [Layer(width, shape.heads, shape.feed_forward, shape.epsilon) for _ in range(shape.layers)]
        )
        self.pooled = nn.LayerNorm(width)
        self.link_heads = nn.ModuleList([nn.Linear(width, shape.link_units) for _ in range(2)])
        self.link_none = nn.ModuleList([nn.Linear(width, 1) for _ in range(2)])
        self.attending = nn.Parameter(torch.tensor(2.5))
        self.competing = nn.Parameter(torch.tensor(2.5))
        seen = width + shape.link_units + MEASURES
        self.word_heads = nn.ModuleList([_two_layers(seen, shape.word_units, len(LABELS)) for _ in range(2)])
        self.gap_heads = nn.ModuleList([_two_layers(2 * width, shape.gap_units, 1) for _ in range(2)])

    def forward(self, embedded: torch.Tensor, batch: Batch) -> Outputs:
        """Read a batch.

        Args:
            embedded: the vocabulary's rows of the tokens, with those of their positions and of the only token type, (b, t, d).
            batch: which token belongs to which word and side.
        """
        kind = next(self.layers.parameters()).dtype
        states = self.embedded(embedded).to(kind)
        mask = mask_of(self._here(batch.inside), kind)
        for number, layer in enumerate(self.layers):
            if number == self.shape.kept:
                states = states + self.side.to(kind)[self._here(batch.sides)]
            states = layer(states, mask)
        words, edges = self._pooled(states, batch)
        projected, cosines, there = self._compared(words, batch)
        links, back = self._links(words, cosines, there, batch)
        words, edges = self.pooled(words), self.pooled(edges)
        seen = self._seen(projected, cosines, there, batch)
        return Outputs(self._of_words(words, seen, batch), self._of_gaps(words, edges, batch), links, back)

    def _here(self, array: NDArray[np.generic]) -> torch.Tensor:
        """Return an array of a batch on the device of the weights."""
        return torch.from_numpy(array).to(self.side.device)

    def _pooled(self, states: torch.Tensor, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the states of words, (w, d), and of the special tokens at the edges, (3 b, d): `<s>`, `</s>`, last `</s>`."""
        flat = states.reshape(-1, states.shape[-1]).float()
        tokens = self._here(batch.tokens)
        sums = flat.new_zeros(batch.words, flat.shape[1]).index_add(0, self._here(batch.owners), flat[tokens])
        return sums / self._here(batch.pieces)[:, None], flat[self._here(batch.edges)]

    def _compared(
        self, words: torch.Tensor, batch: Batch
    ) -> tuple[list[torch.Tensor], torch.Tensor, list[torch.Tensor]]:
        """Return projected unit vectors of each side's words, (b, r, k) and (b, e, k), their cosines, and which are there."""
        table = torch.cat([words, words.new_zeros(1, words.shape[1])])
        projected = [
            functional.normalize(head(table[self._here(places)]), dim=-1)
            for head, places in zip(self.link_heads, batch.places, strict=True)
        ]
        there = [self._here(places != batch.words) for places in batch.places]
        return projected, projected[0] @ projected[1].transpose(1, 2), there

    def _links(
        self, words: torch.Tensor, cosines: torch.Tensor, there: list[torch.Tensor], batch: Batch
    ) -> tuple[torch.Tensor, torch.Tensor]:
        table = torch.cat([words, words.new_zeros(1, words.shape[1])])
        none = [head(table[self._here(places)]) for head, places in zip(self.link_none, batch.places, strict=True)]
        scores = cosines * self.attending.exp()
        forth = scores.masked_fill(~there[1][:, None, :], NEVER)
        back = scores.transpose(1, 2).masked_fill(~there[0][:, None, :], NEVER)
        return torch.cat([forth, none[0]], 2), torch.cat([back, none[1]], 2)

    def _seen(
        self, projected: list[torch.Tensor], cosines: torch.Tensor, there: list[torch.Tensor], batch: Batch
    ) -> torch.Tensor:
        """Return what each word shares with what it attends to, and how firmly it is held, (w, k + measures)."""
        found = cosines.new_zeros(batch.words + 1, projected[0].shape[2] + MEASURES)
        for side, matrix in enumerate((cosines, cosines.transpose(1, 2))):
            own, other = there[side], there[1 - side]
            attention = torch.softmax((matrix * self.attending.exp()).masked_fill(~other[:, None, :], NEVER), 2)
            shares = (
                torch.softmax((matrix * self.competing.exp()).masked_fill(~own[:, :, None], NEVER), 1)
                * other[:, None, :]
            )
            likest, nearest = matrix.masked_fill(~other[:, None, :], -1.0).max(2)
            rivals = matrix.masked_fill(~own[:, :, None], -1.0).amax(1).gather(1, nearest) - likest
            hold = (shares * matrix).amax(2)
            measures = [
                hold, shares.sum(2).clamp(max=3.0), (attention * matrix).sum(2), likest, rivals, (shares * attention).amax(2),
                ((hold * own).sum(1, keepdim=True) / own.sum(1, keepdim=True).clamp(min=1)).expand_as(hold),
            ]  # fmt: skip
            common = projected[side] * (attention @ projected[1 - side]) * self.shape.link_units**0.5
            rows = torch.cat([common, torch.stack(measures, 2)], 2)
            found = found.index_copy(0, self._here(batch.places[side])[own], rows[own])
        return found[:-1]

    def _of_words(self, words: torch.Tensor, seen: torch.Tensor, batch: Batch) -> torch.Tensor:
        english = self._here(batch.english)
        features = torch.cat([words, seen], 1)
        found = words.new_zeros(len(words), len(LABELS))
        for side, head in enumerate(self.word_heads):
            rows = torch.nonzero(english == bool(side))[:, 0]
            found = found.index_copy(0, rows, head(features[rows]))
        return found

    def _of_gaps(self, words: torch.Tensor, edges: torch.Tensor, batch: Batch) -> torch.Tensor:
        table = torch.cat([words, edges])
        beside = torch.cat([table[self._here(batch.before)], table[self._here(batch.behind)]], 1)
        english = self._here(batch.gap_english)
        found = beside.new_zeros(len(beside))
        for side, head in enumerate(self.gap_heads):
            rows = torch.nonzero(english == bool(side))[:, 0]
            found = found.index_copy(0, rows, head(beside[rows])[:, 0])
        return found


def _two_layers(width: int, units: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, units), nn.GELU(), nn.Linear(units, outputs))
