"""Russian as it was spelt until 1918: a hard sign behind every last consonant, and letters that were given up."""

from __future__ import annotations

import re

from tta.values.silent import Plain

__all__ = ["modern_spelling"]

_OLD = re.compile(r"[бвгджзклмнпрстфхцчшщ]ъ(?!\w)|ѣ|(?<!\w)і(?=ю[нл])", re.I)
"""What no text spelt as today has."""
_LAST = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])ъ(?!\w)", re.I)
_LETTERS = str.maketrans("ѣѢіѳѲѵѴ", "еЕифФиИ")
_CAPITAL = re.compile(r"І(?=[а-яё])")  # elsewhere it is a figure: `Николай ІІ`


def modern_spelling(plain: Plain) -> Plain:
    """Return a Russian text with the letters of today, and where each stands in the text as it is; most texts have only these."""
    if not _OLD.search(plain.text):
        return plain
    text = _CAPITAL.sub("И", plain.text.translate(_LETTERS))
    dropped = {match.start() for match in _LAST.finditer(text)}
    kept = [place for place in range(len(text)) if place not in dropped]
    places = plain.places or range(len(text))
    return Plain("".join(text[place] for place in kept), tuple(places[place] for place in kept))
