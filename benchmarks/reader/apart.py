"""Neighbours in the space of word vectors that really say something else, and as the same part of speech.

A word's renderings tell: two English words that one Russian word is rendered by anywhere are synonyms, and one in the place of
the other is no error; an English word whose Russian partners are verbs does not stand where a noun was.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import numpy as np

from reader.lexicon import Lexicon, spelt
from reader.passages import Array
from tta.encoder.forward import word_spans
from tta.language.russian import best_reading
from tta.types import Language

__all__ = ["Partners", "apart", "partners"]

LINKED = 0.3  # strength of alignment from which a word counts as a rendering
_OFTEN, _SHARE = 2, 0.15  # how often a rendering is met, or what part of a word's renderings it is, to be believed
_SURE = 0.45  # of a word's partners that are of one class
_LEFT = 12  # neighbours that are kept

Partners = dict[str, Counter[str]]


def partners(pairs: Iterable[tuple[tuple[str, str], Array]]) -> tuple[Partners, Partners]:
    """Count the lemmas of the other language that render each word, Russian first.

    Args:
        pairs: texts, and how firmly their words are aligned, (a, b).
    """
    found: tuple[Partners, Partners] = (defaultdict(Counter), defaultdict(Counter))
    for texts, strength in pairs:
        spans = [word_spans(text) for text in texts]
        if strength.shape != (len(spans[0]), len(spans[1])):
            continue
        for a, b in zip(*np.nonzero(strength > LINKED), strict=True):
            words = [texts[side][slice(*spans[side][place])] for side, place in enumerate((a, b))]
            keys = [
                spelt(word, first=spans[side][place][0] == 0)
                for side, (word, place) in enumerate(zip(words, (a, b), strict=True))
            ]
            found[0][keys[0]][_stem(words[1])] += 1
            found[1][keys[1]][words[0].lower()] += 1
    return found


def apart(book: Lexicon, renderings: Partners, language: Language) -> Lexicon:
    """Return the lexicon without neighbours that render what the word renders, or are of another part of speech."""
    near = {}
    for word, others in book.near.items():
        own, kind = _believed(word, renderings, language), _class(word, renderings, language)
        if not own or not kind:
            continue
        kept = [
            other for other in others
            if _class(other, renderings, language) == kind
            and (theirs := _believed(other, renderings, language)) and not own & theirs
        ]  # fmt: skip
        if kept:
            near[word] = tuple(kept[:_LEFT])
    return replace(book, near=near)


def _believed(word: str, renderings: Partners, language: Language) -> frozenset[str]:
    counted: Counter[str] = Counter()
    for partner, count in renderings.get(word, Counter()).items():
        counted[partner if language is Language.RU else _lemma(partner)] += count
    total = counted.total()
    return frozenset(key for key, count in counted.items() if count >= _OFTEN or count >= _SHARE * total)


def _class(word: str, renderings: Partners, language: Language) -> str:
    """Return what an English word's partners tell of its part of speech, if they agree; of a Russian word its own."""
    if language is Language.RU:
        return str(best_reading(word.lower()).part_of_speech)
    classes: Counter[str] = Counter()
    for partner, count in renderings.get(word, Counter()).items():
        classes[_kind(partner)] += count
    if not classes:
        return ""
    kind, count = classes.most_common(1)[0]
    return kind if count >= _SURE * classes.total() else ""


@lru_cache(maxsize=200_000)
def _kind(russian: str) -> str:
    reading = best_reading(russian)
    part = str(reading.part_of_speech)
    if part == "NOUN":
        return "noun plural" if "plur" in reading.grammemes else "noun"
    if part in {"VERB", "INFN", "GRND"}:
        return "verb past" if "past" in reading.grammemes else "verb"
    return "adjective" if part in {"ADJF", "ADJS", "PRTF", "PRTS", "COMP"} else part


@lru_cache(maxsize=200_000)
def _lemma(russian: str) -> str:
    return best_reading(russian).lemma


@lru_cache(maxsize=200_000)
def _stem(english: str) -> str:
    word = english.lower()
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e")
