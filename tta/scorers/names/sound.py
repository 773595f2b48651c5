"""Which English word renders a Russian name by its sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.patronymics import of_other_fathers
from tta.scorers.names.persons import TITLES
from tta.values.names import Name
from tta.values.phonetic import first_letters, latin_letters, likeness

__all__ = [
    "MANY",
    "SURELY",
    "Index",
    "by_first_letter",
    "by_sound",
    "is_anywhere",
    "is_named_elsewhere",
    "names_around",
    "surely_renders",
]

_ALIKE = 0.72
"""Likeness from which on an English word renders a Russian name."""
_ALIKE_LISTED = 0.88
"""The same for surnames of the dictionary, Кузнецов is no Kuznetsky, and for acronyms with a form of their own."""
_CONSONANT = 0.79
"""Cost in `likeness` from which on a surname of the dictionary is another, however long: that of a consonant lost or put in."""
SURELY = 0.9
"""Likeness from which on it does so anywhere in the document."""
MANY = 128
"""Names of a bead beyond which only those about as far into it are compared, so that time stays linear."""

_OF_A_PLACE = re.compile(r"(?P<place>\w+(?:[оеё]в|[иы]н))ск\w{2,3}$")
_PLACE = re.compile(r"(?:[oey]v|[iy]n)o$")
"""The adjective of a place in -ово or -ино, and such a place in English."""
_PART = re.compile(r"-|(?<=[a-z])(?=[A-Z][a-z]{3})|(?<=^[DdLlO])['’](?=[A-Z])")
_MADE_OF = re.compile(r"(?:care|nomics|ism|ists?|ites?|esque|mania|gate)$")
"""What English makes words of a name with: Obamacare, Thatcherism."""

Index = Mapping[str, Sequence[str]]
"""Forms of names by their first letter."""


def names_around(item: Placed, names: BeadNames) -> Sequence[Placed]:
    """The English names of the bead; of very many, those about as far into it as this one."""
    if len(names.english) <= MANY:
        return names.english
    middle = int(names.russian_place(item) * len(names.english))
    return names.english[max(0, middle - MANY // 2) : middle + MANY // 2]


def by_sound(name: Name, candidates: Sequence[Placed]) -> Placed | None:
    """Return the candidate that sounds most like the name, if any does."""
    strict = _is_strict(name)
    least = _ALIKE_LISTED if strict else _ALIKE
    best, found = least, None
    for item in candidates:
        parts = _parts(item.name)
        alike = max((_likeness(form, part, least, strict) for form in name.forms for part in parts), default=0.0)
        if alike < SURELY and item.name.forms[0] in TITLES:
            continue  # Colonel is no Кульнев, while King may be Кинг
        if alike > best or (found is None and alike >= best):
            best, found = alike, item
    return found


def surely_renders(name: Name, other: str) -> bool:
    """Whether an English word, in plain letters, surely renders a name by its sound, wherever it stands."""
    return any(_likeness(form, other, SURELY, _is_strict(name)) for form in name.forms)


def _is_strict(name: Name) -> bool:
    return name.listed or (name.text.isupper() and bool(name.known))


def _likeness(form: str, part: str, least: float, strict: bool) -> float:
    """Likeness of two words, 0 where it is less than the least, or one has to be strict and a consonant more is in a long one.

    Mikhalkov is no Михайлов, and Petrovna no Павловна. A surname of the dictionary may be the adjective of a place:
    `в Хомутовской школе`, at Khomutovo school.
    """
    adjective = _OF_A_PLACE.match(form) if strict and _PLACE.search(part) else None
    alike = likeness(f"{adjective['place']}о" if adjective else form, part, least)
    too_far = strict and (1.0 - alike) * min(len(form), len(part)) >= _CONSONANT
    return 0.0 if too_far or (0.0 < alike < 1.0 and of_other_fathers(form, part)) else alike


def _parts(name: Name) -> list[str]:
    """The word, the parts of a compound, `Khanty-Mansiysk`, `DiCaprio`, and the name that a word is made of."""
    parts = [part for part in _PART.split(name.text) if part]
    stem = _MADE_OF.sub("", name.forms[0])
    made = [stem] if len(stem) > 3 and stem != name.forms[0] else []
    return [*name.forms, *made, *(latin_letters(part) for part in parts if len(parts) > 1)]


def by_first_letter(forms: Iterable[str]) -> Index:
    """Sort forms by their first letter, each once."""
    found: dict[str, list[str]] = {}
    for form in sorted(set(forms)):
        found.setdefault(form[:1], []).append(form)
    return found


def is_named_elsewhere(name: Name, russian: Index) -> bool:
    """Whether a name of the whole Russian surely is the English one."""
    return any(
        likeness(form, name.forms[0], SURELY)
        for letter, forms in russian.items()
        if name.forms[0][:1] in first_letters(letter)
        for form in forms
    )


def is_anywhere(name: Name, everywhere: Index) -> bool:
    """Whether a word of the whole English, by its first letter, surely renders the name."""
    letters = frozenset[str]().union(*(first_letters(form[:1]) for form in name.forms))
    return any(surely_renders(name, other) for letter in sorted(letters) for other in everywhere.get(letter, ()))
