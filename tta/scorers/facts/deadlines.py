"""Spans of time up to a deadline: `не позднее чем за 10 дней` is ten days and more, `не позднее чем через 10 дней` ten
and fewer.
"""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["is_least_span"]

_DEADLINE = {
    Language.RU: re.compile(r"\bне\s+(?P<side>позже|позднее|раньше|ранее)\s+(?:чем\s+)?(?P<how>за|через)\s+$", re.I),
    Language.EN: re.compile(r"\bnot?\s+(?P<side>later|earlier|sooner)\s+than\s+(?:an?\s+|the\s+)?$", re.I),
}
_AHEAD = re.compile(r"(?:\s+[a-z]+){1,3}?\s+(?:before|prior|ahead|in\s+advance)\b", re.I)
_LEAD = re.compile(r"(?:за|через)\s+", re.I)
"""The preposition that a span without a numeral is read with, `за год`."""


def is_least_span(before: str, behind: str, written: str, language: Language) -> bool | None:
    """Whether a span of time is the least that may lie between; None where no deadline is named by it.

    Args:
        before: the text right before the span.
        behind: the text right behind it.
        written: the span itself, with the preposition that one without a numeral is read with, `за год`.
        language: of all.
    """
    lead = _LEAD.match(written)
    found = _DEADLINE[language].search(before + (lead.group() if lead else ""))
    if found is None:
        return None
    latest = found["side"].lower() in {"позже", "позднее", "later"}
    ahead = found["how"].lower() == "за" if language is Language.RU else _AHEAD.match(behind) is not None
    return latest == ahead
