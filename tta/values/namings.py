"""Whether the other side of a bead names what its segments name: names by their sound, figures by their digits.

A sentence whose translation was left out is easily joined to its neighbour, whose words it shares; then a name of its own
may stand nowhere on the other side. A name that the translation renders otherwise, `Господь` as the Lord, says nothing;
which these are is seen where the document is known to correspond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tta.language.yo import without_yo
from tta.types import Language
from tta.values.naming_places import (
    ANY_FIGURE,
    CAPITALISED,
    PLACES,
    begins,
    figures_of,
    joined,
    key_of,
    places_of,
    places_of_figures,
)
from tta.values.phonetic import latin_letters, likeness

__all__ = ["unanswered"]

_LIKE = 0.6  # likeness from which a word of the other side may be the name
_RENDERED = 0.8  # least share of a name's places that is answered where the document corresponds

Sides = tuple[Sequence[str], Sequence[str]]
Place = tuple[int, int]  # a side, and a segment of it
Key = tuple[int, str]  # the side on which a name stands, and what its cases have in common


def unanswered(
    texts: Sides,
    languages: tuple[Language, Language],
    beads: Sequence[tuple[Sequence[int], Sequence[int]]],
    certain: Sequence[tuple[int, int]],
) -> list[int]:
    """Return for each bead how many of the segments that it joins on one side name what its other side does not.

    Args:
        texts: of all segments, source and target.
        languages: of both, one Russian and the other English.
        beads: indices of segments on both sides.
        certain: pairs of segments that are known to correspond; only names that are answered there count.
    """
    witness = _Witness(texts, languages)
    lone = [list(witness.lone(left, right)) for left, right in beads]
    wanted = {key for bead in lone for keys in bead for key in keys}
    rendered = witness.rendered(wanted, certain) if wanted else set()
    return [sum(not rendered.isdisjoint(keys) for keys in bead) for bead in lone]


class _Witness:
    """Reads the names of the segments that are asked for, each once: beads share segments."""

    def __init__(self, texts: Sides, languages: tuple[Language, Language]) -> None:
        self._texts, self._languages = texts, languages
        self._capitalised: dict[Place, list[re.Match[str]]] = {}
        self._named: dict[Place, list[str]] = {}
        self._said: dict[Place, set[str]] = {}
        self._figures: dict[Place, list[str]] = {}

    def lone(self, left: Sequence[int], right: Sequence[int]) -> Iterator[set[Key]]:
        """Yield for each segment beside others on its side the names that the other side does not answer, if any."""
        for side, (own, other) in enumerate(((left, right), (right, left))):
            if len(own) <= 1:
                continue
            for index in own:
                keys = {
                    (side, key_of(name))
                    for name in self._names(side, index)
                    if not self._is_answered(side, name, other)
                }
                if keys:
                    yield keys

    def rendered(self, wanted: set[Key], certain: Sequence[tuple[int, int]]) -> set[Key]:
        """Return the names that are mostly answered in pairs which correspond."""
        found = set()
        for side in (0, 1):
            sought = {key for at, key in wanted if at == side}
            if not sought:
                continue
            texts = joined([self._texts[side][pair[side]] for pair in certain])
            names = places_of(sought - {ANY_FIGURE}, texts, CAPITALISED[self._languages[side]])
            figures = [(ANY_FIGURE, places_of_figures(texts))] if ANY_FIGURE in sought else []
            found |= {(side, key) for key, places in chain(names, figures) if self._is_rendered(side, places, certain)}
        return found

    def _is_rendered(self, side: int, places: Iterator[tuple[int, str]], certain: Sequence[tuple[int, int]]) -> bool:
        """Return whether a name is mostly answered at its places; so many are looked at as are needed to tell."""
        looked, missed = 0, 0
        for number, name in places:
            looked += 1
            missed += not self._is_answered(side, name, (certain[number][1 - side],))
            if missed > (1.0 - _RENDERED) * PLACES:
                return False
        return looked > 0 and looked - missed >= _RENDERED * looked

    def _names(self, side: int, index: int) -> list[str]:
        """Return the capitalised words within the sentences of a segment, and its figures as digits."""
        if (side, index) not in self._named:
            text = self._texts[side][index]
            found = [match.group() for match in self._matches(side, index) if not begins(text, match.start())]
            self._named[side, index] = found + self._digits(side, index)
        return self._named[side, index]

    def _words(self, side: int, index: int) -> set[str]:
        """Return the capitalised words of a segment, which may be names, as their sounds are compared."""
        if (side, index) not in self._said:
            language = self._languages[side]
            self._said[side, index] = {_spelled(match.group(), language) for match in self._matches(side, index)}
        return self._said[side, index]

    def _matches(self, side: int, index: int) -> list[re.Match[str]]:
        if (side, index) not in self._capitalised:
            text = self._texts[side][index]
            self._capitalised[side, index] = list(CAPITALISED[self._languages[side]].finditer(text))
        return self._capitalised[side, index]

    def _digits(self, side: int, index: int) -> list[str]:
        if (side, index) not in self._figures:
            self._figures[side, index] = figures_of(self._texts[side][index])
        return self._figures[side, index]

    def _is_answered(self, side: int, name: str, others: Sequence[int]) -> bool:
        """Return whether one of some segments of the other side names what a name of this side does."""
        if name[0].isdigit():
            return any(name in self._digits(1 - side, index) for index in others)
        own = _spelled(name, self._languages[side])
        is_russian = self._languages[side] is Language.RU
        for index in others:
            for word in self._words(1 - side, index):
                if likeness(own, word, _LIKE) if is_russian else likeness(word, own, _LIKE):
                    return True
        return False


def _spelled(word: str, language: Language) -> str:
    """Return a word as its sound is compared with that of one of the other language."""
    return without_yo(word) if language is Language.RU else latin_letters(word)
