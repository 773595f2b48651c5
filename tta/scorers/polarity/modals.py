"""Leave for duty and duty for leave: `вправе расторгнуть` against must terminate.

Modal verbs say many things; leave and duty are two of them (F. R. Palmer, Mood and Modality, 2nd ed. 2001, on deontic
modality). They are compared where both sides share the deed, one says of it that somebody may do it and the other that he has to,
and no word near denies, limits or asks: who may only do a thing within a month has to do it within a month. Without the
reader of both sides nothing is found.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tta.language.negation import Degree, Words
from tta.language.russian import best_reading
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.scorers.polarity.shared import LIKE
from tta.types import Language

__all__ = ["are_of_other_deeds", "exchanged_modals"]


class _Mood(Enum):
    LEAVE = "may"
    DUTY = "must"


_FORMS = {
    Language.RU: {
        _Mood.LEAVE: r"вправе|мож(?:ет|ете|ем|ешь)|могут|име(?:ет|ют|ете) право",
        _Mood.DUTY: r"обязан[аоы]?|долж(?:ен|на|но|ны)",
    },
    Language.EN: {
        _Mood.LEAVE: r"may|(?:is|are|be) (?:entitled|permitted|allowed|free) to|ha(?:s|ve) the right to",
        _Mood.DUTY: r"(?<!may )(?<!might )(?<!can )(?<!could )"
        r"(?:must|shall|(?:is|are|be) (?:obliged|obligated|required|bound) to|ha(?:s|ve) to)",
    },
}
_LIMITS = frozenset("только лишь только only solely exclusively ли whether".split())
_REACH = 4  # words from a modal to its deed
_AROUND = 6  # words before a modal and behind its deed within which a word limits or denies it
_NO_DEEDS = frozenset("have able to expected иметь мочь".split())
"""Words behind which another modal, what was or another deed stands: `должен иметь право`, may have been, must learn to live,
may be expected to.
"""
_ADDRESSED = frozenset("можешь можем можете".split())
"""Leave to whom one speaks, which shall promises: `вы можете есть плоды`, ye shall eat."""
_BEING = "быть"
_BANS, _DUTIES = frozenset({"нельзя", "невозможно"}), frozenset({"must", "to"})


@dataclass(frozen=True, slots=True)
class _Modal:
    """A modal word, its mood and the word of its deed."""

    place: int
    mood: _Mood
    deed: int


def exchanged_modals(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the modals of both sides that say of one deed that it may be done and that it has to be."""
    if not links.are_read or any("?" in mark for half in (russian, english) for mark in half.words.marks):
        return []
    ours = [
        _Modal(place, mood, deed) for place, mood in _modals(russian) for deed in _russian_deed(russian.words, place)
    ]
    theirs = (
        [_Modal(*modal, deed) for modal in _modals(english) for deed in _behind(english.words, modal[0])]
        if ours
        else []
    )
    return [
        OppositePhrases((left.place, left.deed), (right.place, right.deed))
        for left in ours
        for right in theirs
        if left.mood is not right.mood
        and not (russian.words.plain(left.place) in _ADDRESSED and english.words.plain(right.place) == "shall")
        and right.deed in links.renderings(Language.RU, left.deed)
        and not (_is_limited(russian, left) or _is_limited(english, right))
    ]


def are_of_other_deeds(russian: Half, english: Half, phrases: OppositePhrases, links: Links) -> bool:
    """Whether a Russian ban and an English duty that were taken for opposites speak of different deeds: must act for
    `нельзя сидеть`.
    """
    last, behind = phrases.russian[1], phrases.english[1]
    if not links.are_read or russian.words.plain(last) not in _BANS or english.words.plain(behind) not in _DUTIES:
        return False
    deeds = [
        (place, other)
        for place in _behind(russian.words, last)
        if best_reading(russian.words.plain(place)).part_of_speech == "INFN"
        for other in links.renderings(Language.RU, place)
    ]
    return all(float(russian.vectors[place] @ english.vectors[other]) < LIKE for place, other in deeds)


def _modals(half: Half) -> list[tuple[int, _Mood]]:
    """Return the last word of each modal of a text and what it says."""
    line, starts = half.words.line()
    return [
        (bisect_left(starts, match.end()) - 1, mood)
        for mood, form in _FORMS[half.language].items()
        for match in re.finditer(rf"(?<!\S)(?:{form})(?!\S)", line)
    ]


def _russian_deed(words: Words, place: int) -> Iterator[int]:
    """Yield the infinitive behind a Russian modal, or the participle behind its `быть`."""
    wanted = "INFN"
    for other in _behind(words, place):
        if words.plain(other) == _BEING:
            wanted = "PRTS"
        elif best_reading(words.plain(other)).part_of_speech == wanted:
            yield other
            return


def _behind(words: Words, place: int) -> Iterator[int]:
    """Yield the words of the same clause that may be the deed of a modal before them."""
    for other in range(place + 1, min(len(words.forms), place + 1 + _REACH)):
        if words.is_marked(other) or words.plain(other) in _NO_DEEDS:
            return
        yield other


def _is_limited(half: Half, modal: _Modal) -> bool:
    """Whether a word about a modal and its deed denies or limits them, or asks; the deed itself may deny: must refuse."""
    around = set(range(modal.place - _AROUND, modal.deed + _AROUND + 1)) - {modal.deed}
    return any(item.degree >= Degree.LEXICAL and item.word in around for item in half.negations) or any(
        word in _LIMITS for place, word in enumerate(half.words.plains()) if place in around
    )
