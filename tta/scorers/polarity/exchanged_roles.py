"""Who does something to whom, told the other way round: The cat bit the dog for `Собака укусила кошку`.

Russian tells it by case, English by position. Both are read in a sentence of one clause with one verb, where the cases of two
living beings leave no choice and the reader of both sides holds all three words to be rendered; names have a scorer of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Words
from tta.language.russian import best_reading, readings
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.types import Language

__all__ = ["exchanged_roles"]

_TURNING = frozenset("was were is are be been being by get gets got gotten".split())
"""English words that make a passive of a verb behind them, or say by whom."""
_MUTUAL = frozenset("met meet meets meeting marry marries married resemble resembles resembled kissed fought".split())
"""English verbs of what two do to each other, whoever is named first."""
_LEADING = frozenset("of with to from for in on at about against after than like as and or".split())
"""English words behind which a noun is no object."""


def exchanged_roles(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the Russian and the English clause whose doer and whose sufferer changed places, if they have."""
    if not links.are_read or not all(_is_one_clause(half.words) for half in (russian, english)):
        return []
    verbs = [place for place in range(len(russian.words.forms)) if _is_verb(russian.words.plain(place))]
    beings = list(_beings(russian.words))
    if len(verbs) != 1 or len(beings) != 2 or {subject for _, subject in beings} != {True, False}:
        return []
    ours = (
        next(place for place, subject in beings if subject),
        verbs[0],
        next(p for p, subject in beings if not subject),
    )
    theirs = [links.renderings(Language.RU, place) for place in ours]
    if any(len(words) != 1 for words in theirs):
        return []
    subject, verb, object_ = (min(words) for words in theirs)
    if not object_ < verb < subject or not _is_active(english.words, object_, verb, subject):
        return []
    return [OppositePhrases((min(ours), max(ours)), (object_, subject))]


def _is_one_clause(words: Words) -> bool:
    return not any(words.is_marked(place) for place in range(1, len(words.forms)))


def _is_verb(word: str) -> bool:
    return best_reading(word).part_of_speech in {"VERB", "INFN", "GRND", "PRTF", "PRTS"}


def _beings(words: Words) -> Iterator[tuple[int, bool]]:
    """Yield the living beings of a Russian clause with one verb in the singular: their number, and whether they do something.

    None where the case of one leaves a choice, or where the verb is none that acts upon somebody.
    """
    verb = next((best_reading(word) for word in words.plains() if _is_verb(word)), None)
    if verb is None or not {"VERB", "sing", "tran"} <= {verb.part_of_speech, *verb.grammemes}:
        return
    for place, word in enumerate(words.plains()):
        if best_reading(word).part_of_speech != "NOUN" or "anim" not in best_reading(word).grammemes:
            continue
        singular = [
            each.grammemes for each in readings(word) if {"NOUN", "sing"} <= {each.part_of_speech, *each.grammemes}
        ]
        acts = any("nomn" in each for each in singular)
        suffers = any("accs" in each for each in singular)
        if acts is suffers or (place and best_reading(words.plain(place - 1)).part_of_speech in {"PREP", "NOUN"}):
            return
        yield place, acts


def _is_active(words: Words, first: int, verb: int, last: int) -> bool:
    """Whether an English verb acts upon the second noun: nothing makes a passive of it, or the noun none of its object."""
    if words.plain(verb) in _MUTUAL:
        return False
    between = [words.plain(place) for place in range(first + 1, last)]
    behind = [words.plain(place) for place in range(verb + 1, last)]
    return _TURNING.isdisjoint(between) and _LEADING.isdisjoint(behind)
