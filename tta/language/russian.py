"""Russian words through pymorphy3: one analyser, loaded when first asked, its answers remembered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tta.language.yo import without_yo
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Reading", "beginnings", "best_reading", "is_known", "lemma", "lemma_shares", "name_share", "readings"]


_LONGEST = 64  # code points of a word that are analysed
_SHORT = 5  # code points of a word; endings may be two long, so that of a shorter one less than a beginning stays
_BEGINNING = 3  # code points that all forms of a longer word have in common
_STRANGE = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The likeliest analysis of a word form: lemma, part of speech and grammemes in pymorphy3's (OpenCorpora's) tags."""

    lemma: str
    part_of_speech: str
    grammemes: frozenset[str]

    @property
    def is_proper(self) -> bool:
        """Whether it is the name of a person, place or body."""
        return bool(self.grammemes & (_NAMES | {"Init", "Abbr"}))

    @property
    def is_finite(self) -> bool:
        """Whether it can be the predicate of a sentence."""
        return self.part_of_speech in {"VERB", "PRTS", "ADJS", "PRED"}


@lru_cache(maxsize=1)
def _analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _parses(word: str) -> Any:
    """Analyse a word form; one with letters of which no Russian word is made, in no way.

    pymorphy3 2.0.6 asks for the Unicode name of a word's letters, and raises ValueError where Python knows none (Tangut, U+17000
    to U+18D08), UnicodeEncodeError at a lone surrogate.
    """
    return () if _STRANGE.search(word) else _analyser().parse(word[:_LONGEST])


@lru_cache(maxsize=WORDS_KEPT)
def best_reading(word: str) -> Reading:
    """Analyse one word form; a word not in the dictionary is read by its ending."""
    return readings(word)[0]


@lru_cache(maxsize=4 * WORDS_KEPT)
def readings(word: str) -> tuple[Reading, ...]:
    """Return all analyses of one word form, the likeliest first."""
    return tuple(
        Reading(without_yo(parse.normal_form), str(parse.tag.POS or ""), frozenset(parse.tag.grammemes))
        for parse in _parses(word)
    ) or (Reading(word.lower(), "", frozenset()),)


@lru_cache(maxsize=WORDS_KEPT)
def lemma_shares(word: str) -> Mapping[str, float]:
    """Return the dictionary forms that a word form may belong to, each with its probability."""
    parses = _parses(word)
    total = sum(parse.score for parse in parses)
    found: dict[str, float] = {}
    for parse in parses:
        form = without_yo(parse.normal_form)
        found[form] = found.get(form, 0.0) + parse.score / total
    return found or {word.lower(): 1.0}


@lru_cache(maxsize=WORDS_KEPT)
def name_share(word: str) -> float:
    """Return how probable it is, from 0 to 1, that a word form is a name: `литой` may be one, and hardly ever is."""
    parses = _parses(word)
    total = sum(parse.score for parse in parses)
    return sum(parse.score for parse in parses if _NAMES & set(parse.tag.grammemes)) / total if total else 0.0


def lemma(word: str) -> str:
    """Return the dictionary form, with е for ё."""
    return best_reading(word).lemma


def beginnings(word: str) -> list[str]:
    """Return keys under which a list may keep a word that the dictionary does not know, and by which its forms find it.

    To analyse such a word takes a third of a millisecond, a minute or two for a list of 200,000: its beginning is the same in all
    its forms. A short one, or one with digits, is kept under all lemmas that it may have.
    """
    if len(word) < _SHORT or not word.isalpha():
        return list(dict.fromkeys([word, *lemma_shares(word)]))
    return [f"{word[:_BEGINNING].lower()}-"]


@lru_cache(maxsize=WORDS_KEPT)
def is_known(word: str) -> bool:
    """Whether the form stands in the dictionary."""
    return not _STRANGE.search(word) and bool(_analyser().word_is_known(word[:_LONGEST]))
