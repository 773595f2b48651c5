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
from tta.values.names import Name

__all__ = ["exchanged", "known_of"]

_WHOLE = frozenset({Sort.PLACE, Sort.ARCHIVE})
"""What is known by names that have those of countries and bodies in them."""

_BY_LETTERS = frozenset({Sort.ARCHIVE, Sort.PARTY, Sort.SERVICE})
"""What goes by acronyms, whose sound says nothing: RGAE sounds like `РГВА`."""


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
    told = set[int]()
    for sort in Sort if russian and english else ():
        left, right = ([each for each in side if each.sort is sort and not _is_of_place(each, side)] for side in known)
        alike = [one.name for one in taken] if sort not in _BY_LETTERS else []
        theirs = [each for each in _unmatched(right, left) if not _is_within(each, alike)]
        rest = _without(names.english_text, theirs)
        ours = [each for each in _unmatched(left, right) if not _is_in_full(each, rest)]
        if len(ours) == len(theirs) == 1 and ours[0].start not in told:
            told.add(ours[0].start)  # the KGB is a body and a security service
            yield names.russian_at(ours[0].start, ours[0].stop), names.english_at(theirs[0].start, theirs[0].stop)


def _is_within(known: Known, names: Sequence[Name]) -> bool:
    return any(one.start <= known.start and known.stop <= one.stop for one in names)


def _is_of_place(known: Known, others: Sequence[Known]) -> bool:
    """Whether what is known is part of the name of a sea or an archive: the Indian Ocean is no country."""
    return known.sort not in _WHOLE and any(
        each.sort in _WHOLE and each.start <= known.start < each.stop for each in others
    )


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
