"""Places on the globe: `55°45′21″ с. ш.`, `37.6° E`, `60 degrees south latitude`: one value each, of its hemisphere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tta.types import Kind, Language
from tta.values.likely import has_digit, mentions
from tta.values.value import Match, NumberContent

__all__ = ["coordinates"]

_ANGLE = (
    r"(?<![\w.,°-])(?P<degrees>\d{1,3}(?:[.,]\d{1,6})?)\s?(?:[°º]|град(?:ус[а-я]{0,3}\b|\.)|degrees?\b|deg\b\.?)"
    r"(?:,?\s?(?P<minutes>\d{1,2}(?:[.,]\d{1,4})?)\s?(?:[′'’´]|мин(?:ут[а-я]?\b|\.)|minutes?\b|min\b\.?)"
    r"(?:,?\s?(?P<seconds>\d{1,2}(?:[.,]\d{1,4})?)\s?(?:[″\"”]|[′'’´]{2}|сек(?:унд[а-я]?\b|\.)|seconds?\b|sec\b\.?))?)?"
)
_DEGREE_IN_ORDER = r"(?<![\w.,-])(?P<ordinal>\d{1,2})-?(?:м|й|го|му|я|ю)\s+градус[а-я]{0,2}"
_NORTH, _SOUTH, _EAST, _WEST = "°N", "°S", "°E", "°W"
_NAMED_BEFORE = r"\.(?=\s*(?:[,;).]|$|и\s|долг|шир))"
"""Behind `сев` and its like where latitude and longitude were named before: `Широта 59°12′ сев., долгота 30°07′ вост.`"""
_RU_SIDE = (
    rf"\s?(?:(?P<n>с(?:ев)?\.\s?ш\b|северной\s+широты\b|сев{_NAMED_BEFORE}|N\b)"
    rf"|(?P<s>ю(?:ж)?\.\s?ш\b|южной\s+широты\b|южн?{_NAMED_BEFORE}|S\b)"
    rf"|(?P<e>в(?:ост)?\.\s?д\b|восточной\s+долготы\b|вост{_NAMED_BEFORE}|E\b)"
    rf"|(?P<w>з(?:ап)?\.\s?д\b|западной\s+долготы\b|зап{_NAMED_BEFORE}|W\b))\.?"
)
_EN_SIDE = (
    r"\s?(?:of\s+)?(?:(?:(?P<n>N|(?i:north(?:ern)?))|(?P<s>S|(?i:south(?:ern)?))|(?P<e>E|(?i:east(?:ern)?))|(?P<w>W|(?i:west(?:ern)?)))"
    r"\b\.?(?:\s(?:latitude|longitude|lat\.|long?\.))?)(?!\s+(?:of|from|to)\b)"
)
_PATTERN = {
    Language.RU: re.compile(rf"(?:{_ANGLE}|{_DEGREE_IN_ORDER}){_RU_SIDE}"),
    Language.EN: re.compile(_ANGLE + _EN_SIDE),
}
_SIDES = {"n": _NORTH, "s": _SOUTH, "e": _EAST, "w": _WEST}
_LIKELY = ("°", "º", "град", "degree", "deg")


def coordinates(text: str, language: Language) -> Iterator[Match]:
    """Yield the latitudes and longitudes of a segment, in degrees."""
    if not (has_digit(text) and mentions(text, _LIKELY)):
        return
    for match in _PATTERN[language].finditer(text):
        groups = match.groupdict()
        side = next(unit for name, unit in _SIDES.items() if groups[name])
        parts = [groups["degrees"] or groups.get("ordinal") or "0", groups["minutes"] or "0", groups["seconds"] or "0"]
        value = sum(Fraction(part.replace(",", ".")) / 60**power for power, part in enumerate(parts))
        yield Match(match.start(), match.end(), Kind.NUMBER, NumberContent((Fraction(value),), unit=side))
