"""Samples drawn from prepared pairs: as they are, joined, moved, damaged, detached, or with what people marked."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.damaging import Damager, mended
from reader.edits import Edited
from reader.labels import SIDES, Labels, labelled
from reader.lexicon import Lexicon
from reader.pairs import UNKNOWN
from reader.passages import Tools, passages
from reader.prepare import WEIGHTS, Prepared
from reader.retelling import retold
from tta.encoder.spelling import plain_spelling
from tta.types import Language

__all__ = ["Sample", "Sampler"]

AS_IT_IS, MOVED, RETOLD, DETACHED = 0.28, 0.05, 0.04, 0.02
JOINED, LONGEST = 0.15, 110


@dataclass(frozen=True, slots=True)
class Sample:
    """Two texts and the labels of their words."""

    texts: tuple[str, str]
    labels: tuple[Labels, Labels]
    kind: str


@dataclass(frozen=True, slots=True)
class _Whole:
    """A good translation to begin with."""

    texts: tuple[str, str]
    strength: NDArray[np.float32]
    doubts: tuple[NDArray[np.int8], NDArray[np.int8]]


class Sampler:
    """Draws rounds of samples; a round depends on nothing but the seed and its number."""

    def __init__(
        self,
        pairs: Sequence[Prepared],
        lexicons: tuple[Lexicon, Lexicon],
        phrases: tuple[list[str], list[str]],
        seed: int,
    ) -> None:
        self._pairs = pairs
        self._lexicons, self._phrases, self._seed = lexicons, phrases, seed

    def round(self, number: int, count: int) -> Iterator[Sample]:
        """Yield about `count` samples."""
        rng = random.Random(self._seed * 100_003 + number)
        damager = Damager(Tools(self._lexicons, self._phrases, rng))
        weights = [WEIGHTS.get(item.pair.origin, 1.0) for item in self._pairs]
        for place in rng.choices(range(len(self._pairs)), weights, k=count):
            sample = self._of(place, damager, rng)
            if sample is not None and all(len(side.missing) >= 2 for side in sample.labels):
                yield sample

    def _of(self, place: int, damager: Damager, rng: random.Random) -> Sample | None:
        item = self._pairs[place]
        if item.pair.marks is not None:
            return _marked(item)
        whole = self._joined(place, rng) if rng.random() < JOINED else _whole(item)
        kind = rng.random()
        if kind < AS_IT_IS:
            return _labelled(whole, (None, None), "as it is")
        if kind < AS_IT_IS + MOVED:
            new = damager.moved(whole.texts[1])
            return _labelled(whole, (None, new), "moved" if new else "as it is")
        if kind < AS_IT_IS + MOVED + RETOLD:
            told = [retold(text, language, rng) for text, language in zip(whole.texts, Language, strict=True)]
            return _labelled(whole, (told[0], told[1]), "retold" if any(told) else "as it is")
        if kind < AS_IT_IS + MOVED + RETOLD + DETACHED:
            return _detached(whole, _whole(rng.choice(self._pairs)))
        done = damager.damage(whole.texts, whole.strength)
        return _labelled(whole, done or (None, None), "damaged" if done else "as it is")

    def _joined(self, place: int, rng: random.Random) -> _Whole:
        """Join a pair with the next of its set, or the next two, while they are short."""
        item = self._pairs[place]
        parts = [_whole(item)]
        following = self._pairs[place + 1 : place + rng.choice([2, 2, 3])]
        parts += [
            _whole(near) for near in following if near.pair.origin == item.pair.origin and near.pair.marks is None
        ]
        rows, columns = (sum(part.strength.shape[side] for part in parts) for side in SIDES)
        if max(rows, columns) > LONGEST:
            return parts[0]
        strength = np.zeros((rows, columns), np.float32)
        row = column = 0
        for part in parts:
            a, b = part.strength.shape
            strength[row : row + a, column : column + b] = part.strength
            row, column = row + a, column + b
        texts = tuple(" ".join(part.texts[side] for part in parts) for side in SIDES)
        doubts = tuple(np.concatenate([part.doubts[side] for part in parts]) for side in SIDES)
        return _Whole((texts[0], texts[1]), strength, (doubts[0], doubts[1]))


def _whole(item: Prepared) -> _Whole:
    texts = plain_spelling(item.pair.texts[0]), plain_spelling(item.pair.edited or item.pair.texts[1])
    return _Whole(texts, item.strength.astype(np.float32), item.doubts)


def _labelled(whole: _Whole, done: tuple[Edited | None, Edited | None], kind: str) -> Sample:
    texts = tuple(made.text if made is not None else text for made, text in zip(done, whole.texts, strict=True))
    return Sample((texts[0], texts[1]), labelled(whole.strength, done, whole.doubts), kind)


def _marked(item: Prepared) -> Sample:
    """Label by what people marked, and by what a person mended."""
    marks = item.pair.marks
    assert marks is not None
    whole = _whole(item)
    if item.pair.edited:
        done = mended(plain_spelling(item.pair.texts[1]), whole.texts[1])
        sample = _labelled(whole, (None, done), "tagged")
        for side in SIDES:
            sample.labels[side].edited = marks.edited[side]
        return sample
    sample = _labelled(whole, (None, None), "marked")
    for side, labels in enumerate(sample.labels):
        labels.missing, labels.wrong, labels.gaps = marks.missing[side], marks.wrong[side], marks.gaps[side]
        labels.links[(labels.missing != 0) | (labels.wrong != 0)] = UNKNOWN
    return sample


def _detached(whole: _Whole, other: _Whole) -> Sample:
    """Put another English text beside the Russian one: nothing that means something is rendered."""
    texts = whole.texts[0], other.texts[1]
    sides = passages(texts, np.zeros((whole.strength.shape[0], other.strength.shape[1]), np.float32))
    found = []
    for side, opposite in ((sides[0], sides[1]), (sides[1], sides[0])):
        heavy = np.array(side.heavy, bool)
        words = len(heavy)
        found.append(
            Labels(
                np.where(heavy, 1, UNKNOWN).astype(np.int8), np.full(words, UNKNOWN, np.int8), np.full(words, UNKNOWN, np.int8),
                np.full(words + 1, UNKNOWN, np.int8), np.where(heavy, len(opposite.words), UNKNOWN).astype(np.int16),
            )
        )  # fmt: skip
    return Sample(texts, (found[0], found[1]), "detached")
