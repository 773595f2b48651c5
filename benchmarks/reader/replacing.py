"""Damage: words replaced by others, negations put in or taken out."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.edits import Edit
from reader.lexicon import form
from reader.passages import Passage, Tools
from reader.substitutes import (
    ENGLISH_TENSES,
    UNITS,
    cloned,
    false_friends,
    inflected_number,
    inflected_tense,
    negated_russian,
    opposite,
)
from tta.language.russian import best_reading
from tta.types import Language

__all__ = [
    "negate",
    "replace_field",
    "replace_friend",
    "replace_inflection",
    "replace_name",
    "replace_number",
    "replace_opposite",
    "replace_unit",
]

_AUXILIARY = frozenset("is are was were will would can could should may might must has have had do does did".split())


def _replace(tools: Tools, side: Passage, choose: Callable[[int], str]) -> Edit | None:
    """Put another word in the place of one, if a choice can be made."""
    places = list(range(len(side.words)))
    tools.rng.shuffle(places)
    for place in places[:40]:
        word = side.word(place)
        new = choose(place)
        if new and new.casefold() != word.casefold():
            new = new[:1].upper() + new[1:] if word[0].isupper() else new
            return Edit(place, place + 1, new, "replaced")
    return None


def replace_field(tools: Tools, side: Passage) -> Edit | None:
    lexicon = tools.lexicons[side.language is Language.EN]

    def choose(place: int) -> str:
        word = side.word(place)
        if not side.heavy[place] or len(word) < 3 or not side.partner(place):
            return ""
        near = lexicon.near.get(word) or lexicon.near.get(word.lower()) or ()
        return tools.rng.choice(near) if near else ""

    return _replace(tools, side, choose)


def replace_opposite(tools: Tools, side: Passage) -> Edit | None:
    return _replace(
        tools, side, lambda place: opposite(side.word(place), side.language, partner, tools.rng)
        if (partner := side.partner(place)) else ""
    )  # fmt: skip


def replace_friend(tools: Tools, side: Passage) -> Edit | None:
    if side.language is Language.RU:
        return None
    return _replace(
        tools, side, lambda place: false_friends().get(best_reading(partner.lower()).lemma, "")
        if (partner := side.partner(place)) else ""
    )  # fmt: skip


def replace_name(tools: Tools, side: Passage) -> Edit | None:
    lexicon = tools.lexicons[side.language is Language.EN]

    def choose(place: int) -> str:
        word = side.word(place)
        if not place or not (word[0].isupper() and word[1:].islower() and len(word) > 2):
            return ""
        others = lexicon.by_form.get(form(word, side.language), [])
        return tools.rng.choice(others) if others else ""

    return _replace(tools, side, choose)


def replace_number(tools: Tools, side: Passage) -> Edit | None:
    def choose(place: int) -> str:
        word = side.word(place)
        digits = [index for index, letter in enumerate(word) if letter.isdigit()]
        if not digits or len(word) > 12:
            return ""
        index = tools.rng.choice(digits)
        return word[:index] + tools.rng.choice("123456789") + word[index + 1 :]

    return _replace(tools, side, choose)


def replace_unit(tools: Tools, side: Passage) -> Edit | None:
    def choose(place: int) -> str:
        word = side.word(place).lower()
        group = UNITS.get(word, ())
        others = [other for other in group if other != word]
        return tools.rng.choice(others) if others else ""

    return _replace(tools, side, choose)


def replace_inflection(tools: Tools, side: Passage) -> Edit | None:
    """Change the number of a noun or the tense of a verb."""
    number = tools.rng.random() < 0.5

    def choose(place: int) -> str:
        word = side.word(place)
        if side.language is Language.RU:
            return inflected_number(word) if number else inflected_tense(word)
        if not number:
            return ENGLISH_TENSES.get(word.lower(), "")
        partner = best_reading(side.partner(place).lower()) if side.partner(place) else None
        if partner is None or partner.part_of_speech != "NOUN" or not word.isalpha() or len(word) < 4:
            return ""
        if "plur" in partner.grammemes and re.search(r"[^siu]s$", word):
            return word[:-1]
        return word + "s" if "sing" in partner.grammemes and re.search("[^sxzhy]$", word) else ""

    return _replace(tools, side, choose)


def negate(tools: Tools, side: Passage) -> Edit | None:
    """Put a negation in, or take one out."""
    if side.language is Language.EN:
        there = [i for i in range(len(side.words)) if side.word(i).lower() in {"not", "no", "never", "without"}]
        places = [i for i in range(len(side.words) - 1) if side.word(i).lower() in _AUXILIARY]
        new, shift = "not", 1
    else:
        there = [i for i in range(len(side.words)) if side.word(i).lower() in {"не", "нет", "никогда"}]
        places = [
            i for i in range(1, len(side.words)) if negated_russian(side.word(i)) and side.word(i - 1).lower() != "не"
        ]
        new, shift = "не", 0
    contracted = [i for i in range(len(side.words)) if re.search(r"n['’]t$", side.word(i).lower())]
    if contracted and tools.rng.random() < 0.6:
        place = tools.rng.choice(contracted)
        return Edit(place, place + 1, cloned(side.word(place)), "replaced")
    if there and tools.rng.random() < 0.7:
        place = tools.rng.choice(there)
        return Edit(place, place + 1, "", "cut")
    places = [place for place in places if place + shift not in there]
    if not places:
        return None
    place = tools.rng.choice(places) + shift
    return Edit(place, place, new, "added")
