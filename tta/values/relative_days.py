"""Days counted from the one of which a text speaks: `вчера`, tomorrow, `послезавтра`, the day before yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, RelativeDayContent

__all__ = ["relative_days"]

_DAYS = {
    Language.RU: re.compile(
        r"(?<![\w-])(?:(?P<before2>позавчера|третьего\s+дня)|(?P<after2>послезавтра)|(?P<before>вчера|вчерашн[а-я]{2,3})"
        r"|(?P<after>завтра|завтрашн[а-я]{2,3})|(?P<today>сегодня(?!\s+(?:ночью|же)(?!\w))))(?![\w-])",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<before2>(?:the\s+)?day\s+before\s+yesterday)|(?P<after2>(?:the\s+)?day\s+after\s+tomorrow)"
        r"|(?P<before>yesterday)|(?P<after>tomorrow)|(?P<today>today))\b",
        re.I,
    ),
}
_OFFSETS = {"before2": -2, "before": -1, "today": 0, "after": 1, "after2": 2}
_LIKELY = ("вчера", "завтра", "сегодня", "today", "третьего дня", "yesterday", "tomorrow")


def relative_days(text: str, language: Language) -> Iterator[Match]:
    """Yield the days of a segment that are called by their distance from today; compared with their like, and not missed."""
    for match in _DAYS[language].finditer(text) if mentions(text, _LIKELY) else ():
        name = next(name for name, found in match.groupdict().items() if found)
        yield Match(match.start(), match.end(), Kind.DATE_TIME, RelativeDayContent(_OFFSETS[name]))
