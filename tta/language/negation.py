"""Negations of a text, Russian or English: how firmly each denies, and which word.

Three degrees. An explicit negation (`не`, `нет`, not, n't, no, never) ought to be rendered by some negation. A lexical one
(`отказаться`, `неизвестный`, `без`, fail, unknown, without) can render one. A vague one (`только`, until) now and then does. What
is explicit by form is lexical inside an idiom (`не исключено`, no doubt) and nothing in an affirming one (`тем не менее`, `не
раз`). Where Russian denies twice (`никто не`), the `не` counts and the pronoun goes with it.

Irony and the scope of a negation are not judged.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tta.language.negation_words import Degree, degree_of, lists_of
from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["Degree", "Negation", "Words", "negations"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, in order, and the marks between them.

    Attributes:
        forms: as written, n of them.
        marks: what stands before each word and behind the last, n + 1 strings.
    """

    forms: tuple[str, ...]
    marks: tuple[str, ...]

    def plain(self, place: int) -> str:
        """Return a word in small letters, cut where it is no word of a language."""
        return _plain(self.forms[place])

    def plains(self) -> tuple[str, ...]:
        """Return all words in small letters, see `plain`."""
        return _plains(self)

    def is_marked(self, place: int, beyond: str = "") -> bool:
        """Whether a punctuation mark stands before a word, other than some."""
        return bool(self.marks[place].strip(beyond + " \n\t"))

    def line(self) -> tuple[str, list[int]]:
        """Return the words in small letters, one space apart, `n't` by itself, and where each begins.

        ` ?` stands for marks with a question mark, ` ,` for others.
        """
        return _line(self)


@lru_cache(maxsize=WORDS_KEPT)
def _plain(form: str) -> str:
    return without_yo(form[:_LONGEST]).replace("’", "'")


@lru_cache(maxsize=16)
def _plains(words: Words) -> tuple[str, ...]:
    return tuple(map(_plain, words.forms))


@lru_cache(maxsize=16)
def _line(words: Words) -> tuple[str, list[int]]:
    pieces, starts, length = [], [], 0
    plain = words.plains()
    for place, mark in enumerate(words.marks):
        shown = "? " if "?" in mark else ", " if mark.strip() and place else ""
        last = place == len(words.forms)
        word = "" if last else plain[place].replace("n't", " n't").replace("cannot", "can not")
        if not last:
            starts.append(length + len(shown))
        pieces.append((shown + word).rstrip())
        length += len(pieces[-1]) + 1
    return " ".join(pieces), starts


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that denies, and the word it denies, by their numbers; `host` is the word itself where there is no other.

    `echoes` marks the words that deny together with a `не` of the same clause: `никто`, `ни`, `вовсе`; `doubles` a negation
    whose host denies by itself, so that together they affirm: `не отрицал`. `formal` marks the words that are explicit by form,
    in idioms, too.
    """

    word: int
    host: int
    degree: Degree
    echoes: bool = False
    doubles: bool = False
    formal: bool = False


_PASSED_OVER = frozenset(
    "be been being am is are was were has have had do does did to a an the any in on at by of for from with yet ever even "
    "бы же ли уже еще просто в во на из за к ко о об от по с со у для до под над при".split()
)
_AUXILIARIES = frozenset(
    "буду будешь будет будем будете будут стану станешь станет станем станете станут стал стала стали".split()
)
_VOID = "ничтож"
_ECHOES = frozenset({"вовсе", "отнюдь"})
_LONGEST = 40  # letters of a word that are looked at


def negations(words: Words, language: Language) -> tuple[Negation, ...]:
    """Return the negations of a text, in its order."""
    line, starts = words.line()
    plain = words.plains()
    lists = lists_of(language)
    degrees = [degree_of(word, language) for word in plain]
    softened = _inside(lists.idioms, line, starts) if Degree.EXPLICIT in degrees else frozenset()
    affirmed = _inside(lists.affirming, line, starts) if any(degrees) else frozenset()
    denying = _inside(lists.phrases, line, starts)
    found = []
    for place, (word, own) in enumerate(zip(plain, degrees, strict=True)):
        degree = None if place in affirmed else own
        if place in denying and degree is not Degree.EXPLICIT:
            degree = Degree.LEXICAL
        if degree is Degree.EXPLICIT:
            if word == "no" and _is_number_sign(words, place):
                continue
            host = _host(words, plain, place)
            doubled = host != place and (degree_of(plain[host], language) or 0) >= Degree.LEXICAL
            found.append(
                Negation(place, host, Degree.LEXICAL if place in softened else degree, doubles=doubled, formal=True)
            )
        elif degree is not None:
            found.append(Negation(place, place, degree, _echoes(word)))
    return tuple(found)


def _echoes(word: str) -> bool:
    """Whether a word denies only together with a `не`: `никто`; null and void does by itself."""
    return word in _ECHOES or (word.startswith("ни") and not word.startswith(_VOID))


def _inside(idioms: re.Pattern[str] | None, line: str, starts: Sequence[int]) -> frozenset[int]:
    """Return the words that stand inside an idiom."""
    inside: set[int] = set()
    position = 0
    while idioms and (match := idioms.search(line, position)):
        first = bisect_right(starts, match.start()) - 1
        last = bisect_right(starts, max(match.start(), match.end() - 1)) - 1
        inside.update(range(max(0, first), last + 1))
        position = max(match.start() + 1, starts[first + 1] if first + 1 < len(starts) else len(line))
    return frozenset(inside)


def _host(words: Words, plain: Sequence[str], place: int) -> int:
    """Return the word that a negation denies: the next that is no auxiliary, within its clause."""
    for other in range(place + 1, min(len(plain), place + 5)):
        if words.is_marked(other, beyond="«»\"“”„'‘’"):
            break
        if plain[other] not in _PASSED_OVER:
            return _behind_auxiliary(words, plain, other)
    return place + 1 if place + 1 < len(plain) and not words.is_marked(place + 1) else place


def _behind_auxiliary(words: Words, plain: Sequence[str], place: int) -> int:
    """Return the word behind a Russian auxiliary if it denies by its meaning, so that both cancel: `не станет отрицать`."""
    after = place + 1
    if plain[place] not in _AUXILIARIES or after == len(plain) or words.is_marked(after):
        return place
    return after if degree_of(plain[after], Language.RU) is Degree.LEXICAL else place


def _is_number_sign(words: Words, place: int) -> bool:
    """Whether `No` stands before a number."""
    return place + 1 < len(words.forms) and words.forms[place + 1][0].isdigit() and words.forms[place][0] == "N"
