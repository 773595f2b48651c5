"""On which side of a moment a span of time lies: `через два года` is two years later, `два года назад` two years ago.

What is told by a pair of opposites, `раньше` / later, is left to polarity.
"""

from __future__ import annotations

import re

from tta.types import Language
from tta.values.units import unit_after

__all__ = ["are_opposed", "direction_of"]

_SPLIT = re.compile(
    r"(?P<lead>(?:через|спустя|за|на|in|after|by)\s+)?.*?(?P<trail>\s+(?:назад|спустя|ago|later|earlier|early|late|behind\s+(?:time|schedule)|ahead\s+of\s+(?:time|schedule)|afterwards|before|after))?",
    re.I | re.S,
)
"""A span without a numeral is read with what says where it lies: `через неделю`, a week ago."""
_ROUGHLY = r"(?:(?:примерно|приблизительно|около|почти|ровно|ещё|еще|лишь|только|каких-то)\s+){0,2}"
_AHEAD, _BEHIND = re.compile(rf"\bза\s+{_ROUGHLY}$", re.I), re.compile(rf"\b(?:через|спустя)\s+{_ROUGHLY}$", re.I)
"""What stands before a span: `за два часа до`, `через два часа`."""
_RUSSIAN = {
    "earlier": re.compile(r"\s+(?:тому\s+)?назад(?!\w)", re.I),
    "later": re.compile(r"\s+(?:спустя|погодя)(?!\w)", re.I),
}
_DELAYED = re.compile(
    rf"\b(?:опазд|опозд|запазд|запозд|задерж|отстав|отста[лн])[а-яё]+\s+(?:[а-яё]+\s+)?на\s+{_ROUGHLY}$", re.I
)
"""`опоздал на два часа`; what is told by `раньше` and later alone is left to polarity."""
_MOVED = {
    name: re.compile(rf"\b(?:{verbs})\s+(?:[a-z]+\s+){{0,3}}?$", re.I)
    for name, verbs in (
        ("late", r"(?:put|set|pushed)\s+back|delayed|postponed|deferred"),
        ("early", r"(?:brought|moved)\s+forward|advanced"),
    )
}
"""What was moved by a span, `put back by a week`."""
_HASTENED = re.compile(r"\s+(?:раньше|ранее)(?!\w)", re.I)
_OF_EVENT = {"after": re.compile(r"\s+после(?!\w)", re.I), "before": re.compile(r"\s+до\s+(?=[а-яё«])", re.I)}
_WAITING = re.compile(
    r"\b(?:be|is|was|were|been|for|took|takes?|wait(?:ed|s)?|spent|passed|with(?:in)?)\s+(?:[a-z]+\s+){0,2}?$", re.I
)
"""`It was two years before he returned` tells what came later."""
_ENGLISH = {
    "earlier": re.compile(r"\s+(?:ago|earlier|previously|beforehand|before(?=\s*(?:[.;:!?]|$)))\b", re.I),
    "early": re.compile(r"\s+(?:early\b(?!\s+(?:in|on)\b)|ahead\s+of\s+(?:time|schedule|plan)\b)", re.I),
    "late": re.compile(r"\s+(?:late\b(?!\s+(?:in|on|at)\b)|behind\s+(?:time|schedule|plan)\b)", re.I),
    "later": re.compile(r"['’]s?\s+time\b|\s+(?:later|afterwards?|thereafter|hence|from\s+now)\b", re.I),
    "after": re.compile(r"\s+after\s+(?=\w)", re.I),
    "before": re.compile(r"\s+(?:before|prior\s+to)\s+(?=\w)", re.I),
}
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (("earlier", "later"), ("earlier", "after"), ("before", "after"), ("early", "late"))
)  # fmt: skip


def direction_of(before: str, behind: str, written: str, language: Language) -> str:
    """Return where a span of time lies: `earlier` or `later` than now, `before` or `after` an event, `early` or `late` for what
    was meant; '' where nothing says so.

    Args:
        before: the text right before the span.
        behind: the text right behind what was read, with the unit if that follows.
        written: what was read, a number or the whole span, `через неделю`.
        language: of all.
    """
    split = _SPLIT.fullmatch(written)
    before += (split and split["lead"]) or ""
    unit = unit_after(behind, 0, language)
    behind = ((split and split["trail"]) or "") + (behind[unit[1] :] if unit else behind)
    if language is Language.EN:
        if moved := next((name for name, pattern in _MOVED.items() if pattern.search(before)), ""):
            return moved
        found = next((name for name, pattern in _ENGLISH.items() if pattern.match(behind)), "")
        return "" if found == "before" and _WAITING.search(before) else found
    if found := next((name for name, pattern in _RUSSIAN.items() if pattern.match(behind)), ""):
        return found
    if _DELAYED.search(before):
        return "late"
    if _HASTENED.match(behind):
        return "early"
    event = next((name for name, pattern in _OF_EVENT.items() if pattern.match(behind)), "")
    if _BEHIND.search(before):
        return event or "later"
    return event if event == "before" and _AHEAD.search(before) else ""


def are_opposed(one: str, other: str) -> bool:
    """Whether two spans lie on the two sides of a moment; `через два часа` and two hours before the bell may be the same."""
    return frozenset({one, other}) in _OPPOSED
