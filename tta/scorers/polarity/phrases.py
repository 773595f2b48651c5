"""Opposites of several words: switch on and off, clockwise and the other way; listed in `phrases.tsv`.

A pair is told where each side has one pole of it, once, and not the other; one marked `alone`, only where besides no other
word of either side denies, and none stands for its opposite, which turns the sentence back: `нельзя не волноваться`, one cannot
be calm. One marked `evenly` is told where either side has as many negations besides:
`из-за шторма отменили`, cancelled despite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.negation import Degree
from tta.scorers.polarity.antonym_list import are_unmatched, poles
from tta.scorers.polarity.conditions import are_converse
from tta.scorers.polarity.halves import Half
from tta.types import Language

__all__ = ["OppositePhrases", "opposite_phrases"]

_BEHIND = 2  # words behind a phrase that its sentence may be turned by


_RUSSIAN = (2, 3)
"""Columns of the list that have the Russian poles."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two poles of a pair, a pattern a language, and whether it is told only where nothing else denies on either side, or
    as often on both.
    """

    poles: tuple[dict[Language, re.Pattern[str]], dict[Language, re.Pattern[str]]]
    alone: bool
    evenly: bool


@dataclass(frozen=True, slots=True)
class OppositePhrases:
    """The words, first and last, of a Russian phrase and of an English one that mean opposite things."""

    russian: tuple[int, int]
    english: tuple[int, int]


def opposite_phrases(russian: Half, english: Half) -> list[OppositePhrases]:
    """Return the phrases of both sides that stand on opposite poles of a listed pair.

    Where conditions are said the other way round, only of pairs told where nothing else denies: valid only if is void unless.
    """
    lines = {half.language: half.words.line() for half in (russian, english)}
    if not _any_russian().search(lines[Language.RU][0]):
        return []
    converse = are_converse(russian.words, english.words)
    return [
        found
        for pair in _listed()
        if pair.alone or pair.evenly or not converse
        for found in _exchanged(pair, lines)
        if not ((pair.alone or pair.evenly) and _is_turned_back(pair, russian, english, found))
    ]


def _is_turned_back(pair: _Pair, russian: Half, english: Half, found: OppositePhrases) -> bool:
    """Whether beside opposite phrases another word denies, or the word behind a phrase has its opposite on the other side.

    Of a pair told evenly, whether one side has more negations than the other.
    """
    least = Degree.EXPLICIT if pair.evenly else Degree.LEXICAL
    denying = [
        _denying_beside(half, phrase, least) for half, phrase in ((russian, found.russian), (english, found.english))
    ]
    if (denying[0] != denying[1]) if pair.evenly else any(denying):
        return True
    ours, theirs = ([poles(word, half.language) for word in half.words.plains()] for half in (russian, english))
    for place in range(found.english[0], found.english[1] + 1):
        theirs[place] = frozenset()  # the phrase itself is what is opposed
    last = found.russian[1]
    return any(are_unmatched(place, ours, theirs) for place in range(last, min(len(ours), last + 1 + _BEHIND)))


def _exchanged(pair: _Pair, lines: Mapping[Language, tuple[str, list[int]]]) -> Iterator[OppositePhrases]:
    left = [_found(pole[Language.RU], *lines[Language.RU]) for pole in pair.poles]
    if not any(left):
        return
    right = [_found(pole[Language.EN], *lines[Language.EN]) for pole in pair.poles]
    for pole in (0, 1):
        if len(left[pole]) == len(right[1 - pole]) == 1 and not left[1 - pole] and not right[pole]:
            yield OppositePhrases(left[pole][0], right[1 - pole][0])


def _denying_beside(half: Half, phrase: tuple[int, int], least: Degree) -> int:
    """Return how many words of a text deny outside a phrase, of a degree at least: both refused is neither would."""
    first, last = phrase
    return sum(item.degree >= least and not item.echoes and not first <= item.word <= last for item in half.negations)


def _found(pattern: re.Pattern[str], line: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last word of each phrase in a line."""
    places = []
    for match in pattern.finditer(line):
        inside = [place for place, start in enumerate(starts) if match.start() <= start < match.end()]
        if inside:
            places.append((inside[0], inside[-1]))
    return places


@lru_cache(maxsize=1)
def _any_russian() -> re.Pattern[str]:
    """Return a pattern of all the Russian phrases at once, which most texts have none of."""
    return _whole("|".join(row[column] for row in _rows() for column in _RUSSIAN))


@lru_cache(maxsize=1)
def _listed() -> tuple[_Pair, ...]:
    """Return the pairs of the list."""
    return tuple(
        _Pair(
            (
                {Language.EN: _whole(row[0]), Language.RU: _whole(row[_RUSSIAN[0]])},
                {Language.EN: _whole(row[1]), Language.RU: _whole(row[_RUSSIAN[1]])},
            ),
            row[4:] == ["alone"],
            row[4:] == ["evenly"],
        )
        for row in _rows()
    )


def _rows() -> list[list[str]]:
    """Read the list: both English poles of a pair, both Russian ones, and how it is told."""
    text = files("tta.scorers.polarity").joinpath("phrases.tsv").read_text("utf-8")
    return [line.split("\t")[1:] for line in text.splitlines() if line and not line.startswith("#")]


def _whole(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{expression})(?!\S)")
