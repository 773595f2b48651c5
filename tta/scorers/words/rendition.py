"""Which words of a bead the other side renders, by a small network over the word vectors of both sides.

The words of each language are projected to `d` dimensions in which renderings lie close (cosine); the words of a side
attend to the other side's, and compete for them. What comes of it (how firmly a word is held, by whom, how firmly its
neighbours are, how long the two sides are), what the word is, and what it shares with what it attends to, goes through
two convolutions over neighbouring words. Out come two probabilities a word: that the other side leaves it out, and that
it says something else there. A form of decomposable attention (Parikh et al. 2016) on vectors that are there anyway.

The weights are fitted by `benchmarks/fit_coverage.py` on damage done to good translations and on MLQE-PE's word tags.
Nothing but array products: the same input gives the same numbers on the same machine.

Where the reader of both sides has read a bead (`Bitext.readings`), the two are taken together (`tta.scorers.words.joint`).

The vectors of another model than the one that comes with tta are measured without the network: a word is missing as far as
it is not held (`tta.scorers.words.attention`), which finds lost clauses and hardly ever a lost word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.scorer import CannotRunError
from tta.scorers.words.attention import bead_words, lack, links
from tta.scorers.words.joint import word_curve
from tta.types import UNRENDERED, Bead, Bitext, Language, Reading, Side, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["ALONE", "Network", "Rendition", "network", "renditions"]

ALONE = -1
"""Partner of a word that stands in a bead without counterpart."""

_BLOCK = 4096  # words of either side that are worked on at once
_MOST = 30_000_000  # pairs of words of a bead that are compared; a page of prose has some hundred thousand
_LEAST_CHANCE = 1e-7  # a probability as near to 0 or 1 is all the same
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


@dataclass(frozen=True, slots=True, eq=False)
class Rendition:
    """What became of the words of one side, each array a row for each of its words.

    Attributes:
        missing: the probability that the other side of the bead leaves the word out; 0 in beads without counterpart.
        wrong: the probability that it says something else in its place.
        partner: the word of the other side, as a row of its words, that is most like it; ALONE where none is.
        likeness: the cosine to it, in the network's projection.
        unread: `missing` by the network alone, where the reader of both sides has read beads; None where it has read none.
    """

    missing: NDArray[np.float32]
    wrong: NDArray[np.float32]
    partner: NDArray[np.int64]
    likeness: NDArray[np.float32]
    unread: NDArray[np.float32] | None = None


def renditions(bitext: Bitext) -> dict[Side, Rendition]:
    """Say of every word of both sides whether it is rendered; worked out once for the scorers that share it.

    Raises:
        CannotRunError: the bitext has no vectors.
    """
    return bitext.shared.once(_renditions, bitext)


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


def _renditions(bitext: Bitext) -> dict[Side, Rendition]:
    source, target = bitext.source_vectors, bitext.target_vectors
    if source is None or target is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    networks = network(bitext.source.language), network(bitext.target.language)
    found = {Side.SOURCE: _blank(len(source.words)), Side.TARGET: _blank(len(target.words))}
    for block in _blocks(bitext.alignment.beads, source, target):
        if bitext.bundled_model:
            _work(block, (source, target), networks, found)
        else:
            _measure(block, (source, target), found)
    if bitext.readings:
        found = {side: replace(item, unread=item.missing.copy()) for side, item in found.items()}
    for index, reading in bitext.readings.items():
        _join(bitext, bitext.alignment.beads[index], reading, found)
    return found


def _join(bitext: Bitext, bead: Bead, reading: Reading, found: dict[Side, Rendition]) -> None:
    """Put what the reader of both sides says of a bead beside what the network says; who renders whom it knows better."""
    for side in Side:
        own, other = bitext.vectors(side), bitext.vectors(side.opposite)
        if own is None or other is None:
            return
        rows, across = bead_words(own, bead.of(side)), bead_words(other, bead.of(side.opposite))
        language, rendition = bitext.document(side).language, found[side]
        place = list(Language).index(language)
        for name, odds in (("missing", reading.missing[place]), ("wrong", reading.wrong[place])):
            before = getattr(rendition, name)
            before[rows] = word_curve(name, language).probability(_odds(before[rows]), odds)
        partner = reading.partner[place]
        rendered = partner != UNRENDERED
        rendition.partner[rows[rendered]] = across[partner[rendered]]


def _odds(chance: NDArray[np.float32]) -> NDArray[np.float32]:
    plain = np.clip(chance.astype(np.float64), _LEAST_CHANCE, 1 - _LEAST_CHANCE)
    return np.log(plain / (1 - plain)).astype(np.float32)


# ---------------------------------------------------------------- beads in blocks

_Rows = tuple["NDArray[np.int64]", "NDArray[np.int64]"]


def _blocks(beads: Sequence[Bead], source: Vectors, target: Vectors) -> Iterator[list[_Rows]]:
    """Gather beads with words on both sides, as rows of the words of both, until a block is full."""
    block: list[_Rows] = []
    size = 0
    for bead in beads:
        rows = bead_words(source, bead.source), bead_words(target, bead.target)
        if not len(rows[0]) or not len(rows[1]) or len(rows[0]) * len(rows[1]) > _MOST:
            continue
        block.append(rows)
        size += len(rows[0]) + len(rows[1])
        if size >= _BLOCK:
            yield block
            block, size = [], 0
    if block:
        yield block


def _work(
    block: Sequence[_Rows],
    vectors: tuple[Vectors, Vectors],
    networks: tuple[Network, Network],
    found: dict[Side, Rendition],
) -> None:
    rows = [np.concatenate([pair[side] for pair in block]) for side in (0, 1)]
    words = [vectors[side].words[rows[side]] for side in (0, 1)]
    projected = [_unit(words[side] @ networks[side].projection) for side in (0, 1)]
    own = [np.tanh(words[side] @ networks[side].own + networks[side].own_bias) for side in (0, 1)]
    features: tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]] = ([], [])
    begins = [0, 0]
    for pair in block:
        parts = [slice(begins[side], begins[side] + len(pair[side])) for side in (0, 1)]
        begins = [part.stop for part in parts]
        sides = [projected[side][parts[side]] for side in (0, 1)]
        cosines = sides[0] @ sides[1].T
        for side, matrix in ((0, cosines), (1, cosines.T)):
            seen = _features(matrix, sides[side], sides[1 - side], networks[side])
            features[side].append(np.concatenate([seen[0], own[side][parts[side]], seen[1]], axis=1))
            rendition = found[(Side.SOURCE, Side.TARGET)[side]]
            nearest = matrix.argmax(axis=1)
            rendition.partner[pair[side]] = pair[1 - side][nearest]
            rendition.likeness[pair[side]] = matrix[np.arange(len(matrix)), nearest]
    for side in (0, 1):
        odds = _convolved(features[side], networks[side])
        rendition = found[(Side.SOURCE, Side.TARGET)[side]]
        rendition.missing[rows[side]], rendition.wrong[rows[side]] = (1.0 / (1.0 + np.exp(-odds))).T


def _measure(block: Sequence[_Rows], vectors: tuple[Vectors, Vectors], found: dict[Side, Rendition]) -> None:
    """Do without the network."""
    for pair in block:
        sides = [vectors[side].words[pair[side]] for side in (0, 1)]
        for side in (0, 1):
            rendition = found[(Side.SOURCE, Side.TARGET)[side]]
            own, other = sides[side], sides[1 - side]
            rendition.missing[pair[side]] = lack(own, other)
            nearest = links(own, other)
            rendition.partner[pair[side]] = pair[1 - side][nearest]
            rendition.likeness[pair[side]] = (_unit(own) * _unit(other)[nearest]).sum(axis=1)


def _blank(words: int) -> Rendition:
    zeros = np.zeros(words, np.float32)
    return Rendition(zeros, zeros.copy(), np.full(words, ALONE, np.int64), zeros.copy())


# ---------------------------------------------------------------- the network


def _features(
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


def _convolved(features: Sequence[NDArray[np.float32]], weights: Network) -> NDArray[np.float32]:
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


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-12)
    return unit
