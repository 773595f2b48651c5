"""Nouns that only say of what class the thing is that stands beside them: `роман «Чапаев»`, `итальянский язык`, the city of Tver.

Translators leave such nouns out and put them in as usage has it (Л. С. Бархударов, Язык и перевод, 1975, on additions and
omissions): Italian is a language, whether or not one says so. They count where what they are said of is rendered: a name or a
title beside them, an adjective before them, a noun that depends on them. The list is `class_nouns.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.english import base_forms
from tta.language.negation import Words
from tta.language.russian import best_reading, lemma, readings
from tta.scorers.words.attention import bead_words
from tta.scorers.words.denials import spoken
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words, is_grammar
from tta.types import Bitext, Language, Side

__all__ = ["says_only_the_class"]

_RENDERED = 0.5
"""Probability of being left out below which what a noun is said of counts as rendered."""
_OPENING = frozenset("«„“\"'‘")
_CLOSING = frozenset("»”“\"'’")
_DEPENDENT = 3  # words behind a noun within which the noun that depends on it stands


@dataclass(frozen=True, slots=True)
class _Listed:
    """Nouns of one language in dictionary form, by what they are said of."""

    named: frozenset[str]
    described: frozenset[str]
    of_things: frozenset[str]
    measured: frozenset[str]
    several: frozenset[str]


def says_only_the_class(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether all that means something in a run of a bead's words is a noun that says of what class the thing beside it is.

    Raises:
        CannotRunError: see `renditions`.
    """
    bead, language, vectors = bitext.alignment.beads[index], bitext.document(side).language, bitext.vectors(side)
    words = spoken(bitext, bead, side).words
    meant = [place for place in range(run.start, run.stop) if content_words(words.forms[place], language)]
    if len(meant) != 1 or vectors is None:
        return False
    missing = renditions(bitext)[side].missing[bead_words(vectors, bead.of(side))]
    rendered = [chance < _RENDERED for chance in missing.tolist()]
    (place,) = meant
    return (_is_russian_class if language is Language.RU else _is_english_class)(words, place, rendered)


def _is_russian_class(words: Words, place: int, rendered: Sequence[bool]) -> bool:
    listed, noun = _lists()[Language.RU], lemma(words.plain(place))
    is_class = noun in listed.named or (noun in listed.several and _are_several(words, place))
    if is_class and _is_name(words, place + 1) and rendered[place + 1]:
        return True
    described = place > 0 and not words.is_marked(place) and rendered[place - 1]
    if described and noun in listed.described and best_reading(words.plain(place - 1)).part_of_speech == "ADJF":
        return True
    if noun in listed.described and _is_label(words, place) and rendered[place + 1]:
        return True
    if noun in listed.measured and _is_measured(words, place, rendered, Language.RU):
        return True
    return noun in listed.of_things and any(
        rendered[other]
        for other in _dependents(words, place)
        if any("gent" in reading.grammemes for reading in readings(words.plain(other)))
    )


def _is_english_class(words: Words, place: int, rendered: Sequence[bool]) -> bool:
    listed, bases = _lists()[Language.EN], {words.plain(place), *base_forms(words.plain(place))}
    if bases & listed.named:
        behind = place + 2 if place + 1 < len(rendered) and words.plain(place + 1) == "of" else place + 1
        if any(_is_name(words, other) and rendered[other] for other in (behind, place - 1)):
            return True
    if bases & listed.described and place and not words.is_marked(place) and rendered[place - 1]:
        return True
    if bases & listed.measured and _is_measured(words, place, rendered, Language.EN):
        return True
    return bool(bases & listed.of_things) and any(
        rendered[other] for other in _dependents(words, place) if words.plain(other - 1) == "of"
    )


def _are_several(words: Words, place: int) -> bool:
    """Whether a Russian noun is a plural: the players of a club are the club, one of them is somebody."""
    return "plur" in best_reading(words.plain(place)).grammemes


def _is_label(words: Words, place: int) -> bool:
    """Whether a colon stands behind a noun, and an adjective behind that: `Цвет: чёрный`."""
    if place + 1 >= len(words.forms) or words.marks[place + 1].strip() != ":":
        return False
    return best_reading(words.plain(place + 1)).part_of_speech in {"ADJF", "ADJS"}


def _is_measured(words: Words, place: int, rendered: Sequence[bool], language: Language) -> bool:
    """Whether a number that is rendered stands behind a noun, a word of grammar between at most: `вес 3 кг`, a weight of 3 kg."""
    behind = place + 1
    if behind < len(rendered) and is_grammar(words.forms[behind], language):
        behind += 1
    return behind < len(rendered) and words.forms[behind][:1].isdigit() and rendered[behind]


def _is_name(words: Words, place: int) -> bool:
    """Whether a word, not the first of its sentence, has a capital or stands behind a mark of quotation, with no other mark."""
    if not 0 < place < len(words.forms):
        return False
    before, behind = words.marks[place].strip(), words.marks[place + 1].strip()
    if before and not set(before) <= _OPENING:
        return False
    return bool(before) or words.forms[place][:1].isupper() or bool(behind and set(behind) <= _CLOSING)


def _dependents(words: Words, place: int) -> range:
    """Return the words of the same clause behind a noun that may depend on it."""
    stop = place + 1
    while stop < min(len(words.forms), place + 1 + _DEPENDENT) and not words.is_marked(stop):
        stop += 1
    return range(place + 1, stop)


@lru_cache(maxsize=1)
def _lists() -> Mapping[Language, _Listed]:
    lines = files("tta.scorers.words").joinpath("class_nouns.tsv").read_text("utf-8").splitlines()
    rows = {
        (language, relation): frozenset(nouns.split())
        for language, relation, nouns in (line.split("\t") for line in lines if not line.startswith("#"))
    }
    return {
        language: _Listed(
            *(
                rows.get((language.value, relation), frozenset())
                for relation in ("named", "described", "of things", "measured", "several")
            )
        )
        for language in Language
    }
