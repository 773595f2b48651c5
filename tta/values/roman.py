"""Roman numerals."""

from __future__ import annotations

import re

__all__ = ["roman_value"]

_FORM = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(text: str) -> int:
    """Return the value of a well-formed Roman numeral, 0 for anything else."""
    if not text or not _FORM.fullmatch(text):
        return 0
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = _LETTERS[letter]
        total += -value if following and _LETTERS[following] > value else value
    return total
