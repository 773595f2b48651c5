"""Which word of the other side surely renders a word, as the reader of both sides has read them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tta.types import UNRENDERED, Language, Reading

__all__ = ["sure_partners"]

_HELD = 0.5
"""How surely a word has to render another to count as its rendering, 0 to 1."""


def sure_partners(reading: Reading, language: Language) -> Sequence[int]:
    """Return for each word of one language the word of the other that renders it; UNRENDERED where none surely does."""
    own = list(Language).index(language)
    found: list[int] = np.where(reading.held[own] >= _HELD, reading.partner[own], UNRENDERED).tolist()
    return found
