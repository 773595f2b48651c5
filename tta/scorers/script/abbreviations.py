"""Abbreviations of a Russian text and the English ones that render them, from the gazetteer."""

from __future__ import annotations

import re
from functools import lru_cache

from tta.language.russian import best_reading, is_known
from tta.values.gazetteer import renderings

__all__ = ["english_abbreviations", "is_russian_abbreviation", "rendered_abbreviations"]

_RUSSIAN = re.compile(r"(?<![\w-])[А-ЯЁ]{2,8}(?!\w)")
_ENGLISH = re.compile(r"[A-Z]{3,8}")


def is_russian_abbreviation(word: str) -> bool:
    """Whether a Russian word in capitals is an abbreviation that the gazetteer or the dictionary knows."""
    plain = word.lower()
    return bool(renderings(plain)) or (is_known(plain) and "Abbr" in best_reading(plain).grammemes)


def rendered_abbreviations(russian: str) -> list[tuple[str, ...]]:
    """Return the English forms of each abbreviation of a Russian text that the gazetteer has, as often as it stands there."""
    found = (renderings(match.group().lower()) for match in _RUSSIAN.finditer(russian))
    return [forms for forms in found if forms]


@lru_cache(maxsize=16)
def english_abbreviations(russian: str) -> frozenset[str]:
    """Return the English abbreviations, of three letters and more without points, that render those of a Russian text."""
    forms = (form for english in rendered_abbreviations(russian) for form in english)
    return frozenset(form for form in forms if _ENGLISH.fullmatch(form))
