"""How well a network tells damaged words and rows of texts it was not fitted on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch

from measures.ranking import auc  # of benchmarks/, see corpora.py
from reader.base import Base
from reader.losses import row_scores
from tta.cross_encoder.network import Network

if TYPE_CHECKING:
    from reader.target import Target

__all__ = ["validated"]


def validated(network: Network, base: Base, batches: Sequence[Target]) -> dict[str, float]:
    """Return areas under the ROC curve: of words and rows by side and label, and of gaps; share of links that are right."""
    found: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {}
    right = total = 0
    network.eval()
    with torch.inference_mode():
        for target in batches:
            outputs = network(base.embedded(target.batch), target.batch)
            words, odds = torch.from_numpy(target.words), outputs.words
            for side, name in enumerate(("ru", "en")):
                mine = torch.from_numpy(target.batch.english) == bool(side)
                for label, kind in ((0, "missing"), (1, "wrong")):
                    known = mine & (words[:, label] >= 0)
                    pair = odds[known, label].numpy(), words[known, label].numpy() == 1
                    found.setdefault(f"{name} {kind}", []).append(pair)
                    scores, wanted, enough = row_scores(
                        odds[:, label], words[:, label], torch.from_numpy(target.batch.places[side])
                    )
                    found.setdefault(f"{name} {kind} rows", []).append((scores[enough].numpy(), wanted[enough].numpy()))
            gaps = target.gaps >= 0
            found.setdefault("gaps", []).append((outputs.gaps.numpy()[gaps], target.gaps[gaps] == 1))
            wanted_links = torch.from_numpy(target.links[0])
            known = wanted_links >= 0
            right += int((outputs.links.argmax(2)[known] == wanted_links[known]).sum())
            total += int(known.sum())
    network.train()
    areas = {
        name: round(auc(*(np.concatenate(part) for part in zip(*rows, strict=True))), 4) for name, rows in found.items()
    }
    return {**areas, "links": round(right / max(1, total), 3)}
