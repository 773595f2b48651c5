"""One number with what belongs to it: its sign and its unit, behind it, before it or within it.

`−5 °С`, `half an hour`, `US$5` and `a boy of seven` are each what a reader takes them for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from tta.types import Language
from tta.values.numbers import Written
from tta.values.rates import rate_after
from tta.values.signs import with_sign
from tta.values.turned_round import unit_turned_round
from tta.values.units import BY_NAME, Unit, unit_after, unit_before
from tta.values.vagueness import is_open, is_vague
from tta.values.value import NumberContent

__all__ = ["Quantity", "quantity_of", "within_number"]

_ARTICLE = re.compile(r"[\s\u00a0](?:of )?(?:an?|the)(?=[\s\u00a0])", re.I)
_ONE_AND_A_HALF = re.compile(r"(?:an?|one)(?=\s)", re.I)
_HALF_YEAR = re.compile(r"пол(?:у)?год[а-я]{1,3}", re.I)
_ROUND = {"month": 12, "hour": 24, "day": 7, "minute": 60, "year": 100}
"""Spans of time that the other language may call by one word, a year, a day, a week, an hour, a century."""
_AGED = re.compile(r"\b(?:aged|age\s+of|(?:boy|girl|child|lad|youth|man|woman|son|daughter)\s+of)\s$", re.I)
_LONGEST_AGED = 16
"""`a boy of seven`, whose years are not named, and how long what stands before the figure is."""
_UNCOUNTED = re.compile(
    r"\+\d{1,2}(?:-?[йяе]\b|\s?['’′]|\s+мин)|rd[\s-]part(?:y|ies)\b|-?(?:й|я|ая|ей)?\s+проб[аыуе]\b", re.I
)
"""What makes a figure part of a term: `3rd-party`, `серебро 925 пробы` for sterling silver, `на 90+3-й минуте`."""
_ROUNDABOUT = (180, 360)  # `на 180 градусов`, `a 360-degree view`
_DECREASE = re.compile(
    r"(?:упа[лвд]|сни[зж]|сокра[тщ]|уменьш|меньше|ниже|реже|дешев|слабее|короче|медленн|пад[аеё]|снижа|редк|мал[оы]|уже|тоньше"
    r"|легче|моложе|бедне|усту)",
    re.I,
)
_CLOSE = 60
"""Code points to either side of `в три раза` in which it is said that something became less."""
_OFTEN = re.compile(r"(?:once|twice|thrice|\w+жды)$", re.I)
"""How many times: of which span is read by itself (frequencies)."""
_GLUED = re.compile(r"[A-ZА-ЯЁ]{1,3}(?!\w)")
"""`4WD`, `3D`: what a thing is called by."""
_DWELLING = re.compile(
    r"квартир|комнат|жилплощад|площадь|участ(?:ок|ка)|(?<!\w)дом(?:а|е|ом|ик)?(?!\w)|студи|помещени", re.I
)
_LENGTH = re.compile(
    r"высот|длин|ширин|глубин|рост|расстоян|этаж|от(?:\s+\w+)?\s+дома|до\s+дома|кв\.|квадратн|радиус|шири|выше|ниже",
    re.I,
)
_GOALLESS = re.compile(r"\b0\s?[:–-]\s?0\b")
"""A score that has no figures where it is said in words, a goalless draw."""
_ONE_OF = re.compile(r"-(?:piece|sided|off|man|person)\b")
_GRAMS = re.compile(r"\s?г\.?(?=\s*(?:$|[,;)]|\s[А-ЯЁ]))")
_WEIGHED = re.compile(r"\b(?:вес|масс|навеск)[а-яё]{0,4}\b(?:\s+[а-яё]+){0,2}\s*[:—–-]?\s*$", re.I)
_TAKEN = re.compile(
    r"(?<!\w)(?:возьм|взять|добав|полож|всып|насып|отвес|раствор|смеша)[а-яё]*(?:\s+[а-яё]+){0,2}\s+$|[а-яё]\s*[:—–]\s*$",
    re.I,
)
_OF_SUBSTANCE = re.compile(r"\s?г\.(?=\s+[а-яё]{3,}(?:а|я|и|ы|у|ю)(?!\w))")
"""`возьмите 250 г. сахара`: grams of what is taken."""
_SECONDS = re.compile(r"\s?с\.(?=\s*(?:$|[,;)]|\s[А-ЯЁ]))")
_TIMED = re.compile(
    r"(?<!\w)(?:пауз|выдержк|задержк|длительн|продолжительн|врем|через|течени|интервал|экспозици)[а-яё]*"
    r"(?:\s+[а-яё]+){0,2}\s*[:—–-]?\s*$",
    re.I,
)
"""`выдержка 3 с.`: seconds, though the letter could be that of pages."""
_CALIBRE = re.compile(r"[\s-]cal(?:ib(?:re|er))?\b", re.I)
_LONGEST_WEIGHED = 40
"""`вес монеты 17 г.`: grams, though the point could be that of a year, and how long what says so is."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, its scale and its unit, which stands at `text[number.stop:unit_stop]` if it follows."""

    start: int
    stop: int
    content: NumberContent
    scale: int
    unit: Unit | None
    unit_stop: int


def quantity_of(text: str, language: Language, written: Written) -> Quantity:
    """Give a number its unit and its sign."""
    unit, unit_stop = _unit(text, language, written)
    if unit and unit.name == "m" and language is Language.RU and _is_of_dwelling(text, written.start, unit_stop):
        unit = None
    turned = unit_turned_round(text, written.start, written.stop) if unit is None and language is Language.RU else None
    if turned is not None:
        unit, vague = turned, True
    elif unit is None:
        vague = written.content.in_words and is_open(text, language, written.start)
    else:
        vague = is_vague(text, language, written.start)
    often = (unit and unit.name == "times") or _OFTEN.search(text, written.start, written.stop)
    rate = None if often else rate_after(text, unit_stop, language)
    per = rate[0].name if rate else ""
    content = replace(written.content, unit=unit.name if unit else "", vague=vague, per=per)
    start, content = with_sign(text, language, written, content, unit_stop)
    if unit and content.readings[0] == _ROUND.get(unit.name):
        content = replace(content, optional=True)
    if not content.readings[0] and _GOALLESS.search(text, max(0, written.start - 3), written.stop + 3):
        content = replace(content, optional=True)
    single = content.readings[0] == 1 and _ONE_OF.match(text, written.stop)
    if single or _UNCOUNTED.match(text, written.stop) or (unit is None and _GLUED.match(text, written.stop)):
        content = replace(content, optional=True)
    if unit and unit.name == "degree" and content.readings[0] in _ROUNDABOUT:
        content = replace(content, optional=True)
    if unit and unit.name == "times" and language is Language.RU and content.readings[0] > 1:
        around = text[max(0, written.start - _CLOSE) : unit_stop + _CLOSE]
        if content.readings[0] == Fraction(3, 2):
            content = replace(content, readings=(*content.readings, Fraction(1, 2)))  # more by half
        elif _DECREASE.search(around):
            content = replace(content, readings=(*content.readings, 1 / content.readings[0]))
    if text[written.stop : written.stop + 1] in {"-", "\u2011"} and unit:
        content = replace(content, compound=True)
    return Quantity(start, written.stop, content, written.scale, unit, unit_stop)


def _is_of_dwelling(text: str, start: int, stop: int) -> bool:
    """Whether metres may be square ones, as those of a flat are: `квартира в сорок метров`."""
    around = text[max(0, start - _CLOSE) : stop + _CLOSE]
    return _DWELLING.search(around) is not None and _LENGTH.search(around) is None


def _unit(text: str, language: Language, written: Written) -> tuple[Unit | None, int]:
    """Return the unit behind a number, before it or within it, and where it ends if it stands behind."""
    places = [written.stop]
    if language is Language.EN:
        if written.content.readings[0] < 1 and (article := _ARTICLE.match(text, written.stop)):
            places.append(article.end())  # `half an hour`
        if within := _ONE_AND_A_HALF.match(text, written.start, written.stop):
            places.append(within.end())  # `a year and a half`
    for place in places:
        if found := unit_after(text, place, language):
            return found[0], max(written.stop, found[1])
    grams = _GRAMS.match(text, written.stop) if language is Language.RU else None
    before = max(0, written.start - _LONGEST_WEIGHED)
    if grams and _WEIGHED.search(text, before, written.start):
        return BY_NAME["g"], grams.end()
    if language is Language.RU and (found := _by_context(text, before, written)):
        return found
    if language is Language.EN and written.content.readings[0] < 1 and (calibre := _CALIBRE.match(text, written.stop)):
        return BY_NAME["inch"], calibre.end()
    if language is Language.EN and _AGED.search(text, max(0, written.start - _LONGEST_AGED), written.start):
        return BY_NAME["year"], written.stop
    if _HALF_YEAR.fullmatch(text, written.start, written.stop):
        return BY_NAME["month"], written.stop
    return unit_before(text, written.start), written.stop


def _by_context(text: str, before: int, written: Written) -> tuple[Unit, int] | None:
    """Return grams and seconds that are cut to a letter with a point, where what stands before says that they are meant."""
    for letter, lead, name in ((_OF_SUBSTANCE, _TAKEN, "g"), (_SECONDS, _TIMED, "second")):
        found = letter.match(text, written.stop)
        if found and lead.search(text, before, written.start):
            return BY_NAME[name], found.end()
    return None


def within_number(text: str, quantity: Quantity) -> range:
    """Where the unit of `a decade and a half` stands, which is no number of its own."""
    article = _ONE_AND_A_HALF.match(text, quantity.start, quantity.stop) if quantity.content.in_words else None
    return range(article.end(), quantity.stop) if article else range(0)
