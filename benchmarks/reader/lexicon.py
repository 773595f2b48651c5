"""Words of the same field: neighbours in the space of word vectors, of the same part of speech and form, but not of one root."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tta.encoder.forward import word_spans
from tta.language.russian import best_reading
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["Lexicon", "form", "gathered", "joined", "spelt"]

_ENDINGS = ("ing", "ed", "ly", "tion", "ity", "ness", "ment", "er", "al", "ic", "ous", "ive", "es", "s")
_PREFIX = re.compile("^(?:un|in|re|dis|не|без|пере|по|за|вы|при|про|под|с|от|из|на|до|об|у|в)")
_NEAREST = 40  # neighbours of a word that are kept; `apart.py` takes most of them out again
_ALIKE, _SAME = 0.25, 0.72  # cosines of neighbours: less is another field, more may be the same thing said otherwise


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Frequent words of one language.

    Attributes:
        words: as written, small letters unless a name.
        near: of each word, words of the same form and field.
        by_form: words of each form.
    """

    words: dict[str, int]
    near: dict[str, tuple[str, ...]]
    by_form: dict[str, list[str]]
    vectors: NDArray[np.float32]


def gathered(
    texts: Sequence[str], vectors: Sequence[NDArray[np.float32]], language: Language, least: int = 3
) -> Lexicon:
    """Build a lexicon from texts and the vectors of their words, (w, d) each, projected to where renderings lie close."""
    sums: dict[str, NDArray[np.float32]] = {}
    counts: dict[str, int] = defaultdict(int)
    for text, rows in zip(texts, vectors, strict=True):
        for (start, stop), row in zip(word_spans(text), rows, strict=False):
            word = text[start:stop]
            if stop - start < 3 or not word.isalpha() or is_grammar(word, language):
                continue
            word = spelt(word, first=start == 0)
            sums[word] = sums.get(word, 0) + row
            counts[word] += 1
    words = sorted(word for word, count in counts.items() if count >= least)
    return _book(words, np.stack([sums[word] / counts[word] for word in words]), language)


def joined(books: Sequence[Lexicon], texts: Sequence[Sequence[str]], language: Language) -> Lexicon:
    """Join lexicons, each built from its own texts: a word's vector is the mean of theirs by how often they hold it."""
    sums: dict[str, NDArray[np.float32]] = {}
    counts: dict[str, int] = defaultdict(int)
    for book, own in zip(books, texts, strict=True):
        for text in own:
            for start, stop in word_spans(text):
                word = spelt(text[start:stop], first=start == 0)
                if (index := book.words.get(word)) is not None:
                    sums[word] = sums.get(word, 0) + book.vectors[index]
                    counts[word] += 1
    words = sorted(counts)
    return _book(words, np.stack([sums[word] / counts[word] for word in words]), language)


def spelt(word: str, *, first: bool) -> str:
    """Return a word as lexicons spell it: in small letters unless it seems to be a name."""
    return word if word[1:].islower() and word[0].isupper() and not first else word.lower()


def _book(words: list[str], means: NDArray[np.float32], language: Language) -> Lexicon:
    means = means / (np.linalg.norm(means, axis=1, keepdims=True) + 1e-9)
    by_form: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        by_form[form(word, language)].append(index)
    near: dict[str, tuple[str, ...]] = {}
    for members in by_form.values():
        if len(members) < 3:
            continue
        matrix = means[members] @ means[members].T
        for row, index in enumerate(members):
            order = np.argsort(-matrix[row])[:60]
            close = [
                words[members[k]]
                for k in order
                if _ALIKE < matrix[row, k] < _SAME and not _one_root(words[index], words[members[k]])
            ]
            near[words[index]] = tuple(close[:_NEAREST])
    return Lexicon(
        {word: index for index, word in enumerate(words)},
        near,
        {name: [words[k] for k in members] for name, members in by_form.items()},
        means.astype(np.float32),
    )


@lru_cache(maxsize=200_000)
def form(word: str, language: Language) -> str:
    """Return what words must share to stand in each other's place: capital and ending, or part of speech and inflection."""
    capital = "N" if word[0].isupper() else ""
    if language is Language.RU:
        reading = best_reading(word.lower())
        marks = sorted(set(reading.grammemes) - {"anim", "inan", "Name", "Surn", "Geox", "Qual"})
        return capital + " ".join(marks)
    ending = next((end for end in _ENDINGS if word.lower().endswith(end) and len(word) > len(end) + 2), "")
    return capital + ending


def _one_root(first: str, second: str) -> bool:
    a, b = (_PREFIX.sub("", word.lower()) for word in (first, second))
    return a[:4] == b[:4] or first.lower()[:4] == second.lower()[:4]
