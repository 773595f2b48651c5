"""A small network over the word vectors of both sides of a bead: which words does the other side leave out or say otherwise?

The words of each language are projected to `d` dimensions in which renderings lie close (cosine); the words of a side
attend to the other side's, and compete for them. What comes of it (how firmly a word is held, by whom, how firmly its
neighbours are, how long the two sides are), what the word is, and what it shares with what it attends to, goes through
two convolutions over neighbouring words. Out come two probabilities a word: that the other side leaves it out, and that
it says something else there. A form of decomposable attention (Parikh et al. 2016) on vectors that are there anyway.

The weights are fitted by `benchmarks/fit_coverage.py` on damage done to good translations and on MLQE-PE's word tags.
Nothing but array products: the same input gives the same numbers on the same machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from tta.types import Language

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Network", "measures_of", "network", "odds_of", "unit"]

_WIDTHS = (5, 3)  # words that a unit of the two convolutions sees


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights for one language's words, w being the width of word vectors.

    Attributes:
        projection: (w, d).
        own, own_bias: (w, k), what the network sees of a word by itself.
        attending, competing: inverse temperatures of the two softmaxes.
        first, first_bias: (5 * (13 + k + d), h), the first convolution.
        second, second_bias: (3 * h, h), the second.
        last, last_bias: (h, 2), log-odds of a word missing and of its being rendered wrongly.
    """

    projection: NDArray[np.float32]
    own: NDArray[np.float32]
    own_bias: NDArray[np.float32]
    attending: float
    competing: float
    first: NDArray[np.float32]
    first_bias: NDArray[np.float32]
    second: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    last: NDArray[np.float32]
    last_bias: NDArray[np.float32]


@lru_cache(maxsize=2)
def network(language: Language) -> Network:
    """Read the fitted weights of one language's words."""
    with (
        as_file(files("tta.scorers.words").joinpath("rendition.npz")) as path,
        np.load(path, allow_pickle=False) as data,
    ):
        weights = {
            name.removeprefix(f"{language.value}_"): data[name].astype(np.float32)
            for name in data.files
            if name.startswith(language.value)
        }
    temperatures = {name: weights.pop(name).item() for name in ("attending", "competing")}
    return Network(**weights, **temperatures)


def measures_of(
    cosines: NDArray[np.float32], own: NDArray[np.float32], other: NDArray[np.float32], weights: Network
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return what there is to know of each own word: 13 measures (a, 13), and what it shares with the other side (a, d).

    Args:
        cosines: shape (a, b).
        own: projected unit vectors of this side, (a, d).
        other: of the other side, (b, d).
        weights: of the own language.
    """
    count, others = cosines.shape
    attention = _softmax(cosines * weights.attending, 1)
    shares = _softmax(cosines * weights.competing, 0)
    likest = cosines.max(axis=1)
    hold = np.maximum((shares * cosines).max(axis=1), 0.0)
    counter_hold = np.maximum((attention * cosines).max(axis=0), 0.0)
    position = np.arange(count, dtype=np.float32) / count
    # Not a product with `@`: of float32 matrices five wide, OpenBLAS 0.3.31 (AVX-512) now and then reads beyond them and warns.
    shift = (attention * (np.arange(others, dtype=np.float32) / others)).sum(axis=1) - position
    rival = cosines.max(axis=0)[cosines.argmax(axis=1)] - likest
    measures = np.stack(
        [
            hold,
            np.minimum(shares.sum(axis=1), 3.0),
            (attention * cosines).sum(axis=1),
            likest,
            shift,
            position,
            -(attention * np.log(attention + 1e-9)).sum(axis=1) / 3.0,
            np.full(count, hold.mean()),
            np.full(count, counter_hold.mean()),
            np.full(count, np.log(count / others)),
            np.full(count, np.log(count) / 3.0),
            rival,
            (shares * attention).max(axis=1),
        ],
        axis=1,
    )
    common = own * (attention @ other) * np.float32(np.sqrt(own.shape[1]))
    return measures.astype(np.float32), common


def odds_of(features: Sequence[NDArray[np.float32]], weights: Network) -> NDArray[np.float32]:
    """Run beads through the convolutions, zeros between them; return log-odds, (words of all, 2)."""
    gap = max(_WIDTHS) // 2
    width = features[0].shape[1]
    blank = np.zeros((gap, width), np.float32)
    padded = np.concatenate([blank, *(part for bead in features for part in (bead, blank))])
    inside = np.concatenate(
        [np.zeros(gap, bool), *(np.r_[np.ones(len(bead), bool), np.zeros(gap, bool)] for bead in features)]
    )
    first = np.maximum(_convolution(padded, weights.first, _WIDTHS[0]) + weights.first_bias, 0.0) * inside[:, None]
    second = np.maximum(_convolution(first, weights.second, _WIDTHS[1]) + weights.second_bias, 0.0) + first
    odds: NDArray[np.float32] = second[inside] @ weights.last + weights.last_bias
    return odds


def _convolution(rows: NDArray[np.float32], weights: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """Multiply each row and its neighbours with the weights: (n, c) and (width * c, h) to (n, h), zeros beyond the ends."""
    half, channels = width // 2, rows.shape[1]
    found = np.zeros((len(rows), weights.shape[1]), np.float32)
    for place in range(width):
        part = rows @ weights[place * channels : (place + 1) * channels]
        shift = place - half
        if shift < 0:
            found[-shift:] += part[:shift]
        elif shift:
            found[:-shift] += part[shift:]
        else:
            found += part
    return found


def _softmax(values: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    weights = np.exp(values - values.max(axis=axis, keepdims=True))
    found: NDArray[np.float32] = weights / weights.sum(axis=axis, keepdims=True)
    return found


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give each row, (n, d), the length one; a row of zeros stays."""
    unit: NDArray[np.float32] = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-12)
    return unit
