"""One side of a bead as polarity sees it: its words, their vectors, where they stand and which of them deny."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tta.language.negation import Degree, Negation, Words, negations
from tta.scorers.scorer import CannotRunError
from tta.scorers.words.attention import bead_words, unit_rows
from tta.scorers.words.denials import spoken
from tta.types import Bead, Bitext, Language, Side, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Half", "half_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """One side of a bead.

    Attributes:
        language: of the text.
        words: of all its segments.
        vectors: float32, shape (n, m), of unit length.
        spans: where each word stands in the document.
        negations: in order.
    """

    language: Language
    words: Words
    vectors: NDArray[np.float32]
    spans: tuple[tuple[Span, ...], ...]
    negations: tuple[Negation, ...]

    def explicit(self) -> list[Negation]:
        """Return the negations that ought to be rendered by one."""
        return [item for item in self.negations if item.degree is Degree.EXPLICIT]

    def formal(self) -> list[int]:
        """Return the words that negate by their form, in idioms, too."""
        return [item.word for item in self.negations if item.formal]


def half_of(bitext: Bitext, bead: Bead, side: Side) -> Half:
    """Return the words, vectors and negations of one side of a bead.

    Raises:
        CannotRunError: the bitext has no vectors.
    """
    vectors, document = bitext.vectors(side), bitext.document(side)
    if vectors is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    said = spoken(bitext, bead, side)
    unit = unit_rows(vectors.words[bead_words(vectors, bead.of(side))])
    return Half(document.language, said.words, unit, said.spans, negations(said.words, document.language))
