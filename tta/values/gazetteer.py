"""Names whose renderings are no transliterations, from an extract of the CLDR and lists of our own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import best_reading, is_known, lemma, readings
from tta.language.yo import without_yo

__all__ = [
    "acronyms",
    "english_first_names",
    "given_names",
    "is_another_place",
    "is_place",
    "longest_entry",
    "other_bodies",
    "own_names",
    "renderings",
]

_POINT = re.compile(r"(North|South|East|West)( .+)")
"""A territory that is told from another by a point of the compass."""


def renderings(russian: str) -> tuple[str, ...]:
    """Return the English forms of a Russian name, given by its lemmas in lower case with е for ё; () where unknown."""
    return _table().get(russian, ())


def other_bodies(text: str, own: Collection[str]) -> list[str]:
    """Return the English names of bodies in a text, of several words, that are none of those given."""
    return [form for form in _bodies() if form in text and form not in own]


def own_names() -> Iterator[tuple[list[str], list[str]]]:
    """Yield the names of our own list, Russian forms and English ones, each of which may render each."""
    for russian, english in _rows("gazetteer.tsv"):
        yield russian.split("|"), english.split("|")


@lru_cache(maxsize=1)
def acronyms() -> frozenset[str]:
    """Return the English forms of our own list that are capitals only: `USSR`, `MIRV`."""
    return frozenset(form for _, english in _own() for form in english if form.isalpha() and form.isupper())


@lru_cache(maxsize=1)
def english_first_names() -> frozenset[str]:
    """Return the English forms of the first names that are listed with their short ones."""
    return frozenset(form for _, english in _listed("first_names.tsv") for form in english)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return first names of English and other languages, with their capitals, which the list with short forms lacks."""
    return frozenset(name for row in _rows("given_names.tsv") for name in row[0].split())


def is_place(russian: str) -> bool:
    """Whether a name, by its lemmas in lower case with е for ё, is that of a territory or city of the CLDR."""
    return russian in _places()


def is_another_place(english: str, known: Collection[str]) -> bool:
    """Whether a word is the English name of a territory or city of the CLDR that is none of those given."""
    return english in _english_places() and english not in known


@lru_cache(maxsize=1)
def _english_places() -> frozenset[str]:
    return frozenset(english for _, (english, *_) in _of_cldr())


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    plain = [_plain(russian).lower() for russian, _ in _of_cldr()]
    return frozenset(plain) | {" ".join(lemma(word) for word in name.split()) for name in plain}


@lru_cache(maxsize=1)
def _bodies() -> tuple[str, ...]:
    """Forms of several words of the acronyms in our own list: `Council of Ministers`."""
    forms = (form for russian, english in _own() if russian.isupper() or russian == "Совмин" for form in english)
    return tuple(dict.fromkeys(form for form in forms if " " in form))


@lru_cache(maxsize=1)
def longest_entry() -> int:
    """Return the number of words of the longest name that is known."""
    return max(len(name.split()) for name in _table())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for russian, english in (*_own(), *_listed("first_names.tsv"), *_listed("traditions.tsv"), *_of_cldr()):
        for key in _keys(_plain(russian)):
            found.setdefault(key, {}).update(dict.fromkeys(english))
    return {name: tuple(forms) for name, forms in found.items()}


def _keys(name: str) -> set[str]:
    """Return what a Russian form is found by: as it is written, and by the lemmas of its words where these are its own.

    `Того` is no form of `тот`, nor the city of Семей one of `семья`, of which it is the genitive.
    """
    last = best_reading(name.rsplit(maxsplit=1)[-1])
    own = last.part_of_speech in {"NOUN", "ADJF"} and "Apro" not in last.grammemes
    oblique = " " not in name and is_known(name.lower()) and not {"nomn", "Fixd"} & _every(name.lower())
    return {name, " ".join(lemma(word) for word in name.split())} if own and not oblique else {name}


def _every(word: str) -> frozenset[str]:
    return frozenset[str]().union(*(reading.grammemes for reading in readings(word)))


def _own() -> Iterator[tuple[str, list[str]]]:
    return _listed("gazetteer.tsv")


def _listed(name: str) -> Iterator[tuple[str, list[str]]]:
    """Read a list of Russian forms and English ones, each of which may render each."""
    for russian, english in _rows(name):
        for form in russian.split("|"):
            yield form, english.split("|")


def _of_cldr() -> Iterator[tuple[str, list[str]]]:
    """Read territories, and the cities that time zones are called by, with what else English writes for them."""
    for russian, english in _rows("cldr_names.tsv"):
        yield russian, list(_spellings(english))


def _spellings(english: str) -> Iterator[str]:
    """Yield a name and how else it is written: `Trinidad and Tobago`, and `Northern Macedonia` for North."""
    yield english
    if " & " in english:
        yield english.replace(" & ", " and ")
    if match := _POINT.match(english):
        yield f"{match[1]}ern{match[2]}"


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("tta.values").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _plain(name: str) -> str:
    return without_yo(name)
