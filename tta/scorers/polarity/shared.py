"""What both sides share of what a negation denies: the predicate with a content of its own, not the auxiliary before it.

`Не должно липнуть` denies липнуть: that both sides say should, or was for `лица не было`, shows nothing. Behind a copula what
is denied is the complement, beside `не было` and `нет` the noun that is not there (genitive of negation).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tta.language.negation import Negation, Words
from tta.language.russian import Reading, best_reading, readings
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["LIKE", "Shared", "is_light", "is_without_content", "shared_predicate"]

LIKE = 0.5
"""Cosine of two words from which on they share a content: липнуть and come away, which render each other, do not."""
_BEHIND = 4  # words of the clause behind a light word among which its content stands
_BEFORE = 5  # words of the clause before `не было` or `не смог` among which what is denied may stand
_LIGHT = {
    Language.RU: frozenset(
        "быть являться находиться иметься состоять оказаться мочь смочь должный обязать стать становиться нет нельзя иметь "
        "пользоваться использовать следовать надо нужно нужный вправе".split()
    ),
    Language.EN: frozenset(
        "be been being am is are was were do does did done have has had having can could may might must shall should will would "
        "ought need use uses used using become becomes became there".split()
    ),
}
"""Auxiliaries, copulas and modal verbs, the Russian ones by their lemmas."""
_DOING = frozenset("do does did done doing".split())
_NOUNS = frozenset({"NOUN", "ADJF", "PRTF"})
_CASES = frozenset({"gent", "gen2", "loct", "loc2", "ablt"})


@dataclass(frozen=True, slots=True)
class Shared:
    """A word that is denied, by its number, what renders it on the other side, and the likeness of the two."""

    own: int
    other: int
    likeness: float


def is_light(half: Half, place: int) -> bool:
    """Whether a word is an auxiliary, a copula, a modal verb or another word of grammar."""
    word = half.words.plain(place)
    forms = {word, best_reading(word).lemma} if half.language is Language.RU else {word}
    return not _LIGHT[half.language].isdisjoint(forms) or is_grammar(half.words.forms[place], half.language)


def shared_predicate(own: Half, other: Half, item: Negation, links: Links) -> Shared | None:
    """Return the likest pair of a word with a content that a negation denies and its rendering; None where there is none."""
    pairs = (
        Shared(place, rendering, float(own.vectors[place] @ other.vectors[rendering]))
        for place in _denied(own, other, item, links)
        for rendering in links.renderings(own.language, place)
        if not is_light(other, rendering) or _is_deed(own, place, other, rendering)
    )
    return max(pairs, key=lambda pair: pair.likeness, default=None)


def is_without_content(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether what a negation stands before is light, or rendered by such words alone: should for `стоит`.

    Done is none for `сделал`, which is like it.
    """
    rendering = links.renderings(own.language, item.host)
    return is_light(own, item.host) or (
        bool(rendering)
        and all(is_light(other, place) and not _is_deed(own, item.host, other, place) for place in rendering)
    )


def _is_deed(own: Half, host: int, other: Half, place: int) -> bool:
    """Whether a form of to do is the verb that renders what is denied, and no auxiliary: done for `сделал`."""
    return other.words.plain(place) in _DOING and float(own.vectors[host] @ other.vectors[place]) >= LIKE


def _denied(own: Half, other: Half, item: Negation, links: Links) -> Iterator[int]:
    """Yield what a negation denies: its host, or, where that has no content, the words about it that have."""
    if not is_without_content(own, other, item, links):
        yield item.host
        return
    places = [*_behind(own.words, item.host), *(_before(own.words, item.word) if own.language is Language.RU else ())]
    yield from (place for place in places if not is_light(own, place) and not _is_pronoun(own, place))


def _is_pronoun(half: Half, place: int) -> bool:
    """Whether a word stands for a noun, which both sides have whatever they say; the English ones are words of grammar."""
    return half.language is Language.RU and best_reading(half.words.plain(place)).part_of_speech == "NPRO"


def _behind(words: Words, host: int) -> Iterator[int]:
    for place in range(host + 1, min(len(words.forms), host + 1 + _BEHIND)):
        if words.is_marked(place):
            return
        yield place


def _before(words: Words, negation: int) -> Iterator[int]:
    """Yield the words before a Russian negation that may be denied, by their form: `лица не было`, `поступить не смог`."""
    for place in range(negation - 1, max(-1, negation - 1 - _BEFORE), -1):
        if words.is_marked(place + 1):
            return
        if any(_is_no_subject(each) for each in readings(words.plain(place))):
            yield place


def _is_no_subject(reading: Reading) -> bool:
    """Whether a word is an infinitive or a noun or adjective in another case than that of a subject, or of whom it concerns."""
    if reading.part_of_speech in _NOUNS:
        return not _CASES.isdisjoint(reading.grammemes)
    return reading.part_of_speech == "INFN"
