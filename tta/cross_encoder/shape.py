"""Sizes of the network that reads both sides, and what it says of a batch."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LABELS", "MEASURES", "NEVER", "Shape"]

LABELS = ("missing", "wrong", "edited")
MEASURES = 7
"""Of how firmly a word is held."""
NEVER = -1e4
"""Log-odds that leave nothing of a share."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; `kept` is how many lower layers are the bundled model's own."""

    width: int = 384
    layers: int = 8
    kept: int = 2
    heads: int = 12
    feed_forward: int = 1536
    positions: int = 512
    word_units: int = 256
    gap_units: int = 128
    link_units: int = 96
    epsilon: float = 1e-12
