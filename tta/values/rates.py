"""What a quantity is said for one of: `40 л/мин`, `32 центнера с гектара`, `$80 a barrel`, `45 people per square mile`."""

from __future__ import annotations

import re

from tta.types import Language
from tta.values.unit import Unit
from tta.values.units import BY_NAME, unit_after

__all__ = ["rate_after"]

_BETWEEN = {
    Language.RU: r"(?:[\s\u00a0]+[а-яё]{3,20}\.?){0,2}?",
    Language.EN: r"(?:[\s\u00a0]+[a-z]{2,20}){0,3}?",
}
"""What is counted, between the number or its unit and what it is counted for: `45 человек на квадратный километр`."""
_PER = {
    Language.RU: re.compile(
        r"(?P<slash>\s?/\s?(?=[^\W\d_]))"
        rf"|{_BETWEEN[Language.RU]}[\s\u00a0]+(?:(?P<for>за|на|с)[\s\u00a0]+(?:(?:кажд|одн|од)[а-яё]{{1,3}}[\s\u00a0]+)?(?=[а-яё])"
        r"|в[\s\u00a0]+(?=(?:час|минуту|секунду|день|сутки|неделю|месяц|год)(?!\w)))"
        r"|[\s\u00a0]+(?P<annual>годовых)\b"
    ),
    Language.EN: re.compile(
        r"(?P<slash>\s?/\s?(?=[^\W\d_]))|(?P<annual>[\s\u00a0]+(?:per\s+annum|p\.\s?a\.))"
        rf"|{_BETWEEN[Language.EN]}[\s\u00a0]+(?:per|(?P<for>an?|every|to\s+the))[\s\u00a0-]+(?=[a-zµμ])",
        re.I,
    ),
}
_TIME, _SPACE = "time", frozenset({"area", "volume", "length"})
_COUNTED_FOR = {
    "за": _SPACE | {"mass", "energy"},
    "на": _SPACE | {"mass"},
    "с": {"area"},
    "to the": _SPACE,
}
"""What units the prepositions are said of; `на год` is for a year, `за час` within an hour."""
_SECOND = re.compile(r"с\b|s\b")
_LATER = re.compile(r"\s+(?:later|ago|earlier|before|after|old|long|in\s+advance)\b", re.I)


def rate_after(text: str, place: int, language: Language) -> tuple[Unit, int] | None:
    """Return the unit for one of which a quantity is said that ends at a place, and where that is said to the end."""
    found = _PER[language].match(text, place)
    if found is None:
        return None
    if found["annual"]:
        return BY_NAME["year"], found.end()
    if found["slash"] and (second := _SECOND.match(text, found.end())):
        return BY_NAME["second"], second.end()
    unit = unit_after(text, found.end(), language)
    if unit is None or unit[0].dimension in {"money", "temperature", "share", "ratio"} or _LATER.match(text, unit[1]):
        return None
    preposition = " ".join((found["for"] or "").casefold().split())
    if preposition in _COUNTED_FOR and unit[0].dimension not in _COUNTED_FOR[preposition]:
        return None
    return unit
