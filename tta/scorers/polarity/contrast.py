"""Contrasts: `не X, а Y` denies X, `не только X, но и Y` affirms it, and so in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from tta.language.negation import Words
from tta.types import Language

__all__ = ["Contrast", "Shape", "contrasts", "may_affirm"]


class Shape(Enum):
    """Whether the first member is denied or affirmed."""

    DENIES = "not X but Y"
    AFFIRMS = "not only X but also Y"


@dataclass(frozen=True, slots=True)
class Contrast:
    """A contrast and its words, `start` to `stop` (half-open)."""

    shape: Shape
    start: int
    stop: int


_GAP = r"(?: [^ ,?]+){1,8}"  # words between the conjunctions; `line` shows a full stop as a comma, like any mark
_NO_CONTRAST = r"(?:только|просто|лишь|столько|менее|более|раз|одни\S*)(?!\S)"
_LIMITING = "(?:only|just|merely|simply|solely|alone)"
_PATTERNS = {
    Language.RU: {
        Shape.AFFIRMS: rf"не (?:только|просто|лишь|одни\S{{1,3}} лишь){_GAP} , (?:но|а)(?: [^ ,?]+){{0,2}}",
        Shape.DENIES: rf"не(?! {_NO_CONTRAST}){_GAP} , а (?!(?:не|то|так|если|когда) )[^ ,?]+",
    },
    Language.EN: {
        Shape.AFFIRMS: rf"(?:not|n't)(?: [^ ,?]+)? {_LIMITING}(?: [^ ?]+){{1,12}} but(?: [^ ,?]+){{0,2}}",
        Shape.DENIES: rf"(?:not|n't)(?! (?:so|all|{_LIMITING}) ){_GAP} (?:, )?but (?:rather )?[^ ,?]+",
    },
}
# Words by which a side may affirm the first member without the form of a contrast.
_AFFIRMING = {
    Language.RU: r"только|лишь|просто|кроме|помимо|ограничи\S*|исчерпыва\S*|мало того|одн(?:ими|им|ой|их)|также|тоже|и|даже",
    Language.EN: r"only|just|merely|simply|solely|alone|also|too|even|both|besides|addition|beyond|limited|confined",
}


def contrasts(words: Words, language: Language) -> list[Contrast]:
    """Return the contrasts of a text, in order."""
    line, starts = words.line()
    number = {start: place for place, start in enumerate(starts)}
    found = []
    for shape in Shape:
        for match in _pattern(_PATTERNS[language][shape]).finditer(line):
            inside = [number[start] for start in range(match.start(), match.end()) if start in number]
            if inside:
                found.append(Contrast(shape, max(0, inside[0] - (match.group().startswith("n't"))), inside[-1] + 1))
    return sorted(found, key=lambda contrast: contrast.start)


def may_affirm(words: Words, language: Language) -> bool:
    """Whether a text may say `not only` in other words."""
    return bool(_pattern(_AFFIRMING[language]).search(words.line()[0]))


@lru_cache(maxsize=8)
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{expression})(?!\S)")
