"""Which columns of a table are the two texts: by the names in its first line, else by their letters."""

from __future__ import annotations

from collections.abc import Sequence

from tta.reader.language import MIXED_SHARE, language_of, letters

__all__ = ["columns_by_letters", "columns_by_name"]

_SOURCE = frozenset({"source", "original", "исходный текст", "исходный", "оригинал", "источник"})
_TARGET = frozenset({"target", "translation", "перевод", "целевой текст"})
_REFERENCE = frozenset({"reference"})
_RUSSIAN = frozenset({"ru", "rus", "ru-ru", "ru_ru", "russian", "русский", "рус", "рус.", "по-русски", "русский текст"})
_ENGLISH = frozenset(
    [*"""en eng en-us en_us en-gb en_gb english английский англ англ. по-английски""".split(), "английский текст"]
)
_SAMPLE = 2_000  # rows that are enough to tell the columns' languages


def columns_by_name(names: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of source, target and, where there is one, reference; None where the names say nothing.

    Columns named for the two languages are source and target as they come.
    """
    plain = [name.strip().casefold() for name in names]

    def first(wanted: frozenset[str]) -> int | None:
        return next((place for place, name in enumerate(plain) if name in wanted), None)

    source, target, reference = first(_SOURCE), first(_TARGET), first(_REFERENCE)
    if source is not None and target is not None:
        return (source, target) if reference is None else (source, target, reference)
    russian, english = first(_RUSSIAN), first(_ENGLISH)
    if russian is not None and english is not None:
        return (min(russian, english), max(russian, english))
    return None


def columns_by_letters(rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Return the places of the one column that is Russian and the one that is English, as they come.

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
    left, right = spoken
    return left, right
