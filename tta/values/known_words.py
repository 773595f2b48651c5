"""Countries and their peoples, cities and papers that one word names, on both sides by one number.

`шотландские`, Scots and Scotland name one country. Each list is a table of words, a line a country, city or paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import best_reading, readings
from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.known_name import Known, Sort

__all__ = ["HYPHEN", "countries", "country_words", "listed", "rows_of", "states_named", "states_of_capital"]

HYPHEN = re.compile(r"[-–]")
"""What stands between the parts of a compound."""
_LISTS = {Sort.CITY: "cities.tsv", Sort.PAPER: "papers.tsv"}
_NO_STATE = re.compile(r"\b(?:[Оо]круг|[Бб]ританск|[Шш]тат)[а-я]*\s$")
"""Before what is no state: `округ Колумбия`, `штат Джорджия`."""
_POINT_BEFORE = re.compile(r"(?:\b(North|South|East|West)|\b(Северн|Южн|Восточн|Западн)[а-яё]{2,3})\s$")
_HALVES = {
    "nort": ("DPRK", "DRV"), "севе": ("DPRK", "DRV"), "sout": ("ROK", "RVN"), "южн": ("ROK", "RVN"),
    "west": ("FRG",), "запа": ("FRG",), "east": ("GDR",), "вост": ("GDR",),
}  # fmt: skip
"""Acronyms that only one half of a divided state goes by, by the point of the compass."""
_QUOTED = re.compile(r"[«\"“„]$")
_PREFIX = 4  # letters of the first part of a compound by which its country is known: `англо-`, `сов-етско-`


def states_named(word: str) -> frozenset[int]:
    """Return the numbers of the countries that an English word names, by itself, its people or its capital."""
    return _named(word, Language.EN, "peoples.tsv")


def states_of_capital(word: str) -> frozenset[int]:
    """Return the numbers of the countries whose capital an English word is; none for other words."""
    return states_named(word) if _named(word, Language.EN, "cities.tsv") else frozenset()


def countries(word: re.Match[str], language: Language) -> Iterator[Known]:
    written = word.group()
    parts = HYPHEN.split(written)
    if len(parts) == 1 and not _named(written, language, "peoples.tsv"):
        return
    if _NO_STATE.search(word.string, max(0, word.start() - 20), word.start()):
        return
    if len(parts) > 1 and (whole := _named(written, language, "peoples.tsv")):
        yield Known(Sort.COUNTRY, word.start(), word.end(), whole)  # Guinea-Bissau is no Guinea
        return
    table = country_words(language)
    place = word.start()
    for number, part in enumerate(parts):
        values = _named(part, language, "peoples.tsv")
        begins = number < len(parts) - 1 and not values
        if begins:  # `советско-`, Anglo-
            start = without_yo(part)[:_PREFIX]
            values = frozenset[int]().union(*(rows for form, rows in table.items() if form.lower().startswith(start)))
        if values:
            values = _half(word, language, values)
            city = bool(_named(part, language, "cities.tsv"))  # which may stand for its state and is told by itself
            yield Known(Sort.COUNTRY, place, place + len(part), values, begins or city)
        place += len(part) + 1


def _half(word: re.Match[str], language: Language, values: frozenset[int]) -> frozenset[int]:
    """Return of the halves of a divided state the one that the word before says: South Korean, `Северный Вьетнам`."""
    if len(values) < 2:
        return values
    before = _POINT_BEFORE.search(word.string, max(0, word.start() - 14), word.start())
    marks = _HALVES[(before[1] or before[2]).lower()[:4]] if before else ()
    rows = frozenset[int]().union(*(_named(mark, Language.EN, "peoples.tsv") for mark in marks))
    return values & rows or values


def listed(word: re.Match[str], language: Language) -> Iterator[Known]:
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
        return table.get(plain, frozenset())
    if word.isupper():
        return table.get(word, frozenset())
    capital = word[0].isupper()
    if not capital and word.endswith(("ски", "цки")):
        word += "й"  # `по-английски`
    lemmas = {reading.lemma for reading in readings(word.lower())} if capital else {best_reading(word).lemma}
    forms = {form for lemma in lemmas for form in ((lemma.capitalize(), lemma) if capital else (lemma,))}
    return frozenset[int]().union(*(table[form] for form in forms if form in table))


def country_words(language: Language) -> Mapping[str, frozenset[int]]:
    """Return the numbers of the countries by the words of a language that name them."""
    return _words("peoples.tsv")[language]


@lru_cache(maxsize=4)
def _words(name: str) -> Mapping[Language, Mapping[str, frozenset[int]]]:
    """Read a table: the rows of each word; a country's name has a capital, and so have all English words."""
    found: dict[Language, dict[str, set[int]]] = {language: {} for language in Language}
    for number, (russian, english) in enumerate(rows_of(name)):
        for word in russian.split():
            found[Language.RU].setdefault(word, set()).add(number)
            if word[0].isupper() and word[1:].islower():  # of `Известия` the dictionary knows the singular
                found[Language.RU].setdefault(best_reading(word.lower()).lemma.capitalize(), set()).add(number)
        for word in english.split():
            found[Language.EN].setdefault(word, set()).add(number)
    return {language: {word: frozenset(rows) for word, rows in words.items()} for language, words in found.items()}


def rows_of(name: str) -> Iterator[list[str]]:
    for line in files("tta.values").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
