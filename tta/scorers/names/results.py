"""What became of each name of a bead: its rendering, what stands instead, or nothing.

A rendering is found by its sound, in the gazetteer, or, where there are vectors, by the words of the other side that
hold the name as they do in the coverage scorer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import added_names, free_names, may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_here, established_word
from tta.scorers.names.holds import FIRM, Hold, holder, holds
from tta.scorers.names.sound import MANY, Index, by_sound, is_anywhere, names_around
from tta.types import Bitext, Language, Span
from tta.values.gazetteer import other_bodies
from tta.values.names import Name
from tta.values.phonetic import same_initials

__all__ = ["Result", "results"]

_MISSING = 0.5
"""Probability of being left out below which a capitalised common noun counts as rendered."""

_ESTABLISHED = Judgement(Relation.EQUAL, "an established English form")
_SOUND = Judgement(Relation.EQUAL, "same name by sound")
_ELSEWHERE = Judgement(Relation.EQUAL, "named elsewhere in the document")
_OFTEN_LEFT_OUT = Judgement(Relation.EQUAL, "often left out")
_SPELT_OUT = Judgement(Relation.EQUAL, "spelt out before its acronym, which is rendered")
_HELD = Judgement(Relation.EQUAL, "rendered, by the words around")
_INITIALS = Judgement(Relation.INITIALS, "the initials differ")
_DIFFERS = Judgement(Relation.DIFFERS, "the name differs")
_ALONE = Judgement(Relation.ALONE, "no counterpart was found")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a name: its rendering or what stands instead, and how the two stand to each other."""

    russian: Placed | None
    english: Placed | None
    judgement: Judgement


def results(
    bitext: Bitext, index: int, names: BeadNames, near: Sequence[Placed], everywhere: tuple[Index, Index]
) -> Iterator[Result]:
    """Match the names of a bead: by sound here, then next to it, by the gazetteer, far off, and by the vectors.

    Args:
        bitext: with vectors or without.
        index: of the bead.
        names: its names.
        near: the English names of the bead and of those next to it.
        everywhere: forms of the English and of the Russian names of the whole document.
    """
    used: set[tuple[Span, ...]] = set()
    left: list[Placed] = []
    beside = {item.name.text: item for item in (*near, *names.english)}
    words = frozenset(beside)
    for item in names.russian:
        here = None if item.name.initials else established_here(item, names)
        sounding = None if here else by_sound(item.name, names_around(item, names)) or by_sound(item.name, near[:MANY])
        if here is not None:
            used.add(here.spans)
            yield Result(item, here, _ESTABLISHED)
        elif sounding is not None:
            used.add(sounding.spans)
            same = same_initials(item.name.initials, sounding.name.initials)
            yield Result(item, sounding, _SOUND if same else _INITIALS)
        elif known := established_here(item, names) or beside.get(established_word(item.name.known, words)):
            yield Result(item, known, _ESTABLISHED)
        elif is_anywhere(item.name, everywhere[0]):
            yield Result(item, None, _ELSEWHERE)
        else:
            left.append(item)
    free = free_names(names, used)
    yield from _without_sound(bitext, index, names, left, free)
    for name in added_names(bitext, bitext.alignment.beads[index], names, free, everywhere[1]):
        yield Result(None, name, _ALONE)


def _without_sound(
    bitext: Bitext, index: int, names: BeadNames, left: Sequence[Placed], free: list[Placed]
) -> Iterator[Result]:
    """Say what became of the Russian names that nothing sounds like; what stands instead of one is taken out of `free`."""
    others = bool(other_bodies(names.english_text, {form for item in names.russian for form in item.name.known}))
    openers = [item for item in names.english if item.name.begins and may_name(item.name.forms[0], names)]
    for item, hold in zip(left, holds(bitext, bitext.alignment.beads[index], left, Language.RU), strict=True):
        if item.name.weak:
            yield Result(item, None, _OFTEN_LEFT_OUT)
        elif hold is not None and hold.spelt_out:
            yield Result(item, None, _SPELT_OUT)
        elif item.name.doubtful if hold is None else _is_held(item.name, hold, free, openers, others):
            yield Result(item, holder(bitext, hold), _HELD)
        else:
            instead = _pop_nearest(free, names.russian_place(item), names)
            yield Result(item, instead, _DIFFERS if instead else _ALONE)


def _is_held(name: Name, hold: Hold, free: Sequence[Placed], openers: Sequence[Placed], others: bool) -> bool:
    """Whether the words around render a name; one that surely is a person's or a place's is rendered by its sound, or not."""
    if not (name.doubtful or name.known):
        return False
    if name.text.isupper() and name.known and others:
        return False  # another body stands there
    if name.doubtful and not name.begins:  # an acronym or compound, whose words in full are capitalised, too
        return hold.firmness >= FIRM or bool(free) or hold.missing < _MISSING
    return hold.firmness >= FIRM and not hold.rests_on(free) and not (name.begins and hold.rests_on(openers))


def _pop_nearest(free: list[Placed], where: float, names: BeadNames) -> Placed | None:
    """Take out the English name that stands about as far into its text; `free` is in the order of the text."""
    if not free:
        return None
    behind = bisect_left(free, where, key=names.english_place)
    beside = [place for place in (behind - 1, behind) if 0 <= place < len(free)]
    return free.pop(min(beside, key=lambda place: abs(where - names.english_place(free[place]))))
