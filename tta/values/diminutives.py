"""First names in their endearing forms: `Надюша` of Надя, `Мишенька` of Миша, `Игорёк` of Игорь.

English keeps the form that they are made of, or the full name. The suffixes are those of the Russian grammar (Русская грамматика
1980, §§ 412-422) that names take.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tta.language.russian import best_reading, is_known, readings
from tta.types.words_kept import WORDS_KEPT

__all__ = ["short_forms_of"]

_SUFFIX = re.compile(
    r"(?:[ую]ш[аиуею]|[ую]ш(?:ей|ею)|[еоя](?:ньк|чк)(?:[аиуе]|ой|ою)|[уюеи]шк(?:[аиуе]|ой|ою)|[ую]тк(?:[аиуе]|ой|ою)"
    r"|[ую](?:л|с|н|т|х)(?:[аяыиуюе]|[ео]й|[ео]ю)|к(?:[аиуе]|ой|ою)|[её]к|ок|[её]?ч?ик(?:[ауе]|ом)?|ьк(?:[ауе]|ом))$"
)
"""An endearing suffix with the endings of the cases."""
_ENDINGS = ("я", "а", "ь", "ей", "й", "", "ья", "ия")
"""What a first name may end in behind the stem that the suffix is put to."""
_SHORTEST = 2


@lru_cache(maxsize=WORDS_KEPT)
def short_forms_of(word: str) -> tuple[str, ...]:
    """Return the first names, in the nominative, that a word in small letters with е for ё is an endearing form of.

    None where the dictionary has it as a word that names nobody: `галочка` is a tick.

    >>> short_forms_of("мишеньке"), short_forms_of("галочка")
    (('миша',), ())
    """
    if is_known(word) and "Name" not in best_reading(word).grammemes:
        return ()
    found: dict[str, None] = {}
    for match in _endings_of(word):
        stem = word[: match.start()]
        if len(stem) >= _SHORTEST:
            found.update(dict.fromkeys(stem + ending for ending in _ENDINGS if _is_first_name(stem + ending)))
    return tuple(found)


def _endings_of(word: str) -> list[re.Match[str]]:
    """Return the suffixes that a word may end in, the longest first: of `Аннушка` -ушка, and -ка."""
    found = []
    match = _SUFFIX.search(word)
    while match:
        found.append(match)
        match = _SUFFIX.search(word, match.start() + 1)
    return found


def _is_first_name(word: str) -> bool:
    return is_known(word) and any(
        reading.lemma == word and {"Name", "nomn"} <= reading.grammemes for reading in readings(word)
    )
