"""Comparisons turned round: The sister is older than the brother for `Брат старше сестры`.

What is compared and with what is told by case or `чем` in Russian, by `than` in English. Where the word of comparison is an
opposite as well, the two say the same: The sister is younger than the brother.
"""

from __future__ import annotations

from dataclasses import dataclass

from tta.language.negation import Words
from tta.language.russian import best_reading
from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.types import Language

__all__ = ["compared_the_other_way", "exchanged_comparisons"]

_REACH = 3  # words behind the comparative, `чем` or than within which stands what is compared with
_NAMED = frozenset({"NOUN", "ADJF", "ADVB", "NPRO"})
_LESS = frozenset({"меньше", "менее", "less", "fewer"})


@dataclass(frozen=True, slots=True)
class _Comparison:
    """A comparison, by the numbers of words: the comparative, what is compared and with what."""

    word: int
    what: tuple[int, ...]
    standard: tuple[int, ...]


def exchanged_comparisons(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the comparisons of both sides whose members changed places while the word of comparison is rendered."""
    found = _turned(russian, english, links)
    if found is None:
        return []
    ours, than = found
    words = [word for word in links.renderings(Language.RU, ours.word) if word < than]
    plain = russian.words.plain(ours.word)
    opposed = any(
        are_antonyms(poles(plain, Language.RU), poles(english.words.plain(word), Language.EN)) for word in words
    )
    if not words or opposed or (plain in _LESS) is not _says_less(english.words, than):
        return []
    first, last = min(*ours.what, ours.word), max(ours.standard)
    words += [word for place in (*ours.what, *ours.standard) for word in links.renderings(Language.RU, place)]
    return [OppositePhrases((first, last), (min(words), max(words)))]


def compared_the_other_way(russian: Half, english: Half, links: Links) -> int | None:
    """Return the Russian comparative whose members the English has in the other order, so that an opposite renders it."""
    found = _turned(russian, english, links)
    return found[0].word if found else None


def _turned(russian: Half, english: Half, links: Links) -> tuple[_Comparison, int] | None:
    """Return a Russian comparison and the English `than` that has its members the other way round."""
    plain = english.words.plains()
    if plain.count("than") != 1 or not links.are_read or russian.explicit() or english.explicit():
        return None
    ours = _comparison(russian.words)
    if ours is None:
        return None
    than = plain.index("than")
    behind = range(than + 1, min(len(plain), than + 1 + _REACH))
    what = [word for place in ours.what for word in links.renderings(Language.RU, place)]
    standard = [word for place in ours.standard for word in links.renderings(Language.RU, place)]
    turned = bool(standard) and all(word < than for word in standard) and any(word in behind for word in what)
    return (ours, than) if turned and not any(word in behind for word in standard) else None


def _comparison(words: Words) -> _Comparison | None:
    """Return the comparison of a Russian text with one comparative: with a genitive, or with `чем` and what stands behind it."""
    places = [place for place in range(len(words.forms)) if best_reading(words.plain(place)).part_of_speech == "COMP"]
    if len(places) != 1:
        return None
    word = places[0]
    by_than = "чем" in words.plains()[word + 1 :]
    start = words.plains().index("чем", word + 1) + 1 if by_than else word + 1
    standard = [place for place in _named(words, start) if by_than or _is_genitive(words, place)]
    clause = next((place for place in range(word, 0, -1) if words.is_marked(place)), 0)
    what = [place for place in range(clause, word) if best_reading(words.plain(place)).part_of_speech in _NAMED]
    if not standard or not what or (by_than and start - 1 - word > _REACH):
        return None
    return _Comparison(word, tuple(what), tuple(standard))


def _named(words: Words, start: int) -> list[int]:
    """Return the words within reach that name something, up to the next mark."""
    found = []
    for place in range(start, min(len(words.forms), start + _REACH)):
        if place > start and words.is_marked(place):
            break
        if best_reading(words.plain(place)).part_of_speech in _NAMED:
            found.append(place)
    return found


def _is_genitive(words: Words, place: int) -> bool:
    return "gent" in best_reading(words.plain(place)).grammemes


def _says_less(words: Words, than: int) -> bool:
    return not _LESS.isdisjoint(words.plains()[max(0, than - _REACH) : than])
