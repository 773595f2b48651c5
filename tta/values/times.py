"""Times of day: `18:30`, `в 16 час. 30 мин.`, `6:30 p.m.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.value import Match, TimeContent

__all__ = ["times"]

_HALF_DAY = re.compile(
    r"(?<![\w.,:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?", re.I
)
_CLOCK = re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w:])")
_RUSSIAN = re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?(?:ч\.|час\w*\.?)\s?(?P<minute>[0-5]?\d)\s?мин\w*", re.I)
_POINTED = re.compile(r"(?<=\bв )(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\w.,%]|\s?(?:млн|млрд|тыс))")


def times(text: str, language: Language) -> Iterator[Match]:
    """Yield the times of day in a segment."""
    if language is Language.EN:
        for match in _HALF_DAY.finditer(text):
            hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
            yield _match(match, hour, int(match["minute"] or 0))
    else:
        for pattern in (_RUSSIAN, _POINTED):
            for match in pattern.finditer(text):
                yield _match(match, int(match["hour"]), int(match["minute"]))
    for match in _CLOCK.finditer(text):
        yield _match(match, int(match["hour"]), int(match["minute"]))


def _match(match: re.Match[str], hour: int, minute: int) -> Match:
    return Match(match.start(), match.end(), Kind.DATE_TIME, TimeContent(hour * 60 + minute))
