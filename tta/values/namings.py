"""Whether the other side of a bead names what its segments name: names by their sound, figures by their digits.

A sentence whose translation was left out is easily joined to its neighbour, whose words it shares; then a name of its own
may stand nowhere on the other side. A name that the translation renders otherwise, `Господь` as the Lord, says nothing;
which these are is seen where the document is known to correspond.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tta.language.yo import without_yo
from tta.types import Language
from tta.values.naming_places import (
    ANY_FIGURE,
    CAPITALISED,
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
        self._named: dict[Place, list[str]] = {}
        self._said: dict[Place, _Said] = {}

    def lone(self, left: Sequence[int], right: Sequence[int]) -> Iterator[set[Key]]:
        """Yield for each segment beside others on its side the names that the other side does not answer, if any."""
        for side, (own, other) in enumerate(((left, right), (right, left))):
            if len(own) <= 1:
                continue
            named = [names for names in (self._names(side, index) for index in own) if names]
            said = [self._words(1 - side, index) for index in other] if named else []
            for names in named:
                keys = {(side, key_of(name)) for name in names if not self._is_answered(side, name, said)}
                if keys:
                    yield keys

    def rendered(self, wanted: set[Key], certain: Sequence[tuple[int, int]]) -> set[Key]:
        """Return the names that are mostly answered in pairs which correspond.

        Of each, so many places are looked at as are needed.
        """
        answers: dict[Key, list[bool]] = defaultdict(list)
        for side in (0, 1):
            sought = {key for at, key in wanted if at == side}
            if not sought:
                continue
            texts = joined([self._texts[side][pair[side]] for pair in certain])
            for number, name in chain(
                places_of(sought - {ANY_FIGURE}, texts, CAPITALISED[self._languages[side]]),
                places_of_figures(texts) if ANY_FIGURE in sought else (),
            ):
                said = self._words(1 - side, certain[number][1 - side])
                answers[side, key_of(name)].append(self._is_answered(side, name, [said]))
        return {key for key, found in answers.items() if sum(found) >= _RENDERED * len(found)}

    def _names(self, side: int, index: int) -> list[str]:
        """Return the capitalised words within the sentences of a segment, and its figures as digits."""
        if (side, index) not in self._named:
            text = self._texts[side][index]
            found = [
                match.group()
                for match in CAPITALISED[self._languages[side]].finditer(text)
                if not begins(text, match.start())
            ]
            self._named[side, index] = [*found, *figures_of(text)]
        return self._named[side, index]

    def _words(self, side: int, index: int) -> _Said:
        """Return what a segment may answer names with."""
        if (side, index) not in self._said:
            text, language = self._texts[side][index], self._languages[side]
            words = {_spelled(word, language) for word in CAPITALISED[language].findall(text)}
            self._said[side, index] = _Said(words, frozenset(figures_of(text)))
        return self._said[side, index]

    def _is_answered(self, side: int, name: str, said: Sequence[_Said]) -> bool:
        if name[0].isdigit():
            return any(name in segment.figures for segment in said)
        own = _spelled(name, self._languages[side])
        is_russian = self._languages[side] is Language.RU
        for segment in said:
            for word in segment.words:
                if likeness(own, word, _LIKE) if is_russian else likeness(word, own, _LIKE):
                    return True
        return False


class _Said(NamedTuple):
    """What a segment says: all its capitalised words, which may be names, as their sounds are compared, and its figures."""

    words: set[str]
    figures: frozenset[str]


def _spelled(word: str, language: Language) -> str:
    """Return a word as its sound is compared with that of one of the other language."""
    return without_yo(word) if language is Language.RU else latin_letters(word)
