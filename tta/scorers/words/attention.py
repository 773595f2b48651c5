"""Which words of one side the words of the other hold on to.

Nothing trained: the words of a bead, as vectors of a middle layer centred on their language's mean, are claimed by the
words of the other side, which share themselves out among them by softmax. How firmly a word is held is the best share
times cosine that any word of the other side gives it; a word that none holds is uncovered.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.language.russian import best_reading
from tta.types import Language, Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["bead_words", "held", "is_silent", "lack", "links", "unit_rows"]

_TEMPERATURE = 0.05  # of the softmax by which words share themselves out: the lower, the more goes to the likest
_FIRM = 0.3  # a word held this firmly lacks nothing
_BLOCK = 1024
"""Words of the other side that are compared at a time: a bead of thousands takes no gigabytes."""
_NEGATIONS = frozenset({"не", "ни", "нет"})


def bead_words(vectors: Vectors, segments: Sequence[int]) -> NDArray[np.int64]:
    """Return the rows of `vectors.words` that belong to some segments, in order."""
    rows = [np.arange(vectors.word_offsets[i], vectors.word_offsets[i + 1]) for i in segments]
    return np.concatenate(rows) if rows else np.zeros(0, np.int64)


def held(own: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how firmly each own word is held by the other side, 0 to 1.

    Args:
        own: shape (a, m), centred word vectors.
        other: shape (b, m).

    Returns:
        Shape (a,): the best product of share and cosine over the other side's words.
    """
    if not len(own) or not len(other):
        return np.zeros(len(own), np.float32)
    mine, theirs = unit_rows(own), unit_rows(other)
    firmness = np.zeros(len(own), np.float32)
    for start in range(0, len(theirs), _BLOCK):  # each word of the other side has its own shares
        cosines = mine @ theirs[start : start + _BLOCK].T
        weights = np.exp((cosines - cosines.max(axis=0)) / _TEMPERATURE)
        np.maximum(firmness, (weights / weights.sum(axis=0) * np.clip(cosines, 0.0, 1.0)).max(axis=1), out=firmness)
    return firmness


def lack(own: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how much each own word, (a,), lacks of being held: 1 where nothing holds it, 0 where it is held firmly."""
    found: NDArray[np.float32] = np.clip(1.0 - held(own, other) / _FIRM, 0.0, 1.0)
    return found


def links(own: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return for each own word, shape (a,), the word of the other side that is most like it."""
    return (unit_rows(own) @ unit_rows(other).T).argmax(axis=1) if len(own) and len(other) else np.zeros(0, np.int64)


def is_silent(word: str, language: Language) -> bool:
    """Whether a word may go unrendered without anything being lost: English function words, Russian particles."""
    plain = word.casefold().replace("’", "'")
    if language is Language.EN:
        return plain in _english_function_words() or "'" in plain
    return best_reading(plain).part_of_speech in {"PRCL", "INTJ"} and plain not in _NEGATIONS


@lru_cache(maxsize=1)
def _english_function_words() -> frozenset[str]:
    lines = files("tta.scorers.words").joinpath("function_words.en.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return vectors, (n, m), at unit length; zeros stay zeros."""
    unit: NDArray[np.float32] = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return unit
