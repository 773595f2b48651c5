"""Russian or English, told by the letters."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["MIXED_SHARE", "balance", "language_of", "letters"]

MIXED_SHARE = 0.33
"""Share of letters of the other script above which a text is of two languages."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def balance(text: str) -> int:
    """Return Cyrillic letters less Latin letters."""
    cyrillic, latin = letters(text)
    return cyrillic - latin


def letters(text: str) -> tuple[int, int]:
    """Count Cyrillic and Latin letters."""
    return len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))


def language_of(text: str) -> Language | None:
    """Return the language most letters belong to, None where there are no letters of either script."""
    excess = balance(text)
    if excess == 0:
        return None
    return Language.RU if excess > 0 else Language.EN
