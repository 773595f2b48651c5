"""Which words of a bead the other side renders: the network over word vectors, block by block, and the reader beside it.

The network is `tta.scorers.words.network`'s. Where the reader of both sides has read a bead (`Bitext.readings`), the two are
taken together (`tta.scorers.words.joint`).

The vectors of another model than the one that comes with tta are measured without the network: a word is missing as far as
it is not held (`tta.scorers.words.attention`), which finds lost clauses and hardly ever a lost word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.scorer import CannotRunError
from tta.scorers.words.attention import bead_words, lack, links
from tta.scorers.words.joint import word_curve
from tta.scorers.words.network import Network, measures_of, network, odds_of, unit
from tta.types import UNRENDERED, Bead, Bitext, Language, Reading, Side, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["ALONE", "Rendition", "renditions"]

ALONE = -1
"""Partner of a word that stands in a bead without counterpart."""

_BLOCK = 4096  # words of either side that are worked on at once
_MOST = 30_000_000  # pairs of words of a bead that are compared; a page of prose has some hundred thousand
_LEAST_CHANCE = 1e-7  # a probability as near to 0 or 1 is all the same


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
    projected = [unit(words[side] @ networks[side].projection) for side in (0, 1)]
    own = [np.tanh(words[side] @ networks[side].own + networks[side].own_bias) for side in (0, 1)]
    features: tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]] = ([], [])
    begins = [0, 0]
    for pair in block:
        parts = [slice(begins[side], begins[side] + len(pair[side])) for side in (0, 1)]
        begins = [part.stop for part in parts]
        sides = [projected[side][parts[side]] for side in (0, 1)]
        cosines = sides[0] @ sides[1].T
        for side, matrix in ((0, cosines), (1, cosines.T)):
            seen = measures_of(matrix, sides[side], sides[1 - side], networks[side])
            features[side].append(np.concatenate([seen[0], own[side][parts[side]], seen[1]], axis=1))
            rendition = found[(Side.SOURCE, Side.TARGET)[side]]
            nearest = matrix.argmax(axis=1)
            rendition.partner[pair[side]] = pair[1 - side][nearest]
            rendition.likeness[pair[side]] = matrix[np.arange(len(matrix)), nearest]
    for side in (0, 1):
        odds = odds_of(features[side], networks[side])
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
            rendition.likeness[pair[side]] = (unit(own) * unit(other)[nearest]).sum(axis=1)


def _blank(words: int) -> Rendition:
    zeros = np.zeros(words, np.float32)
    return Rendition(zeros, zeros.copy(), np.full(words, ALONE, np.int64), zeros.copy())
