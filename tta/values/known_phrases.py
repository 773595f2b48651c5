"""Ranks, offices and bodies that are known by a phrase: the longest that begins at a word, colonel general is no colonel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from tta.language.english import stem
from tta.language.russian import best_reading
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT
from tta.values.known_bodies import department
from tta.values.known_name import Known, Sort
from tta.values.known_words import HYPHEN, rows_of

__all__ = ["phrases"]

_PHRASES = {Sort.RANK: "ranks.tsv", Sort.OFFICE: "offices.tsv", Sort.BODY: "bodies.tsv"}
_CUT = re.compile(r"[,;:!?()«»\"“”]|\.(?=\s+[A-ZА-ЯЁ])")
"""What no phrase goes across."""
_NO_RANKS = frozenset({"major", "general", "captain", "ensign"})
"""Ranks that are other words in small letters."""
_IN_LIST = 1000
"""Added to the number of a line of `bodies.tsv`, since the lines of the gazetteer are bodies, too."""


def phrases(words: Sequence[re.Match[str]], language: Language) -> Iterator[Known]:
    """The longest listed phrase that begins at each word: colonel general is no colonel. Ranks and bodies have a capital."""
    table = _phrase_table()[language]
    parts = [(word.start(), part) for word in words for part in _parts(word.group(), language)]
    plain, after = [part.plain for _, part in parts], 0
    for place, first in enumerate(plain):
        for form, named in table.get(first, ()) if place >= after else ():
            last, part = parts[min(place + len(form), len(parts)) - 1]
            start, stop = parts[place][0] + parts[place][1].start, last + part.stop
            text = words[0].string
            if tuple(plain[place : place + len(form)]) != form or _CUT.search(text, start, stop):
                continue
            after = place + len(form)
            for sort, rows in named:
                small = sort is Sort.OFFICE or (sort is Sort.RANK and form[-1] not in _NO_RANKS)
                if small or text[start].isupper():
                    yield Known(sort, start, stop, rows)
            break


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of phrases within a written word, `written[start:stop]`, and the same without endings."""

    start: int
    stop: int
    plain: str


@lru_cache(maxsize=WORDS_KEPT)
def _parts(written: str, language: Language) -> tuple[_Part, ...]:
    """Return the words of phrases that a written word is made of; an English compound has several."""
    if language is Language.RU:
        return (_Part(0, len(written), best_reading(written.lower()).lemma),)
    parts = HYPHEN.split(written)
    begins = accumulate((len(part) + 1 for part in parts), initial=0)
    return tuple(_Part(begin, begin + len(part), stem(part)) for begin, part in zip(begins, parts, strict=False))


_Named = tuple[tuple[Sort, frozenset[int]], ...]


@lru_cache(maxsize=1)
def _phrase_table() -> Mapping[Language, Mapping[str, Sequence[tuple[tuple[str, ...], _Named]]]]:
    """Read the lists of phrases: by their first word, the longest first, what each names of every sort."""
    found: dict[Language, dict[tuple[str, ...], dict[Sort, frozenset[int]]]] = {language: {} for language in Language}
    for sort, name in _PHRASES.items():
        for number, (russian, english, *departments) in enumerate(rows_of(name)):
            rows = frozenset({number + (_IN_LIST if sort is Sort.BODY else 0)})
            rows = rows.union(*(department(each) for each in departments))
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
