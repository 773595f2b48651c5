"""Superlatives and denied comparisons: no one was taller for `был выше всех`, the most upright for `прямее человека не встречал`.

What goes beyond all of its kind is what nothing of it goes beyond (J. Lyons, Semantics, 1977, on comparison), so that one side of
the two denies and the other does not. So does `другого такого нет` for the only one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Negation, Words
from tta.language.russian import best_reading
from tta.scorers.polarity.antonym_list import Pole, are_unmatched, poles
from tta.scorers.polarity.halves import Half
from tta.types import Language

__all__ = ["is_said_by_a_superlative", "is_superlative_denied"]

_OTHER = {
    Language.RU: frozenset("другой иной второй такой равный подобный".split()),
    Language.EN: frozenset("other another such like equal than more better worse less greater".split()),
}
"""Words that compare without being comparatives; the Russian ones by their lemmas."""
_NO_MORE = frozenset("больше более дальше далее раньше позже позднее менее меньше скорее".split())
"""Russian comparatives that say when, how long or how much: `больше не приходил` is no comparison."""
_ENGLISH_SUPERLATIVES = frozenset("most best worst least only ever first unique".split())
_RUSSIAN_SUPERLATIVES = frozenset("самый лучший худший единственный первый".split())
_MORE = {Language.RU: frozenset("больше более сильнее пуще".split()), Language.EN: frozenset({"more", "most"})}
_LESS = {Language.RU: frozenset({"меньше", "менее", "наименее"}), Language.EN: frozenset({"less", "least"})}
_MOST, _LEAST = frozenset({(-1, 0)}), frozenset({(-1, 1)})
"""The poles of more and less, which the list of opposites has in other senses."""
_NOBODY = frozenset("nobody none no nothing never".split())
_OF_ALL = frozenset({"всех", "всего"})
_NO_SUPERLATIVES = frozenset(
    "forest interest request honest modest harvest protest contest invest suggest arrest earnest guest quest chest digest "
    "conquest manifest priest attest detest infest ingest tempest latest west test rest nest pest vest crest".split()
)
_ABOUT = 8  # words of the clause of a negation among which one compares
_LOCATIVES = frozenset({"loct", "loc2"})
_ENDING = 3  # letters of -est, before which a word has at least two more


def is_said_by_a_superlative(own: Half, other: Half, item: Negation) -> bool:
    """Whether a negation of this side denies that anything goes beyond, and the other side has a superlative of the same kind.

    Nothing is loved less than what is loved least, and that not `больше всего`.
    """
    return is_superlative_denied(own.words, other.words, item.word, own.language) and not _are_opposed(own, other)


def is_superlative_denied(own: Words, other: Words, negation: int, language: Language) -> bool:
    """Whether words of a language compare about a negation, by its place, and those of the other have a superlative.

    Where both have one, each renders the other, and the negation something else.
    """
    others = next(each for each in Language if each is not language)
    return (
        _compares(own, negation, language) and _has_superlative(other, others) and not _has_superlative(own, language)
    )


def _are_opposed(own: Half, other: Half) -> bool:
    """Whether one side has a comparative or superlative whose opposite the other has, and not the word itself."""
    ours, theirs = ([_measure(word, half.language) for word in half.words.plains()] for half in (own, other))
    return any(are_unmatched(place, ours, theirs) for place in range(len(ours)))


def _measure(word: str, language: Language) -> frozenset[Pole]:
    """Return the poles of a word that measures; all and nobody, which a superlative and its denial have, do not."""
    if word in _LESS[language]:
        return _LEAST
    if word in _MORE[language]:
        return _MOST
    return frozenset() if word in _OF_ALL or word in _NOBODY else poles(word, language)


def _compares(own: Words, negation: int, language: Language) -> bool:
    """Whether a word of the clause of a negation compares: in English behind it, in Russian on either side.

    A comparative just before the negation compares nothing: `лучше не ходить`.
    """
    words = own.plains()
    behind = _reached(own, range(negation + 1, min(len(words), negation + 1 + _ABOUT)))
    if language is Language.EN:
        return any(words[place] in _OTHER[Language.EN] or words[place].endswith("er") for place in behind)
    before = _reached(own, range(negation - 1, max(-1, negation - 1 - _ABOUT), -1))
    return any(
        place != negation - 1 and (_is_comparative(words[place]) or _is_other(words[place]))
        for place in (*before, *behind)
    )


def _reached(words: Words, places: range) -> Iterator[int]:
    """Yield the words going away from one, as far as no mark stands between."""
    for place in places:
        if words.is_marked(place if places.step > 0 else place + 1):
            return
        yield place


def _is_other(word: str) -> bool:
    """Whether a Russian word compares without being a comparative; in the second case compares nothing."""
    reading = best_reading(word)
    return reading.lemma in _OTHER[Language.RU] and _LOCATIVES.isdisjoint(reading.grammemes)


def _is_comparative(word: str) -> bool:
    return word not in _NO_MORE and best_reading(word).part_of_speech == "COMP"


def _has_superlative(text: Words, language: Language) -> bool:
    words = text.plains()
    if language is Language.EN:
        return any(word in _ENGLISH_SUPERLATIVES or _ends_as_one(word) for word in words)
    return any(
        word in _RUSSIAN_SUPERLATIVES or best_reading(word).lemma == "самый" or word.startswith("наи") for word in words
    ) or _is_of_all(text)


def _ends_as_one(word: str) -> bool:
    return word.endswith("est") and len(word) > _ENDING + 1 and word not in _NO_SUPERLATIVES


def _is_of_all(words: Words) -> bool:
    """Whether a Russian comparative stands beside `всех` or `всего`: `сильнее всех`, `больше всего`."""
    plain = words.plains()
    return any(
        best_reading(word).part_of_speech in {"COMP", "ADVB"} and not _OF_ALL.isdisjoint(plain[place + 1 : place + 2])
        for place, word in enumerate(plain)
    )
