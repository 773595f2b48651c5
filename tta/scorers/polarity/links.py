"""Which words of the two sides of a bead render each other: what the reader of both sides says, or else the vectors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.words.attention import bead_words
from tta.scorers.words.rendition import renditions
from tta.types import UNRENDERED, Bitext, Language, Reading, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tta.scorers.polarity.halves import Half

__all__ = ["Links", "links_of"]

_HELD = 0.5
"""How surely a word has to render another to count as its rendering, 0 to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """The words of both sides of a bead, by the language of a side.

    Attributes:
        partner: the word of the other side that renders a word, UNRENDERED where none does.
        nearest: the word of the other side whose vector is most like a word's, where each is the other's nearest.
        doubt: the probability of a word being left out or rendered wrongly; empty where no reader has read the bead.
    """

    partner: Mapping[Language, NDArray[np.int64]]
    nearest: Mapping[Language, NDArray[np.int64]]
    doubt: Mapping[Language, NDArray[np.float32]]

    @property
    def are_read(self) -> bool:
        """Whether the reader of both sides has made them."""
        return bool(self.doubt)

    def renderings(self, language: Language, word: int) -> frozenset[int]:
        """Return the words of the other side that render a word, or that it renders."""
        other = next(each for each in Language if each is not language)
        found = {int(place) for place in np.flatnonzero(self.partner[other] == word)}
        own = int(self.partner[language][word])
        return frozenset(found | ({own} if own != UNRENDERED else set()))

    def counterparts(self, language: Language, word: int) -> frozenset[int]:
        """Return the renderings of a word, or, where it has none, the nearest word of the other side that renders none either.

        The reader of both sides hardly links a word to its opposite.
        """
        other, near = next(each for each in Language if each is not language), int(self.nearest[language][word])
        found = self.renderings(language, word)
        free = near != UNRENDERED and not self.renderings(other, near)
        return found or (frozenset({near}) if free else frozenset())

    def doubt_of(self, language: Language, word: int) -> float:
        """Return how probable it is that a word is left out or rendered wrongly; 1 where nobody has read the bead."""
        return float(self.doubt[language][word]) if self.doubt else 1.0


def links_of(bitext: Bitext, index: int, halves: Mapping[Language, Half]) -> Links:
    """Link the words of both sides of a bead: by its reading, without one where each is most like the other.

    Raises:
        CannotRunError: the bitext has no vectors.
    """
    reading, nearest = bitext.readings.get(index), _likest(halves)
    if reading is None:
        return Links(nearest, nearest, {})
    places = {language: place for place, language in enumerate(Language)}
    return Links(
        {language: _rendering(reading, place) for language, place in places.items()},
        nearest,
        {bitext.document(side).language: _doubt(bitext, index, side) for side in Side},
    )


def _rendering(reading: Reading, place: int) -> NDArray[np.int64]:
    sure: NDArray[np.int64] = np.where(reading.held[place] >= _HELD, reading.partner[place], UNRENDERED)
    return sure


def _doubt(bitext: Bitext, index: int, side: Side) -> NDArray[np.float32]:
    vectors = bitext.vectors(side)
    if vectors is None:
        return np.zeros(0, np.float32)
    rows, rendition = bead_words(vectors, bitext.alignment.beads[index].of(side)), renditions(bitext)[side]
    doubt: NDArray[np.float32] = np.maximum(rendition.missing[rows], rendition.wrong[rows])
    return doubt


def _likest(halves: Mapping[Language, Half]) -> dict[Language, NDArray[np.int64]]:
    """Link words that are most like each other, both ways."""
    russian, english = halves[Language.RU].vectors, halves[Language.EN].vectors
    if not len(russian) or not len(english):
        return {language: np.full(len(half.vectors), UNRENDERED) for language, half in halves.items()}
    cosines = russian @ english.T
    forward, backward = cosines.argmax(axis=1), cosines.argmax(axis=0)
    mutual = backward[forward] == np.arange(len(forward))
    echoed = forward[backward] == np.arange(len(backward))
    return {
        Language.RU: np.where(mutual, forward, UNRENDERED),
        Language.EN: np.where(echoed, backward, UNRENDERED),
    }
