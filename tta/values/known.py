"""What is known by name on both sides and can be told apart as a value: countries, cities, papers, bodies, military ranks.

`шотландские`, Scots and Scotland name one country; ФБР and FBI one body, МИД and the Foreign Ministry. All but the bodies
stand in tables of their own; these are those of the gazetteer whose names are acronyms in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import best_reading, readings
from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import own_names

__all__ = ["Known", "Sort", "body_forms", "known_in", "states_named", "states_of_capital"]


class Sort(str, Enum):
    """What is known: only values of one sort are told apart."""

    COUNTRY = "country"
    CITY = "city"
    PAPER = "paper"
    BODY = "body"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Known:
    """A word or phrase, `text[start:stop]`, and the numbers of all that it may name; `part` of a compound is never missed."""

    sort: Sort
    start: int
    stop: int
    values: frozenset[int]
    part: bool = False


_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{3,6}")
_LISTS = {Sort.CITY: "cities.tsv", Sort.PAPER: "papers.tsv"}
_QUOTED = re.compile(r"[«\"“„]$")
_KINGDOM = re.compile(r"\bUnited Kingdom\b")
_DEPARTMENTS = (
    "foreign defense defence interior finance justice health education culture transport agriculture energy".split()
)
_DEPARTMENT = "|".join(_DEPARTMENTS)
_MINISTRY = re.compile(
    rf"\b(?:(?P<before>{_DEPARTMENT}) Ministry|Ministry of (?:the )?(?P<behind>{_DEPARTMENT}))\b", re.I
)
_PREFIX = 4  # letters of the first part of a compound by which its country is known: `англо-`, `сов-етско-`


def known_in(text: str, language: Language) -> list[Known]:
    """Return the countries, bodies and ranks that a text names, in its order; no place twice.

    Args:
        text: of a bead.
        language: of the text.
    """
    words = list(_WORD.finditer(text))
    found: list[Known] = []
    for word in words:
        found += _countries(word, language)
        found += _listed(word, language)
        found += _bodies(word, language)
    found += _ranks(words, language)
    if language is Language.EN:
        found += _ministries(text) if "inistry" in text else ()
        found += (Known(Sort.COUNTRY, *match.span(), states_named("Britain")) for match in _KINGDOM.finditer(text))
    return sorted(found, key=lambda known: known.start)


def states_named(word: str) -> frozenset[int]:
    """Return the numbers of the countries that an English word names, by itself, its people or its capital."""
    return _named(word, Language.EN, "peoples.tsv")


def states_of_capital(word: str) -> frozenset[int]:
    """Return the numbers of the countries whose capital an English word is; none for other words."""
    return states_named(word) if _named(word, Language.EN, "cities.tsv") else frozenset()


def body_forms(row: int) -> tuple[str, ...]:
    """Return the English forms of a body by its number."""
    return _gazetteer()[row][1]


@lru_cache(maxsize=1)
def _gazetteer() -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    return tuple((tuple(russian), tuple(english)) for russian, english in own_names())


def _countries(word: re.Match[str], language: Language) -> Iterator[Known]:
    table = _words("peoples.tsv")[language]
    parts = re.split(r"[-–]", word.group())
    place = word.start()
    for number, part in enumerate(parts):
        values = _named(part, language, "peoples.tsv")
        begins = number < len(parts) - 1 and not values
        if begins:  # `советско-`, Anglo-
            start = without_yo(part)[:_PREFIX]
            values = frozenset(row for form, row in table.items() if form.lower().startswith(start))
        if values:
            city = bool(_named(part, language, "cities.tsv"))  # which may stand for its state and is told by itself
            yield Known(Sort.COUNTRY, place, place + len(part), values, begins or city)
        place += len(part) + 1


def _listed(word: re.Match[str], language: Language) -> Iterator[Known]:
    """The cities and papers, of one word."""
    for sort, values in _values(word.group(), language):
        if sort is Sort.CITY or language is Language.EN or _QUOTED.search(word.string, 0, word.start()):
            yield Known(sort, word.start(), word.end(), values)


@lru_cache(maxsize=WORDS_KEPT)
def _values(word: str, language: Language) -> tuple[tuple[Sort, frozenset[int]], ...]:
    """Return what a word names of each list."""
    named = ((sort, _named(word, language, name)) for sort, name in _LISTS.items())
    return tuple((sort, values) for sort, values in named if values)


@lru_cache(maxsize=WORDS_KEPT)
def _named(word: str, language: Language, name: str) -> frozenset[int]:
    table = _words(name)[language]
    if language is Language.EN:
        plain = word.replace(".", "")
        return frozenset({table[plain]}) if plain in table else frozenset()
    if word.isupper():
        return frozenset({table[word]}) if word in table else frozenset()
    capital = word[0].isupper()
    lemmas = {reading.lemma for reading in readings(word.lower())} if capital else {best_reading(word).lemma}
    forms = {form for lemma in lemmas for form in ((lemma.capitalize(), lemma) if capital else (lemma,))}
    return frozenset(table[form] for form in forms if form in table)


@lru_cache(maxsize=4)
def _words(name: str) -> Mapping[Language, Mapping[str, int]]:
    """Read a table: the row of each word; a country's name has a capital, and so have all English words."""
    found: dict[Language, dict[str, int]] = {language: {} for language in Language}
    for number, (russian, english) in enumerate(_rows(name)):
        for word in russian.split():
            found[Language.RU][word] = number
        for word in english.split():
            found[Language.EN][word] = number
    return found


def _bodies(word: re.Match[str], language: Language) -> Iterator[Known]:
    written = word.group().replace(".", "")
    rows = _acronyms()[language].get(written) if _ACRONYM.fullmatch(written) else None
    if rows:
        yield Known(Sort.BODY, word.start(), word.end(), rows)


@lru_cache(maxsize=1)
def _acronyms() -> Mapping[Language, Mapping[str, frozenset[int]]]:
    """The rows of the gazetteer by their acronyms, of those that have one in either language and name no country."""
    found: dict[Language, dict[str, frozenset[int]]] = {language: {} for language in Language}
    countries = _words("peoples.tsv")
    for number, (russian, english) in enumerate(_gazetteer()):
        sides = {Language.RU: russian, Language.EN: english}
        if any(form in countries[language] for language, forms in sides.items() for form in forms):
            continue
        short = {language: [form for form in forms if _ACRONYM.fullmatch(form)] for language, forms in sides.items()}
        if all(short.values()):
            for language, forms in short.items():
                for form in forms:
                    found[language][form] = found[language].get(form, frozenset()) | {number}
    return found


def _ministries(text: str) -> Iterator[Known]:
    """The ministries by their full English names: `Defense Ministry`, `Ministry of Finance`."""
    for match in _MINISTRY.finditer(text):
        named = (match["before"] or match["behind"]).lower()
        form = f"{named.capitalize()} Ministry"
        rows = {
            number for number, (_, english) in enumerate(_gazetteer()) if form in english or match.group() in english
        }
        yield Known(
            Sort.BODY, match.start(), match.end(), frozenset(rows) or frozenset({-1 - _DEPARTMENTS.index(named)})
        )


def _ranks(words: Sequence[re.Match[str]], language: Language) -> Iterator[Known]:
    """The longest rank that begins at each word: colonel general is no colonel."""
    table, plain = _rank_words()[language], [_rank_word(word.group(), language) for word in words]
    after = 0
    for place, word in enumerate(words):
        for size in (2, 1):
            rows = table.get(" ".join(plain[place : place + size])) if place >= after else None
            last = words[min(place + size, len(words)) - 1]
            if rows and (language is Language.RU or word.group()[0].isupper()):
                yield Known(Sort.RANK, word.start(), last.end(), rows)
                after = place + size


def _rank_word(word: str, language: Language) -> str:
    if language is Language.EN:
        return word.lower().replace("-", " ")
    return best_reading(word.lower()).lemma


@lru_cache(maxsize=1)
def _rank_words() -> Mapping[Language, Mapping[str, frozenset[int]]]:
    found: dict[Language, dict[str, frozenset[int]]] = {language: {} for language in Language}
    for number, row in enumerate(_rows("ranks.tsv")):
        for language, forms in zip((Language.RU, Language.EN), row, strict=True):
            for form in forms.split("|"):
                found[language][form] = found[language].get(form, frozenset()) | {number}
    return found


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("tta.values").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
