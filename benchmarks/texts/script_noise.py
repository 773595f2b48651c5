"""Noise put into good translations on purpose, one piece a pair: what the scorers of script and untranslated text should find.

Each function takes a Russian and an English text and a source of chance, and returns the damaged pair, None where the pair
offers no place for it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Pair = tuple[str, str]
Damage = Callable[[str, str, random.Random], "Pair | None"]

_RUSSIAN = re.compile(r"(?<![\w-])[а-яё]{4,}(?![\w-])")
_ENGLISH = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
_TWINS = dict(zip("асеорху", "aceopxy", strict=True))
_SOUNDS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)


def word_left(russian: str, english: str, rng: random.Random) -> Pair | None:
    """A Russian word stands in place of an English one."""
    words, places = _RUSSIAN.findall(russian), list(_ENGLISH.finditer(english))
    if not words or not places:
        return None
    place = rng.choice(places)
    return russian, english[: place.start()] + rng.choice(words) + english[place.end() :]


def homoglyph(russian: str, english: str, rng: random.Random) -> Pair | None:
    """One letter of a Russian word is the Latin one that looks the same."""
    places = [match.start() + k for match in _RUSSIAN.finditer(russian) for k, c in enumerate(match[0]) if c in _TWINS]
    if not places:
        return None
    place = rng.choice(places)
    return russian[:place] + _TWINS[russian[place]] + russian[place + 1 :], english


def broken(russian: str, english: str, rng: random.Random) -> Pair | None:
    """A space stands in a Russian word, two letters or more from its ends."""
    words = [match for match in _RUSSIAN.finditer(russian) if len(match[0]) > 5]
    if not words:
        return None
    word = rng.choice(words)
    place = rng.randrange(word.start() + 2, word.end() - 1)
    return f"{russian[:place]} {russian[place:]}", english


def joined(russian: str, english: str, rng: random.Random) -> Pair | None:
    """The space between two Russian words is gone."""
    places = [match.start() for match in re.finditer(r"(?<=[а-яё]) (?=[а-яё])", russian)]
    if not places:
        return None
    place = rng.choice(places)
    return russian[:place] + russian[place + 1 :], english


def russian_digit(russian: str, english: str, rng: random.Random) -> Pair | None:
    """A digit stands for a letter of a Russian word."""
    pairs = {"о": "0", "з": "3", "ч": "4", "б": "6"}
    places = [match.start() + k for match in _RUSSIAN.finditer(russian) for k, c in enumerate(match[0]) if c in pairs]
    if not places:
        return None
    place = rng.choice(places)
    return russian[:place] + pairs[russian[place]] + russian[place + 1 :], english


def english_digit(russian: str, english: str, rng: random.Random) -> Pair | None:
    """A digit stands for a letter of an English word."""
    pairs = {"o": "0", "l": "1", "i": "1"}
    places = [match.start() + k for match in _ENGLISH.finditer(english) for k, c in enumerate(match[0]) if c in pairs]
    if not places:
        return None
    place = rng.choice(places)
    return russian, english[:place] + pairs[english[place]] + english[place + 1 :]


def year_with_letter(russian: str, english: str, rng: random.Random) -> Pair | None:
    """The 1 of a year is the letter l, or its 0 the letter O."""
    years = list(re.finditer(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])", english))
    if not years:
        return None
    year = rng.choice(years)
    written = f"l{year[0][1:]}" if year[0][0] == "1" else f"2O{year[0][2:]}"
    return russian, english[: year.start()] + written + english[year.end() :]


def untranslated(russian: str, english: str, _: random.Random) -> Pair | None:
    """The translation is the source."""
    return (russian, russian) if len(_RUSSIAN.findall(russian)) > 3 and len(_ENGLISH.findall(english)) > 3 else None


def half_untranslated(russian: str, english: str, _: random.Random) -> Pair | None:
    """The second half of the translation is that of the source."""
    ours, theirs = russian.split(), english.split()
    if min(len(ours), len(theirs)) < 16:
        return None
    return russian, " ".join([*theirs[: len(theirs) // 2], *ours[len(ours) // 2 :]])


def transliterated(russian: str, english: str, _: random.Random) -> Pair | None:
    """The translation is the source in Latin letters."""
    if len(_RUSSIAN.findall(russian)) < 5 or len(_ENGLISH.findall(english)) < 4:
        return None
    return russian, "".join(_sound(letter) for letter in russian)


def _sound(letter: str) -> str:
    sound = _SOUNDS.get(letter.lower(), letter)
    return sound.capitalize() if letter.isupper() else sound


DAMAGES: dict[Damage, frozenset[str]] = {
    word_left: frozenset({"UN102", "SC102"}),
    homoglyph: frozenset({"SC101"}),
    broken: frozenset({"SC104"}),
    joined: frozenset({"SC105"}),
    russian_digit: frozenset({"SC103"}),
    english_digit: frozenset({"SC103"}),
    year_with_letter: frozenset({"SC103"}),
    untranslated: frozenset({"UN101"}),
    half_untranslated: frozenset({"UN101"}),
    transliterated: frozenset({"UN103"}),
}
"""Each with the codes that find it."""
