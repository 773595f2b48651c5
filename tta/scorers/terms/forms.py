"""Where terms of a glossary stand in a Russian text, and forms of them in an English one.

The Russian is compared by lemmas, so in every case and number. The English is compared by stems and without hyphens and spaces:
`Cease-fires` is `ceasefire`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

from tta.language.english import stems
from tta.language.russian import beginnings, is_known, lemma_shares
from tta.language.tokens import COMPOUND
from tta.language.yo import without_yo
from tta.types import GlossaryEntry
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Index", "english_places", "indexed", "russian_places"]

Index = Mapping[tuple[str, str], Sequence[GlossaryEntry]]

_LIKELY = 0.3  # probability that a form by itself is of the glossary's word: `стали` is seldom `сталь`
_LONGEST = 100_000


@lru_cache(maxsize=1)
def indexed(glossary: tuple[GlossaryEntry, ...]) -> Index:
    """Return the entries by the lemmas of their first two words, the second empty where there is one word only.

    A word that the dictionary does not know stands under its beginning. A large glossary has thousands of entries that begin with
    the same word.
    """
    found: dict[tuple[str, str], list[GlossaryEntry]] = {}
    for entry in glossary:
        for first in entry.lemmas[:1]:
            for key in product(_lemmas(first), _lemmas(entry.lemmas[1]) if len(entry.lemmas) > 1 else [""]):
                found.setdefault(key, []).append(entry)
    return found


def _lemmas(lemma: str) -> list[str]:
    """Return the keys of a word of an entry."""
    return [lemma] if is_known(lemma.lower()) else beginnings(lemma)


def russian_places(text: str, index: Index) -> list[tuple[int, int, GlossaryEntry]]:
    """Return start, stop and entry of the terms in a text; of terms within each other the longest.

    Args:
        text: Russian.
        index: of the glossary, by `indexed`.
    """
    words = list(COMPOUND.finditer(text[:_LONGEST]))
    found = []
    place = 0
    while place < len(words):
        own, following = (
            _keys(words[place].group()),
            _keys(words[place + 1].group()) if place + 1 < len(words) else [],
        )
        candidates = [entry for key in product(own, ["", *following]) for entry in index.get(key, ())]
        entry = max(
            (entry for entry in candidates if _stands(entry.lemmas, words[place : place + len(entry.lemmas)])),
            key=lambda entry: len(entry.lemmas),
            default=None,
        )
        if entry is None:
            place += 1
            continue
        place += len(entry.lemmas)
        found.append((words[place - len(entry.lemmas)].start(), words[place - 1].end(), entry))
    return found


def _keys(word: str) -> list[str]:
    """Return what a word of the text may stand under."""
    plain = without_yo(word)
    return list(dict.fromkeys([word, *lemma_shares(plain), *(() if is_known(plain) else beginnings(plain))]))


def english_places(words: Sequence[tuple[int, int, str]], forms: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return start and stop of each place where one of the forms stands.

    Args:
        words: of the text, as `tta.language.english.stems` gives them.
        forms: as they are written.
    """
    wanted = _joined(forms)
    longest = max(map(len, wanted), default=0)
    found = []
    for first, (start, _, word) in enumerate(words):
        joined, last = word, first
        while joined not in wanted and len(joined) < longest and last + 1 < len(words):
            last += 1
            joined += words[last][2]
        if joined in wanted:
            found.append((start, words[last][1]))
    return found


@lru_cache(maxsize=WORDS_KEPT)
def _joined(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(word for _, _, word in stems(form)) for form in forms) - {""}


def _stands(lemmas: Sequence[str], words: Sequence[re.Match[str]]) -> bool:
    least = _LIKELY if len(lemmas) == 1 else 0.0
    return len(words) == len(lemmas) and all(
        _is_form(word.group(), lemma, least) for lemma, word in zip(lemmas, words, strict=True)
    )


def _is_form(word: str, lemma: str, least: float) -> bool:
    if word == lemma or (lemma.isupper() and len(lemma) > 1):
        return word == lemma
    plain = without_yo(word)
    if is_known(lemma):
        return lemma_shares(plain).get(lemma, -1.0) >= least
    return plain == lemma or (not is_known(plain) and bool(lemma_shares(plain).keys() & lemma_shares(lemma).keys()))
