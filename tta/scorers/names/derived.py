"""Adjectives of places and persons, `бургундские вина`: what renders them, or the other name that stands instead.

They are never missed, since English may do without; where by the vectors another name renders one, the two differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_here
from tta.scorers.names.holds import FIRM, holds, touch
from tta.scorers.names.result import ESTABLISHED, SOUND, Result
from tta.scorers.names.sound import by_sound, names_around
from tta.types import Bitext, Language
from tta.values.derived_names import derived_names
from tta.values.known_name import Known
from tta.values.names import Name

__all__ = ["derived_results"]

_DIFFERS = Judgement(Relation.DIFFERS, "the adjective is of another name")


def derived_results(
    bitext: Bitext, index: int, names: BeadNames, taken: Sequence[Placed], known: Sequence[Known]
) -> Iterator[Result]:
    """Yield what became of the adjectives of a bead that are made of names.

    Args:
        bitext: with vectors, or without: then only what renders them is found.
        index: of the bead.
        names: of the bead.
        taken: English names that render others.
        known: what is known by name in the Russian text: adjectives of states and cities are compared as values.
    """
    adjectives = [
        Placed(name, names.russian_at(name.start, name.stop).spans) for name in derived_names(names.russian_text)
    ]
    left = []
    for item in adjectives:
        if any(touch(item.spans, other.spans) for other in names.russian):
            continue
        sounding = by_sound(item.name, names_around(item, names))
        found = sounding or established_here(item, names)
        if found is None and not _is_known(item.name, known):
            left.append(item)
        elif found is not None:
            yield Result(item, found, SOUND if sounding else ESTABLISHED)
    yield from _replaced(bitext, index, names, left, taken)


def _is_known(name: Name, known: Sequence[Known]) -> bool:
    return any(each.start < name.stop and name.start < each.stop for each in known)


def _replaced(
    bitext: Bitext, index: int, names: BeadNames, left: Sequence[Placed], taken: Sequence[Placed]
) -> Iterator[Result]:
    """Yield the adjectives that a free English name renders by the vectors, and none does by its sound."""
    free = [one for one in names.english if one not in taken and may_name(one.name.forms[0], names)] if left else []
    held = holds(bitext, bitext.alignment.beads[index], free, Language.EN)
    for item in left:
        others = [
            one
            for one, hold in zip(free, held, strict=True)
            if hold is not None and hold.firmness >= FIRM and hold.spans and touch(hold.spans, item.spans)
        ]
        if len(others) == 1:
            yield Result(item, others[0], _DIFFERS)
