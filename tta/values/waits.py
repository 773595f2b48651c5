"""One span of time that is waited, rested or passed: `подождите минуту`, for an hour, a year went by.

A minute and a second are both a short while there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["waits"]

_RU_SPAN = (
    r"(?:(?P<minute{0}>минут[ауы]|секунд[ауы])|(?P<hour{0}>час)|(?P<day{0}>день|сутки)|(?P<week{0}>недел[яю])"
    r"|(?P<month{0}>месяц)|(?P<year{0}>год))"
)
_EN_SPAN = (
    r"(?:(?P<minute{0}>minute|second|moment)|(?P<hour{0}>hour)|(?P<day{0}>day)|(?P<week{0}>week)"
    r"|(?P<month{0}>month)|(?P<year{0}>year))"
)
_WAITS = {
    Language.RU: re.compile(
        r"\b(?:(?:подо|обо)?жд(?:ать|ал[аио]?|и|ите|у|ут)|погод(?:и|ите)|отдых(?:ал[аи]?|ать|ает)|отдохн[а-яё]+|посид[а-яё]+"
        r"|посто(?:я[а-яё]+|й|йте)|полежа[а-яё]+|прожд[а-яё]+|(?:про)?длил(?:ся|ась|ось)|длится|зай?м[её]т|занял[аио]?)"
        r"\s+(?:целый\s+|целую\s+|ровно\s+)?"
        + _RU_SPAN.format("")
        + r"(?![\w-])(?!\s+(?:назад|спустя|и\s+(?:\d|пол|[а-яё]+\s+минут)|или\b"
        r"|с\s+(?:лишним|половиной)|[а-яё]+(?:ый|ой|ий|ого|его)\b))"
        r"|\b(?:прош[её]л|прошла|прошли|минул|минула|миновал|миновала)\s+(?:целый\s+|целая\s+)?"
        + _RU_SPAN.format("2")
        + r"(?=\s*(?:[.,;!?]|$|после|с\s+тех))|(?:^|(?<=[.!?–—«»] ))"
        r"(?P<minute3>минут(?:у|очку)|секунд(?:у|очку))(?=,\s+пожалуйста|[.!])",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:wait(?:s|ed|ing)?|rest(?:s|ed|ing)?|last(?:s|ed)?|took|takes?|sat|stood|lay)\s+(?:for\s+)?(?:an?|one|a\s+whole|an\s+entire)\s+"
        + _EN_SPAN.format("")
        + r"\b(?!\s+(?:and\s+(?:an?\s|\d|[a-z]+\s+(?:minutes|hours|days|weeks|months)\b)|or\b|of\b)|['’])|\ban?\s+(?:whole\s+)?"
        + _EN_SPAN.format("2")
        + r"\s+(?:passed|went\s+by|elapsed|had\s+passed)\b|\b[Jj]ust\s+an?\s+"
        + _EN_SPAN.format("3")
        + r"(?=,\s+please|[.!])",
        re.I,
    ),
}
_LIKELY = {Language.RU: ("минут", "секунд", "час", "день", "сутки", "недел", "месяц", "год"),
           Language.EN: ("minute", "second", "moment", "hour", "day", "week", "month", "year")}  # fmt: skip
"""What a text with such a span has in it."""


def waits(text: str, language: Language) -> Iterator[Match]:
    """Yield the spans of a segment; compared with their like, and not missed."""
    for match in _WAITS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        named = next(name for name, found in match.groupdict().items() if found)
        content = NumberContent((Fraction(1),), in_words=True, unit=named.rstrip("23"), optional=True)
        yield Match(match.start(named), match.end(named), Kind.NUMBER, content)
