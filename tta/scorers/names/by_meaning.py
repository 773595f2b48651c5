"""English words with capitals that may render by meaning what the Russian quotes as a title or calls by one word.

`шоу «Холостяк»` is the Bachelor without quotation marks, `Москомстройинвест` the Moscow City Committee for … Construction.
"""

from __future__ import annotations

import re

from tta.language import english_words
from tta.language.russian import is_known, readings
from tta.scorers.names.bead_names import BeadNames
from tta.values.names import Name

__all__ = ["may_render_meaning"]

_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„]{3,60})[»\"”“]")
_WORD = re.compile(r"[А-ЯЁа-яё]+")
_COMPOUND = re.compile(r"(?:Мос|Рос|Мин|Гос|Глав|Нар|Сель|Лен|Нац|Центр|Гор|Обл|Край|Рай|Евро)[а-яё]{6,}")
"""What names of bodies in one word begin with, for a city, a state or its kind."""
_LONG = 3
"""Letters from which on a word of a title carries its meaning."""


def may_render_meaning(name: Name, names: BeadNames) -> bool:
    """Whether an English word of the dictionary may be part of what a Russian title or body in one word means."""
    if name.initials or not english_words.is_known(name.forms[0]):
        return False
    if any(not is_known(word.lower()) for word in names.russian_words if _COMPOUND.fullmatch(word)):
        return True
    return any(_is_of_common_words(match[1]) for match in _QUOTED.finditer(names.russian_text))


def _is_of_common_words(title: str) -> bool:
    """Whether all words of a title are of the dictionary, and none that carries meaning is a name."""
    words = [word.lower() for word in _WORD.findall(title)]
    return (
        title[:1].isupper()
        and any(len(word) >= _LONG for word in words)
        and all(is_known(word) and not all(reading.is_proper for reading in readings(word)) for word in words)
    )
