"""What is known by name on both sides and can be told apart as a value: countries, cities, papers, bodies, ranks, offices."""

from __future__ import annotations

import re

from tta.types import Language
from tta.values.known_bodies import acronyms_of_bodies, ministries
from tta.values.known_name import Known, Sort
from tta.values.known_phrases import phrases
from tta.values.known_words import countries, listed, states_named

__all__ = ["known_in"]

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_KINGDOM = re.compile(r"\bUnited Kingdom\b")


def known_in(text: str, language: Language) -> list[Known]:
    """Return the countries, cities, papers, bodies, ranks and offices that a text names, in its order.

    Args:
        text: of a bead.
        language: of the text.
    """
    words = list(_WORD.finditer(text))
    found: list[Known] = []
    for word in words:
        if language is Language.EN and word.group().isalpha() and word.group().islower():
            continue  # of the English words that the lists have, each begins with a capital
        found += countries(word, language)
        found += listed(word, language)
        found += acronyms_of_bodies(word, language)
    found += phrases(words, language)
    found += ministries(text, language)
    if language is Language.EN:
        found += (Known(Sort.COUNTRY, *match.span(), states_named("Britain")) for match in _KINGDOM.finditer(text))
    return sorted(found, key=lambda known: known.start)
