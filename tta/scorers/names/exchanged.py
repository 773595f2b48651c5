"""One known country, body or rank put for another: `посол Дании` and the Dutch ambassador.

What both sides know is compared as a value. Of each sort the Russian has to have one that the English lacks, and the English one
that the Russian lacks; of several nobody can say which stands for which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.types import Language
from tta.values.known import known_in
from tta.values.known_bodies import body_forms
from tta.values.known_name import Known, Sort

__all__ = ["exchanged", "known_of"]


def known_of(names: BeadNames) -> tuple[list[Known], list[Known]]:
    """Return what is known by name in the Russian text of a bead and in the English."""
    return known_in(names.russian_text, Language.RU), known_in(names.english_text, Language.EN)


def exchanged(
    names: BeadNames, known: tuple[Sequence[Known], Sequence[Known]], taken: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    """Yield the Russian and the English name of what both sides know and is not the same.

    Args:
        names: of a bead.
        known: what is known by name in it.
        taken: English words that sound like a Russian name: Habsburg is a state for `Габсбург` no more than any surname.
    """
    russian, english = known
    if russian and english and taken:
        sounding = [one.name for one in taken]
        english = [each for each in english if not any(one.start <= each.start < one.stop for one in sounding)]
    for sort in Sort if russian and english else ():
        left, right = ([each for each in side if each.sort is sort] for side in (russian, english))
        theirs = _unmatched(right, left)
        rest = _without(names.english_text, theirs)
        ours = [each for each in _unmatched(left, right) if not _is_in_full(each, rest)]
        if len(ours) == len(theirs) == 1:
            yield names.russian_at(ours[0].start, ours[0].stop), names.english_at(theirs[0].start, theirs[0].stop)


def _without(text: str, known: Sequence[Known]) -> str:
    """Return a text without what is known in it: the Ministry of Finance is no Ministry."""
    for each in known:
        text = text[: each.start] + " " * (each.stop - each.start) + text[each.stop :]
    return text


def _unmatched(own: Sequence[Known], others: Sequence[Known]) -> list[Known]:
    """Return what one side names and the other does not, each once; Germany is the FRG or the GDR beside it."""
    there = frozenset().union(*(each.values for each in others))
    left: list[Known] = []
    for each in own:
        if not each.part and not each.values & there and not any(each.values & one.values for one in left):
            left.append(each)
    return left


def _is_in_full(known: Known, english: str) -> bool:
    """Whether a body is called by its full name: Foreign Ministry for МИД."""
    return known.sort is Sort.BODY and any(form in english for row in known.values for form in body_forms(row))
