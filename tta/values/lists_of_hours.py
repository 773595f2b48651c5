"""Hours of a list whose last one alone says that they are hours: `в 12, 14.30 и 17 час.`, at 1, 3.30 and 6 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, TimeContent

__all__ = ["lists_of_hours"]

_HOUR = r"(?:2[0-4]|1\d|0?\d)(?:[.:][0-5]\d)?"
_LIST = {
    Language.RU: re.compile(
        rf"(?<=\b[Вв] )(?P<hours>(?:{_HOUR}(?:,\s+|\s+и\s+|\s+или\s+))+{_HOUR})\s?(?:час(?:ов|а|\.)|ч\.)(?!\w)"
    ),
    Language.EN: re.compile(
        rf"(?<![\w.,:/$£€-])(?<![$£€]\s)(?P<hours>(?:{_HOUR}(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|till|until)\s+|\s?[-–—]\s?))+)(?={_HOUR}\s?[ap]\.?\s?m\b)",
        re.I,
    ),
}
_ONE = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?")
_LIKELY = {Language.RU: (" час", " ч."), Language.EN: ("pm", "am", "p.m", "a.m", "p. m", "a. m")}
"""What a text with such a list has in it."""
_TWELVE, _DAY = 12, 24 * 60


def lists_of_hours(text: str, language: Language) -> Iterator[Match]:
    """Yield the hours of a segment's lists; of those up to twelve the half of the day is left open."""
    for match in _LIST[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        for one in _ONE.finditer(text, match.start("hours"), match.end("hours")):
            hour, minute = int(one["hour"]), int(one["minute"] or 0)
            content = TimeContent((60 * hour + minute) % _DAY, half_open=hour <= _TWELVE)
            yield Match(one.start(), one.end(), Kind.DATE_TIME, content)
