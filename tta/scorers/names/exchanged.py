"""One known country, body or rank put for another: `посол Дании` and the Dutch ambassador.

What both sides know is compared as a value. Of each sort the Russian has to have one that the English lacks, and the English one
that the Russian lacks; of several nobody can say which stands for which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.types import Language
from tta.values.known import Known, Sort, body_forms, known_in

__all__ = ["exchanged"]

_RUSSIAN_WAY = (re.compile(r"\b(?:из|от|с|со)\s+$", re.I), re.compile(r"\b(?:в|на|до|к)\s+$", re.I))
_ENGLISH_WAY = (re.compile(r"\bfrom\s+$", re.I), re.compile(r"\b(?:to|into|for|towards?)\s+$", re.I))
"""What stands before the place where a way begins, and before that where it ends."""


def exchanged(names: BeadNames) -> Iterator[tuple[Placed, Placed]]:
    """Yield the Russian and the English name of what both sides know and is not the same.

    Args:
        names: of a bead.
    """
    russian, english = (
        known_in(text, language)
        for text, language in ((names.russian_text, Language.RU), (names.english_text, Language.EN))
    )
    for sort in Sort if russian and english else ():
        left, right = ([each for each in side if each.sort is sort] for side in (russian, english))
        theirs = _unmatched(right, left)
        rest = _without(names.english_text, theirs)
        ours = [each for each in _unmatched(left, right) if not _is_in_full(each, rest)]
        if len(ours) == len(theirs) == 1:
            yield names.russian_at(ours[0].start, ours[0].stop), names.english_at(theirs[0].start, theirs[0].stop)

        if sort in {Sort.CITY, Sort.COUNTRY}:
            yield from _turned_round(names, left, right)


def _turned_round(names: BeadNames, left: Sequence[Known], right: Sequence[Known]) -> Iterator[tuple[Placed, Placed]]:
    """Yield both places of a way that the other side has the other way round: `из Праги в Вену`, from Vienna to Prague."""
    ways = [
        {
            way: [each for each in side if pattern.search(text, 0, each.start)]
            for way, pattern in zip(("from", "to"), patterns, strict=True)
        }
        for side, text, patterns in (
            (left, names.russian_text, _RUSSIAN_WAY),
            (right, names.english_text, _ENGLISH_WAY),
        )
    ]
    if any(len(found) != 1 for way in ways for found in way.values()):
        return
    (here, there), (begin, end) = ((way["from"][0], way["to"][0]) for way in ways)
    if here.values & end.values and there.values & begin.values and not here.values & there.values:
        for one, other in ((here, begin), (there, end)):
            yield names.russian_at(one.start, one.stop), names.english_at(other.start, other.stop)


def _without(text: str, known: Sequence[Known]) -> str:
    """Return a text without what is known in it: the Ministry of Finance is no Ministry."""
    for each in known:
        text = text[: each.start] + " " * (each.stop - each.start) + text[each.stop :]
    return text


def _unmatched(own: Sequence[Known], others: Sequence[Known]) -> list[Known]:
    """Return what one side names and the other does not, each once."""
    there = frozenset().union(*(each.values for each in others))
    left: dict[frozenset[int], Known] = {}
    for each in own:
        if not each.part and not each.values & there:
            left.setdefault(each.values, each)
    return list(left.values())


def _is_in_full(known: Known, english: str) -> bool:
    """Whether a body is called by its full name: Foreign Ministry for МИД."""
    return known.sort is Sort.BODY and any(form in english for row in known.values for form in body_forms(row))
