"""Countries and their peoples, cities and papers that one word names, on both sides by one number.

`шотландские`, Scots and Scotland name one country. Each list is a table of words, a line a country, city or paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from tta.language.beginnings import beginnings_of, may_be_form
from tta.language.russian import best_reading, readings
from tta.language.yo import without_yo
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.known_name import Known, Sort

__all__ = [
    "HYPHEN",
    "countries",
    "country_words",
    "in_context",
    "listed",
    "may_be_listed",
    "rows_of",
    "states_named",
    "states_of_capital",
]

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
_PREFIX = 4  # letters of the first part of a compound by which its country is known: `англо-`, `сов-етско-`


def states_named(word: str) -> frozenset[int]:
    """Return the numbers of the countries that an English word names, by itself, its people or its capital."""
    return _named(word, Language.EN, "peoples.tsv")


def states_of_capital(word: str) -> frozenset[int]:
    """Return the numbers of the countries whose capital an English word is; none for other words."""
    return states_named(word) if _named(word, Language.EN, "cities.tsv") else frozenset()


def countries(written: str, language: Language) -> Iterator[Known]:
    """Yield the countries that a word names, by their places in it; a compound may name several."""
    parts = HYPHEN.split(written)
    if len(parts) == 1 and not _named(written, language, "peoples.tsv"):
        return
    if len(parts) > 1 and (whole := _named(written, language, "peoples.tsv")):
        yield Known(Sort.COUNTRY, 0, len(written), whole)  # Guinea-Bissau is no Guinea
        return
    table = country_words(language)
    place = 0
    for number, part in enumerate(parts):
        values = _named(part, language, "peoples.tsv")
        begins = number < len(parts) - 1 and not values
        if begins:  # `советско-`, Anglo-
            start = without_yo(part)[:_PREFIX]
            values = frozenset[int]().union(*(rows for form, rows in table.items() if form.lower().startswith(start)))
        if values:
            city = bool(_named(part, language, "cities.tsv"))  # which may stand for its state and is told by itself
            yield Known(Sort.COUNTRY, place, place + len(part), values, begins or city)
        place += len(part) + 1


def in_context(known: Known, text: str) -> Known | None:
    """Return what a word of a text names, the half of a divided state that the word before says, None for what is no state.

    `Северный Вьетнам`, South Korean; `округ Колумбия`, `штат Джорджия`.
    """
    if known.sort is not Sort.COUNTRY:
        return known
    if _NO_STATE.search(text, max(0, known.start - 20), known.start):
        return None
    before = _POINT_BEFORE.search(text, max(0, known.start - 14), known.start) if len(known.values) > 1 else None
    if before is None:
        return known
    marks = _HALVES[(before[1] or before[2]).lower()[:4]]
    rows = frozenset[int]().union(*(_named(mark, Language.EN, "peoples.tsv") for mark in marks))
    return replace(known, values=known.values & rows or known.values)


def listed(written: str, language: Language) -> Iterator[Known]:
    """Yield the cities and papers that a word names, which is all of it."""
    for sort, name in _LISTS.items():
        values = _named(written, language, name)
        if values:
            yield Known(sort, 0, len(written), values)


def may_be_listed(russian: str) -> bool:
    """Whether a Russian word can be a form of one that a table has, or a compound with it; most cannot."""
    return bool(HYPHEN.search(russian)) or may_be_form(russian, _beginnings())


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return beginnings_of(word for name in ("peoples.tsv", *_LISTS.values()) for word in _words(name)[Language.RU])


def _named(word: str, language: Language, name: str) -> frozenset[int]:
    table = _words(name)[language]
    forms = _forms(word, language)
    if len(forms) == 1:
        return table.get(forms[0], frozenset())
    return frozenset[int]().union(*(table[form] for form in forms if form in table))


@lru_cache(maxsize=WORDS_KEPT)
def _forms(word: str, language: Language) -> tuple[str, ...]:
    """Return the forms under which the tables may have a word: as it is, or its lemmas, with a capital where it has one."""
    if language is Language.EN:
        return (word.replace(".", ""),)
    if word.isupper():
        return (word,)
    if not word[0].isupper():
        # `по-английски`
        return (best_reading(word + "й" if word.endswith(("ски", "цки")) else word).lemma,)
    lemmas = {reading.lemma for reading in readings(word.lower())}
    return tuple({form for lemma in lemmas for form in (lemma.capitalize(), lemma)})


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
