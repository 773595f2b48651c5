"""The words of a bead and which of them render each other, by their vectors.

Each English word, unless it is a function word, belongs to the Russian word that is most like it; of the English words that
belong to it, the most like renders a Russian word.

The vectors are those of `tta.scorers.words.attention`. By language, not by side: what is asked for is what the English has for a
Russian word, whichever was translated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.scorer import CannotRunError
from tta.scorers.words.attention import bead_words, is_silent, unit_rows
from tta.types import Bead, Bitext, Language, Side, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Word", "WordLinks", "side_of", "word_links"]

_MOST = 4_000_000  # pairs of words of a bead that are compared; a page of prose has a tenth of it


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a bead: the segment it stands in, and where in the segment's text."""

    segment: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True, eq=False)
class WordLinks:
    """The words of both sides of a bead, r Russian and e English ones.

    Attributes:
        russian, english: the words in order.
        owners: shape (e,): the Russian word that each English word belongs to, -1 for function words.
        cosines: shape (e,): how like the two are.
    """

    russian: tuple[Word, ...]
    english: tuple[Word, ...]
    owners: NDArray[np.int64]
    cosines: NDArray[np.float32]

    def rendering(self, segment: int, start: int, stop: int, least: float) -> int | None:
        """Return the English word that renders a Russian one, by number; None where none does that is as like as `least`."""
        own = bisect_right(self.russian, (segment, start), key=lambda word: (word.segment, word.stop))
        if own == len(self.russian) or self.russian[own].segment != segment or self.russian[own].start >= stop:
            return None
        likeness = np.where(self.owners == own, self.cosines, np.float32(-1.0))
        other = int(likeness.argmax())
        return other if likeness[other] >= least else None


def word_links(bitext: Bitext, bead: Bead) -> WordLinks | None:
    """Compare the words of a bead; None where a side has none, or there are too many.

    Raises:
        CannotRunError: the bitext has no vectors.
    """
    russian, english = (_words(bitext, bead, language) for language in (Language.RU, Language.EN))
    if not russian[0] or not english[0] or len(russian[0]) * len(english[0]) > _MOST:
        return None
    cosines = unit_rows(russian[1]) @ unit_rows(english[1]).T
    segments = bitext.document(side_of(bitext, Language.EN)).segments
    silent = [is_silent(segments[word.segment].text[word.start : word.stop], Language.EN) for word in english[0]]
    owners = np.where(silent, -1, cosines.argmax(axis=0)).astype(np.int64)
    return WordLinks(russian[0], english[0], owners, cosines.max(axis=0))


def side_of(bitext: Bitext, language: Language) -> Side:
    """Return the side that is in a language."""
    return Side.SOURCE if bitext.source.language is language else Side.TARGET


def _words(bitext: Bitext, bead: Bead, language: Language) -> tuple[tuple[Word, ...], NDArray[np.float32]]:
    side = side_of(bitext, language)
    vectors = bitext.vectors(side)
    if vectors is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    segments = bead.source if side is Side.SOURCE else bead.target
    words = tuple(word for segment in segments for word in _placed(vectors, segment))
    return words, vectors.words[bead_words(vectors, segments)]


def _placed(vectors: Vectors, segment: int) -> list[Word]:
    spans: Sequence[Sequence[int]] = vectors.word_spans[
        vectors.word_offsets[segment] : vectors.word_offsets[segment + 1]
    ].tolist()
    return [Word(segment, start, stop) for start, stop in spans]
