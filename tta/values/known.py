"""What is known by name on both sides and can be told apart as a value: countries, cities, papers, bodies, ranks, offices."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.known_bodies import acronyms_of_bodies, ministries
from tta.values.known_name import Known, Sort
from tta.values.known_phrases import phrases
from tta.values.known_words import countries, in_context, listed, may_be_listed, states_named

__all__ = ["known_in"]

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_QUOTED = re.compile(r"[«\"“„]$")
"""Before a word: Russian has the names of papers in quotation marks."""
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
        start = word.start()
        for known in _by_itself(word.group(), language):
            if known.sort is not Sort.PAPER or language is Language.EN or _QUOTED.search(text, 0, start):
                placed = in_context(replace(known, start=start + known.start, stop=start + known.stop), text)
                found += [placed] if placed else []
    named = list(phrases(words, language))
    states = [each for each in named if each.sort is Sort.COUNTRY]
    found = [each for each in found if each.sort is not Sort.COUNTRY or not any(_is_in(each, one) for one in states)]
    found += named
    found += ministries(text, language)
    if language is Language.EN:
        found += (Known(Sort.COUNTRY, *match.span(), states_named("Britain")) for match in _KINGDOM.finditer(text))
    return sorted(found, key=lambda known: known.start)


def _is_in(known: Known, whole: Known) -> bool:
    """Whether a word is part of a state's full name: `German` says less than German Democratic Republic."""
    return whole.start <= known.start < whole.stop


@lru_cache(maxsize=WORDS_KEPT)
def _by_itself(written: str, language: Language) -> tuple[Known, ...]:
    """Return what one word names, by places in it."""
    if language is Language.EN and written.islower() and written.isalpha():
        return ()  # of the English words that the lists have, each begins with a capital
    if language is Language.RU and not may_be_listed(written):
        return tuple(acronyms_of_bodies(written, language))
    return (*countries(written, language), *listed(written, language), *acronyms_of_bodies(written, language))
