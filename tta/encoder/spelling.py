"""What the encoder is given instead of the letters on the page, where those would mislead it.

Capitals and letter-spacing are emphasis, not meaning, and a multilingual model takes `ЗАПИСЬ БЕСЕДЫ` apart into
syllables: its cosine to `RECORD OF CONVERSATION` is 0.41 as typed and 0.51 in small letters, with all other cosines of
the page between 0.1 and 0.4. An editor's label (`[Stamp]`, `(signature)`) names what a
line is, not what it reads, and is blanked out, and so is the time before a line of a transcript, whose digits are like those of
every other such line. Length is kept, so that offsets stay true.
"""

from __future__ import annotations

import re

__all__ = ["plain_spelling"]

_LABEL = re.compile(
    r"\[(?:[\w -]{0,30}\b)?(?:stamp|seal|signature|signed|handwritten|illegible|штамп|печать|подпись|нрзб|от руки)\b[^\]]{0,40}\]"
    r"|\((?:signature|signed|seal|stamp|подпись|печать|штамп)(?:[ ,-]{1,3}(?:is )?(?:illegible|неразборчив[аоы]|нрзб\.?))?\)",
    re.I,
)
_TIME_CODE = re.compile(
    r"[\[(]\d{1,2}(?::\d{2}){1,2}(?:[.,;:]\d{1,3})?[\])][-–—:\s]|\d{1,2}:\d{2}:\d{2}(?:[.,;:]\d{1,3})?[-–—:\s]"
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_CAPITAL_WORD = re.compile(r"\b[^\W\d_]{5,}\b")


def plain_spelling(text: str) -> str:
    """Return `text` with capitals of emphasis made small and labels blanked, code point for code point."""
    blanked = _LABEL.sub(lambda match: " " * len(match.group()), text)
    if code := _TIME_CODE.match(blanked):
        blanked = " " * code.end() + blanked[code.end() :]
    text = blanked if blanked.strip() else text
    words = _LONG_WORD.findall(text)
    if words and all(word.isupper() for word in words):
        return _small(text)
    return _CAPITAL_WORD.sub(lambda match: _capitalised(match.group()), text)


def _capitalised(word: str) -> str:
    return word[0] + _small(word[1:]) if word.isupper() else word


def _small(text: str) -> str:
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
