"""Russian adjectives that are made of the name of a place or a person: `стамбульский` of Стамбул, `брежневский` of Брежнев."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tta.language.russian import best_reading, is_known, readings
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import is_place, renderings
from tta.values.names import Name, begins_sentence
from tta.values.russian_words import NO_NAMES

__all__ = ["base_of_adjective", "derived_names"]

_ADJECTIVE = re.compile(
    r"(?<![\w-])[А-ЯЁа-яё][а-яё]+(?:-[а-яё]+)?[а-яё][сц]к(?:ий|ой|ого|ому|им|ом|ая|ую|ое|ие|их|ими)(?![\w-])"
)
_SUFFIX = re.compile(r"(?:[сц]кий|[сц]кой)$")
_ENDINGS = ("", "а", "ия", "я", "ь", "о", "ы", "и", "е")
"""What the name may end in behind the stem of its adjective."""
_SOUNDS = {"ж": "г", "ч": "к", "ш": "х"}
"""What the last sound of a name was before the suffix changed it: Волга and `волжский`."""
_SHORTEST = 3
_PLACES, _PERSONS = frozenset({"Geox"}), frozenset({"Surn"})
_SURNAME = ("ов", "ев", "ин")


def derived_names(text: str) -> Iterator[Name]:
    """Yield the adjectives of a Russian text with the names that they are made of, as forms and known renderings."""
    for match in _ADJECTIVE.finditer(text):
        base = base_of_adjective(best_reading(match.group().lower()).lemma)
        if base:
            adjective = best_reading(match.group().lower()).lemma
            forms = (base, _SUFFIX.sub("", adjective), adjective)  # the last for `на Невском`
            begins = begins_sentence(text, match.start())
            yield Name(match.start(), match.end(), match.group(), forms, renderings(base), begins=begins)


@lru_cache(maxsize=WORDS_KEPT)
def base_of_adjective(adjective: str) -> str:
    """Return the name that an adjective, by its lemma, is made of; '' where the dictionary and the gazetteer have none."""
    stem = _SUFFIX.sub("", adjective)
    if stem == adjective:
        return ""
    for start in _stems(stem):
        for ending in _ENDINGS:
            base = start + ending
            if len(base) > _SHORTEST and base not in NO_NAMES and _is_name(base):
                return base
    return ""


def _stems(stem: str) -> Iterator[str]:
    yield stem
    if stem[-1:] in _SOUNDS:
        yield stem[:-1] + _SOUNDS[stem[-1]]
    if stem.endswith("ь"):
        yield stem[:-1]
    if stem[-2:-1] in {"о", "е"}:
        yield stem[:-2] + stem[-1]  # Вологда and `вологодский`
    if stem.endswith(("ин", "ов", "ан")):
        yield stem[:-2]  # Ялта and `ялтинский`


def _is_name(word: str) -> bool:
    if is_place(word):
        return True
    if not is_known(word) or best_reading(word).lemma != word:
        return False
    grammemes = frozenset[str]().union(*(reading.grammemes for reading in readings(word) if reading.lemma == word))
    return bool(grammemes & _PLACES) or (bool(grammemes & _PERSONS) and word.endswith(_SURNAME))
