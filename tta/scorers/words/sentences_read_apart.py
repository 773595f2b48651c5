"""Short sentences that the other side lacks, found by reading each alone with what may render it.

Read as one text, a sentence without counterpart takes the words of its neighbour for its own rendering: `перестал` is held by out
where `Дождь перестал.` is missing beside The sun came out. Read in pairs, the others render each other and it does not.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tta.scorers.words.bead_sentences import bead_sentences
from tta.scorers.words.denials import spoken
from tta.scorers.words.severity import is_grammar
from tta.types import UNRENDERED, Bitext, Language, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tta.language.negation import Words

__all__ = ["lacking_sentences"]

_GRAMMAR = 0.2  # weight of a word that carries grammar only
_UNSAID = 0.8
"""Probability from which on a word of the other side is not rendered by what stands for its sentence: then two were made one."""
_HELD = 0.6
"""Mean of how surely the words of a sentence are rendered, in the whole, from which on it is there."""

_MARK = re.compile(r"[,;:—–]")


class _Side(NamedTuple):
    """One side of a bead: its words, which of them, (w,), are grammar only, and its sentences."""

    words: Words
    is_grammar: NDArray[np.bool_]
    sentences: Sequence[tuple[int, int]]


def lacking_sentences(bitext: Bitext, index: int, side: Side) -> list[tuple[int, int]]:
    """Return the sentences of one side of a bead that the other lacks, each as the words from one to another of the bead's."""
    reading = bitext.readings.get(index)
    if reading is None or not reading.apart:
        return []
    own, other = (_side(bitext, index, each) for each in (side, side.opposite))
    spare = len(own.sentences) - len(other.sentences)
    if spare <= 0:
        return []
    place = list(Language).index(bitext.document(side).language)
    doubts = {(i, j) if place == 0 else (j, i): (each.missing, each.wrong) for (i, j), each in reading.apart.items()}
    unsaid = {
        pair: tuple(_chance(missing[at], wrong[at]) for at in (place, 1 - place))
        for pair, (missing, wrong) in doubts.items()
    }
    kept = max(
        combinations(range(len(own.sentences)), len(other.sentences)),
        key=lambda chosen: sum(_fidelity(unsaid[i, j], own, other, (i, j)) for j, i in enumerate(chosen)),
    )
    lacking = [own.sentences[i] for i in range(len(own.sentences)) if i not in kept]
    worst = max(_worst(unsaid[i, j][1], other, j) for j, i in enumerate(kept))
    held = np.where(reading.partner[place] == UNRENDERED, 0.0, reading.held[place])
    is_there = float(np.concatenate([held[start:stop] for start, stop in lacking]).mean()) > _HELD
    if (
        worst > _UNSAID
        or is_there
        or _marks(other, other.sentences) - _marks(own, [own.sentences[i] for i in kept]) >= spare
    ):
        return []
    return lacking


def _side(bitext: Bitext, index: int, side: Side) -> _Side:
    words = spoken(bitext, bitext.alignment.beads[index], side).words
    language = bitext.document(side).language
    return _Side(
        words,
        np.array([is_grammar(form, language) for form in words.forms], np.bool_),
        bead_sentences(bitext, index, side),
    )


def _chance(missing: NDArray[np.float32], wrong: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return how probably each word is not rendered, or by something else."""
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.maximum(missing, wrong).astype(np.float64)))
    return found


def _fidelity(unsaid: tuple[NDArray[np.float64], ...], own: _Side, other: _Side, pair: tuple[int, int]) -> float:
    """Return how much of two sentences each finds in the other, 0 to 1."""
    lost = total = 0.0
    for chances, side, place in zip(unsaid, (own, other), pair, strict=True):
        start, stop = side.sentences[place]
        weights = np.where(side.is_grammar[start:stop], _GRAMMAR, 1.0)
        lost += float(chances @ weights)
        total += float(weights.sum())
    return 1.0 - lost / total


def _worst(chances: NDArray[np.float64], side: _Side, place: int) -> float:
    start, stop = side.sentences[place]
    return float(np.where(side.is_grammar[start:stop], 0.0, chances).max())


def _marks(side: _Side, sentences: Sequence[tuple[int, int]]) -> int:
    """Count the marks within sentences: a clause behind one may be what the other side has as a sentence."""
    return sum(
        _MARK.search(side.words.marks[place]) is not None
        for start, stop in sentences
        for place in range(start + 1, stop)
    )
