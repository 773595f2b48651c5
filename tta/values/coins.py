"""Coins and notes that are called by what they are worth: `гривенник`, `пятиалтынный`, `четвертная`, `червонец`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import Match, NumberContent

__all__ = ["coins"]

_CASES = r"(?:а|у|ом|е|ы|и|ов|ам|ами|ах)?"
_ADJECTIVAL = r"(?:ый|ого|ому|ым|ом|ые|ых|ыми)"
_KOPEKS = {
    50: rf"полтинник{_CASES}|полтин(?:а|ы|е|у|ой)",
    25: rf"четвертак{_CASES}", 20: rf"двугривенн{_ADJECTIVAL}", 15: rf"пятиалтынн{_ADJECTIVAL}",
    10: rf"гривенник{_CASES}", 3: r"алтын(?:а|у|ом|е|ы|ов)?", 5: rf"пятак{_CASES}|пятач(?:ок|к(?:а|у|ом|е|и|ов))",
}  # fmt: skip
_RUBLES = {
    25: r"четвертн(?:ой|ая|ую)(?!\s+[а-яё]+)",
    10: r"червон(?:ец|ц(?:а|у|ем|е|ы|ев))",
    1: r"целков(?:ый|ого|ому|ым)",
}
_NAMES = "|".join(
    (
        *(rf"(?P<k{worth}>{form})" for worth, form in _KOPEKS.items()),
        *(rf"(?P<r{worth}>{form})" for worth, form in _RUBLES.items()),
    )
)
_COIN = re.compile(rf"(?<![\w-])(?:{_NAMES})(?![\w-])", re.I)
_LIKELY = (
    "полтин",
    "алтын",
    "четверта",
    "четвертн",
    "двугривен",
    "пятиалт",
    "гривенн",
    "пятак",
    "пятач",
    "червон",
    "целков",
)
"""What a text with such a coin has in it."""


def coins(text: str, language: Language) -> Iterator[Match]:
    """Yield what such coins and notes of a Russian segment are worth; compared with a sum, and not missed."""
    for match in _COIN.finditer(text) if language is Language.RU and mentions(text, _LIKELY) else ():
        name = next(name for name, found in match.groupdict().items() if found)
        unit = "kopek" if name.startswith("k") else "ruble"
        content = NumberContent((Fraction(int(name[1:])),), in_words=True, unit=unit, optional=True)
        yield Match(match.start(), match.end(), Kind.NUMBER, content)
