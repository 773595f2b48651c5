"""Whether two patronymics are of one father: Pavlovna and Petrovna sound much alike, for most of both is the ending."""

from __future__ import annotations

import re

from tta.values.phonetic import likeness

__all__ = ["of_other_fathers"]

_RUSSIAN = re.compile(r"(?P<father>\w{2,}?)[ьи]?(?:[оеё]вич|[оеё]вн|иничн|ичн|[иы]ч)[а-яё]{0,2}$")
_ENGLISH = re.compile(r"(?P<father>\w{2,}?)[iy]?(?:[oe]v(?:i?t?ch|na)|i(?:ni)?chna|it?ch)$")
"""The father's name and the ending, `-ович` or, as one speaks, `-ыч`; of English spellings those that end so, as well."""
_ONE_FATHER = 0.6
"""Likeness of two fathers' names, without the endings, from which on they are one: `Юрьевич`, Iurevich."""


def of_other_fathers(russian: str, english: str) -> bool:
    """Whether a Russian form and an English word, both in small letters, are patronymics whose fathers have other names."""
    ours, theirs = _RUSSIAN.fullmatch(russian), _ENGLISH.fullmatch(english)
    return ours is not None and theirs is not None and not likeness(ours["father"], theirs["father"], _ONE_FATHER)
