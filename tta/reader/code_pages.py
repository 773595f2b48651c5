"""Which 8-bit code page a text is in, where it is Russian or English: the one in which its letters stand as in words.

A detector for all languages of the world calls a line of KOI8-R Japanese; here few code pages are possible, and each gives other
letters, or capitals for small ones, so that three or four words are enough.
"""

from __future__ import annotations

import re
from itertools import islice

from tta.language.letter_pairs import russian_plausibility

__all__ = ["CODE_PAGES", "code_page_of"]

CODE_PAGES = {"cp1252": 0, "cp1251": 0, "koi8_r": 0, "cp866": 0, "iso8859_5": -4, "mac_cyrillic": -10}
"""Those that are tried, with the log of how rare they are; of two that read the same, the first."""

_SAMPLE = 200_000  # bytes of a file that are looked at
_WORDS = 2_000  # with letters beyond ASCII, that are enough
_HIGH = re.compile(rb"[\x80-\xff]")
_USUAL = re.compile("[«»“”„‘’–—…№°§©\u00a0•]")
_CLOSING = re.compile("[»”’…•–—№°§©][а-яё]")  # a mark in the place of a capital
_LATIN = re.compile(r"^[\x00-\x7f]?[^\x00-\x7f][A-Za-z]|[A-Za-z][^\x00-\x7f][\x00-\x7f]?$")
_MARK = -5.0
"""Log probability of a mark of print, which stands at other places in every code page."""
_ACCENTED = -4.0
"""The same of a letter with an accent in a word of Latin letters."""
_STRANGE = -8.0
"""The same of anything else: frames, fractions, letters of other alphabets."""
_LEAST = -7.0
"""Log probability of a byte, on an average, below which the bytes are no text of these languages."""


def code_page_of(data: bytes) -> str | None:
    """Name the codec; None where in every code page the bytes make no words. Bytes that are all ASCII are none of these."""
    words = list(islice((word for word in data[:_SAMPLE].split() if _HIGH.search(word)), _WORDS))
    if not words:
        return None
    sample = b" ".join(words)
    scores = {name: rarity + _score(sample, name) for name, rarity in CODE_PAGES.items()}
    best = max(scores, key=lambda name: scores[name])
    high = sum(byte >= 0x80 for byte in sample)
    return best if scores[best] >= _LEAST * high else None


def _score(sample: bytes, codec: str) -> float:
    """Return the log probability of the letters and marks beyond ASCII."""
    text = sample.decode(codec, "replace")
    total = russian_plausibility(text)
    for match in re.finditer(r"[^\x00-\x7fа-яёА-ЯЁ]+", text):
        for place, sign in enumerate(match.group(), match.start()):
            if _USUAL.match(sign):
                total += _STRANGE if _CLOSING.match(text, place) else _MARK
            elif sign.isalpha() and sign < "\u0250" and _LATIN.search(text[max(0, place - 1) : place + 2]):
                total += _ACCENTED
            else:
                total += _STRANGE
    return total
