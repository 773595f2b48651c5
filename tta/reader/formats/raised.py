"""Raised figures, an exponent or the number of a note: `10<sup>6</sup>` is no 106, and `1945<sup>2</sup>` no year."""

from __future__ import annotations

import re

__all__ = ["raised"]

_FIGURES = re.compile(r"\s*[-−–+]?\d{1,3}\s*")
_RAISED = str.maketrans("0123456789-−–+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺")


def raised(text: str) -> str:
    """Return a piece of raised text, figures as the characters that Unicode has for them; other text as it is, `th` of 5th."""
    return text.translate(_RAISED) if _FIGURES.fullmatch(text) else text
