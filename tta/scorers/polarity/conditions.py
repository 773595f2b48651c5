"""Conditions said the other way round: `действительно, только если подписано` is void unless signed.

Unless is only if with a denial of what depends on it (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985,
on conditional clauses), so that where one side has the one and the other side the other, just one of them denies.
"""

from __future__ import annotations

import re

from tta.language.negation import Words
from tta.types import Language

__all__ = ["are_converse"]

_EXCEPTING = {
    Language.RU: r"(?:если|пока)(?: бы)?(?: [^ ,?]+){0,6} не|(?:кроме|за исключением) (?:тех )?случаев|без",
    Language.EN: r"unless|until|except (?:if|when|where|in)|if(?: [^ ,?]+){0,6} (?:not|n't)|without",
}
_RESTRICTING = {
    Language.RU: r"(?:только|лишь)(?: [^ ,?]+){0,4}(?: ,)? (?:если|когда|при|после|с|со)",
    Language.EN: r"only(?: [^ ,?]+){0,2} (?:if|when|where|after|once|on|upon|with|by|in)",
}


def are_converse(russian: Words, english: Words) -> bool:
    """Whether one text says on what condition a thing is so, and the other on what condition alone it is not."""
    left, right = _pole(russian, Language.RU), _pole(english, Language.EN)
    return left is not None and right is not None and left is not right


def _pole(words: Words, language: Language) -> bool | None:
    """Whether a text excepts, or restricts; None where it does neither or both."""
    line, _ = words.line()
    excepts, restricts = (_found(each[language], line) for each in (_EXCEPTING, _RESTRICTING))
    return excepts if excepts is not restricts else None


def _found(expression: str, line: str) -> bool:
    return re.search(rf"(?<!\S)(?:{expression})(?!\S)", line) is not None
