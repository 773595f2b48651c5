"""What the English has for a Russian term, word by word, and when two renderings of a word are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tta.language.english import stem, stems
from tta.language.noun_phrases import Term
from tta.scorers.words.attention import is_silent
from tta.scorers.words.links import Word, WordLinks
from tta.types import Document, Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Rendering", "alike", "rendering_of"]

_LEAST = 0.36  # cosine of two words that render each other
_ALSO = 0.35  # cosine of a neighbour that belongs to the rendering: `class` in `working class` for `рабочий`
_APART = 3  # words between those linked that may belong to the rendering
_SHARED = 0.65  # of the shorter word's letters, from the beginning, that make two words of one stem
_BREAK = re.compile(  # more than a noun phrase
    r"[^\w\s'’\"“”«»-]|\b(?:and|or|but|nor|not?|that|which|who|as|is|are|was|were)\b", re.I
)
_COUNTRIES = {
    "france": "french", "spain": "spanish", "poland": "polish", "denmark": "danish", "finland": "finnish",
    "britain": "british", "ireland": "irish", "netherlands": "dutch", "holland": "dutch", "hungary": "hungarian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rendering:
    """The English of an occurrence of a term.

    Attributes:
        segment: of the English document.
        start, stop: in the segment's text, from the first word to the last.
        text: what stands there.
        stems: of the English words for each Russian word, in the order of the Russian; separated by a space.
    """

    segment: int
    start: int
    stop: int
    text: str
    stems: tuple[str, ...]


def rendering_of(links: WordLinks, english: Document, segment: int, term: Term) -> Rendering | None:
    """Return the rendering of a term.

    None where a word of it has none of its own, or they stand far apart, or with a conjunction between; where a word is
    rendered by an acronym or a function word; and where a noun with a genitive became a verb with an object, as
    `поставки оружия` in `to supply weapons`.
    """
    found = [links.rendering(segment, start, stop, _LEAST) for start, stop in term.spans]
    numbers = [number for number in found if number is not None]
    if len(numbers) < len(found) or len({links.english[number].segment for number in numbers}) > 1:
        return None
    if max(numbers) - min(numbers) >= len(numbers) + _APART:
        return None
    place = links.english[numbers[0]].segment
    text = english.segments[place].text
    groups = [_with_neighbours(links, number) for number in numbers]
    every = [links.english[number] for group in groups for number in group]
    start, stop = min(word.start for word in every), max(word.stop for word in every)
    words = [[text[links.english[number].start : links.english[number].stop] for number in group] for group in groups]
    if _BREAK.search(text[start:stop]) or any(_says_little(group[0]) for group in words):
        return None
    if term.owner and _is_verbal(text, [links.english[number] for number in numbers], term.owner):
        return None
    return Rendering(place, start, stop, text[start:stop], tuple(" ".join(map(stem, group)) for group in words))


@lru_cache(maxsize=WORDS_KEPT)
def alike(one: str, other: str) -> bool:
    """Whether two renderings of a word are of one stem, or one holds the other: `Germany` and `German`, `in-app` and `app`."""
    left, right = ([part for _, _, part in stems(words)] for words in (one, other))
    fewer, more = sorted((left, right), key=len)
    return all(any(_of_one_stem(a, b) for b in more) for a in fewer)


def _with_neighbours(links: WordLinks, number: int) -> list[int]:
    """Return an English word with those next to it that belong to the same Russian word."""
    place, own = links.english[number].segment, links.owners[number]
    beside = [other for other in (number - 1, number + 1) if 0 <= other < len(links.english)]
    return [number] + [
        other
        for other in beside
        if links.english[other].segment == place and links.owners[other] == own and links.cosines[other] >= _ALSO
    ]


def _says_little(word: str) -> bool:
    return is_silent(word, Language.EN) or not word[0].isalpha() or (len(word) > 1 and word.isupper())


def _is_verbal(text: str, words: list[Word], owner: int) -> bool:
    """Whether the noun stands right before its genitive, or an article between: `lowering the rate`, not `cuts in the rate`."""
    noun, dependent = words[owner - 1], min(words[owner:], key=lambda word: word.start)
    if noun.stop > dependent.start:
        return False
    between = re.findall(r"\w+", text[noun.stop : dependent.start])
    return not any(word.casefold() in _JOINING for word in between)


_JOINING = frozenset("of in for on to at by with from against over about between among into under".split())


def _of_one_stem(one: str, other: str) -> bool:
    one, other = _COUNTRIES.get(one, one), _COUNTRIES.get(other, other)
    shared = next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(3, _SHARED * min(len(one), len(other))) or one == other
