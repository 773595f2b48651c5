"""Numbers of paragraphs as word processors write them: Roman, and with the letters of an alphabet."""

from __future__ import annotations

__all__ = ["LATIN", "RUSSIAN", "lettered", "roman"]

RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
"""The letters that number points in Russian, which passes over ё, й, ъ, ы and ь."""

LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_LONGEST = 100  # letters of a number


def lettered(count: int, alphabet: str) -> str:
    """Return `a` to `z`, then `aa`, `bb` and so on; nothing for numbers below 1."""
    if count < 1:
        return ""
    times, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * min(times + 1, _LONGEST)


def roman(count: int) -> str:
    """Return a Roman number in small letters; nothing for numbers below 1."""
    text = ""
    for value, letters in _ROMAN:
        while count >= value:
            text += letters
            count -= value
    return text
