"""Which strings are English words: the dictionary of pyspellchecker (160,000 forms), loaded when first asked."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

__all__ = ["frequency", "is_known"]


def is_known(word: str) -> bool:
    """Return whether a word form, in any case, is in the dictionary; it has no compounds with a hyphen."""
    return word.casefold() in _dictionary()


def frequency(word: str) -> int:
    """Return how often a word form, in any case, stands in the texts that the dictionary was made of; 0 for an unknown one."""
    count: int = _dictionary()[word.casefold()]
    return count


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language="en").word_frequency.dictionary
