"""Words that say what a denied word says: awake for `не спала`, of normal size for `не увеличена`, full for `мест нет`.

They are listed in `complements.tsv` and are evidence of agreement only: a pair of them is never told as an error, since without a
negation `увеличена` and normal may stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tta.language.inflected import inflected
from tta.language.negation import Degree, Negation, Words
from tta.language.russian import lemma_shares
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.types import Language
from tta.types.words_kept import WORDS_KEPT

__all__ = ["are_complements", "is_said_by_a_complement"]

_AROUND = (
    4  # words of the clause, on either side of what is denied, of which one may be what the other side says otherwise
)
_COLUMNS = {Language.EN: (0, 3), Language.RU: (2, 1)}
"""Of the list, by language: what affirms, and what says the same when it is denied."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the list, by their numbers, in which a word affirms and in which it stands to be denied."""

    affirmed: frozenset[int]
    denied: frozenset[int]


def is_said_by_a_complement(own: Half, other: Half, item: Negation, links: Links) -> bool:
    """Whether the other side affirms what a negation of this side says with a word of its clause.

    The other side may not deny that, nor its word render one of another clause. It may have a word for what is denied: please
    choose a file, `не выбран`.
    """
    clause = frozenset(_clause(own.words, item))
    hosts = {each.host for each in other.negations if each.degree is Degree.EXPLICIT}
    affirmed = [
        word
        for place, word in enumerate(other.words.plains())
        if place not in hosts and (not links.are_read or links.renderings(other.language, place) <= clause)
    ]
    denied = [own.words.plain(place) for place in sorted(clause)]
    return are_complements(denied, affirmed, (own.words.plains(), ()), own.language)


def are_complements(
    denied: Iterable[str], affirmed: Iterable[str], whole: tuple[Sequence[str], Sequence[str]], language: Language
) -> bool:
    """Whether one of the words that one side denies says what one of the other side affirms.

    No word of the first side may affirm that, too, since the other side's would render it (`не спала, всё лежала` is lay), nor
    may the other side have a word for what is denied: identical differences.

    Args:
        denied: words among which is what is denied, in small letters, е for ё.
        affirmed: words of the other side that are not denied.
        whole: all words of either side.
        language: of the side that denies.
    """
    other = next(each for each in Language if each is not language)
    excluded = {row for word in whole[0] for row in _rows(word, language).affirmed}
    excluded |= {row for word in whole[1] for row in _rows(word, other).denied}
    rows = {row for word in denied for row in _rows(word, language).denied} - excluded
    return any(not rows.isdisjoint(_rows(word, other).affirmed) for word in affirmed)


def _clause(words: Words, item: Negation) -> Iterator[int]:
    """Yield the words about a negation and what it denies, as far as no mark stands between."""
    first, last = sorted((item.word, item.host))
    yield from range(first, last + 1)
    for place in range(last + 1, min(len(words.forms), last + 1 + _AROUND)):
        if words.is_marked(place):
            break
        yield place
    for place in range(first - 1, max(-1, first - 1 - _AROUND), -1):
        if words.is_marked(place + 1):
            break
        yield place


@lru_cache(maxsize=WORDS_KEPT)
def _rows(word: str, language: Language) -> _Rows:
    """Return the rows of a word in small letters, with е for ё."""
    forms = {word, *lemma_shares(word)} if language is Language.RU else {word}
    affirmed, denied = (
        frozenset(row for form in forms for row in listed[language].get(form, ())) for listed in _listed()
    )
    return _Rows(affirmed, denied)


@lru_cache(maxsize=1)
def _listed() -> tuple[Mapping[Language, Mapping[str, Sequence[int]]], ...]:
    """Read the list: by language and form the rows in which a word affirms, and those in which it stands to be denied."""
    found: tuple[dict[Language, dict[str, list[int]]], ...] = tuple({each: {} for each in Language} for _ in range(2))
    text = files("tta.scorers.polarity").joinpath("complements.tsv").read_text("utf-8")
    for number, line in enumerate(line for line in text.splitlines() if line and not line.startswith("#")):
        columns = line.split("\t")
        for language, places in _COLUMNS.items():
            for listed, column in zip(found, places, strict=True):
                for word in columns[column].split():
                    for form in inflected(word) if language is Language.EN else (word,):
                        listed[language].setdefault(form, []).append(number)
    return found
