"""Units of measure and currencies that stand by a number, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tta.types import Language

__all__ = ["UNITS", "Unit", "unit_after", "unit_before"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and how many of the dimension's base unit it is (0 where no rate is fixed).

    `russian` and `english` are patterns of the forms that follow a number.
    """

    name: str
    dimension: str
    factor: float
    russian: str
    english: str


UNITS: tuple[Unit, ...] = (
    Unit("%", "share", 1, r"%|процент[а-я]{0,2}\b|проц\.", r"%|per\s?cent\b|percent\b|pct\b"),
    Unit("km²", "area", 1e6, r"кв\.\s?км\b|км²|км2\b|квадратн[а-я]+ километр[а-я]*",
         r"sq\.?\s?km\b|km²|km2\b|square kilomet(?:er|re)s?"),
    Unit("ha", "area", 1e4, r"га\b|гектар[а-я]{0,2}\b", r"ha\b|hectares?\b"),
    Unit("acre", "area", 4046.86, r"акр[а-я]{0,2}\b", r"acres?\b"),
    Unit("m²", "area", 1, r"кв\.\s?м\b|м²|квадратн[а-я]+ метр[а-я]*", r"sq\.?\s?m\b|m²|square met(?:er|re)s?"),
    Unit("km", "length", 1000, r"км\b|километр[а-я]{0,2}\b", r"km\b|kilomet(?:er|re)s?\b"),
    Unit("mile", "length", 1609.344, r"мил(?:я|и|ь|ю|ям|ях)\b", r"miles?\b|mi\b"),
    Unit("verst", "length", 1066.8, r"верст[а-я]?\b|вёрст\b", r"versts?\b"),
    Unit("cm", "length", 0.01, r"см\b|сантиметр[а-я]{0,2}\b", r"cm\b|centimet(?:er|re)s?\b"),
    Unit("mm", "length", 0.001, r"мм\b|миллиметр[а-я]{0,2}\b", r"mm\b|millimet(?:er|re)s?\b"),
    Unit("m", "length", 1, r"м\b(?!\.)|метр[а-я]{0,2}\b", r"m\b|met(?:er|re)s?\b"),
    Unit("foot", "length", 0.3048, r"фут[а-я]{0,2}\b", r"ft\b|feet\b|foot\b"),
    Unit("kg", "mass", 1, r"кг\b|килограмм[а-я]{0,2}\b", r"kg\b|kilograms?\b|kilos?\b"),
    Unit("pood", "mass", 16.3805, r"пуд[а-я]{0,2}\b", r"poods?\b|puds?\b"),
    Unit("centner", "mass", 100, r"ц\b|центнер[а-я]{0,2}\b", r"centners?\b|quintals?\b"),
    Unit("pound", "mass", 0.45359, r"фунт(?:а|ов|ы)? веса\b", r"lbs?\b"),
    Unit("t", "mass", 1000, r"т\b(?!\.\s?[А-ЯЁед])|тонн[а-я]{0,2}\b", r"t\b|tons?\b|tonnes?\b|metric tons?\b"),
    Unit("g", "mass", 0.001, r"грамм[а-я]{0,2}\b", r"grams?\b"),
    Unit("ruble", "money", 0, r"руб(?:\.|л[а-я]{1,3}\b)", r"ro?u?bles?\b|rbls?\b"),
    Unit("kopek", "money", 0, r"коп(?:\.|е[а-я]{2,3}\b)", r"kope[ck]k?s?\b"),
    Unit("dollar", "money", 0, r"долл(?:\.|ар[а-я]{0,3}\b)|\$", r"dollars?\b"),
    Unit("pound sterling", "money", 0, r"ф(?:унт[а-я]{0,2}|\.)\s?ст(?:\.|ерлингов)", r"pounds? sterling\b"),
    Unit("mark", "money", 0, r"мар(?:ок|ки|ка)\b", r"marks?\b|DM\b"),
    Unit("franc", "money", 0, r"франк[а-я]{0,2}\b", r"francs?\b"),
    Unit("euro", "money", 0, r"евро\b|€", r"euros?\b"),
)  # fmt: skip
"""A unit that begins like another stands before it."""

_SIGNS = {"$": "dollar", "£": "pound sterling", "€": "euro"}


@lru_cache(maxsize=4)
def _pattern(language: Language) -> re.Pattern[str]:
    forms = [unit.russian if language is Language.RU else unit.english for unit in UNITS]
    named = "|".join(f"(?P<u{number}>{form})" for number, form in enumerate(forms))
    lead = (
        r"[\s\u00a0]*(?:инвалютн[а-я]+\s|ин\.\s?в\.?\s|инв\.\s|американск[а-я]+\s)?"
        if language is Language.RU
        else r"[\s\u00a0-]*(?:US |U\.S\. |American |foreign[- ]currency |metric )?"
    )
    return re.compile(f"{lead}(?:{named})", re.I if language is Language.EN else 0)


def unit_after(text: str, place: int, language: Language) -> Unit | None:
    """Return the unit that begins behind a number."""
    match = _pattern(language).match(text, place, place + 40)
    if match is None:
        return None
    return next(UNITS[int(name[1:])] for name, found in match.groupdict().items() if found is not None)


def unit_before(text: str, place: int) -> Unit | None:
    """Return the currency whose sign stands before a number: `$5`."""
    name = _SIGNS.get(text[place - 1 : place])
    return next(unit for unit in UNITS if unit.name == name) if name else None
