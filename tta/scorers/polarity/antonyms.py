"""Antonyms: a word of one pole that stands for a word of the other, `увеличить` for reduce.

The pairs stand in `antonyms.tsv`. Two words count only where one is most like the other by its vector, where neither
side has another word that would render them rightly, and where no negation stands near. Words not listed are not seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tta.scorers.polarity.antonym_list import Pole, are_antonyms, poles
from tta.scorers.polarity.negation import Degree, Words
from tta.scorers.polarity.negation_matching import Half
from tta.types import Language

__all__ = ["ExchangedAntonym", "exchanged_antonyms"]

_NEAR = 4  # words within which a negation accounts for an antonym


@dataclass(frozen=True, slots=True)
class ExchangedAntonym:
    """A Russian and an English word, by their numbers, that stand for each other and mean opposite things; `likeness` is the
    cosine of their vectors.
    """

    russian: int
    english: int
    likeness: float


def exchanged_antonyms(russian: Half, english: Half) -> list[ExchangedAntonym]:
    """Return the words that stand for their antonyms."""
    left, right = _poles(russian.words, Language.RU), _poles(english.words, Language.EN)
    if not left or not right:
        return []
    cosines = russian.vectors @ english.vectors.T
    forward, backward = cosines.argmax(axis=1), cosines.argmax(axis=0)
    linked = {(place, int(forward[place])) for place in left} | {(int(backward[place]), place) for place in right}
    found = []
    for place, other in sorted(linked):
        own, theirs = left.get(place, frozenset()), right.get(other, frozenset())
        if not are_antonyms(own, theirs) or _is_rendered(own, right.values()) or _is_rendered(theirs, left.values()):
            continue
        if not (_is_denied(russian, place) or _is_denied(english, other)):
            found.append(ExchangedAntonym(place, other, float(cosines[place, other])))
    return found


def _is_rendered(poles: frozenset[Pole], others: Iterable[frozenset[Pole]]) -> bool:
    return any(poles & other for other in others)


def _is_denied(half: Half, place: int) -> bool:
    """Whether a negation stands near a word, other than the word itself."""
    return any(item.degree >= Degree.LEXICAL and 0 < abs(item.word - place) <= _NEAR for item in half.negations)


def _poles(words: Words, language: Language) -> dict[int, frozenset[Pole]]:
    """Return the poles of the words that have any, by their numbers."""
    found = ((place, poles(words.plain(place), language)) for place in range(len(words.forms)))
    return {place: found_poles for place, found_poles in found if found_poles}
