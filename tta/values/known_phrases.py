"""Ranks, offices, bodies, archives, states, parties and the like that are known by a phrase.

The longest that begins at a word counts: colonel general is no colonel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from tta.language.beginnings import beginnings_of, may_be_form
from tta.language.english import stem
from tta.language.russian import best_reading
from tta.types import Language
from tta.values.known_bodies import department, rows_called
from tta.values.known_name import Known, Sort
from tta.values.known_words import HYPHEN, rows_of, states_named
from tta.values.names import in_capitals

__all__ = ["phrase_words", "phrases"]

_PHRASES = {
    Sort.RANK: "ranks.tsv",
    Sort.OFFICE: "offices.tsv",
    Sort.BODY: "bodies.tsv",
    Sort.PLACE: "places.tsv",
    Sort.CODE: "codes.tsv",
    Sort.ARCHIVE: "archives.tsv",
    Sort.COUNTRY: "states.tsv",
    Sort.PARTY: "parties.tsv",
    Sort.TITLE: "titles.tsv",
    Sort.SERVICE: "services.tsv",
}
_CUT = re.compile(r"[,;:!?()«»\"“”]|\.(?=\s+[A-ZА-ЯЁ])")
"""What no phrase goes across."""
_NO_RANKS = frozenset({"major", "general", "captain", "ensign"})
"""Ranks that are other words in small letters."""
_NO_OFFICES = frozenset({"charge"})
"""Offices that in small letters are other words: criminal charges."""
_HEADS = frozenset("палата суд прокуратура комитет совет собрание комиссия банк ассамблея".split())
"""Words for bodies by which a name of several words is one in small letters, too: `палата общин`."""
_FORCES = frozenset({"navy", "air"})
"""First words of forces of any state, which English writes small."""
_GENERIC = frozenset("house commission council assembly parliament bank academy league".split())
"""Words that may stand for a body which is named, and for many others."""
_DEPUTY = re.compile(
    r"deputy (?:head|director|chief|speaker|chair\w*|mayor|governor|editor|commander|manager|leader)", re.I
)
_SMALL_IN_RUSSIAN = frozenset({Sort.PARTY, Sort.TITLE})
_NO_PARTIES = frozenset("вкп ркп ира иг упа".split())
"""Words that name a party or an army with a capital only."""
_NAME_BEHIND = {
    Language.RU: re.compile(r"\s(?:(?:фон|де|дю|ван|цу|аль)\s)?(?:д['’])?[А-ЯЁ]"),
    Language.EN: re.compile(r"\s(?:of\s|de\s|von\s|van\s|du\s)?(?:d['’])?[A-Z]"),
}
"""Behind a title: that of somebody who is named."""
_IN_LIST = 1000
"""Added to the number of a line of `bodies.tsv`, since the lines of the gazetteer are bodies, too."""


def phrases(words: Sequence[re.Match[str]], language: Language) -> Iterator[Known]:
    """The longest listed phrase that begins at each word: colonel general is no colonel. Ranks and bodies have a capital."""
    table, beginnings = _phrase_table()[language], _beginnings(language)
    parts = [part for word in words for part in _parts(word, language)]
    after = 0
    for place, (start, _, first) in enumerate(parts):
        if place < after or not may_be_form(first, beginnings):
            continue
        for form, named in table.get(_plain(first, language), ()):
            run, text = parts[place : place + len(form)], words[0].string
            if tuple(_plain(part, language) for _, _, part in run) != form or _CUT.search(text, start, run[-1][1]):
                continue
            stop = run[-1][1]
            after = place + len(form)
            for sort, rows in named:
                if sort is Sort.TITLE and not _NAME_BEHIND[language].match(text, stop):
                    continue
                if text[start].isupper() or _may_be_small(sort, form, language):
                    part = (sort is Sort.BODY and form[0] in _GENERIC and len(form) == 1) or _DEPUTY.match(text, start)
                    yield Known(sort, start, stop, rows, bool(part))
            break


def _may_be_small(sort: Sort, form: tuple[str, ...], language: Language) -> bool:
    """Whether a phrase names what it does in small letters, too."""
    if sort in _SMALL_IN_RUSSIAN:
        return language is Language.RU and (len(form) > 1 or form[0] not in _NO_PARTIES)
    if sort is Sort.CODE:
        return True
    if sort is Sort.ARCHIVE:
        return len(form) > 1
    if sort is Sort.OFFICE:
        return form[-1] not in _NO_OFFICES or len(form) > 1
    if sort is Sort.RANK:
        return form[-1] not in _NO_RANKS
    return (len(form) > 1 and not _HEADS.isdisjoint(form)) or form[0] in _FORCES


def _parts(word: re.Match[str], language: Language) -> Iterator[tuple[int, int, str]]:
    """Yield where the words of phrases begin and end in a word, and each as it is; an English compound has several.

    Of Russian words an acronym alone keeps its capitals: `ДУМ` is no case of `дума`.
    """
    if language is Language.RU:
        acronym = word.group().isupper() and not in_capitals(word.string, word)
        yield word.start(), word.end(), word.group() if acronym else word.group().lower()
        return
    place = word.start()
    for part in HYPHEN.split(word.group()):
        yield place, place + len(part), part
        place += len(part) + 1


def _plain(part: str, language: Language) -> str:
    """Return a word without endings."""
    if language is Language.EN:
        return stem(part)
    return part.lower() if part.isupper() else best_reading(part).lemma


@lru_cache(maxsize=len(Language))
def _beginnings(language: Language) -> frozenset[str]:
    return beginnings_of(phrase_words(language))


def phrase_words(language: Language) -> Iterable[str]:
    """Return the words that listed phrases begin with, without endings."""
    return _phrase_table()[language].keys()


_Named = tuple[tuple[Sort, frozenset[int]], ...]


@lru_cache(maxsize=1)
def _phrase_table() -> Mapping[Language, Mapping[str, Sequence[tuple[tuple[str, ...], _Named]]]]:
    """Read the lists of phrases: by their first word, the longest first, what each names of every sort."""
    found: dict[Language, dict[tuple[str, ...], dict[Sort, frozenset[int]]]] = {language: {} for language in Language}
    for sort, name in _PHRASES.items():
        for number, (russian, english, *others) in enumerate(rows_of(name)):
            rows = _named(sort, number, english, others)
            for language, forms in ((Language.RU, russian), (Language.EN, english)):
                for form in forms.split("|"):
                    key = tuple(stem(word) for word in form.split()) if language is Language.EN else tuple(form.split())
                    of_form = found[language].setdefault(key, {})
                    of_form[sort] = of_form.get(sort, frozenset()) | rows
    return {language: _by_first_word(forms) for language, forms in found.items()}


def _named(sort: Sort, number: int, english: str, others: Sequence[str]) -> frozenset[int]:
    """Return the numbers of what a line of a list names; `others` are the departments of a body, or words for a state."""
    if sort is Sort.COUNTRY:
        return frozenset[int]().union(*(states_named(word) for word in others))
    if sort is not Sort.BODY:
        return frozenset({number})
    rows = frozenset({number + _IN_LIST}).union(*(department(each) for each in others))
    return rows | rows_called(frozenset(english.split("|")))


def _by_first_word(
    forms: Mapping[tuple[str, ...], Mapping[Sort, frozenset[int]]],
) -> Mapping[str, Sequence[tuple[tuple[str, ...], _Named]]]:
    found: dict[str, list[tuple[tuple[str, ...], _Named]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form[0], []).append((form, tuple(forms[form].items())))
    return found
