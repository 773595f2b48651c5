"""Names in Russian: what the gazetteer or the dictionary knows as one, or a capitalised word that neither knows."""

from __future__ import annotations

import re
from dataclasses import replace

from tta.language import english_words
from tta.language.yo import without_yo
from tta.types import Language
from tta.values.diminutives import short_forms_of
from tta.values.gazetteer import renderings
from tta.values.named_days import days_named
from tta.values.names import LONGEST, Name
from tta.values.regions import named_after
from tta.values.russian_gazetteer import known_name, known_size
from tta.values.russian_weakness import with_weakness
from tta.values.russian_words import russian_name
from tta.values.units import unit_after
from tta.values.zones import names_zone

__all__ = ["russian_names"]

_WORD = re.compile(
    r"(?:(?:(?<![\w'’])|(?<=\b[дл]['’]))(?<![а-яё\d][-–])|(?<=\b[аэу]ль-)|(?<=\b[аэу][сшрнтдз]-)|(?<=\bибн-))"
    r"(?:[А-ЯЁ][а-яё]+(?:[-–][А-ЯЁа-яё]+)*|[А-ЯЁ]{2,}(?:[-–](?=[А-ЯЁ])[А-ЯЁ]{5,})?)(?!\w)"
)
_LATIN = re.compile(r"(?<![\w'’.@/-])(?:[A-Z][A-Za-z]{3,}|(?![IVXLCDM]+\b)[A-Z]{2,3})(?![\w'’@/]|\.\w)")
_FIGURE = re.compile(r"\d[\s\u00a0]?$")
_REFERENCE = re.compile(
    r"(?<!\w)(?:[Сс]м|[Сс]р|СМ|СР|Напр|Прим|Стр|Гл|Рис|Табл|Илл?|Ст|Опубл|Публ|Полн|Собр|Соч|Изд|Вып|Кн|Док|Оп|Разд|Ред|Сост|Пер|Отв|Цит"
    r"|Указ|Подл|Вх|Исх|Спр|Лл|Пап|Стб|Ориг)\.(?=\s*[^\s.])(?!\s+СССР)"
)
"""`См. раздел 5`, `Полн. собр. соч.`: abbreviations that refer; `СМ` without a point is the Council of Ministers."""
_HONORIFIC = re.compile(
    r"(?:Государ|Сударын|Превосходительств|Величеств|Высочеств|Сиятельств|Светлост|Святейшеств|Преосвященств|Преподоби|Милост)[а-я]{0,3}$"
)
"""Words by which somebody is addressed: `Милостивый Государь`, `Ваше Превосходительство`."""
_NO_NAME = re.compile(r"Боже|Господи|Рождеств[а-я]{1,2}")
"""Cries, and a feast, which is a date: nobody's names."""
_DISTRICT = re.compile(
    r"(([А-ЯЁ][а-яё]+)ск[а-яё]{2,3})\s(?:район|уезд|волост|сельсовет|стан|округ|сельск|станци|вокзал|шоссе|улиц|монастыр|рудник|шахт)"
)
_OF_PLACES = ("ка", "о", "ая", "ое", "ы", "и")
"""What a place may end in behind the stem of its adjective, besides the endings of `derived_names`."""
_LONG = 3
"""Letters from which on an acronym may be written small, too."""


def _is_unit(text: str, word: re.Match[str]) -> bool:
    """Whether a word is the unit of the figure before it: `5 Мбит/с`."""
    figure = _FIGURE.search(text, max(0, word.start() - 2), word.start())
    unit = unit_after(text, figure.start() + 1, Language.RU) if figure else None
    return unit is not None and unit[1] >= word.end()


def russian_names(text: str) -> list[Name]:
    """Return the names of a Russian text in order; what lies beyond 100,000 code points is not read."""
    text = text[:LONGEST]
    words = [
        word
        for word in _WORD.finditer(text)
        if not (_REFERENCE.match(text, word.start()) or names_zone(text, word.start()) or _is_unit(text, word))
        and not (_HONORIFIC.match(word.group()) or _NO_NAME.fullmatch(word.group()))
    ]
    found: list[Name] = []
    capitals = text.isupper()
    place = 0
    while place < len(words):
        size = known_size(text, words, place)
        if size:
            found.append(_with_base(known_name(text, words[place : place + size])))
            place += size
            continue
        name = russian_name(text, words[place], capitals)
        if name:
            found.append(_with_base(name))
        place += 1
    found += [
        Name(match.start(), match.end(), match.group(), (), _copies(match.group()), doubtful=True)
        for match in _LATIN.finditer(text)
    ]
    found = [_of_district(text, name) for name in found]
    found = _with_days(text, found)
    found.sort(key=lambda name: name.start)
    return [with_weakness(text, found, number) for number in range(len(found))]


def _with_days(text: str, found: list[Name]) -> list[Name]:
    """Let a name that a feast has in it be rendered by the day of the feast: `День России`, June 12."""
    days = list(days_named(text))
    if not days:
        return found
    forms = [
        (*name.known, *(form for start, stop, said in days if start <= name.start < stop for form in said))
        for name in found
    ]
    return [replace(name, known=known) for name, known in zip(found, forms, strict=True)]


def _with_base(name: Name) -> Name:
    """Add to a name what it is made of, by which English may render it: `Надюша`, Nadya; `Заволжье`, beyond the Volga."""
    plain = without_yo(name.text.lower())
    if name.initials or not plain.isalpha():
        return name
    short, place = () if name.known else short_forms_of(plain), named_after(plain)
    bases = (*short, *((place,) if place else ()))
    known = dict.fromkeys((*name.known, *(form for base in bases for form in renderings(base))))
    forms = dict.fromkeys((*name.forms, *bases))
    return replace(name, forms=tuple(forms), known=tuple(known), person=name.person or bool(short))


def _of_district(text: str, name: Name) -> Name:
    """Add to the adjective of a district what the place may be called that it is made of: `Барановский район`, Baranovka."""
    adjective = _DISTRICT.match(text, name.start)
    if adjective is None or adjective.end(1) != name.stop:
        return name
    stem = without_yo(adjective[1][: adjective.end(2) - name.start].lower())
    return replace(name, forms=tuple(dict.fromkeys((*name.forms, *(stem + ending for ending in _OF_PLACES)))))


def _copies(word: str) -> tuple[str, ...]:
    """Return how English may write a Latin word: as it is, and in small letters, html and HCoVs; WHO is no `who`."""
    small = word.lower()
    return (word,) if len(word) < _LONG or english_words.is_known(small) else (word, small)
