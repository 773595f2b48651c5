"""Who does something to whom: Russian tells it by case, English by position.

Both are read only in a clause with two names and one predicate, which the reader of both sides holds to be rendered, and where
the case of one name leaves no choice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from tta.language.russian import best_reading
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import touch, word_spans
from tta.scorers.names.roles import RUSSIAN_WORD, Both, Pair, Roles, cases_of
from tta.types import Bitext, Language

__all__ = ["acts"]

_HELD = 0.5
"""How surely a word has to render another, 0 to 1."""
_CUT = re.compile(r"[,;:!?()«»“”\"\n]|\s[-–—]\s|(?<![А-ЯЁA-Z])\.")
"""Where a clause ends."""
_TITLES = frozenset(
    "министр президент посол генерал маршал секретарь госсекретарь премьер премьер-министр канцлер товарищ г-н господин сенатор "
    "король председатель полковник капитан адмирал майор".split()
)
_ENGLISH_TITLES = frozenset(
    "the mr mrs comrade minister president ambassador general marshal secretary premier chancellor senator king chairman colonel "
    "captain admiral major foreign prime us u.s. soviet american british french german".split()
)
_ONTO = re.compile(r"\bна\s$")
"""A preposition whose noun is the object of an English verb: `Ирак напал на Иран`."""
_BEING = frozenset("was were is are been being be got gets".split())
_BEFORE_VERB = re.compile(r"(?:\w+ly|also|then|once|later|already|had|has|have|did|will|would|not|again|still|soon)")
_TURNING = frozenset(
    "проиграть проигрывать уступить уступать надоесть принадлежать импонировать наследовать подходить сдать помешать".split()
)
"""Verbs whose dative is the subject of an English one: who lost to somebody was beaten by him."""


def acts(bitext: Bitext, index: int, names: BeadNames, pairs: Sequence[Pair]) -> Both:
    """Who does something to whom, by the one predicate of a clause that holds two names on both sides."""
    if index not in bitext.readings or len(pairs) != 2:
        return None, None
    clause = _clause(names.russian_text, [pair[0] for pair in pairs])
    other = _clause(names.english_text, [pair[1] for pair in pairs])
    if clause is None or other is None:
        return None, None
    verb = _predicate(names.russian_text, clause)
    if verb is None:
        return None, None
    ours = _russian_roles(names.russian_text, clause, verb, [pair[0] for pair in pairs])
    rendering = _rendering(bitext, index, names.russian_at(*verb.span())) if ours else None
    if ours is None or rendering is None:
        return None, None
    return ours, _english_roles(names, rendering, sorted((pair[1] for pair in pairs), key=lambda item: item.name.start))


def _clause(text: str, items: Sequence[Placed]) -> tuple[int, int] | None:
    """Return where the clause of some names begins and ends; None where they stand in several."""
    first, last = min(item.name.start for item in items), max(item.name.stop for item in items)
    if _CUT.search(text, first, last):
        return None
    cuts = [match.end() for match in _CUT.finditer(text, 0, first)]
    behind = _CUT.search(text, last)
    return (cuts[-1] if cuts else 0), (behind.start() if behind else len(text))


def _predicate(text: str, clause: tuple[int, int]) -> re.Match[str] | None:
    """Return the one finite verb or short participle of a clause that has no other form of a verb."""
    verbs = []
    for match in RUSSIAN_WORD.finditer(text, *clause):
        reading = best_reading(match.group().lower())
        if reading.part_of_speech in {"INFN", "GRND", "PRTF"}:
            return None
        if reading.part_of_speech in {"VERB", "PRTS"} and reading.lemma != "быть" and match.group()[0].islower():
            verbs.append(match)
    return verbs[0] if len(verbs) == 1 else None


def _russian_roles(text: str, clause: tuple[int, int], verb: re.Match[str], items: Sequence[Placed]) -> Roles | None:
    """Return who acts upon whom, where the case of one name leaves no choice and the other may be the subject."""
    said = best_reading(verb.group().lower())
    if verb.group().endswith(("ся", "сь")) or said.lemma in _TURNING or "plur" in said.grammemes:
        return None
    if any(not _is_free(text, clause, item) for item in items):
        return None
    cases = [
        frozenset({"accs"}) if _ONTO.search(text, clause[0], item.name.start) else cases_of(item.name.text, said)
        for item in items
    ]
    for (subject, own), (object_, theirs) in (
        ((items[0], cases[0]), (items[1], cases[1])),
        ((items[1], cases[1]), (items[0], cases[0])),
    ):
        if "nomn" not in own or "nomn" in theirs or not theirs:
            continue
        if said.part_of_speech == "VERB" and theirs & {"accs", "datv"}:
            return Roles(subject, object_)
        if said.part_of_speech == "PRTS" and theirs <= {"ablt"}:
            return Roles(object_, subject)
    return None


def _is_free(text: str, clause: tuple[int, int], item: Placed) -> bool:
    """Whether neither a preposition nor a noun that is no title stands right before a name."""
    before = RUSSIAN_WORD.findall(text, clause[0], item.name.start)
    if not before or _ONTO.search(text, clause[0], item.name.start):
        return True
    last = best_reading(before[-1].lower())
    return last.lemma in _TITLES or last.part_of_speech in {"VERB", "PRTS", "ADVB", "PRCL", "NPRO"}


def _rendering(bitext: Bitext, index: int, verb: Placed) -> Placed | None:
    """Return the English word that by the reader of both sides renders the verb."""
    reading, bead = bitext.readings[index], bitext.alignment.beads[index]
    russian, english = (word_spans(bitext, bead, language) for language in Language)
    for place, spans in enumerate(russian):
        if not spans or not touch(spans, verb.spans):
            continue
        found = {int(word) for word in np.flatnonzero((reading.partner[1] == place) & (reading.held[1] >= _HELD))}
        if reading.held[0][place] >= _HELD and reading.partner[0][place] >= 0:
            found.add(int(reading.partner[0][place]))
        words = [english[word] for word in sorted(found) if english[word]]
        return Placed(verb.name, words[-1]) if words else None
    return None


def _english_roles(names: BeadNames, verb: Placed, items: Sequence[Placed]) -> Roles | None:
    """Return who acts upon whom: the subject, or in the passive whom a `by` stands before."""
    first, second = items
    words = [
        (match.group().lower(), names.english_at(*match.span()))
        for match in re.finditer(r"[\w.’'-]+", names.english_text[: second.name.start])
        if match.start() >= first.name.stop
    ]
    places = [place for place, (_, at) in enumerate(words) if touch(at.spans, verb.spans)]
    if not places:
        return None
    before, behind = [word for word, _ in words[: places[0]]], [word for word, _ in words[places[-1] + 1 :]]
    while behind and behind[-1] in _ENGLISH_TITLES:
        behind.pop()
    if any(word in _BEING for word in before):
        return Roles(second, first) if behind[-1:] == ["by"] else None
    if words[places[0]][0] in _BEING or not all(_BEFORE_VERB.fullmatch(word) for word in before):
        return None
    return Roles(first, second) if not behind or behind[-1] == "to" else None
