"""Two persons or places that changed places: `Громыко писал Добрынину` and Dobrynin wrote to Gromyko.

Russian tells who acts by case, English by position. Both are read only in a clause with two names and one predicate, which the
reader of both sides holds to be rendered, and where the case of one name leaves no choice; a letter from one to another
(`письмо Картера Брежневу`) and a way from one place to another (`из Праги в Вену`) need no predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tta.language.russian import Reading, best_reading, is_known, readings
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import touch, word_spans
from tta.types import Bitext, Language

__all__ = ["changed_places"]

Pair = tuple[Placed, Placed]
"""A Russian name and the English one that renders it."""

_HELD = 0.5
"""How surely a word has to render another, 0 to 1."""
_CUT = re.compile(r"[,;:!?()«»“”\"\n]|\s[-–—]\s|(?<![А-ЯЁA-Z])\.")
"""Where a clause ends."""
_RUSSIAN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLES = frozenset(
    "министр президент посол генерал маршал секретарь госсекретарь премьер премьер-министр канцлер товарищ г-н господин сенатор "
    "король председатель полковник капитан адмирал майор".split()
)
_ENGLISH_TITLES = frozenset(
    "the mr mrs comrade minister president ambassador general marshal secretary premier chancellor senator king chairman colonel "
    "captain admiral major foreign prime us u.s. soviet american british french german".split()
)
_BEING = frozenset("was were is are been being be got gets".split())
_BEFORE_VERB = re.compile(r"(?:\w+ly|also|then|once|later|already|had|has|have|did|will|would|not|again|still|soon)")
_TURNING = frozenset(
    "проиграть проигрывать уступить уступать надоесть принадлежать импонировать наследовать подходить сдать помешать".split()
)
"""Verbs whose dative is the subject of an English one: who lost to somebody was beaten by him."""
_FROM_TO = (
    (re.compile(r"\b(?:из|от|с|со)\s+$", re.I), re.compile(r"\b(?:в|на|до|к|ко)\s+$", re.I)),
    (re.compile(r"\bfrom\s+$", re.I), re.compile(r"\b(?:to|into|for|towards?)\s+$", re.I)),
)
"""What stands before the name where a way or a letter begins, and before that where it ends, in Russian and in English."""
_LETTER = re.compile(r"[’']s?\s(?:\w+\s){1,4}to\s")
_SENT = re.compile(r"\b(?:from|by)\s$")
_WORDS_BEFORE = 60
"""Code points before a name in which a preposition or a noun is looked for that belongs to it."""
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


@dataclass(frozen=True, slots=True)
class _Roles:
    """Who acts, and upon or towards whom."""

    agent: Placed
    other: Placed


def changed_places(bitext: Bitext, index: int, names: BeadNames, matched: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each of two Russian names with the English one that stands in its place.

    Args:
        bitext: with the reading of the bead; without it verbs are not judged.
        index: of the bead.
        names: of the bead.
        matched: its names that are rendered, and by what, all of them.
    """
    pairs = [pair for pair in matched if not pair[0].name.weak]
    for left, right in (_ways(names, pairs), _acts(bitext, index, names, pairs), _letters(names, pairs)):
        theirs = {ours.spans: english for ours, english in pairs}
        if not left or not right or left.agent.spans not in theirs or left.other.spans not in theirs:
            continue
        if (theirs[left.agent.spans], theirs[left.other.spans]) == (right.other, right.agent):
            yield left.agent, right.agent
            yield left.other, right.other
            return


# ---------------------------------------------------------------- ways and letters

_Both = tuple[_Roles | None, _Roles | None]


def _ways(names: BeadNames, pairs: Sequence[Pair]) -> _Both:
    """From where to where, on both sides, where each has one such place."""
    sides: list[_Roles | None] = []
    for side, text in enumerate((names.russian_text, names.english_text)):
        ends = [
            [pair[side] for pair in pairs if pattern.search(_before(text, pair[side]))] for pattern in _FROM_TO[side]
        ]
        sides.append(_Roles(ends[0][0], ends[1][0]) if len(ends[0]) == len(ends[1]) == 1 else None)
    return sides[0], sides[1]


def _letters(names: BeadNames, pairs: Sequence[Pair]) -> _Both:
    """From whom to whom: `письмо Картера Брежневу`, Carter's letter to Brezhnev."""
    ours = [
        _Roles(one, other)
        for one, other in pairwise(pair[0] for pair in pairs)
        if not names.russian_text[one.name.stop : other.name.start].strip()
        and _is_noun_before(_before(names.russian_text, one))
        and "gent" in _cases(one.name.text)
        and "datv" in (cases := _cases(other.name.text))
        and not cases & {"nomn", "gent"}
    ]
    english = sorted((pair[1] for pair in pairs), key=lambda item: item.name.start)
    theirs = [roles for one, other in pairwise(english) if (roles := _english_letter(names.english_text, one, other))]
    return (ours[0], theirs[0]) if len(ours) == len(theirs) == 1 else (None, None)


def _english_letter(text: str, one: Placed, other: Placed) -> _Roles | None:
    before, between = _before(text, one), text[one.name.stop : other.name.start]
    if one.name.text.endswith(("'s", "’s")):
        between = "’s" + between
    if _LETTER.fullmatch(between) or (_SENT.search(before) and between.strip() == "to"):
        return _Roles(one, other)
    if before.endswith(" to ") and between.strip() in {"from", "by"}:
        return _Roles(other, one)
    return None


def _is_noun_before(text: str) -> bool:
    words = _RUSSIAN_WORD.findall(text)
    return bool(words) and best_reading(words[-1].lower()).part_of_speech == "NOUN" and text.endswith(" ")


def _before(text: str, item: Placed) -> str:
    """Return the words right before a name; all that is before it would cost the square of a long row."""
    return text[max(0, item.name.start - _WORDS_BEFORE) : item.name.start]


# ---------------------------------------------------------------- acts


def _acts(bitext: Bitext, index: int, names: BeadNames, pairs: Sequence[Pair]) -> _Both:
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
    for match in _RUSSIAN_WORD.finditer(text, *clause):
        reading = best_reading(match.group().lower())
        if reading.part_of_speech in {"INFN", "GRND", "PRTF"}:
            return None
        if reading.part_of_speech in {"VERB", "PRTS"} and reading.lemma != "быть" and match.group()[0].islower():
            verbs.append(match)
    return verbs[0] if len(verbs) == 1 else None


def _russian_roles(text: str, clause: tuple[int, int], verb: re.Match[str], items: Sequence[Placed]) -> _Roles | None:
    """Return who acts upon whom, where the case of one name leaves no choice and the other may be the subject."""
    said = best_reading(verb.group().lower())
    if verb.group().endswith(("ся", "сь")) or said.lemma in _TURNING or "plur" in said.grammemes:
        return None
    if any(not _is_free(text, clause, item) for item in items):
        return None
    cases = [_cases(item.name.text, said) for item in items]
    for (subject, own), (object_, theirs) in (
        ((items[0], cases[0]), (items[1], cases[1])),
        ((items[1], cases[1]), (items[0], cases[0])),
    ):
        if "nomn" not in own or "nomn" in theirs or not theirs:
            continue
        if said.part_of_speech == "VERB" and (theirs <= {"datv", "loct"} or "accs" in theirs):
            return _Roles(subject, object_)
        if said.part_of_speech == "PRTS" and theirs <= {"ablt"}:
            return _Roles(object_, subject)
    return None


def _cases(name: str, verb: Reading | None = None) -> frozenset[str]:
    """Return the cases that the form of a name may be; no subject is of another gender than its verb."""
    plain = name.lower()
    every = readings(plain)
    proper = [each for each in every if each.is_proper] if is_known(plain) else []
    found: set[str] = set()
    for each in proper or every:
        here = each.grammemes & _CASES
        if verb and "nomn" in here and not _agrees(each, verb):
            here -= {"nomn"}
        found |= here
    return frozenset(found)


def _agrees(noun: Reading, verb: Reading) -> bool:
    genders = {"masc", "femn", "neut"}
    own, theirs = noun.grammemes & genders, verb.grammemes & genders
    return not own or not theirs or bool(own & theirs)


def _is_free(text: str, clause: tuple[int, int], item: Placed) -> bool:
    """Whether neither a preposition nor a noun that is no title stands right before a name."""
    before = _RUSSIAN_WORD.findall(text, clause[0], item.name.start)
    if not before:
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


def _english_roles(names: BeadNames, verb: Placed, items: Sequence[Placed]) -> _Roles | None:
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
        return _Roles(second, first) if behind[-1:] == ["by"] else None
    if words[places[0]][0] in _BEING or not all(_BEFORE_VERB.fullmatch(word) for word in before):
        return None
    return _Roles(first, second) if not behind or behind[-1] == "to" else None
