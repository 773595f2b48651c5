"""What the network is taught by: words, gaps and links, and one loss across rows, so that scores mean the same in every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from reader.target import Target
    from tta.cross_encoder.network import Outputs

__all__ = ["Calibration", "loss_of", "row_scores"]

WORD_WEIGHTS = (1.0, 1.0, 0.3)  # missing, wrong, edited
GAP_WEIGHT, LINK_WEIGHT, ROW_WEIGHT = 0.5, 0.1, 0.2


class Calibration(nn.Module):
    """From a row's greatest odds to whether anything is missing or wrong in it: a slope and an intercept a label and side."""

    def __init__(self) -> None:
        super().__init__()
        self.slope = nn.Parameter(torch.ones(2, 2))
        self.intercept = nn.Parameter(torch.zeros(2, 2))


def loss_of(outputs: Outputs, target: Target, calibration: Calibration) -> tuple[torch.Tensor, dict[str, float]]:
    """Return the loss of a batch and its parts."""
    words, gaps = torch.from_numpy(target.words), torch.from_numpy(target.gaps)
    parts = {}
    for place, name in enumerate(("missing", "wrong", "edited")):
        parts[name] = WORD_WEIGHTS[place] * _binary(outputs.words[:, place], words[:, place])
    parts["gaps"] = GAP_WEIGHT * _binary(outputs.gaps, gaps)
    parts["links"] = LINK_WEIGHT * sum(
        _choice(scores, torch.from_numpy(wanted))
        for scores, wanted in zip((outputs.links, outputs.back), target.links, strict=True)
    )
    parts["rows"] = ROW_WEIGHT * _rows(outputs, words, target, calibration)
    total = sum(parts.values(), torch.zeros(()))
    return total, {name: float(value.detach()) for name, value in parts.items()}


def _binary(odds: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    known = wanted >= 0
    if not known.any():
        return odds.sum() * 0.0
    return functional.binary_cross_entropy_with_logits(odds[known], wanted[known].float())


def _choice(scores: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    known = wanted >= 0
    return functional.cross_entropy(scores[known], wanted[known]) if known.any() else scores.sum() * 0.0


def _rows(outputs: Outputs, words: torch.Tensor, target: Target, calibration: Calibration) -> torch.Tensor:
    """Compare rows: the greatest odds among the words of which something is known, against whether any of them is marked."""
    losses = []
    for side, places in enumerate(target.batch.places):
        for label in (0, 1):
            scores, wanted, known = row_scores(outputs.words[:, label], words[:, label], torch.from_numpy(places))
            odds = calibration.slope[label, side] * scores + calibration.intercept[label, side]
            if known.any():
                losses.append(functional.binary_cross_entropy_with_logits(odds[known], wanted[known].float()))
    return torch.stack(losses).mean() if losses else outputs.words.sum() * 0.0


def row_scores(
    odds: torch.Tensor, wanted: torch.Tensor, places: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return of each row the soft maximum of its known words' odds, whether one is marked, and whether enough is known."""
    table = torch.cat([odds, odds.new_full((1,), -1e4)])[places]
    label = torch.cat([wanted, wanted.new_full((1,), -1)])[places]
    scores = torch.logsumexp(table.masked_fill(label < 0, -1e4), 1)
    return scores, (label == 1).any(1), (label >= 0).sum(1) > 1
