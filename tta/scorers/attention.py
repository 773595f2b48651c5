"""Which words of one side the words of the other hold on to.

Nothing trained: the words of a bead, as vectors of a middle layer centred on their language's mean, are claimed by the
words of the other side, which share themselves out among them by softmax. How firmly a word is held is the best share
times cosine that any word of the other side gives it; a word that none holds is uncovered.

Loss is counted in words: a run of words loses as much as its words lack of being held. Words that the other language
need not render, such as articles and particles, are silent: they lose nothing and hardly cover anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.morphology import best_reading
from tta.types import Encoding, Language

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Run", "bead_words", "held", "is_silent", "links", "losses", "worst_runs"]

_FIRM = 0.3  # a word held this firmly loses nothing; chosen by benchmarks/fit_coverage.py
_TEMPERATURE = 0.05
_SURPLUS = 1.0  # the most that one covered word takes off a run, in words: a lost clause may hold one
_SILENT_COST = 0.1  # so that a run does not reach over a string of silent words
_NEGATIONS = frozenset({"не", "ни", "нет"})


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words `start` to `stop` (half-open) that are not held, and how many words' worth is lost."""

    start: int
    stop: int
    loss: float


def bead_words(encoding: Encoding, segments: Sequence[int]) -> NDArray[np.int64]:
    """Return the rows of `encoding.words` that belong to some segments, in order."""
    rows = [np.arange(encoding.word_offsets[i], encoding.word_offsets[i + 1]) for i in segments]
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
    cosines = _unit(own) @ _unit(other).T
    weights = np.exp((cosines - cosines.max(axis=0)) / _TEMPERATURE)
    firmness: NDArray[np.float32] = (weights / weights.sum(axis=0) * np.clip(cosines, 0.0, 1.0)).max(axis=1)
    return firmness


def links(own: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return for each own word, shape (a,), the word of the other side that is most like it."""
    return (_unit(own) @ _unit(other).T).argmax(axis=1) if len(own) and len(other) else np.zeros(0, np.int64)


def losses(firmness: NDArray[np.float32], silent: Sequence[bool]) -> NDArray[np.float32]:
    """Return what each word adds to a run's loss: up to 1 where it is not held, negative where it is or where it is silent."""
    lack = np.maximum((_FIRM - firmness) / _FIRM, -_SURPLUS)
    counted: NDArray[np.float32] = np.where(np.asarray(silent, bool), -_SILENT_COST, lack).astype(np.float32)
    return counted


def worst_runs(loss: Sequence[float], least: float) -> list[Run]:
    """Return the runs of greatest total loss that do not overlap, each at least `least`, in order.

    Each is a maximal scoring subsequence in the sense of Ruzzo and Tompa (1999, "A linear time algorithm for finding all
    maximal scoring subsequences").
    """
    return [run for run in _maximal_runs(loss) if run.loss >= least]


def _maximal_runs(loss: Sequence[float]) -> list[Run]:
    stack: list[tuple[int, int, float, float]] = []  # start, stop, total before, total behind
    total = 0.0
    for index, value in enumerate(loss):
        before, total = total, total + value
        if value <= 0:
            continue
        start, stop, left, right = index, index + 1, before, total
        while True:
            place = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][2] < left), None)
            if place is None or stack[place][3] >= right:
                break
            start, left = stack[place][0], stack[place][2]
            del stack[place:]
        stack.append((start, stop, left, right))
    return [Run(start, stop, right - left) for start, stop, left, right in stack]


def is_silent(word: str, language: Language) -> bool:
    """Whether a word may go unrendered without anything being lost: English function words, Russian particles."""
    plain = word.casefold().replace("’", "'")
    if language is Language.EN:
        return plain in _english_function_words() or "'" in plain
    return best_reading(plain).part_of_speech in {"PRCL", "INTJ"} and plain not in _NEGATIONS


@lru_cache(maxsize=1)
def _english_function_words() -> frozenset[str]:
    lines = files("tta.scorers").joinpath("function_words.en.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return unit
