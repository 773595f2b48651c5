"""Roman numerals, typed with Latin letters or with the Cyrillic ones that look like them."""

from __future__ import annotations

import re

__all__ = ["ROMAN", "roman_value"]

ROMAN = r"[IVXLCІХⅡⅢⅤ]{1,8}"
"""Pattern of what may be one; `roman_value` says whether it is."""

_FORM = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ALIKE = str.maketrans({"І": "I", "Х": "X", "С": "C", "М": "M", "Ⅱ": "II", "Ⅲ": "III", "Ⅴ": "V"})


def roman_value(text: str) -> int:
    """Return the value of a well-formed Roman numeral, 0 for anything else."""
    plain = text.translate(_ALIKE)
    if not plain or not _FORM.fullmatch(plain):
        return 0
    total = 0
    for letter, following in zip(plain, [*plain[1:], ""], strict=True):
        value = _LETTERS[letter]
        total += -value if following and _LETTERS[following] > value else value
    return total
