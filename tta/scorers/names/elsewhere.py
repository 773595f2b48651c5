"""English names that stand free in other beads: one may render a Russian name that its own bead does not, and only one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_word
from tta.scorers.names.sound import MANY, Index, by_first_letter, by_sound, is_anywhere, surely_renders
from tta.types import Span
from tta.values.names import Name
from tta.values.phonetic import first_letters

__all__ = ["Elsewhere", "refers_back"]

_NEAR = 1
"""Beads to either side in which a name may be rendered whose own bead lacks it."""
_OF_PERSONS = re.compile(
    r"\b(?:he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves|who|whom|whose|both|latter|former|I"
    r"|we|you|me|us|my|our|your)\b",
    re.I,
)
_OF_THINGS = re.compile(
    r"\b(?:it|they|them|its|their|theirs|itself|themselves|which|this|that|these|those|there|here|both|latter|former)\b",
    re.I,
)
"""What stands for a name that the sentence before gave."""


class Elsewhere:
    """The names of the whole English, and which of them render nothing in their own bead and were not taken yet."""

    def __init__(self, rows: Sequence[BeadNames], used: Sequence[Collection[tuple[Span, ...]]]) -> None:
        self._rows = rows
        self._free = [
            {item.spans: item for item in row.english if item.spans not in taken}
            for row, taken in zip(rows, used, strict=True)
        ]
        self._all: Index = by_first_letter(item.name.forms[0] for row in rows for item in row.english)
        self._far: dict[str, dict[str, list[tuple[int, tuple[Span, ...]]]]] = {}
        for index, free in enumerate(self._free):
            for item in free.values():
                form = item.name.forms[0]
                self._far.setdefault(form[:1], {}).setdefault(form, []).append((index, item.spans))

    def beside(self, item: Placed, index: int) -> Placed | None:
        """Take the free name of a bead next to this one that renders a name, if any does."""
        for other in range(max(0, index - _NEAR), min(len(self._rows), index + _NEAR + 1)):
            if other == index:
                continue
            free = list(self._free[other].values())[:MANY]
            words = {one.name.text: one for one in free}
            found = by_sound(item.name, free) or words.get(established_word(item.name.known, frozenset(words)))
            if found is not None:
                del self._free[other][found.spans]
                return found
        return None

    def far(self, name: Name) -> Placed | None:
        """Take the free name of any bead that surely renders a name, if any does."""
        letters = frozenset[str]().union(*(first_letters(form[:1]) for form in name.forms))
        for letter in sorted(letters):
            for other, places in self._far.get(letter, {}).items():
                if not surely_renders(name, other):
                    continue
                while places:
                    index, spans = places.pop(0)
                    found = self._free[index].pop(spans, None)
                    if found is not None:
                        return found
        return None

    def has(self, name: Name, index: int) -> bool:
        """Whether a name is rendered anywhere, free or not: by its sound, or next to this bead by an established form."""
        beside = (one for row in self._rows[max(0, index - _NEAR) : index + _NEAR + 1] for one in row.english)
        words = frozenset(one.name.text for one in beside)
        return is_anywhere(name, self._all) or bool(established_word(name.known, words))


def refers_back(name: Name, english: str) -> bool:
    """Whether an English text has a word that may stand for a name given before: `he`, `their`; for a place `there`."""
    return bool(_OF_PERSONS.search(english) or (not name.person and _OF_THINGS.search(english)))
