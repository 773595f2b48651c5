"""What the words round a numeral make of it: `a hundred` and `более сотни` are one of them, `per second` is no ordinal."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["is_of_time", "is_single"]

_ARTICLE = re.compile(r"(?:^|[\s\"“«(])an?\s$", re.I)
_OF_ONE = re.compile(r"\b(?:более|больше|менее|меньше|свыше|около|до|порядка)\s+$", re.I)
"""Before what is a genitive singular, `более сотни`: of several it would be `сотен`."""
_LONGEST_LEAD = 12
"""Code points of such a word and what spaces a line may have there."""
_SECOND_OF_TIME = re.compile(
    r"\b(?:per|split|half\s+a|of\s+a|(?P<one>for\s+an?|in\s+a|just\s+a|m\s+a|met(?:er|re)s\s+a))\s$", re.I
)
_PHRASE_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")
"""`metres per second`, and `for a second` where nothing follows that could be the second one."""


def is_single(text: str, start: int, word: str, language: Language) -> bool:
    """Whether what stands before a round number says that it is one of them: `a hundred`, `более сотни`."""
    if language is Language.EN:
        return _ARTICLE.search(text, max(0, start - 4), start) is not None
    return word.endswith(("и", "а", "ы")) and _OF_ONE.search(text, max(0, start - _LONGEST_LEAD), start) is not None


def is_of_time(text: str, start: int, stop: int) -> bool:
    """Whether `second` is the unit of time."""
    found = _SECOND_OF_TIME.search(text, max(0, start - _LONGEST_LEAD), start)
    return found is not None and (found["one"] is None or _PHRASE_ENDS.match(text, stop) is not None)
