"""Words that the other side has in other letters: the title `Segodnya` for `сегодня`, Vienna for `с венскими`.

The reader of both sides goes by meaning and now and then holds such a word to be wrong, left out or put in.
"""

from __future__ import annotations

import re

from tta.language.russian import lemma
from tta.values.phonetic import latin_letters, likeness

__all__ = ["is_heard"]

_ALIKE = 0.85  # likeness of sound from which a word is another one in other letters
_OF_A_PLACE = 0.6  # the same of an adjective and the place it is of: московский, Moscow
_WORD = re.compile(r"[^\W\d_]{5,}")


def is_heard(russian: str, english: str, *, in_russian: bool) -> bool:
    """Whether every longer word of one text sounds like one of the other, English ones with a capital only.

    Args:
        russian: a Russian text.
        english: an English one.
        in_russian: whether the words of the English are looked for in the Russian, or the other way.
    """
    heard = [latin_letters(word) for word in _WORD.findall(english) if word[0].isupper()]
    said = [lemma(word.lower()) for word in _WORD.findall(russian)]
    if in_russian:
        capitals = len(heard) == len(_WORD.findall(english))
        return bool(heard) and capitals and all(any(_is_alike(word, name) for word in said) for name in heard)
    return bool(said) and all(any(_is_alike(word, name) for name in heard) for word in said)


def _is_alike(russian: str, english: str) -> bool:
    least = _OF_A_PLACE if russian.endswith(("ский", "цкий")) else _ALIKE
    return likeness(russian, english, least) > 0
