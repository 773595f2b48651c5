"""What the forms of a word begin with: whether a word can be one of a list at all is seen by its first letters.

To look up a form in a list of lemmas it has to be analysed; most words of a text begin as none of the list does, and need not be.
"""

from __future__ import annotations

from collections.abc import Iterable

from tta.language.yo import without_yo

__all__ = ["beginnings_of", "may_be_form"]

_LETTERS = 3
_FEW = 2
_SHORT = 5  # code points of a word; the last two letters of a shorter one may all be ending: `таец`, `тайцы`


def beginnings_of(words: Iterable[str]) -> frozenset[str]:
    """Return what the forms of some words begin with, words of a language without changes at the beginning."""
    return frozenset(without_yo(word)[: _LETTERS if len(word) >= _SHORT else _FEW] for word in words)


def may_be_form(word: str, beginnings: frozenset[str]) -> bool:
    """Whether a word begins as forms of the words do that the beginnings are of."""
    plain = without_yo(word[:_LETTERS])
    return plain in beginnings or plain[:_FEW] in beginnings
