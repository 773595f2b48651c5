"""Signs that are no part of the words and figures beside them: soft hyphens, joiners, raised note numbers; hyphens made plain."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

__all__ = ["Plain", "without_silent"]

_LIKELY = re.compile("[\u00ad\u0300\u0301\u0306\u0308\u034f\u200b-\u200d\u2060-\u2064\ufeff\ufffe⁰¹²³⁴-⁹]")
"""What a text with such a sign has in it."""
_JOINER = "\u2060"
_HYPHENS = str.maketrans("\u2010\u2011", "--")
"""A hyphen of its own sign and one that no line ends behind: `Юго‑Западная`."""
_APART = re.compile("и\u0306|е\u0308", re.I)
"""Letters that are written as two, й and ё."""
_SILENT = re.compile(
    "(?<=[аеёиоуыэюяАЕЁИОУЫЭЮЯ])[\u0300\u0301]|[\u00ad\u034f\u200b-\u200d\u2060-\u2064\ufeff\ufffe]|(?:(?<=[а-яёa-z]{3})|(?<=[.,;:!?»”)])|(?<=\\d\\d)(?<!\\b10))[⁰¹²³⁴-⁹]+(?![\\w⁻])",
    re.I,
)
"""Stress mark of a Russian vowel, soft hyphen, grapheme joiner, zero-width space and joiners, word joiner,
invisible operators, byte-order mark, U+FFFE; and the number of a note, raised behind a word or a mark.

Behind a short word it is an exponent, `м²`, and behind ten, too.
"""


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
    """Return a text without such signs, and with plain hyphens."""
    text = text.translate(_HYPHENS)
    if not _LIKELY.search(text):
        return Plain(text)
    text = _APART.sub(lambda match: unicodedata.normalize("NFC", match.group()) + _JOINER, text)
    silent = {place for match in _SILENT.finditer(text) for place in range(match.start(), match.end())}
    if not silent:
        return Plain(text)
    places = tuple(place for place in range(len(text)) if place not in silent)
    return Plain("".join(text[place] for place in places), places)
