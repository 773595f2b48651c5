"""Which Russian names often go unrendered: patronymics, and first names where a surname stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tta.language.russian import best_reading, is_known
from tta.values.names import Name

__all__ = ["with_weakness"]

_PARTICLES = frozenset("де ди да дю дель ла ле эль аль ал бин бен ибн фон фан ван дер ден".split())


def with_weakness(text: str, names: Sequence[Name], number: int) -> Name:
    """Mark what is often dropped: patronymics, and first names where a surname stands beside them."""
    name = names[number]
    grammemes = best_reading(name.text.lower()).grammemes
    beside = [
        names[other]
        for other in (number - 2, number - 1, number + 1, number + 2)
        if 0 <= other < len(names)
        and _is_one_person(text[min(name.stop, names[other].stop) : max(name.start, names[other].start)])
    ]
    surname = any(_is_surname(other, name) for other in beside)
    weak = "Patr" in grammemes or ("Name" in grammemes and "Surn" not in grammemes and surname)
    return replace(name, weak=weak or name.weak)


def _is_surname(other: Name, first: Name) -> bool:
    """Whether a name is a surname by the dictionary, or a word that it does not know behind a first name: `Лора Мьюр`."""
    plain = other.text.lower()
    if other.person and "Surn" in best_reading(plain).grammemes:
        return True
    return first.stop < other.start and not other.known and not other.text.isupper() and not is_known(plain)


def _is_one_person(between: str) -> bool:
    """Whether two names belong together: nothing but patronymics, initials, particles and spaces between them."""
    words = re.findall(r"\w+", between)
    return not re.search(r"[,;:!?—–]|\s-\s", between) and all(
        (len(word) <= 2 and word[0].isupper()) or word in _PARTICLES or "Patr" in best_reading(word.lower()).grammemes
        for word in words
    )
