"""Which columns of a table are the two texts: by the names in its first line, else by their letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tta.reader.language import MIXED_SHARE, language_of, letters

__all__ = ["Columns", "columns_by_letters", "columns_by_name", "is_head"]

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
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
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


def _by_a_word(names: Sequence[str]) -> Columns | None:
    """Return the only two columns that one word each names as source and target, or as the two languages."""
    words = [set(_MARKS.split(name)) - {""} for name in names]
    for pair in (("source", "target"), ("ru", "en")):
        named = [
            [place for place, own in enumerate(words) if own & _NAMES[kind] and len(own) <= _LONGEST_NAME]
            for kind in pair
        ]
        if all(len(places) == 1 for places in named) and named[0] != named[1]:
            first, second = named[0][0], named[1][0]
            return Columns(first, second, named=True) if pair[0] == "source" else Columns.in_order(first, second)
    return None


def columns_by_letters(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return the one column that is Russian and the one that is English, as they come.

    Columns with numbers and marks count for nothing; where several could be meant, nobody knows which.
    """
    spoken = {}
    sample = rows[:_SAMPLE]
    for place in range(max(map(len, sample), default=0)):
        texts = [row[place] for row in sample if place < len(row) and row[place].strip()]
        whole = " ".join(texts)
        counts = letters(whole)
        language = language_of(whole)
        if language is None or sum(counts) < 3 * len(texts):
            continue
        if min(counts) > MIXED_SHARE * sum(counts):
            return None
        spoken[place] = language
    if len(spoken) != 2 or len(set(spoken.values())) != 2:
        return None
    return Columns.in_order(*spoken)


def is_head(rows: Sequence[Sequence[str]], columns: Columns) -> bool:
    """Whether the first of some rows holds names of columns that say nothing, such as `foo` and `bar`.

    Names are one word in small Latin letters each, and not the same; the texts below are in two scripts.
    """
    if len(rows) < _LEAST_ROWS:
        return False
    first = [rows[0][place].strip() if place < len(rows[0]) else "" for place in columns.places]
    return first[0] != first[1] and all(map(_IDENTIFIER.fullmatch, first))
