"""Names in English: capitals say little, so every capitalised word is a candidate and the scorer decides what it renders."""

from __future__ import annotations

import re
import unicodedata

from tta.values.names import LONGEST, Name, begins_sentence, initials_beside
from tta.values.phonetic import latin_letters

__all__ = ["english_names"]


def _latin(category: str) -> str:
    """Return the letters of the Latin alphabets of one case, with any mark, as the inside of a class of a pattern."""
    blocks = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
    return "".join(chr(code) for block in blocks for code in block if unicodedata.category(chr(code)) == category)


_UPPER, _LOWER = "A-Z" + _latin("Lu"), "a-z" + _latin("Ll")
_MARKS = "\u0300-\u036f"  # of letters that are decomposed
_BEHIND_PREFIX = "|".join(
    rf"(?<=\b{prefix}-)" for prefix in "post anti pro pre ex non mid neo pan trans inter un".split()
)
_WORD = re.compile(
    rf"(?:(?<![\w'’-])|(?<=\b[dl]['’])|(?<=\b[ae][dlnrstz]-)|(?<=\b[ae]sh-)|{_BEHIND_PREFIX})(?:[{_UPPER}][{_MARKS}]*[{_LOWER}{_UPPER}{_MARKS}'’]+|(?:[A-Z]\.){{2,}}|[A-Z]{{2,}})"
    rf"(?:-[{_UPPER}{_LOWER}][\w{_MARKS}'’]*)*"
)
_LETTER = r"(?:Y[uaeo]|[KZSC]h|Ts|I[uae]|D[zj]|Th|Ph|[A-Z])\.\s?"
_NO_INITIALS = r"U\.\s?[SKN]\.|E\.\s?U\.|L\.\s?A\.|D\.\s?C\.|N\.\s?Y\."
"""What is no initials behind a word: `Meanwhile, U.S. lawmakers`."""
_INITIALS = re.compile(
    rf"(?<!\w)(?:{_LETTER}){{1,3}}(?=\s?[A-Z])|(?<!\w)(?:[A-Z]\s){{2,3}}(?=[A-Z][a-z])|(?<=\w)(?<!Generation),?\s(?!{_NO_INITIALS})(?:{_LETTER}){{1,3}}(?!\w)(?!\s?[A-Z])"
)
_LATIN_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")


def _forms(word: str) -> tuple[str, ...]:
    """Return the letters of a word without a possessive ending; of `Leps'` with its last letter, too, which may be the name's."""
    plain = latin_letters(re.sub(r"['’]s$|s['’]$", "", word))
    return (plain, latin_letters(word)) if word.endswith(("s'", "s’")) else (plain,)


def english_names(text: str) -> list[Name]:
    """Return the capitalised words of an English text in order; a Cyrillic letter among Latin ones is read as these."""
    text = text[:LONGEST].translate(_LATIN_ALIKE)
    return [
        Name(
            match.start(),
            match.end(),
            match.group(),
            _forms(match.group()),
            initials=initials_beside(text, match, _INITIALS).replace("DC", ""),  # Washington, D.C.
            begins=begins_sentence(text, match.start()),
        )
        for match in _WORD.finditer(text)
    ]
