"""Noun phrases of a Russian text that may be terms: adjectives with their noun, and a noun with one in the genitive.

Words agree by the cases, numbers and genders of pymorphy3, and a phrase is known by its lemmas, so that `Четырехстороннего
соглашения` is `четырехсторонний соглашение`, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import Reading, readings
from tta.language.tokens import COMPOUND
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Term", "is_general", "russian_terms"]

_CYRILLIC = re.compile(r"[а-яё]+(?:[-–][а-яё]+)*", re.I)
_LONGEST = 100_000
_ADJECTIVES = 2  # before one noun
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "gen2", "loc2", "acc2"})
_NUMBERS = frozenset({"sing", "plur"})
_GENDERS = frozenset({"masc", "femn", "neut"})
_PEOPLE = frozenset({"Name", "Surn", "Patr", "Init"})


@dataclass(frozen=True, slots=True)
class Term:
    """A noun phrase of two to four words.

    Attributes:
        lemmas: of its words, in order.
        spans: start and stop of each word in the text.
        capital: whether a word in it is capitalised that does not begin the text.
        owner: the number of the first word of a genitive that another noun governs, 0 where there is none.
    """

    lemmas: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    capital: bool
    owner: int = 0


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    stop: int
    text: str
    joined: bool  # to the word before it, by nothing but white space

    @property
    def readings(self) -> tuple[Reading, ...]:
        return _useful_readings(self.text.lower())


@dataclass(frozen=True, slots=True)
class _Group:
    """Adjectives and their noun, in one reading of it."""

    first: int
    noun: int
    lemmas: tuple[str, ...]
    cases: frozenset[str]


def russian_terms(text: str) -> list[Term]:
    """Return the noun phrases of a text, those within longer ones too; what lies beyond 100,000 code points is not read."""
    tokens = _tokens(text[:_LONGEST])
    groups = [group for noun in range(len(tokens)) for group in _groups(tokens, noun)]
    owners: dict[int, list[_Group]] = {}
    found: dict[tuple[int, int], Term] = {}
    for group in groups:
        _keep(found, tokens, (group.first, group.noun), group.lemmas)
        if "gent" in group.cases:
            owners.setdefault(group.first, []).append(group)
    for group in groups:
        for owner in owners.get(group.noun + 1, []):
            if tokens[owner.first].joined:
                _keep(found, tokens, (group.first, owner.noun), group.lemmas + owner.lemmas, len(group.lemmas))
    return [found[place] for place in sorted(found)]


@lru_cache(maxsize=1)
def _general_words() -> frozenset[str]:
    lines = files("tta.language").joinpath("general_words.ru.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_general(lemma: str) -> bool:
    """Whether a word is of the kind that makes no term: `время`, `последний`, `вопрос`."""
    return lemma in _general_words()


def _keep(
    found: dict[tuple[int, int], Term],
    tokens: list[_Token],
    place: tuple[int, int],
    lemmas: tuple[str, ...],
    owner: int = 0,
) -> None:
    """Keep a phrase; of several readings of the same words the likeliest, which comes first."""
    if not 2 <= len(lemmas) <= 4:
        return
    words = tokens[place[0] : place[1] + 1]
    capital = any(word.text[0].isupper() and word.start > 0 for word in words) and not all(
        word.text.isupper() for word in words
    )
    found.setdefault(place, Term(lemmas, tuple((word.start, word.stop) for word in words), capital, owner))


def _tokens(text: str) -> list[_Token]:
    found = []
    stop = 0
    for match in COMPOUND.finditer(text):
        found.append(_Token(match.start(), match.end(), match.group(), text[stop : match.start()].isspace()))
        stop = match.end()
    return found


def _groups(tokens: list[_Token], noun: int) -> Iterator[_Group]:
    """Yield the noun by itself, then with one and two adjectives before it that agree with it, in each reading of it."""
    for reading in tokens[noun].readings:
        if reading.part_of_speech != "NOUN":
            continue
        cases = reading.grammemes & _CASES
        lemmas: tuple[str, ...] = (reading.lemma,)
        yield _Group(noun, noun, lemmas, cases)
        for place in range(noun - 1, max(-1, noun - 1 - _ADJECTIVES), -1):
            adjective = _agreeing(tokens[place], reading) if tokens[place + 1].joined else None
            if adjective is None:
                break
            lemmas = (adjective.lemma, *lemmas)
            yield _Group(place, noun, lemmas, cases)


def _agreeing(token: _Token, noun: Reading) -> Reading | None:
    """Return the reading of a word as an adjective or participle that agrees with a noun."""
    for reading in token.readings:
        if reading.part_of_speech not in {"ADJF", "PRTF"}:
            continue
        plural = "plur" in noun.grammemes
        if (
            reading.grammemes & noun.grammemes & _CASES
            and reading.grammemes & noun.grammemes & _NUMBERS
            and (plural or reading.grammemes & noun.grammemes & _GENDERS)
        ):
            return reading
    return None


@lru_cache(maxsize=WORDS_KEPT)
def _useful_readings(word: str) -> tuple[Reading, ...]:
    """The readings as noun, adjective or participle, if the likeliest is one; none for names of people and pronouns."""
    if not _CYRILLIC.fullmatch(word) or len(word) < 3:
        return ()
    every = readings(word)
    if every[0].part_of_speech not in {"NOUN", "ADJF", "PRTF"} or every[0].grammemes & (_PEOPLE | {"Apro", "Anum"}):
        return ()
    return tuple(item for item in every if item.part_of_speech in {"NOUN", "ADJF", "PRTF"})
