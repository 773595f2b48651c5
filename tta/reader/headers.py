"""Which columns of a table are the two texts: by the names in its first line, else by their letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tta.reader.language import MIXED_SHARE, language_of, letters
from tta.types import Language

__all__ = ["Columns", "Head", "columns_by_letters", "columns_by_name", "head_of", "is_head", "language_named"]

_SOURCE = frozenset({"source", "original", "исходный текст", "исходный", "оригинал", "источник"})
_TARGET = frozenset({"target", "translation", "перевод", "целевой текст"})
_REFERENCE = frozenset({"reference"})
_RUSSIAN = frozenset({"ru", "rus", "ru-ru", "ru_ru", "russian", "русский", "рус", "рус.", "по-русски", "русский текст"})
_ENGLISH = frozenset(
    [*"""en eng en-us en_us en-gb en_gb english английский англ англ. по-английски""".split(), "английский текст"]
)
_LONGEST_NAME = 3  # words; more are a text
_MARKS = re.compile(r"[\W_]+")
_NAMES = {"source": _SOURCE | {"src"}, "target": _TARGET | {"tgt", "mt"}, "ru": _RUSSIAN | {"русск"}, "en": _ENGLISH}
"""By what a column may be called, among other words: `text_ru`, `Source text`, `Перевод (англ.)`."""
_PAIRS = (
    ("source", "target"),
    ("ru", "en"),
    *((one, "target") for one in ("ru", "en")),
    *(("source", one) for one in ("ru", "en")),
)
"""What two columns are named by: both as texts, both as languages, or one as each: `Русский текст`, `Перевод`."""
_MACHINE = frozenset({"mt"})
"""Alone it names the column of a machine's proposal, beside the translation."""
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_DEEPEST_HEAD = 10
"""Rows among which the names of the columns stand; what is above them is a title or an instruction."""
_MUCH_MORE = 2
"""How many times the letters of any other column in its language the text has: states and remarks are shorter."""
_LEAST_ROWS = 3
_SAMPLE = 2_000  # rows that are enough to tell the columns' languages


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the texts in a row.

    Attributes:
        source: the place of the original.
        target: that of its translation.
        reference: that of another translation, where there is one.
        named: whether a name says which is the original, or only the order of the columns.
    """

    source: int
    target: int
    reference: int | None = None
    named: bool = False

    @property
    def places(self) -> tuple[int, ...]:
        """The places of source, target and, where there is one, reference."""
        return (self.source, self.target, *(() if self.reference is None else (self.reference,)))

    @classmethod
    def in_order(cls, one: int, other: int) -> Columns:
        """Take the left one of two columns for the original, since nothing says which is."""
        return cls(min(one, other), max(one, other))


@dataclass(frozen=True, slots=True)
class Head:
    """The row of a table that names its columns: its number, from 0, and what it names."""

    number: int
    columns: Columns


def head_of(rows: Sequence[Sequence[str]]) -> Head | None:
    """Return the row that names the columns, None where there is none.

    Above it there may be rows that fill fewer cells than it does, such as a title or the warning of a translation program.
    """
    most = 0
    for number, row in enumerate(rows[:_DEEPEST_HEAD]):
        filled = sum(bool(cell.strip()) for cell in row)
        if filled > most and (columns := columns_by_name(row)) is not None:
            return Head(number, columns)
        most = max(most, filled)
    return None


def columns_by_name(names: Sequence[str]) -> Columns | None:
    """Return which columns are source, target and, where there is one, reference; None where the names say nothing.

    Columns named for the two languages are source and target as they come.
    """
    plain = [name.strip().casefold() for name in names]

    def first(wanted: frozenset[str]) -> int | None:
        return next((place for place, name in enumerate(plain) if name in wanted), None)

    source, target, reference = first(_SOURCE), first(_TARGET), first(_REFERENCE)
    if source is not None and target is not None:
        return Columns(source, target, reference, named=True)
    russian, english = first(_RUSSIAN), first(_ENGLISH)
    if russian is not None and english is not None:
        return Columns.in_order(russian, english)
    return _by_a_word(plain)


def language_named(name: str) -> Language | None:
    """Return the language that the name of a column has among its words; None where it has none, or both."""
    plain = name.strip().casefold()
    words = {plain, *_MARKS.split(plain)}
    found = [language for language in Language if words & _NAMES[language.value]]
    return found[0] if len(found) == 1 else None


def _by_a_word(names: Sequence[str]) -> Columns | None:
    """Return the columns that a word each names as source and target, or as the two languages.

    Of several the one with the fewest other words counts, so that `English (en)` goes before `English (en) comments` and
    `Translation` before `MT`.
    """
    words = [set(_MARKS.split(name)) - {""} for name in names]
    for pair in _PAIRS:
        places = [_plainest(words, _NAMES[kind]) for kind in pair]
        if None not in places and places[0] != places[1]:
            first, second = (place or 0 for place in places)
            named = "source" in pair or "target" in pair
            return Columns(first, second, named=True) if named else Columns.in_order(first, second)
    return None


def _plainest(names: Sequence[set[str]], wanted: frozenset[str]) -> int | None:
    """Return the place of the name with a wanted word and the fewest others; None where no or several names are such."""
    found: dict[int, list[int]] = {}
    for place, words in enumerate(names):
        if words & wanted and len(words) <= _LONGEST_NAME:
            found.setdefault(len(words - wanted) + 2 * (words == _MACHINE), []).append(place)
    least = found[min(found)] if found else []
    return least[0] if len(least) == 1 else None


def columns_by_letters(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return the Russian and the English column, as they come.

    Columns with numbers and marks count for nothing, and those of a language that have less than half of the text's letters;
    where several could be meant, nobody knows which.
    """
    spoken: dict[Language | None, list[tuple[int, int]]] = {}
    sample = rows[:_SAMPLE]
    for place in range(max(map(len, sample), default=0)):
        texts = [row[place] for row in sample if place < len(row) and row[place].strip()]
        whole = " ".join(texts)
        counts = letters(whole)
        language = language_of(whole)
        if language is not None and sum(counts) >= 3 * len(texts):
            mixed = min(counts) > MIXED_SHARE * sum(counts)
            spoken.setdefault(None if mixed else language, []).append((sum(counts), place))
    chosen = []
    for language in Language:
        (most, place), *others = sorted(spoken.get(language, []), reverse=True) or [(0, 0)]
        if not most or any(_MUCH_MORE * size >= most for size, _ in [*others, *spoken.get(None, [])]):
            return None
        chosen.append(place)
    return Columns.in_order(chosen[0], chosen[1])


def is_head(rows: Sequence[Sequence[str]], columns: Columns) -> bool:
    """Whether the first of some rows holds names of columns that say nothing, such as `foo` and `bar`.

    Names are one word in small Latin letters each, and not the same; the texts below are in two scripts.
    """
    if len(rows) < _LEAST_ROWS:
        return False
    first = [rows[0][place].strip() if place < len(rows[0]) else "" for place in columns.places]
    return first[0] != first[1] and all(map(_IDENTIFIER.fullmatch, first))
