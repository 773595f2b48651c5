"""Pairs of texts that the reader of both sides learns from, and what people marked in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["UNKNOWN", "Marks", "Pair"]

UNKNOWN = -1
"""What is said of a word of which nobody says anything."""

Array = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Marks:
    """What people say of the words of both sides, (w,) each: 1, 0 or UNKNOWN (Russian, English)."""

    missing: tuple[Array, Array]
    wrong: tuple[Array, Array]
    edited: tuple[Array, Array]
    gaps: tuple[Array, Array]
    """Of the gaps between words, (w + 1,): whether something is missing there."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Russian and an English text that render each other.

    Attributes:
        texts: Russian, English.
        origin: name of the set.
        use: `train` or `calibrate`.
        marks: what people marked; None for a translation that is taken to be good.
        edited: the English after a person mended it, where `texts` holds the machine's.
    """

    texts: tuple[str, str]
    origin: str
    use: str = "train"
    marks: Marks | None = None
    edited: str = ""
