"""Bodies that can be told apart as values: ministries, and those of the gazetteer whose names are acronyms in both languages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from tta.types import Language
from tta.values.gazetteer import own_names
from tta.values.known_name import Known, Sort
from tta.values.known_words import HYPHEN, country_words

__all__ = ["acronyms_of_bodies", "body_forms", "department", "ministries", "rows_called"]

_ACRONYM = re.compile("[A-ZА-ЯЁ]{2,6}")
_DEPARTMENTS = {
    "foreign": ("иностранных дел", "Наркоминдел"),
    "defense": ("обороны", r"Минобороны\b"),
    "interior": ("внутренних дел", "Наркомвнудел"),
    "finance": ("финансов", "(?:Мин|Нарком)фин"),
    "justice": ("юстиции", "(?:Мин|Нарком)юст"),
    "health": ("здравоохранения", "(?:Мин|Нарком)здрав"),
    "education": ("(?:образования|просвещения)", "(?:Мин(?:обр|просвещ)|Наркомпрос)"),
    "culture": ("культуры", "Минкульт"),
    "transport": ("(?:транспорта|путей сообщения)", "(?:Минтранс|Наркомпуть)"),
    "agriculture": ("(?:сельского хозяйства|земледелия)", "(?:Минсельхоз|Наркомзем)"),
    "energy": ("энергетики", r"Минэнерго\b"),
    "labor": ("труда", "(?:Мин|Нарком)труд"),
    "economic development": ("экономического развития", r"Минэконом(?:развития|ики)\b"),
    "sport": ("спорта", "Минспорт"),
    "trade": ("торговли", "(?:Мин|Нарком)(?:пром|внеш)?торг"),
    "construction": ("строительства", "Минстрой"),
    "natural resources": ("природных ресурсов", r"Минприроды\b"),
}
"""What a ministry is for, by the word that English has for it: what Russian says behind `министерство`, and in one word."""
_AS_WELL = {
    "defence": "defense",
    "labour": "labor",
    "sports": "sport",
    "commerce": "trade",
    "economy": "economic development",
    "economics": "economic development",
    "economic affairs": "economic development",
}
"""How else English writes them."""
_DEPARTMENT = "|".join((*_AS_WELL, *_DEPARTMENTS))
_MINISTRY = re.compile(
    rf"\b(?:(?P<before>{_DEPARTMENT}) (?:Ministry|Department|Commissariat)"
    rf"|(?:Ministry|Department|Commissariat) (?:of|for) (?:the )?(?P<behind>{_DEPARTMENT}))\b",
    re.I,
)
_RUSSIAN_MINISTRIES = {
    name: re.compile(rf"\b(?:(?:[Мм]инистерств|[Кк]омиссариат)[а-я]{{0,2}} {full}|{short})[а-я]{{0,3}}")
    for name, (full, short) in _DEPARTMENTS.items()
}
_RUSSIAN_SIGNS, _ENGLISH_SIGNS = ("инистерств", "омиссариат", "Мин", "Нарком"), ("inistry", "epartment", "ommissariat")
"""What a text has in it that names a ministry at all."""


def acronyms_of_bodies(written: str, language: Language) -> Iterator[Known]:
    """The bodies that a word is the acronym of, or a compound begins with: `ВИЧ-инфекция`."""
    short = written if written.isupper() else HYPHEN.split(written)[0]
    if not short.isupper():
        return
    plain = short.replace(".", "")
    rows = _acronyms()[language].get(plain) if _ACRONYM.fullmatch(plain) else None
    if rows:
        yield Known(Sort.BODY, 0, len(short), rows)


def ministries(text: str, language: Language) -> Iterator[Known]:
    """The ministries that a text names in full, `Defense Ministry`, `Министерство обороны`, or in one word, `Минобороны`."""
    if language is Language.RU:
        return _russian_ministries(text) if any(part in text for part in _RUSSIAN_SIGNS) else iter(())
    return _english_ministries(text) if any(part in text for part in _ENGLISH_SIGNS) else iter(())


def body_forms(row: int) -> tuple[str, ...]:
    """Return the English forms of a body by its number; none where it does not stand in the gazetteer."""
    return _gazetteer()[row][1] if 0 <= row < len(_gazetteer()) else ()


def rows_called(phrases: Collection[str]) -> frozenset[int]:
    """Return the lines of the gazetteer that have one of some English phrases of several words, in small letters."""
    several = {phrase for phrase in phrases if " " in phrase}
    return frozenset(
        number for number, (_, english) in enumerate(_gazetteer()) if not several.isdisjoint(map(str.lower, english))
    )


@lru_cache(maxsize=1)
def _gazetteer() -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    return tuple((tuple(russian), tuple(english)) for russian, english in own_names())


@lru_cache(maxsize=1)
def _acronyms() -> Mapping[Language, Mapping[str, frozenset[int]]]:
    """The rows of the gazetteer by their acronyms, of those that have one in either language and name no country."""
    found: dict[Language, dict[str, frozenset[int]]] = {language: {} for language in Language}
    for number, (russian, english) in enumerate(_gazetteer()):
        sides = {Language.RU: russian, Language.EN: english}
        if any(form in country_words(language) for language, forms in sides.items() for form in forms):
            continue
        short = {language: [form for form in forms if _ACRONYM.fullmatch(form)] for language, forms in sides.items()}
        if all(short.values()):
            for language, forms in short.items():
                for form in forms:
                    found[language][form] = found[language].get(form, frozenset()) | {number}
    return found


def _english_ministries(text: str) -> Iterator[Known]:
    for match in _MINISTRY.finditer(text):
        named = (match["before"] or match["behind"]).lower()
        yield Known(Sort.BODY, match.start(), match.end(), department(_AS_WELL.get(named, named)))


def _russian_ministries(text: str) -> Iterator[Known]:
    for named, pattern in _RUSSIAN_MINISTRIES.items():
        for match in pattern.finditer(text):
            yield Known(Sort.BODY, match.start(), match.end(), department(named))


@lru_cache(maxsize=32)
def department(named: str) -> frozenset[int]:
    """Return the lines of the gazetteer that have a ministry, or a number of its own."""
    form = f"{named.capitalize()} Ministry"
    rows = {number for number, (_, english) in enumerate(_gazetteer()) if form in english}
    return frozenset(rows) or frozenset({-1 - tuple(_DEPARTMENTS).index(named)})
