"""One of a measure or a coin that stands without a numeral: `пуд муки`, `до деревни верста`, a yard of chintz, an inch wide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.language.yo import without_yo
from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.numerals import numeral
from tta.values.units import unit_after
from tta.values.value import Match, NumberContent

__all__ = ["bare_measures"]

_RUSSIAN = re.compile(
    r"(?<![\w-])(?:пуд|фунт|верст[ау]|верста|аршин|вершок|сажень|десятин[ау]|золотник|миля|милю|ярд|дюйм|акр|унци[яю]"
    r"|миллиметр|сантиметр|метр|километр|литр|килограмм|тонн[ау]|копейк[ау])(?![\w-])",
    re.I,
)
"""Measures and coins in the forms that they have when they are one."""
_ENGLISH = re.compile(
    r"\b(?:an?|one)\s+(?P<unit>pood|verst|arshin|vershok|sazhen|fathom|des{1,2}[yi]?atina?|pound|ounce|kilo|kilogram(?:me)?|(?:milli|centi|kilo)?met(?:re|er)|lit(?:re|er)|ton(?:ne)?|pint|mile|yard"
    r"|inch|acre|kope{1,2}ck|kopek|ro?uble)(?=\s+(?:of|for|in|away|off|long|every|a|per|wide|deep|high|tall|thick|from|to|or\s+more|was|is|and(?!\s+(?:a|three|one)[\s-]))\b"
    r"|\s*(?:[.,;:!?)]|$))",
    re.I,
)
_PARTS = re.compile(
    r"\b(?:half|quarter\s+of|third\s+of|per|many|such)\s+$|(?:\d|[$£€%]|\b(?:ro?ubles?|kope?[ck]+s?|dollars?|pounds|cents?|pence|francs|marks|euros|times))\s+$",
    re.I,
)
"""Before a measure, what makes it part of something else: half a mile, two roubles a pood."""
_COUNTED = re.compile(r"(?:^|\s)(?P<word>[\w,.½¼¾/]+)\s+$")
_RATE = frozenset("за на с по один одна одну каждый каждую этот эта эту весь всю целый целую лишний".split())
"""Words before a Russian measure that make a price of it, or no one of it."""
_THAN_BY = re.compile(r"\bчем\s+на\s+$", re.I)
"""`не больше чем на миллиметр`, where `на` makes no price of it."""
_NEAR = 24
"""Code points before a measure in which what counts it stands."""
_LIKELY = {
    Language.RU: tuple(
        "пуд фунт верст аршин вершок сажень десятин золотник мил ярд дюйм акр унци килогр метр литр тонн копейк".split()
    ),
    Language.EN: tuple(
        "pood verst arshin vershok sazhen fathom tin pound ounce kilo met lit ton pint mile yard inch acre kop uble".split()
    ),
}  # fmt: skip


def bare_measures(text: str, language: Language) -> Iterator[Match]:
    """Yield the measures and coins of a segment that are one without saying so; compared with their like, and not missed."""
    if not mentions(text, _LIKELY[language]):
        return
    for match in (_RUSSIAN if language is Language.RU else _ENGLISH).finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        start = match.start() if language is Language.RU else match.start("unit")
        unit = unit_after(text.lower(), start, language)
        if unit is not None and unit[1] == match.end() and not _is_counted(before, language):
            content = NumberContent((Fraction(1),), in_words=True, unit=unit[0].name, optional=True)
            yield Match(match.start(), match.end(), Kind.NUMBER, content)


def _is_counted(before: str, language: Language) -> bool:
    """Whether a number or a price stands before a measure."""
    if language is Language.EN:
        return _PARTS.search(before) is not None
    found = None if _THAN_BY.search(before) else _COUNTED.search(before)
    word = without_yo(found["word"].casefold()) if found else ""
    return word in _RATE or any(map(str.isdigit, word)) or (bool(word) and numeral(word, language) > 0)
