"""The list of frequent antonyms: on which pole of which pairs a word stands.

English words are known in their regular forms, Russian words by their lemmas.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from tta.language.inflected import inflected
from tta.language.russian import best_reading
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Pole", "are_antonyms", "are_unmatched", "is_listed", "poles"]

_ADJECTIVES = frozenset({"ADJF", "ADJS"})
_NOT = "не"
Pole = tuple[int, int]
"""The number of a pair in the list, and 0 or 1."""


@lru_cache(maxsize=WORDS_KEPT)
def poles(word: str, language: Language) -> frozenset[Pole]:
    """Return the poles of a word in small letters, with е for ё; none for a word not listed.

    A Russian adjective with `не-` that is not listed stands opposite the same without it: `нечистый`, clean.
    """
    listed = _listed()[language]
    if language is Language.EN:
        return frozenset(listed.get(word, ()))
    reading = best_reading(word)
    found = frozenset(pole for form in (word, reading.lemma) for pole in listed.get(form, ()))
    if found or reading.part_of_speech not in _ADJECTIVES or not reading.lemma.startswith(_NOT):
        return found
    return frozenset((pair, 1 - pole) for pair, pole in listed.get(reading.lemma.removeprefix(_NOT), ()))


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
            for form in {form for word in columns[pole].split() for form in inflected(word)}:
                found[Language.EN].setdefault(form, []).append((number, pole))
            for word in columns[2 + pole].split():
                found[Language.RU].setdefault(word, []).append((number, pole))
    return found
