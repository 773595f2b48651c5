"""Contrasts turned round: `не наказать, а помочь` against punish, not help.

Both sides deny one thing and affirm another, so that a count of negations shows nothing. The links of the words tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tta.language.negation import Words
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.words.severity import is_grammar
from tta.types import Language

__all__ = ["Opposition", "opposition", "reversed_oppositions"]

_WORD = r"(?!(?:а|но|не|but|not|and|n't) )[^ ,?]+"
_WORDS = rf"{_WORD}(?: {_WORD}){{0,5}}"
_PATTERNS = {
    Language.RU: (
        rf"не (?P<denied>{_WORDS}) , а (?!не )(?P<affirmed>{_WORDS})",
        rf"(?P<affirmed>{_WORDS})(?: ,)? а не (?P<denied>{_WORDS})",
        rf"скорее (?P<affirmed>{_WORDS})(?: ,)? (?:чем|нежели) (?P<denied>{_WORDS})",
    ),
    Language.EN: (
        rf"(?:not|n't) (?P<denied>{_WORDS})(?: ,)? but (?P<affirmed>{_WORDS})",
        rf"(?P<affirmed>{_WORDS})(?: ,| and| , and) not (?P<denied>{_WORDS})",
        rf"(?P<affirmed>{_WORDS})(?: ,)? (?:rather than|instead of) (?P<denied>{_WORDS})",
        rf"more (?:of |like )?(?P<affirmed>{_WORDS})(?: ,)? than (?:of |like )?(?P<denied>{_WORDS})",
    ),
}
_COMPILED = {
    language: [re.compile(rf"(?<!\S)(?:{form})(?!\S)") for form in forms] for language, forms in _PATTERNS.items()
}
_LIKELY = {Language.RU: (" а ", "скорее "), Language.EN: ("not ", "n't ", "rather than ", "instead of ", "more ")}
"""What a text with an opposition has in it."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """The words, by their numbers, that a text denies and those that it affirms instead; grammar apart."""

    denied: tuple[int, ...]
    affirmed: tuple[int, ...]


def opposition(words: Words, language: Language) -> Opposition | None:
    """Return what a text denies and affirms instead; None where it does so not at all or more than once."""
    line, starts = words.line()
    if not any(sign in line for sign in _LIKELY[language]):
        return None
    found = [match for pattern in _COMPILED[language] for match in pattern.finditer(line)]
    if len(found) != 1:
        return None
    places = {
        part: tuple(
            place
            for place, start in enumerate(starts)
            if found[0].start(part) <= start < found[0].end(part) and not is_grammar(words.forms[place], language)
        )
        for part in ("denied", "affirmed")
    }
    return Opposition(places["denied"], places["affirmed"])


def reversed_oppositions(russian: Half, english: Half, links: Links) -> tuple[Opposition, Opposition] | None:
    """Return the oppositions of both sides where the English affirms what the Russian denies, and denies what it affirms."""
    left = opposition(russian.words, Language.RU)
    right = opposition(english.words, Language.EN) if left else None
    if left is None or right is None:
        return None
    crossed = _meet(left.denied, right.affirmed, links) and _meet(left.affirmed, right.denied, links)
    return (left, right) if crossed and not _meet(left.denied, right.denied, links) else None


def _meet(russian: tuple[int, ...], english: tuple[int, ...], links: Links) -> bool:
    return any(links.renderings(Language.RU, word) & set(english) for word in russian)
