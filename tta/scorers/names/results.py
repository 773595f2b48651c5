"""What became of each name of a bead: its rendering, what stands instead, or nothing.

A rendering is found by its sound, in the gazetteer, or, where there are vectors, by the words of the other side that
hold the name as they do in the coverage scorer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tta.scorers.facts.judgement import CHANGED_PLACES, Judgement, Relation
from tta.scorers.facts.moved import moved_beads
from tta.scorers.names.additions import added_names, free_names, opening_names
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.changed_places import changed_places
from tta.scorers.names.compass import other_parts
from tta.scorers.names.derived import derived_results
from tta.scorers.names.elsewhere import Elsewhere, refers_back
from tta.scorers.names.events import named_events
from tta.scorers.names.exchanged import exchanged, known_of
from tta.scorers.names.here import Here
from tta.scorers.names.holds import holds, touch
from tta.scorers.names.korean import korean_names
from tta.scorers.names.openers import noun_openers
from tta.scorers.names.quoted import quoted_names
from tta.scorers.names.result import ALONE, ANOTHER, ESTABLISHED, INITIALS, SOUND, Result
from tta.scorers.names.sentences import pronoun_opens, pronoun_stands, whole_name
from tta.scorers.names.sexes import of_another_sex
from tta.scorers.names.signatories import states_turned
from tta.scorers.names.sound import Index, by_sound
from tta.scorers.names.unsounded import without_sound
from tta.types import Bitext, Language
from tta.values.phonetic import same_initials

__all__ = ["results"]

_ELSEWHERE = Judgement(Relation.EQUAL, "named elsewhere in the document")
_PRONOUN = Judgement(Relation.EQUAL, "a pronoun stands for it")
_TURNED = Judgement(Relation.ANOTHER, CHANGED_PLACES)


def results(
    bitext: Bitext, index: int, names: BeadNames, here: Here, elsewhere: Elsewhere, russian: Index
) -> Iterator[Result]:
    """Match the names of a bead that the bead itself does not render: in other beads, and by the vectors.

    Args:
        bitext: with vectors or without.
        index: of the bead.
        names: its names.
        here: what the bead itself renders.
        elsewhere: English names of other beads.
        russian: forms of the Russian names of the whole document.
    """
    matched = [(result.russian, result.english) for result in here.found if result.russian and result.english]
    known = known_of(names)
    sounding = [result.english for result in here.found if result.judgement is SOUND and result.english]
    apart = [Result(one, other, ANOTHER) for one, other in exchanged(names, known, sounding)]
    apart += other_parts(names, matched)
    apart += of_another_sex(names)
    apart += [Result(one, other, _TURNED) for one, other in states_turned(names, matched, known)]
    apart += [Result(one, other, _TURNED) for one, other in changed_places(bitext, index, names, matched)]
    taken = [english for _, english in matched]
    derived = list(derived_results(bitext, index, names, taken, known))
    apart += [result for result in derived if not result.judgement.equal]
    apart += [result for result in named_events(names, known, taken) if not _is_told(result, apart)]
    apart += korean_names(names, taken)
    apart += noun_openers(bitext, index, names, taken, known[0])
    apart += quoted_names(bitext, index, names, taken)
    here = replace(here, used=here.used | {result.english.spans for result in derived if result.english})
    yield from apart
    if not names.russian and not any(item.name.initials for item in names.english):
        return  # capitals alone are no names: five false alarms in two thousand sentences for one that is found
    for result in _others(bitext, index, names, here, elsewhere, russian):
        if not (apart and _is_told(result, apart)):
            yield result


def _is_told(result: Result, apart: Sequence[Result]) -> bool:
    """Whether a result speaks of a name that is another known one than the other side's."""
    sides = [(result.russian, other.russian) for other in apart] + [(result.english, other.english) for other in apart]
    return any(one and other and touch(one.spans, other.spans) for one, other in sides)


def _others(
    bitext: Bitext, index: int, names: BeadNames, here: Here, elsewhere: Elsewhere, russian: Index
) -> Iterator[Result]:
    yield from here.found
    left: list[Placed] = []
    free = free_names(names, here.used)
    idle = bool(free) or bool(here.left and opening_names(names, here.used))
    moved = index in bitext.shared.once(moved_beads, bitext)
    for item in here.left:
        beside = _beside(item, index, elsewhere) if moved or not idle else None
        alone = not (beside or idle or item.name.weak)
        pronoun = (pronoun_opens(item, names) or pronoun_stands(item, names)) if alone else None
        far = elsewhere.far(item.name) if (moved or not idle) and not (beside or pronoun) else None
        if beside is not None:
            yield beside
        elif pronoun is not None:
            yield Result(whole_name(item, names), pronoun, _PRONOUN)
        elif far is not None:
            yield Result(item, far, _ELSEWHERE)
        elif (moved or (not idle and refers_back(item.name, names.english_text))) and elsewhere.has(item.name, index):
            yield Result(item, None, _ELSEWHERE)
        else:
            left.append(item)
    taken = [result.english for result in here.found if result.english is not None]
    bead = bitext.alignment.beads[index]
    held = dict(zip((item.spans for item in free), holds(bitext, bead, free, Language.EN), strict=True))
    ours = zip(left, holds(bitext, bead, left, Language.RU), strict=True)
    yield from without_sound(bitext, names, ours, free, taken, held)
    for name in added_names(names, free, held, russian):
        if not any(touch(name.spans, other.spans) for other in taken):  # `Ved` of a `MIR Ved` that renders РГЧ
            yield Result(None, name, ALONE)


def _beside(item: Placed, index: int, elsewhere: Elsewhere) -> Result | None:
    """Give a name that its own bead lacks the free English name of a bead next to it."""
    beside = elsewhere.beside(item, index)
    if beside is None:
        return None
    same = same_initials(item.name.initials, beside.name.initials)
    rule = SOUND if by_sound(item.name, [beside]) else ESTABLISHED
    return Result(item, beside, rule if same else INITIALS)
