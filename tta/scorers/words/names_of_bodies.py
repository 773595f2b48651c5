"""Where the full name of a body begins and ends: `Федеральное бюро расследований`, about the word that an acronym renders."""

from __future__ import annotations

from collections.abc import Sequence

from tta.language.russian import best_reading
from tta.language.yo import without_yo
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["MORE", "name_about"]

MORE = 2
"""Words that a name may have beyond the letters of its acronym, or fewer, prepositions and the like apart."""
_BODIES = frozenset(
    "комиссия комитет управление агентство служба бюро совет министерство департамент фонд организация ассоциация союз федерация "
    "лига институт академия администрация банк".split()
)
_ENGLISH_JOINTS = frozenset("of for the and on to with".split())
_IN_A_NAME = frozenset({"NOUN", "ADJF", "PRTF", "PREP", "CONJ"})
"""Parts of speech, by pymorphy3, of what may follow the first word of a Russian name."""


def name_about(words: Sequence[tuple[str, bool]], place: int, letters: int, language: Language) -> range:
    """Return the words of the name that a word stands in, empty if none begins before it.

    It begins with a capital, or a noun for a body, and goes on over `MORE` words beyond the letters of its acronym; a
    preposition or `and` once the letters are used up is no part of it, unless it joins: `бюро расследований в Москве`.
    """
    start = place
    while not _may_begin(words[start][0]) and words[start][1] and _may_follow(words[start][0], language):
        start -= 1
    while words[start][1] and len(words[start - 1][0]) > 1:
        step = 2 if language is Language.EN and words[start - 1][0] in _ENGLISH_JOINTS and words[start - 1][1] else 1
        if not words[start - step][0][:1].isupper():
            break
        start -= step
    if not _may_begin(words[start][0]):
        return range(place, place)
    while language is Language.RU and words[start][1] and _describes(words[start - 1][0]):
        start -= 1
    stop = content = 0
    for stop in range(start, len(words)):
        word, follows = words[stop]
        grammar = is_grammar(word, language)
        if stop > start and not (follows and _may_follow(word, language)):
            break
        goes_on = not grammar or _joins([part for part, _ in words[stop - 1 : stop + 2]])
        if content >= letters + (MORE if goes_on else 0):
            break
        content += not grammar
    else:
        stop = len(words)
    return range(start, stop if place < stop else start)


def _joins(words: Sequence[str]) -> bool:
    """Whether the second of three words is an and between two Russian words of one oblique case: `по бумагам и биржам`."""
    if len(words) < 3 or words[1] not in {"и", "или"}:
        return False
    cases = [best_reading(without_yo(word)).grammemes & {"gent", "datv"} for word in (words[0], words[2])]
    return bool(cases[0] & cases[1])


def _may_begin(word: str) -> bool:
    """Whether a name may begin with a word: one with a capital, or a Russian noun for a body, which is often written small."""
    return word[:1].isupper() or best_reading(without_yo(word.lower())).lemma in _BODIES


def _describes(word: str) -> bool:
    """Whether a Russian word is an adjective written small: `федеральное бюро`."""
    return word.islower() and best_reading(without_yo(word)).part_of_speech == "ADJF"


def _may_follow(word: str, language: Language) -> bool:
    """Whether a word may stand within a name: `Federal Bureau of`, `Комитет государственной`."""
    if language is Language.EN:
        return word[:1].isupper() or word in _ENGLISH_JOINTS
    return best_reading(without_yo(word)).part_of_speech in _IN_A_NAME
