"""The list of frequent antonyms: on which pole of which pairs a word stands.

English words are known in their regular forms, Russian words by their lemmas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import best_reading
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Pole", "are_antonyms", "are_unmatched", "is_listed", "poles"]

Pole = tuple[int, int]
"""The number of a pair in the list, and 0 or 1."""

_VOWELS = "aeiou"
_ENDINGS = ("ed", "er", "est")
_SHORT = 5
"""Letters up to which a word that ends so doubles its last one for sure; of a longer one both forms are known."""


@lru_cache(maxsize=WORDS_KEPT)
def poles(word: str, language: Language) -> frozenset[Pole]:
    """Return the poles of a word in small letters, with е for ё; none for a word not listed."""
    listed = _listed()[language]
    forms = {word, best_reading(word).lemma} if language is Language.RU else {word}
    return frozenset(pole for form in forms for pole in listed.get(form, ()))


def is_listed(word: str, language: Language) -> bool:
    """Whether a word in small letters, with е for ё, stands in the list as it is."""
    return word in _listed()[language]


def are_antonyms(left: frozenset[Pole], right: frozenset[Pole]) -> bool:
    """Whether two words stand on the two poles of a pair, and on the same pole of none."""
    return not left & right and any((pair, 1 - pole) in right for pair, pole in left)


def are_unmatched(place: int, own: Sequence[frozenset[Pole]], other: Sequence[frozenset[Pole]]) -> bool:
    """Whether the other side has the opposite of a word of this one, and neither has a word that the other's would render.

    Args:
        place: of a word of this side.
        own: the poles of the words of this side.
        other: those of the other one.
    """
    mine = own[place]
    return (
        bool(mine)
        and not any(mine & theirs for theirs in other)
        and any(are_antonyms(mine, theirs) and not any(theirs & ours for ours in own) for theirs in other)
    )


@lru_cache(maxsize=1)
def _listed() -> Mapping[Language, Mapping[str, Sequence[Pole]]]:
    """Read the list: the poles of every English form and of every Russian lemma."""
    found: dict[Language, dict[str, list[Pole]]] = {language: {} for language in Language}
    lines = files("tta.scorers.polarity").joinpath("antonyms.tsv").read_text("utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        columns = line.split("\t")
        for pole in (0, 1):
            for form in {form for word in columns[pole].split() for form in _forms(word)}:
                found[Language.EN].setdefault(form, []).append((number, pole))
            for word in columns[2 + pole].split():
                found[Language.RU].setdefault(word, []).append((number, pole))
    return found


def _forms(word: str) -> set[str]:
    """Return an English word with the regular endings of a noun, verb and adjective; behind `=`, as it stands."""
    if word.startswith("="):
        return {word[1:]}
    if len(word) < 3 or not word.isalpha():
        return {word}
    hissing = word.endswith(("s", "x", "ch", "sh"))
    if word.endswith("e"):
        stem, plural, going = word[:-1], word + "s", word[:-1] + "ing"
    elif word.endswith("y") and word[-2] not in _VOWELS:
        stem, plural, going = word[:-1] + "i", word[:-1] + "ies", word + "ing"
    elif _doubles(word):
        return {word, word + "s", *_endings(word + word[-1]), *(_endings(word) if len(word) > _SHORT else ())}
    else:
        stem, plural, going = word, word + ("es" if hissing else "s"), word + "ing"
    return {word, plural, going, *(stem + ending for ending in _ENDINGS)}


def _endings(stem: str) -> Iterator[str]:
    return (stem + ending for ending in (*_ENDINGS, "ing"))


def _doubles(word: str) -> bool:
    """Whether the last letter may be doubled before an ending: `cut`, `permit`; that `visit` has none, the eye cannot tell."""
    return word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
