"""Which Russian spellings are those of one person or place: `Вэнс` and `Ванс`, `Киссинджер` and `Киссинжер`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

__all__ = ["one_spelling"]

_MUTE = re.compile("[аеёиоуыэюяйьъ'’-]")
_HEARD = (("дж", "ж"), ("тч", "ч"), ("щ", "ш"), ("дз", "з"), ("тц", "ц"), ("тс", "ц"))
_LEAST = 3
"""Consonants by which a name is known; `Ким` and `Кома` have two."""


def one_spelling(found: Mapping[str, Set[str]]) -> dict[str, str]:
    """Return for each Russian name the one that it is a spelling of, mostly itself.

    Two are one where they sound alike, which is the same consonants and the same last letter (it tells a wife from her
    husband), and have an English form in common: vowels alone make another person of `Громов` and `Грамов`. Each name is
    looked up by its forms once, so that the work is linear.

    Args:
        found: the English forms of each Russian name, by its lemma in lower case with е for ё.
    """
    first: dict[tuple[str, str], str] = {}
    same: dict[str, str] = {}
    for name in sorted(found, key=lambda name: (-len(found[name]), name)):
        sound = _sound(name)
        keys = [(sound, form) for form in sorted(found[name])] if sound else []
        same[name] = next((first[key] for key in keys if key in first), name)
        for key in keys:
            first.setdefault(key, same[name])
    return same


def _sound(name: str) -> str:
    """Return the consonants of a name and its last letter; '' for one too short to be known by them."""
    plain = name
    for written, heard in _HEARD:
        plain = plain.replace(written, heard)
    consonants = re.sub(r"(.)\1+", r"\1", _MUTE.sub("", plain))
    return f"{consonants}/{name[-1]}" if len(consonants) >= _LEAST else ""
