"""Letters of the other script inside a word: Latin ones in Russian words, Cyrillic ones in English words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.scorers.script.artifacts import CYRILLIC, LATIN, Artifact, Passage, is_word, plain, words
from tta.types import Language

__all__ = ["MIXED", "cyrillic_of", "latin_of", "mixed_words"]

MIXED = "SC101"

_CYRILLIC_TWINS, _LATIN_TWINS = "АВСЕНКМОРТХУІЅЈасеорхуіѕјһ", "ABCEHKMOPTXYISJaceopxyisjh"
_NEAR = str.maketrans("kmtnurhb", "кмтпигнв")  # Latin that looks much the same in one fount or another
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_ROMAN = re.compile(r"[IVXLCDMІХСМ]+", re.I)
_ALONE = frozenset("coya")  # Latin letters for the Russian words of one letter
_SHORT = 4


def latin_of(word: str) -> str:
    """Return the Latin word that a word looks like, '' where a letter has no twin."""
    return _all_of(word.translate(_TO_LATIN), LATIN)


def cyrillic_of(word: str) -> str:
    """Return the Cyrillic word that a word looks like, '' where a letter has no twin."""
    return _all_of(word.translate(_TO_CYRILLIC), CYRILLIC)


def mixed_words(passage: Passage) -> Iterator[Artifact]:
    """Yield the words of two scripts, and the Russian ones that are Latin letters throughout."""
    text = passage.text
    spans = list(words(text))
    for number, (start, stop) in enumerate(spans):
        word = text[start:stop]
        both = bool(CYRILLIC.search(word)) and bool(LATIN.search(word))
        if passage.language is Language.EN:
            if both:
                reading = latin_of(word)
                yield Artifact(MIXED, start, stop, reading, hides=not reading)
        elif both:
            reading = _russian_reading(word, passage)
            if reading:
                yield Artifact(MIXED, start, stop, reading)
        elif LATIN.search(word) and _stands_among_russian(text, spans, number):
            reading = _disguised(word, passage)
            if reading:
                yield Artifact(MIXED, start, stop, reading)


def _russian_reading(word: str, passage: Passage) -> str:
    """Return the Russian word that a mixed one must be; '' where the mixture may be meant, as in `VIPы` or `ХХV`."""
    if _ROMAN.fullmatch(word):
        return ""
    reading = cyrillic_of(word)
    if reading and (_stands(reading, passage) or _is_inside(word)):
        return reading
    near = _all_of(word.translate(_TO_CYRILLIC).translate(_NEAR), CYRILLIC)
    most = len(CYRILLIC.findall(word)) > len(LATIN.findall(word))
    return near if near and most and _stands(near, passage) else ""


def _stands(word: str, passage: Passage) -> bool:
    return is_word(word) or passage.vocabulary.get(plain(word), 0) > 0


def _is_inside(word: str) -> bool:
    """Whether each Latin letter is a small one between Cyrillic ones, so that nothing else can be meant."""
    return bool(re.fullmatch(r"[\u0400-\u04ff]+(?:[a-z][\u0400-\u04ff]+)+", word))


def _stands_among_russian(text: str, spans: list[tuple[int, int]], number: int) -> bool:
    """Whether the words on both sides, where there are any, are Cyrillic, and no sign joins the word to them."""
    start, stop = spans[number]
    before = text[slice(*spans[number - 1])] if number else "я"
    after = text[slice(*spans[number + 1])] if number + 1 < len(spans) else "я"
    free = not re.search(r"[\w\"«“„'‘’*_&/().-]", text[max(0, start - 1) : start] + text[stop : stop + 1])
    return free and len(spans) > 1 and all(CYRILLIC.search(word) and not LATIN.search(word) for word in (before, after))


def _disguised(word: str, passage: Passage) -> str:
    """Return the Russian word behind Latin letters throughout; '' where the English has them, too."""
    reading = cyrillic_of(word)
    if word in _ALONE:
        return reading
    if len(word) < _SHORT or not reading or _ROMAN.fullmatch(word):
        return ""
    return reading if is_word(reading) and word.casefold() not in passage.opposite.casefold() else ""


def _all_of(word: str, script: re.Pattern[str]) -> str:
    return word if len(script.findall(word)) == sum(letter.isalpha() for letter in word) else ""
