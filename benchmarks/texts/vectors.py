"""Vectors as an audit makes them: spelling made plain, centred on the mean of the language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tta.encoder import Encoder
from tta.encoder.centre import bundled_means, centred
from tta.encoder.spelling import plain_spelling
from tta.pipeline.encoding import encoder_of
from tta.types import Language, Vectors

__all__ = ["WordVectors", "encoded", "encoder"]


@cache
def encoder() -> Encoder:
    """Load the model once."""
    return encoder_of()


def encoded(texts: Iterable[str], language: Language, by: Encoder | None = None) -> Vectors:
    """Return the vectors of texts of one language."""
    plain = [plain_spelling(text) for text in texts]
    return centred((by or encoder()).encode(plain, None), bundled_means(language))


class WordVectors:
    """Centred word vectors of many texts, each encoded once."""

    def __init__(self, by: Encoder, language: Language, texts: Sequence[str]) -> None:
        """Encode all texts of one language."""
        plain = sorted({plain_spelling(text) for text in texts})
        encoding = by.encode(plain)
        self._words = (np.asarray(encoding.words) - bundled_means(language).word).astype(np.float16)
        self._bounds = encoding.word_offsets
        self._rows = {text: row for row, text in enumerate(plain)}

    def of(self, text: str) -> NDArray[np.float16]:
        """Return the word vectors of one text, (w, m)."""
        row = self._rows[plain_spelling(text)]
        return self._words[self._bounds[row] : self._bounds[row + 1]]
