"""One side of a pair while damage is being thought of, and what can be seen of its parts without a parser."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.lexicon import Lexicon
from tta.encoder.forward import word_spans
from tta.language.russian import best_reading
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["CLAUSE", "SENTENCE", "Array", "Passage", "Tools", "grammar", "parts", "passages", "phrases"]

CLAUSE = re.compile(r"[,;:—–(.!?]")
SENTENCE = re.compile(r"[.!?]")
_PREPOSITIONS = frozenset(
    "in on at by for with from to of into over under after before during between among through about against without within "
    "since until towards toward across behind beyond near".split()
)

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tools:
    """What damage is made with.

    Attributes:
        lexicons: Russian, English.
        phrases: of each language, phrases of two to seven words to be put in.
        rng: what is drawn from.
    """

    lexicons: tuple[Lexicon, Lexicon]
    phrases: tuple[list[str], list[str]]
    rng: random.Random


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a pair while damage is being thought of.

    Attributes:
        text: as it stands.
        words: where its words stand.
        language: of the text.
        other: words of the other side.
        strength: how firmly words are aligned, (w, words of the other side).
        heavy: of each word, whether it means something.
    """

    text: str
    words: list[tuple[int, int]]
    language: Language
    other: list[str]
    strength: Array
    heavy: list[bool]

    def word(self, place: int) -> str:
        """Return the word at a place."""
        return self.text[slice(*self.words[place])]

    def partner(self, place: int) -> str:
        """Return the word of the other side that a word is aligned with, or nothing."""
        row = self.strength[place]
        return self.other[int(row.argmax())] if len(row) and row.max() > 0.25 else ""


def passages(texts: tuple[str, str], strength: Array) -> tuple[Passage, Passage]:
    """Look at both sides of a pair."""
    spans = [word_spans(text) for text in texts]
    words = [[text[a:b] for a, b in side] for text, side in zip(texts, spans, strict=True)]
    return tuple(  # type: ignore[return-value]
        Passage(
            texts[side], spans[side], language, words[1 - side], strength if side == 0 else strength.T,
            [len(word) > 1 and not grammar(word, language) for word in words[side]],
        )
        for side, language in enumerate(Language)
    )  # fmt: skip


@lru_cache(maxsize=200_000)
def grammar(word: str, language: Language) -> bool:
    """Whether a word carries none but grammatical meaning; remembered."""
    return is_grammar(word, language)


def parts(side: Passage, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return ranges of words between marks."""
    between = [side.text[a[1] : b[0]] for a, b in zip(side.words, side.words[1:], strict=False)]
    cuts = [place + 1 for place, gap in enumerate(between) if mark.search(gap)]
    return list(zip([0, *cuts], [*cuts, len(side.words)], strict=True))


def phrases(side: Passage) -> list[tuple[int, int]]:
    """Return ranges of words that are a preposition and what depends on it, as far as can be seen without a parser."""
    found = []
    for first, last in parts(side, CLAUSE):
        starts = [place for place in range(first, last) if _preposition(side.word(place), side.language)]
        for start, stop in zip(starts, [*starts[1:], last], strict=False):
            end = start + 1
            while end < stop and end - start < 6 and not (side.heavy[end - 1] and not side.heavy[end]):
                end += 1
            if end > start + 1 and any(side.heavy[start:end]) and end - start < 0.6 * len(side.words):
                found.append((start, end))
    return found


def _preposition(word: str, language: Language) -> bool:
    if language is Language.EN:
        return word.lower() in _PREPOSITIONS
    return best_reading(word.lower()).part_of_speech == "PREP"
