"""Nouns that English puts in as a subject where the Russian names none: The picture was cleaned by for `Расчистку провёл`.

An English clause wants a subject (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, 10.6). Where the
Russian has a noun of action without what is acted on, a `мы` that speaks for a house, a verb of nobody (`не курят`), or a
predicate of the thing that it is written on (`отпускается по рецепту`), English names picture, management, guests, medicine.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tta.language.negation import Words
from tta.language.russian import best_reading, readings
from tta.scorers.words.denials import spoken
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words
from tta.types import UNRENDERED, Bitext, Language, Reading, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["is_subject_that_english_wants"]

_BEING = frozenset("am is are was were be been being".split())
_WE = frozenset("we us our ours ourselves i me my let's".split())
_OURS = frozenset("мы нас нам нами наш наша наше наши".split())
_BIDDEN = frozenset("asked requested reminded advised invited required".split())
"""English participles of who is told what to do, where the Russian tells it to nobody."""
_ARTICLES = frozenset("the a an".split())
_FIRST = frozenset({"1per", "plur"})
_SUBJECT = 2  # words before the participle that may stand behind a form of to be: was recently cleaned


def is_subject_that_english_wants(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether English words, of a bead that was read, are put in as a subject for which the Russian has no word."""
    reading = bitext.readings.get(index)
    if bitext.document(side).language is not Language.EN or reading is None:
        return False
    bead = bitext.alignment.beads[index]
    english, russian = (spoken(bitext, bead, each).words for each in (side, side.opposite))
    meant = [place for place in range(run.start, run.stop) if content_words(english.forms[place], Language.EN)]
    if not meant or not _begins_a_clause(english, run.start):
        return False
    if any(before in _BEING and word in _BIDDEN for before, word in pairwise(english.plains()[: run.stop + 1])):
        return not any(_may_be_subject(word) for word in russian.plains())
    across = reading.partner[list(Language).index(Language.EN)]
    if len(meant) != 1 or run.stop >= len(across):
        return False
    return (
        _is_acted_on(english, russian, run.stop, across)
        or _speaks_for_us(english, russian, run.stop, reading)
        or _says_no_subject(english, russian, run)
    )


def _begins_a_clause(words: Words, place: int) -> bool:
    """Whether a word opens a clause, be it behind an article."""
    first = place - (place > 0 and words.plain(place - 1) in _ARTICLES)
    return first == 0 or words.is_marked(first)


def _may_be_subject(word: str) -> bool:
    found = best_reading(word)
    return found.part_of_speech in {"NOUN", "NPRO"} and "nomn" in found.grammemes


def _is_acted_on(english: Words, russian: Words, behind: int, across: NDArray[np.int64]) -> bool:
    """Whether a passive stands behind a subject, by somebody, that renders a Russian noun with no other depending on it."""
    if english.plain(behind) not in _BEING or "by" not in english.plains()[behind:]:
        return False
    for place in range(behind + 1, min(len(across), behind + 1 + _SUBJECT)):
        noun = int(across[place])
        if noun != UNRENDERED and best_reading(russian.plain(noun)).part_of_speech == "NOUN":
            return not _governs(russian.plains(), noun)
    return False


def _governs(words: Sequence[str], noun: int) -> bool:
    """Whether a word behind a Russian noun may be a genitive that depends on it."""
    return any("gent" in each.grammemes for word in words[noun + 1 : noun + 2] for each in readings(word))


def _says_no_subject(english: Words, russian: Words, run: Run) -> bool:
    """Whether the first sentence of the Russian, a predicate of the thing it is written on, names nothing that it is said of."""
    opens = run.start - (run.start > 0 and english.plain(run.start - 1) in _ARTICLES) == 0
    finite = [word for word in russian.plains() if best_reading(word).part_of_speech == "VERB"]
    predicates = [best_reading(word).grammemes for word in finite]
    third = bool(predicates) and all({"3per", "sing", "pres"} <= each for each in predicates)
    return opens and third and not any(_may_be_subject(word) for word in russian.plains())


def _speaks_for_us(english: Words, russian: Words, behind: int, reading: Reading) -> bool:
    """Whether only the Russian speaks of us, and the English has a verb behind its subject that renders a Russian one."""
    if not _WE.isdisjoint(english.plains()):
        return False
    ours, theirs = (reading.partner[list(Language).index(language)] for language in (Language.RU, Language.EN))
    free = any(word in _OURS and ours[place] == UNRENDERED for place, word in enumerate(russian.plains()))
    verb = int(theirs[behind])
    if verb == UNRENDERED or (said := best_reading(russian.plain(verb))).part_of_speech != "VERB":
        return False
    return said.grammemes >= _FIRST and (free or _OURS.isdisjoint(russian.plains()))
