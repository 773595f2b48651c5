"""What the detectors of script and OCR noise look at, and what they return."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tta.language.russian import is_known
from tta.types import Language

__all__ = ["ADDRESS", "CYRILLIC", "LATIN", "WORD", "Artifact", "Passage", "is_word", "plain", "words"]

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
WORD = re.compile(r"[^\W\d_](?:[\u0300\u0301\u00ad]|[^\W\d_])*")  # with marks of stress and soft hyphens
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}|(?<!\w)[@#]\w{1,100}|"
    r"(?<![\w-])[\w-]{2,60}(?:\.[\w-]{2,60}){0,3}\.(?:рф|ru|su|com|org|net|info|gov|edu)(?!\w)"
)
_ADDRESS_SIGN = re.compile(r"[@#]|://|www\.|[\w-]\.\w")
"""What a text has that has an address."""
_SILENT = str.maketrans("", "", "\u0300\u0301\u00ad")
_ONE_LETTER = frozenset("аиоуявксбж")


@dataclass(frozen=True, slots=True)
class Artifact:
    """A piece of a segment's text that is not what was typed or printed.

    Attributes:
        code: of the finding.
        start, stop: in the segment's text.
        reading: what it was in all likelihood, '' where nothing shows it.
        hides: whether something cannot be read, or is read wrongly, as it stands.
    """

    code: str
    start: int
    stop: int
    reading: str = ""
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment's text with what its words are judged by.

    Attributes:
        text: of the segment.
        language: of its document.
        opposite: the text of the bead's other side, '' where there is none.
        vocabulary: how often each word form, in lower case, stands in the document.
    """

    text: str
    language: Language
    opposite: str
    vocabulary: Mapping[str, int]


@lru_cache(maxsize=8)
def words(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and stop of each word, of letters of any script; addresses on the net are passed over."""
    found: list[tuple[int, int]] = []
    place = 0
    for address in (*(ADDRESS.finditer(text) if _ADDRESS_SIGN.search(text) else ()), None):
        stop = address.start() if address else len(text)
        found += (match.span() for match in WORD.finditer(text, place, stop))
        place = address.end() if address else stop
    return tuple(found)


def plain(word: str) -> str:
    """Return a word in lower case without marks of stress and soft hyphens."""
    return word.translate(_SILENT).lower()


def is_word(word: str) -> bool:
    """Whether a Russian word form, in any case, stands in the dictionary; of single letters only those that are words."""
    form = plain(word)
    return form in _ONE_LETTER if len(form) < 2 else is_known(form)
