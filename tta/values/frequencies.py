"""How often: `дважды в неделю`, `ежемесячный`, twice a day, weekly; the number of times is read as a number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["frequencies"]

_SPANS = {
    Language.RU: r"(?P<hour>час)|(?P<day>день|сутки)|(?P<week>неделю)|(?P<month>месяц)|(?P<year>год)",
    Language.EN: r"(?P<hour>hour)|(?P<day>day)|(?P<week>week)|(?P<month>month)|(?P<year>year)",
}
_FREQUENCY = {
    Language.RU: re.compile(
        rf"(?:(?<=\bраз )|(?<=\bраза )|(?<=жды ))(?:в|на)\s+(?:{_SPANS[Language.RU]})\b"
        r"|\bеже(?:(?P<hour2>час)|(?P<day2>днев|суточ)|(?P<week2>недель)|(?P<month2>месяч)|(?P<quarter>кварталь)|(?P<year2>год))"
        r"н(?:о|[а-яё]{2,3})\b",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?:(?<=\btimes )|(?<=\bonce )|(?<=\btwice ))(?:an?|per|every|each|in\s+an?)\s+"
        rf"(?:{_SPANS[Language.EN]})\b"
        r"|\b(?:(?P<hour2>hourly)|(?P<day2>daily)|(?P<week2>weekly)|(?P<month2>monthly)|(?P<quarter>quarterly)"
        r"|(?P<year2>yearly|annual(?:ly)?))\b",
        re.I,
    ),
}
_LIKELY = {
    Language.RU: ("раз в ", "раза в ", "жды в ", "раз на ", "раза на ", "жды на ", "еже"),
    Language.EN: ("times ", "once ", "twice ", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annual"),
}
"""What a text that says how often has in it."""


def frequencies(text: str, language: Language) -> Iterator[Match]:
    """Yield what says of which span of time something happens so many times; compared with its like, and not missed."""
    for match in _FREQUENCY[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        span = next(name for name, found in match.groupdict().items() if found).rstrip("2")
        content = NumberContent((Fraction(1),), in_words=True, unit=f"per {span}", optional=True, compound=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
