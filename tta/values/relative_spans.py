"""Spans of time called by their distance from the one of which a text speaks: `в прошлом году`, this week, `следующей весной`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, RelativeSpanContent

__all__ = ["relative_spans"]

_RU_SPAN = (
    r"(?P<year>год(?:а|у|ом|е)?)|(?P<month>месяц(?:а|у|ем|е)?)|(?P<week>недел[яиюей]{1,2})|(?P<quarter>квартал(?:а|у|ом|е)?)"
    r"|(?P<term>семестр(?:а|у|ом|е)?)|(?P<century>век(?:а|у|ом|е)?|столети(?:е|я|ю|ем|и))"
)
_EN_SPAN = (
    r"(?P<year>year)|(?P<month>month)|(?P<week>week)|(?P<quarter>quarter)|(?P<term>term|semester)|(?P<century>century)"
)
_RU_NAMED = (
    r"(?P<season>сезон(?:а|у|ом|е)?|весн|зим|осен|лет(?:о|а|ом|у)\b)"
    r"|(?P<weekday>понедельник|вторник|сред[уы]\b|четверг|пятниц|суббот|воскресень)"
)
_EN_NAMED = (
    r"(?P<season>season|spring|summer|autumn|fall\b|winter)"
    r"|(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_SPANS = {
    Language.RU: re.compile(
        r"(?<![\w-])(?:(?P<last>прошл|минувш|истекш)|(?P<this>эт|нынешн|текущ)|(?P<next>следующ|будущ|наступающ))[а-яё]{1,3}"
        rf"(?:\s+(?:{_RU_SPAN})(?!\w)|(?=\s+(?:{_RU_NAMED})))",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:(?<!\bthe )(?<!\bat )(?:(?P<last>last)|(?P<next>next))|(?P<this>this|the\s+(?:current|present)))"
        rf"(?:\s+(?:{_EN_SPAN})\b|(?=\s+(?:{_EN_NAMED})))",
        re.I,
    ),
}
"""Of seasons and days of the week, which are values of their own, the word before them alone."""
_ADJECTIVE = re.compile(r"(?<![\w-])прошлогодн[а-яё]{2,3}(?!\w)", re.I)
_OFFSETS = {"last": -1, "this": 0, "next": 1}
_LIKELY = {
    Language.RU: ("прошл", "минувш", "истекш", "эт", "нынешн", "текущ", "следующ", "будущ", "наступающ"),
    Language.EN: ("last ", "next ", "this ", "current ", "present "),
}
"""What a text with such a span has in it."""


def relative_spans(text: str, language: Language) -> Iterator[Match]:
    """Yield such spans of a segment; compared with their like, and not missed."""
    for match in _ADJECTIVE.finditer(text) if language is Language.RU and mentions(text, ("прошлогодн",)) else ():
        yield Match(match.start(), match.end(), Kind.DATE_TIME, RelativeSpanContent("year", -1))
    for match in _SPANS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        names = [name for name, found in match.groupdict().items() if found]
        offset = next(_OFFSETS[name] for name in names if name in _OFFSETS)
        unit = next(name for name in names if name not in _OFFSETS)
        if unit == "weekday" and not offset:
            continue  # this Tuesday is the next one as often
        yield Match(match.start(), match.end(), Kind.DATE_TIME, RelativeSpanContent(unit, offset))
