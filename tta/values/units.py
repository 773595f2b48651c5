"""Units of measure and currencies that stand by a number, in both languages, also in one word with it."""

from __future__ import annotations

import re
from functools import lru_cache

from tta.types import Language
from tta.values.unit import Unit
from tta.values.unit_table import UNITS

__all__ = ["ADJECTIVE", "BY_NAME", "UNITS", "Unit", "counted", "unit_after", "unit_before", "unit_of_stem"]

BY_NAME = {unit.name: unit for unit in UNITS}
"""Units by the name that a number carries."""

ADJECTIVE = r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)\b"
"""Pattern of the endings of a Russian adjective."""

_BEFORE = re.compile(
    r"(?P<usd>(?:US|U\.S\.)\$|USD\s)\s?$|(?P<cad>CA?\$|CAD\s)\s?$|(?P<aud>AU?\$|AUD\s)\s?$|(?P<hkd>HK\$|HKD\s)\s?$|(?P<dollar>\$)\s?$|(?P<sterling>£|GBP\s)$|(?P<euro>€|EUR\s)\s?$|(?P<ruble>₽|RUB\s)$"
)
_CODES = {
    "sterling": "pound sterling",
    "usd": "US dollar",
    "cad": "Canadian dollar",
    "aud": "Australian dollar",
    "hkd": "Hong Kong dollar",
}
_PLURALS = {
    "yen": "yen",
    "yuan": "yuan",
    "tenge": "tenge",
    "times": "times",
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "square foot": "square feet",
    "pound sterling": "pounds sterling",
}


@lru_cache(maxsize=4)
def _pattern(language: Language) -> re.Pattern[str]:
    if language is Language.EN:
        forms = [unit.english for unit in UNITS]
    else:
        forms = [rf"{unit.russian}|(?:{unit.stem}){ADJECTIVE}" if unit.stem else unit.russian for unit in UNITS]
    named = "|".join(f"(?P<u{number}>{form})" for number, form in enumerate(forms))
    lead = (
        r"(?:[\s\u00a0]*|-)(?:инвалютн[а-я]+\s|ин\.\s?в\.?\s|инв\.\s)?"
        if language is Language.RU
        else r"[\s\u00a0-]*(?:foreign[- ]currency |metric )?"
    )
    return re.compile(f"{lead}(?:{named})", re.I if language is Language.EN else 0)


def unit_after(text: str, place: int, language: Language) -> tuple[Unit, int] | None:
    """Return the unit that begins behind a number, and where it ends."""
    match = _pattern(language).match(text, place, place + 40)
    if match is None:
        return None
    unit = next(UNITS[int(name[1:])] for name, found in match.groupdict().items() if found is not None)
    return unit, match.end()


def unit_before(text: str, place: int) -> Unit | None:
    """Return the currency whose sign or code stands before a number: `$5`, `US$5`, `USD 5`."""
    match = _BEFORE.search(text, max(0, place - 6), place)
    if match is None:
        return None
    name = next(name for name, found in match.groupdict().items() if found)
    return BY_NAME[_CODES.get(name, name)]


@lru_cache(maxsize=1024)
def unit_of_stem(rest: str) -> Unit | None:
    """Return the unit that a compound ends in: `часовой` of `восьмичасовой`, `века` of `полвека`."""
    return next((unit for unit, pattern in _russian_units() if pattern.fullmatch(rest)), None)


@lru_cache(maxsize=1)
def _russian_units() -> tuple[tuple[Unit, re.Pattern[str]], ...]:
    """Return the patterns of each unit by itself."""
    return tuple(
        (unit, re.compile(rf"{unit.russian}|(?:{unit.stem}){ADJECTIVE}" if unit.stem else unit.russian))
        for unit in UNITS
    )


def counted(amount: str, unit: Unit) -> str:
    """Show a quantity: `385 miles`, `620 km`, `5%`, `1 foot`."""
    if unit.name in {"%", "‰", "°C", "°F", "K"}:
        return f"{amount}{'' if unit.dimension == 'share' else ' '}{unit.name}"
    measured, _, per = unit.name.partition(" per ")
    if per:
        return f"{counted(amount, BY_NAME[measured])} per {per}" if measured else f"{amount} per {per}"
    spelled = unit.name.replace(" ", "").isalpha() and len(unit.name) > 3
    plural = _PLURALS.get(unit.name) or (f"{unit.name}s" if spelled and unit.name != "horsepower" else unit.name)
    return f"{amount} {unit.name if amount == '1' else plural}"
