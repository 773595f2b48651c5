"""Who is let in by his age: that none under twelve may enter is that only those over twelve may."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["ADMITTED", "BARRED", "admission_of"]

ADMITTED, BARRED = "admitted", "barred"
_BARRED = {
    Language.RU: re.compile(
        r"(?<!не )\b(?:запре[тщ]|воспре[тщ])|\b(?:не|нельзя)\s+(?:допуска|разреша|пуска|прода|обслуж|рекоменд|приним|мог|може|"
        r"име)|\bнельзя\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:no|not|never|cannot|nobody|none|neither|without|unless|except|prohibit\w*|forb[ia]d\w*|bar(?:red|s)?|bann?(?:ed|s)?|denied|"
        r"refused?|exclude[ds]?|unsuitable|illegal|unlawful|off[\s-]limits)\b|n['’]t\b",
        re.I,
    ),
}
_ADMITTED = {
    Language.RU: re.compile(r"\b(?:допуска|разреш|пускают|можно|только\b|имеют\s+право|вправе|могут\b)", re.I),
    Language.EN: re.compile(
        r"\b(?:may|can|only|allowed|permitted|admitted|open\s+to|(?:entry|admission)\s+(?:is\s+)?(?:for|from)|eligible|welcome)\b",
        re.I,
    ),
}


def admission_of(sentence: str, language: Language) -> str:
    """Return whether a sentence bars those whose age it gives or admits them, '' where it says neither.

    Args:
        sentence: the whole of it.
        language: of the sentence.
    """
    if _BARRED[language].search(sentence):
        return BARRED
    return ADMITTED if _ADMITTED[language].search(sentence) else ""
