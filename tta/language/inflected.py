"""The regular forms of an English word, for lists that have its base form."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["inflected"]

_VOWELS = "aeiou"
_ENDINGS = ("ed", "er", "est")
_SHORT = 5
"""Letters up to which a word that ends so doubles its last one for sure; of a longer one both forms are known."""


def inflected(word: str) -> set[str]:
    """Return an English word with the regular endings of a noun, verb and adjective; behind `=`, as it stands."""
    if word.startswith("="):
        return {word[1:]}
    if len(word) < 3 or not word.isalpha():
        return {word}
    hissing = word.endswith(("s", "x", "ch", "sh"))
    if word.endswith("e"):
        stem, plural, going = word[:-1], word + "s", word[:-1] + "ing"
    elif word.endswith("y") and word[-2] not in _VOWELS:
        stem, plural, going = word[:-1] + "i", word[:-1] + "ies", word + "ing"
    elif _doubles(word):
        return {word, word + "s", *_endings(word + word[-1]), *(_endings(word) if len(word) > _SHORT else ())}
    else:
        stem, plural, going = word, word + ("es" if hissing else "s"), word + "ing"
    return {word, plural, going, *(stem + ending for ending in _ENDINGS)}


def _endings(stem: str) -> Iterator[str]:
    return (stem + ending for ending in (*_ENDINGS, "ing"))


def _doubles(word: str) -> bool:
    """Whether the last letter may be doubled before an ending: `cut`, `permit`; that `visit` has none, the eye cannot tell."""
    return word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
