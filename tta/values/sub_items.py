"""Letters of sub-items: `пункт «д» статьи 3`, item (e) of article 3, `приложение «В»`, Annex C.

They count by their place in the alphabet, or by their sound: `«д»` is the fifth letter and a d.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.language.yo import without_yo
from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import IdentifierContent, Match

__all__ = ["EN_ALPHABET", "RU_ALPHABET", "sub_items"]

RU_ALPHABET = "абвгдежзиклмнопрстуфхцчшщэюя"
"""Letters by which lists are counted: no ё, й, ъ, ы and ь."""
EN_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS = dict(zip("абвгдезиклмнопрстуфх", "abvgdeziklmnoprstufh", strict=True))
"""What a Russian letter is transliterated by, where that is one letter."""
_SUB_ITEM = {
    Language.RU: re.compile(
        r"\b(?:(?:под)?пункт[а-яё]{0,3}|п{1,2}\.|подп\.|част(?:ь|и|ью)|абзац[а-яё]{0,2}|литер[а-яё]{0,2}|лит\.|приложени[а-яё]{1,2}"
        r"|прил\.)\s*(?:\d{1,3}(?:\.\d{1,3})*\s*)?[«\"“„'](?P<letter>[а-яё])[»\"”“']"
        r"|\b(?i:приложени[а-яё]{1,2}|литер[а-яё]{0,1})\s+(?P<bare>[А-ЯЁ])(?![\w.-])",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?i:(?:sub-?)?(?:items?|points?|paragraphs?|paras?\.?|clauses?|sections?)|parts?|annex|appendix|schedule|exhibit|letter|litera)"
        r"\s+(?:\d{1,3}(?:\.\d{1,3})*\s*)?[\"“'‘](?P<letter>[A-Za-z])[\"”'’](?!\w)"
        r"|\b(?i:annex|appendix|schedule|exhibit|letter|litera)\s+(?P<bare>[A-Z])(?![\w.'’-])"
    ),
}
_LIKELY = {
    Language.RU: ("пункт", "п.", "част", "абзац", "лит", "прил"),
    Language.EN: ("item", "point", "para", "clause", "section", "part", "annex", "append", "schedule", "exhibit", "letter",
                  "litera"),
}  # fmt: skip
"""What a text with a sub-item has in it."""


def sub_items(text: str, language: Language) -> Iterator[Match]:
    """Yield the letters by which sub-items and annexes are called; those in brackets, `(b)`, are labels of any list."""
    for match in _SUB_ITEM[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        group = "letter" if match["letter"] else "bare"
        letter = without_yo(match[group]).lower()
        alphabet = RU_ALPHABET if language is Language.RU else EN_ALPHABET
        place = alphabet.find(letter) + 1
        sound = EN_ALPHABET.find(_SOUNDS[letter]) + 1 if letter in _SOUNDS else 0
        if place and not (group == "bare" and language is Language.RU and match[group].islower()):
            content = IdentifierContent(f"({place})", "list label", f"({sound})" if sound else "")
            yield Match(match.start(group), match.end(group), Kind.IDENTIFIER, content)
