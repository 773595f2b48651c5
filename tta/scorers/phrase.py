"""From uncovered words to the phrase they make, as a reader would mark it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.morphology import best_reading
from tta.scorers.attention import is_silent
from tta.types import Language

__all__ = ["content_words", "phrase"]

_GRAMMAR = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
_HANGING = frozenset({"PREP", "CONJ"})
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

# What joins two coordinate members and is lost together with the first: `осложнить, а то и вообще поставить`.
_CONNECTIVE = re.compile(
    r"\W{1,3}(?:а\s+то\s+и(?:\s+вообще|\s+просто|\s+вовсе)?|а\s+(?:также|может\s+быть)|или\s+(?:даже|вообще|хотя\s+бы)|"
    r"и\s+(?:даже|тем\s+более)|если\s+не|не\s+говоря\s+уже\s+(?:о|об))(?!\w)",
    re.I,
)


def content_words(text: str, language: Language) -> int:
    """Count the words that carry more than grammar."""
    words = _WORD.findall(text)
    if language is Language.EN:
        return sum(not is_silent(word, language) for word in words)
    readings = [best_reading(word.casefold()) for word in words]
    return sum(item.part_of_speech not in _GRAMMAR and "Apro" not in item.grammemes for item in readings)


def phrase(text: str, words: Sequence[Sequence[int]], language: Language) -> tuple[int, int]:
    """Return the range of `text` that a run of its words makes.

    A preposition or conjunction left hanging at the end is let go; a connective that goes with the run is taken in whole.

    Args:
        text: a segment's text.
        words: start and stop of each word of the run, at least one.
        language: of the text.
    """
    kept = list(words)
    connective = _connective(text, kept, language)
    if connective is not None:
        return kept[0][0], connective
    while language is Language.RU and len(kept) > 1 and _hangs(text[kept[-1][0] : kept[-1][1]]):
        kept.pop()
    return kept[0][0], kept[-1][1]


def _connective(text: str, words: Sequence[Sequence[int]], language: Language) -> int | None:
    """Return the end of a connective that begins within the run or right behind it, and ends at or behind its end."""
    if language is not Language.RU:
        return None
    for _, stop in words:
        match = _CONNECTIVE.match(text, stop)
        if match and match.end() >= words[-1][1]:
            return match.end()
    return None


def _hangs(word: str) -> bool:
    plain = word.casefold()
    return plain in {"то", "тот", "чтобы"} or best_reading(plain).part_of_speech in _HANGING
