"""What is known by name on both sides and can be told apart as a value: countries, cities, papers, bodies, ranks, offices.

`шотландские`, Scots and Scotland name one country; ФБР and FBI one body, МИД and the Foreign Ministry. All but the bodies
stand in tables of their own; these are the ministries, some that are called by phrases, and those of the gazetteer whose
names are acronyms in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib.resources import files

from tta.language.english import stem
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
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Known:
    """A word or phrase, `text[start:stop]`, and the numbers of all that it may name; `part` of a compound is never missed."""

    sort: Sort
    start: int
    stop: int
    values: frozenset[int]
    part: bool = False


_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_HYPHEN = re.compile(r"[-–]")
_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,6}")
_LISTS = {Sort.CITY: "cities.tsv", Sort.PAPER: "papers.tsv"}
_QUOTED = re.compile(r"[«\"“„]$")
_KINGDOM = re.compile(r"\bUnited Kingdom\b")
_DEPARTMENTS = {
    "foreign": r"иностранных дел|Наркоминдел",
    "defense": r"обороны|Минобороны\b",
    "interior": r"внутренних дел|Наркомвнудел",
    "finance": r"финансов|Минфин",
    "justice": r"юстиции|Минюст",
    "health": r"здравоохранения|Минздрав",
    "education": r"(?:образования|просвещения)|Мин(?:обр|просвещ)",
    "culture": r"культуры|Минкульт",
    "transport": r"транспорта|Минтранс",
    "agriculture": r"сельского хозяйства|Минсельхоз",
    "energy": r"энергетики|Минэнерго\b",
}
"""What a ministry is for, by the word that English has for it: what Russian says behind `министерство`, and in one word."""
_DEPARTMENT = "|".join((*_DEPARTMENTS, "defence"))
_MINISTRY = re.compile(
    rf"\b(?:(?P<before>{_DEPARTMENT}) (?:Ministry|Department)"
    rf"|(?:Ministry|Department) of (?:the )?(?P<behind>{_DEPARTMENT}))\b",
    re.I,
)
_RUSSIAN_MINISTRIES = {
    name: re.compile(rf"\b(?:[Мм]инистерств[а-я]{{1,2}} {full}|{short})[а-я]{{0,3}}")
    for name, (full, short) in ((name, forms.rsplit("|", 1)) for name, forms in _DEPARTMENTS.items())
}
_PHRASES = {Sort.RANK: "ranks.tsv", Sort.OFFICE: "offices.tsv", Sort.BODY: "bodies.tsv"}
_CUT = re.compile(r"[,;:!?()«»\"“”]|\.(?=\s+[A-ZА-ЯЁ])")
"""What no phrase goes across."""
_NO_RANKS = frozenset({"major", "general", "captain", "ensign"})
"""Ranks that are other words in small letters."""
_IN_LIST = 1000
"""Added to the number of a line of `bodies.tsv`, since the lines of the gazetteer are bodies, too."""
_PREFIX = 4  # letters of the first part of a compound by which its country is known: `англо-`, `сов-етско-`


def known_in(text: str, language: Language) -> list[Known]:
    """Return the countries, cities, papers, bodies, ranks and offices that a text names, in its order.

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
    found += _phrases(words, language)
    if language is Language.RU:
        found += _russian_ministries(text) if "инистерств" in text or "Мин" in text or "Нарком" in text else ()
    else:
        found += _ministries(text) if "inistry" in text or "epartment" in text else ()
        found += (Known(Sort.COUNTRY, *match.span(), states_named("Britain")) for match in _KINGDOM.finditer(text))
    return sorted(found, key=lambda known: known.start)


def states_named(word: str) -> frozenset[int]:
    """Return the numbers of the countries that an English word names, by itself, its people or its capital."""
    return _named(word, Language.EN, "peoples.tsv")


def states_of_capital(word: str) -> frozenset[int]:
    """Return the numbers of the countries whose capital an English word is; none for other words."""
    return states_named(word) if _named(word, Language.EN, "cities.tsv") else frozenset()


def body_forms(row: int) -> tuple[str, ...]:
    """Return the English forms of a body by its number; none where it does not stand in the gazetteer."""
    return _gazetteer()[row][1] if 0 <= row < len(_gazetteer()) else ()


@lru_cache(maxsize=1)
def _gazetteer() -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    return tuple((tuple(russian), tuple(english)) for russian, english in own_names())


def _countries(word: re.Match[str], language: Language) -> Iterator[Known]:
    written = word.group()
    parts = _HYPHEN.split(written)
    if len(parts) == 1 and not _named(written, language, "peoples.tsv"):
        return
    table = _words("peoples.tsv")[language]
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
            if word[0].isupper() and word[1:].islower():  # of `Известия` the dictionary knows the singular
                found[Language.RU].setdefault(best_reading(word.lower()).lemma.capitalize(), number)
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
    """The ministries by their full English names: `Defense Ministry`, `Department of Justice`."""
    for match in _MINISTRY.finditer(text):
        named = (match["before"] or match["behind"]).lower().replace("defence", "defense")
        yield Known(Sort.BODY, match.start(), match.end(), _department(named))


def _russian_ministries(text: str) -> Iterator[Known]:
    """The ministries in Russian: `Министерство обороны`, `Минобороны`."""
    for named, pattern in _RUSSIAN_MINISTRIES.items():
        for match in pattern.finditer(text):
            yield Known(Sort.BODY, match.start(), match.end(), _department(named))


@lru_cache(maxsize=32)
def _department(named: str) -> frozenset[int]:
    """Return the lines of the gazetteer that have a ministry, or a number of its own."""
    form = f"{named.capitalize()} Ministry"
    rows = {number for number, (_, english) in enumerate(_gazetteer()) if form in english}
    return frozenset(rows) or frozenset({-1 - tuple(_DEPARTMENTS).index(named)})


def _phrases(words: Sequence[re.Match[str]], language: Language) -> Iterator[Known]:
    """The longest listed phrase that begins at each word: colonel general is no colonel. Ranks and bodies have a capital."""
    table, parts = _phrase_table()[language], [part for word in words for part in _parts(word, language)]
    plain, after = [part[2] for part in parts], 0
    for place, (start, _, first) in enumerate(parts):
        for form, named in table.get(first, ()) if place >= after else ():
            stop = parts[min(place + len(form), len(parts)) - 1][1]
            text = words[0].string
            if tuple(plain[place : place + len(form)]) != form or _CUT.search(text, start, stop):
                continue
            after = place + len(form)
            for sort, rows in named:
                small = sort is Sort.OFFICE or (sort is Sort.RANK and form[-1] not in _NO_RANKS)
                if small or text[start].isupper():
                    yield Known(sort, start, stop, rows)
            break


def _parts(word: re.Match[str], language: Language) -> Iterator[tuple[int, int, str]]:
    """Where the words of phrases begin and end in a word, and each without endings; an English compound has several."""
    if language is Language.RU:
        yield word.start(), word.end(), best_reading(word.group().lower()).lemma
        return
    place = word.start()
    for part in _HYPHEN.split(word.group()):
        yield place, place + len(part), stem(part)
        place += len(part) + 1


_Named = tuple[tuple[Sort, frozenset[int]], ...]


@lru_cache(maxsize=1)
def _phrase_table() -> Mapping[Language, Mapping[str, Sequence[tuple[tuple[str, ...], _Named]]]]:
    """Read the lists of phrases: by their first word, the longest first, what each names of every sort."""
    found: dict[Language, dict[tuple[str, ...], dict[Sort, frozenset[int]]]] = {language: {} for language in Language}
    for sort, name in _PHRASES.items():
        for number, (russian, english, *departments) in enumerate(_rows(name)):
            rows = frozenset({number + (_IN_LIST if sort is Sort.BODY else 0)})
            rows = rows.union(*(_department(each) for each in departments))
            for language, forms in ((Language.RU, russian), (Language.EN, english)):
                for form in forms.split("|"):
                    key = tuple(stem(word) for word in form.split()) if language is Language.EN else tuple(form.split())
                    of_form = found[language].setdefault(key, {})
                    of_form[sort] = of_form.get(sort, frozenset()) | rows
    return {language: _by_first_word(forms) for language, forms in found.items()}


def _by_first_word(
    forms: Mapping[tuple[str, ...], Mapping[Sort, frozenset[int]]],
) -> Mapping[str, Sequence[tuple[tuple[str, ...], _Named]]]:
    found: dict[str, list[tuple[tuple[str, ...], _Named]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form[0], []).append((form, tuple(forms[form].items())))
    return found


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("tta.values").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
