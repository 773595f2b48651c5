"""Whether two patronymics are of one father: Pavlovna and Petrovna sound much alike, for most of both is the ending.

Registers before 1917 and peasants' papers have the old short form between first name and surname: `Ивана Петрова Зотова` is
Ivan Petrovich Zotov.
"""

from __future__ import annotations

import re

from tta.language.russian import best_reading
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.values.phonetic import likeness

__all__ = ["of_other_fathers", "short_patronymic"]

_RUSSIAN = re.compile(r"(?P<father>\w{2,}?)[ьи]?(?:[оеё]вич|[оеё]вн|иничн|ичн|[иы]ч)[а-яё]{0,2}$")
_ENGLISH = re.compile(r"(?P<father>\w{2,}?)[iy]?(?:[oe]v(?:i?t?ch|na)|i(?:ni)?chna|it?ch)$")
"""The father's name and the ending, `-ович` or, as one speaks, `-ыч`; of English spellings those that end so, as well."""
_SHORT = re.compile(r"(?P<father>\w{2,}?)[ьи]?(?:[оеё]в|[иы]н)[а-я]{0,2}")
_FIRST, _BEHIND = re.compile(r"([А-ЯЁ][а-яё]+)\s$"), re.compile(r"\s(?:[А-ЯЁ][а-яё]|сын|дочь)")
_REACH = 20
"""Code points before a name in which a first name stands."""
_ONE_FATHER = 0.6
"""Likeness of two fathers' names, without the endings, from which on they are one: `Юрьевич`, Iurevich."""


def of_other_fathers(russian: str, english: str) -> bool:
    """Whether a Russian form and an English word, both in small letters, are patronymics whose fathers have other names."""
    ours, theirs = _RUSSIAN.fullmatch(russian), _ENGLISH.fullmatch(english)
    return ours is not None and theirs is not None and not likeness(ours["father"], theirs["father"], _ONE_FATHER)


def short_patronymic(item: Placed, names: BeadNames) -> Placed | None:
    """Return the English patronymic that renders an old short one, `Петрова` right between a first name and a surname."""
    ours = _SHORT.fullmatch(item.name.text.lower())
    if ours is None or not _BEHIND.match(names.russian_text, item.name.stop):
        return None
    before = _FIRST.search(names.russian_text, max(0, item.name.start - _REACH), item.name.start)
    if before is None or "Name" not in best_reading(before[1].lower()).grammemes:
        return None
    for one in names.english:
        theirs = _ENGLISH.fullmatch(one.name.forms[0])
        if theirs and likeness(ours["father"], theirs["father"], _ONE_FATHER):
            return one
    return None
