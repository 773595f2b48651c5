"""Which days a term is counted in: `десять рабочих дней`, ten calendar days. Those of banks are working days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.quality import Family, QualityContent
from tta.values.value import Match

__all__ = ["kinds_of_days"]

_DAYS = {
    Language.RU: re.compile(
        r"(?<!\w)(?:(?P<working>(?:рабоч|банковск)(?:ий|их|ие|его|ему|им|ими))|(?P<calendar>календарн(?:ый|ых|ые|ого|ому|ым|ыми)))"
        r"\s+д(?:ень|ня|ней|ни|ню|нём|нем|ням|нями|нях)(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<working>(?:working|business|banking)\s+days?|work-?days?)|(?P<calendar>calendar\s+days?|days\s+of\s+the\s+calendar))\b",
        re.I,
    ),
}
_LIKELY = {
    Language.RU: ("рабоч", "банковск", "календар"),
    Language.EN: ("working d", "business d", "banking d", "work", "calendar"),
}
"""What a text with such days has in it."""


def kinds_of_days(text: str, language: Language) -> Iterator[Match]:
    """Yield the kinds of days of a segment."""
    for match in _DAYS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        name = "working" if match["working"] else "calendar"
        yield Match(match.start(), match.end(), Kind.NUMBER, QualityContent(Family.DAYS, f"{name} days"))
