"""How well letters follow each other in Russian: what tells a text from the same bytes in a wrong code page."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

__all__ = ["LETTERS", "russian_plausibility"]

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
"""The alphabet, whose pairs, with the ends of words as ` `, are counted."""

_CYRILLIC = re.compile("[а-яёА-ЯЁ]+")
_FOREIGN = -8.0
"""Log probability of a letter where no Russian one can stand: a capital behind a small one, one beside Latin letters."""


def russian_plausibility(text: str) -> float:
    """Return the sum of the log probabilities of the Russian letters of a text, each behind the one before it.

    Words in which small letters and capitals, or two scripts, stand as in no word are improbable.
    """
    table = _table()
    total = 0.0
    for match in _CYRILLIC.finditer(text):
        word = match.group()
        small = word.lower()
        mixed = word not in {small, word.upper(), word.capitalize()}
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if mixed or re.search("[A-Za-z]", beside):
            total += _FOREIGN * len(word)
            continue
        before = " "
        for letter in small:
            total += table[before, letter]
            before = letter
        total += table[before, " "]
    return total


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], float]:
    """Return the log probabilities of a letter, or of the end of a word, behind another one."""
    lines = files("tta.language").joinpath("letter_pairs.ru.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {
        (row[0], letter): int(value) / 100
        for row in rows
        for letter, value in zip([" ", *LETTERS], row[1:], strict=True)
    }
