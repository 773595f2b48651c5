"""Names in English: capitals say little, so every capitalised word is a candidate and the scorer decides what it renders."""

from __future__ import annotations

import re

from tta.values.names import LONGEST, Name, begins_sentence, initials_beside
from tta.values.phonetic import latin_letters

__all__ = ["english_names"]

_WORD = re.compile(
    r"(?<![\w'’-])(?:[A-Z][a-zà-öø-ÿA-ZÀ-ÖØ-Þ'’\u0100-\u017f]+|(?:[A-Z]\.){2,}|[A-Z]{2,})(?:-[A-Za-z][\w'’]*)*"
)
_LETTER = r"(?:Y[uaeo]|[KZSC]h|Ts|I[uae]|D[zj]|Th|Ph|[A-Z])\.\s?"
_INITIALS = re.compile(rf"(?<!\w)(?:{_LETTER}){{1,2}}(?=\s?[A-Z])|(?<=\w),?\s(?:{_LETTER}){{1,2}}(?!\w)(?!\s?[A-Z])")
_LATIN_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")


def english_names(text: str) -> list[Name]:
    """Return the capitalised words of an English text in order; a Cyrillic letter among Latin ones is read as these."""
    text = text[:LONGEST].translate(_LATIN_ALIKE)
    return [
        Name(
            match.start(),
            match.end(),
            match.group(),
            (latin_letters(re.sub(r"['’]s$|s['’]$", "", match.group())),),
            initials=initials_beside(text, match, _INITIALS).replace("DC", ""),  # Washington, D.C.
            begins=begins_sentence(text, match.start()),
        )
        for match in _WORD.finditer(text)
    ]
