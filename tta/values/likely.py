"""Whether a text can have a value of some kind at all: most sentences cannot, and the patterns of the kinds cost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["has_digit", "mentions"]

_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=8)
def has_digit(text: str) -> bool:
    """Whether a text has a decimal digit of any script."""
    return _DIGIT.search(text) is not None


def mentions(text: str, parts: Iterable[str]) -> bool:
    """Whether one of some strings, in small letters, stands anywhere in a text, also inside words."""
    return any(map(_folded(text).__contains__, parts))  # no generator: this is asked a hundred times a sentence


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return text.casefold()
