"""Members of an enumeration that the other side has nothing of: `оружия, взрывчатых веществ и наркотиков`, weapons and narcotics.

A member is much like those beside it, so that the reader of both sides is seldom sure that it is lost. Three things together are:
the other side enumerates one thing less, the reader links no word of this member firmly, and it does link some of every other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from tta.language.negation import Words
from tta.language.russian import Reading, best_reading, readings
from tta.scorers.words.denials import spoken
from tta.scorers.words.lost_runs import LostRun
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import is_grammar
from tta.types import UNRENDERED, Bitext, Language, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["dropped_members"]

_FIRM = 0.5
"""How surely a word has to be rendered for its member to be there."""
_FIRM_ALONE = 0.8
"""The same where what renders it renders another word, too."""
_SURE = 0.6
"""Confidence in a dropped member, for which no curve is fitted."""
_MOST = 5  # words of a member
_FEWEST = 3  # members of the side that has one more
_PARTS = {"NOUN": "NOUN", "ADJF": "ADJF", "PRTF": "ADJF", "VERB": "VERB", "INFN": "INFN", "GRND": "GRND"}
"""Parts of speech that an enumeration may be of, by pymorphy3."""
_TRAITS = frozenset("nomn gent datv accs ablt loct past pres futr impr".split())
"""What its members have in common: a case, or a tense or mood."""
_JOINING: Mapping[Language, frozenset[str]] = {
    Language.RU: frozenset({"и", "или"}),
    Language.EN: frozenset({"and", "or"}),
}


def dropped_members(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the member of the one enumeration of a side of a bead that the other side's one enumeration lacks."""
    reading, bead = bitext.readings.get(index), bitext.alignment.beads[index]
    language = bitext.document(side).language
    place = list(Language).index(language)
    if reading is None or not len(reading.partner[1 - place]):
        return []
    words = spoken(bitext, bead, side).words
    own = _members(words, language)
    if len(own) < _FEWEST:
        return []
    other = _members(spoken(bitext, bead, side.opposite).words, bitext.document(side.opposite).language)
    if len(own) != len(other) + 1:
        return []
    russian = (words, own) if language is Language.RU else (spoken(bitext, bead, side.opposite).words, other)
    if not _are_of_a_kind(*russian):
        return []
    partner, held = reading.partner[place], reading.held[place]
    mutual = reading.partner[1 - place][partner] == np.arange(len(partner))
    rendered = (partner != UNRENDERED) & (held >= np.where(mutual, _FIRM, _FIRM_ALONE))
    lost = [run for run in own if not _is_there(words, run, language, rendered)]
    if len(lost) != 1 or lost[0] == own[0]:  # where the first one begins is not known
        return []
    return [LostRun(Run(lost[0].start, lost[0].stop, 0.0), _SURE)]


def _are_of_a_kind(words: Words, members: Sequence[range]) -> bool:
    """Whether each of some Russian members has a word of one kind, nouns in one case, verbs in one tense; none is a clause."""
    kinds = []
    for run in members:
        forms = [words.plain(place) for place in run]
        if any(best_reading(form).part_of_speech in {"CONJ", "PRED", "NPRO"} for form in forms):
            return False
        kinds.append({kind for form in forms for reading in readings(form) for kind in _kinds(reading)})
    return bool(set.intersection(*kinds))


def _kinds(reading: Reading) -> Iterator[tuple[str, str]]:
    part = _PARTS.get(reading.part_of_speech)
    if part is not None:
        yield from ((part, trait) for trait in reading.grammemes & _TRAITS)
        if part == "INFN":
            yield part, ""


def _is_there(words: Words, run: range, language: Language, rendered: NDArray[np.bool_]) -> bool:
    """Whether the other side has any word of a member; one of grammar alone shows nothing."""
    return any(rendered[place] and not is_grammar(words.forms[place], language) for place in run)


def _members(words: Words, language: Language) -> list[range]:
    """Return the members of the one enumeration of a text that ends in `and`; none where it has several.

    The first member is taken to begin with its clause, or some words before its comma; the last one ends with its clause.
    """
    joints = [place for place, word in enumerate(words.plains()) if word in _JOINING[language]]
    if len(joints) != 1:
        return []
    (joint,) = joints
    last = joint + 1
    while last < len(words.forms) and (last == joint + 1 or not words.is_marked(last)):
        last += 1
    if not joint or last - joint - 1 > _MOST or last == joint + 1:
        last = min(last, joint + 2)
    found = [range(joint + 1, last)]
    stop = joint
    while stop > 0:
        start = _start(words, stop)
        if start == 0 or words.marks[start].strip() != "," or stop - start > _MOST:
            found.append(range(max(start, stop - _MOST), stop))
            break
        found.append(range(start, stop))
        stop = start
    return found[::-1]


def _start(words: Words, stop: int) -> int:
    """Return the first word behind the last mark before one."""
    start = stop - 1
    while start > 0 and not words.is_marked(start):
        start -= 1
    return start
