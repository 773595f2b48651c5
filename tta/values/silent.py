"""Signs that nobody sees and that stand inside words and figures: soft hyphens, joiners, marks of byte order."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Plain", "without_silent"]

_SILENT = re.compile("[\u00ad\u034f\u200b-\u200d\u2060-\u2064\ufeff\ufffe]")
"""Soft hyphen, grapheme joiner, zero-width space and joiners, word joiner and invisible operators, byte-order mark, U+FFFE."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without silent signs, and where each of its code points stands in the text as it is; () where they are one text."""

    text: str
    places: tuple[int, ...] = ()

    def place(self, start: int, stop: int) -> tuple[int, int]:
        """Return where the piece `text[start:stop]` stands in the text as it is."""
        if not self.places or stop <= start:
            return start, stop
        return self.places[start], self.places[stop - 1] + 1


def without_silent(text: str) -> Plain:
    """Return a text without the signs that nobody sees."""
    if not _SILENT.search(text):
        return Plain(text)
    places = tuple(place for place, sign in enumerate(text) if not _SILENT.match(sign))
    return Plain("".join(text[place] for place in places), places)
