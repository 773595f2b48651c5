"""Numbers of which only the order is said: `пара писем`, `десятки домов`, dozens, hundreds; thousands and more are numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["vague_counts"]

_SCALE = {
    Language.RU: r"(?!\s+(?:дв[аеу]|тр[иёе]|чет|пят|шест|сем[ьи]|вос|девят|десят|полтор"
    r"|сотен|тысяч|миллион|миллиард|тыс\.|млн|млрд))",
    Language.EN: r"(?!\s+(?:of\s+)?(?:hundred|thousand|million|billion|dozen|decade|centur))",
}
_COUNTS = {
    Language.RU: re.compile(
        r"(?<![\w-])(?:(?P<n2>пар[ауы](?=\s+(?:раз|дней|часов|недель|минут|месяцев|лет|слов|писем)\b))"
        rf"|(?P<n10>десятк(?:и|ов|ам|ами|ах))|(?P<n100>сот(?:ни|ен|ням|нями|нях)))(?![\w-]){_SCALE[Language.RU]}",
        re.I,
    ),
    Language.EN: re.compile(
        rf"\b(?:(?P<n2>couple)|(?P<n10>tens|dozens|scores)|(?P<n100>hundreds))\s+of\b{_SCALE[Language.EN]}", re.I
    ),
}
_COUNTED = {
    Language.RU: re.compile(
        r"(?:\d|\b(?:дв|тр|четыр|пят|шест|сем|вос|девят|десят|обо?и|перв|последн|кажд|нескольк|пар)[а-яё]*)\s+$", re.I
    ),
    Language.EN: re.compile(r"\bmarried\s+$", re.I),
}
"""Before a word for an order, what counts it: `шесть десятков`, `сотни` of `две сотни`."""
_LONGEST_COUNT = 16
_LIKELY = {
    Language.RU: ("пар", "десятк", "сот"),
    Language.EN: ("couple of", "tens of", "dozens of", "scores of", "hundreds of"),
}
"""What a text with such a number has in it."""


def vague_counts(text: str, language: Language) -> Iterator[Match]:
    """Yield such numbers of a segment; compared with their like, and not missed."""
    for match in _COUNTS[language].finditer(text) if mentions(text, _LIKELY[language]) else ():
        if _COUNTED[language].search(text, max(0, match.start() - _LONGEST_COUNT), match.start()):
            continue
        name = next(name for name, found in match.groupdict().items() if found)
        content = NumberContent((Fraction(int(name[1:])),), in_words=True, weak=True, optional=True)
        yield Match(match.start(name), match.end(name), Kind.NUMBER, content)
