"""Numbers that are said to be near the truth and not it: `чуть больше двух килограммов`, `nearly five pounds`."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["is_open", "is_vague"]

_WINDOW = 32
"""Code points before a number in which it is said."""
_VAGUE = {
    Language.RU: re.compile(
        r"\b(?:(?:чуть|немногим|немного|слегка)\s+(?:более|больше|меньше|менее|выше|ниже|тяжелее|длиннее)(?:\s+чем)?"
        r"|почти|без\s+малого|около|примерно|приблизительно|порядка|где-то)(?:\s+(?:на|в|за|с|до|из))?\s+$",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?:a\s+(?:little|bit|touch)|slightly|just)\s+(?:more|less|over|under|above|below|heavier|longer)(?:\s+than)?"
        r"|just\s+shy\s+of|nearly|almost|about|around|some|roughly|approximately|close\s+to)\s+(?:an?\s+)?$",
        re.I,
    ),
}


_BEYOND = {
    Language.RU: re.compile(r"\b(?:более|больше|свыше|не\s+менее|менее|меньше)(?:\s+чем)?\s+$", re.I),
    Language.EN: re.compile(r"\b(?:(?:more|less|fewer)\s+than|over|at\s+least|under)\s+(?:an?\s+)?$", re.I),
}


def is_open(text: str, language: Language, start: int) -> bool:
    """Whether the number at `text[start:]` is said to be rounded, or only a bound: `более десятка`, nearly a dozen."""
    return is_vague(text, language, start) or _BEYOND[language].search(text, max(0, start - _WINDOW), start) is not None


def is_vague(text: str, language: Language, start: int) -> bool:
    """Whether what stands before the number at `text[start:]` says that it is rounded, or a little more or less."""
    return _VAGUE[language].search(text, max(0, start - _WINDOW), start) is not None
