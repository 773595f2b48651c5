"""Whether all of so many are meant or one of them: `каждая из двух`, `обе` against one of the two."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["EACH_OR_ONE", "each_or_one"]

EACH_OR_ONE = frozenset({"each", "one"})
_EACH = {
    Language.RU: re.compile(r"(?<!не )\bкажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)\s+из\s+(?:этих\s+|тех\s+)?$", re.I),
    Language.EN: re.compile(r"(?<!not )\b(?:each|every\s+one|all)(?:\s+of)?\s+(?:the|these|those)?\s*$", re.I),
}
_ONE = {
    Language.RU: re.compile(
        r"\b(?:один|одна|одно|одного|одной|одному|одну|одним|одном)\s+из\s+(?:этих\s+|тех\s+)?$", re.I
    ),
    Language.EN: re.compile(r"\b(?<!every )(?<!each )one\s+of\s+(?:the|these|those)\s+$", re.I),
}
_BOTH = re.compile(r"об(?:а|е|оих|еих|оим|еим|оими|еими)", re.I)


def each_or_one(before: str, written: str, language: Language) -> str:
    """Return `each` or `one` for how many are meant of a number, '' where nothing says so.

    Args:
        before: the text right before the number.
        written: the number itself; `обе` are each of two.
        language: of both.
    """
    if _EACH[language].search(before) or _BOTH.fullmatch(written):
        return "each"
    return "one" if _ONE[language].search(before) else ""
