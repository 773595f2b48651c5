"""A user's glossary: Russian terms and the English forms that are accepted for them, or forbidden.

A table is `.csv` or `.tsv`: the Russian term, its English forms separated by `|`, and, if one likes, forms that are forbidden.
Commas, semicolons or tabs separate the columns. A header may name them: `ru`, `source` or `term`; `en` or `target`;
`forbidden`, `avoid` or `not`. Columns called anything else, such as `note`, are passed over. `.tbx` is read by `tta.lists.tbx`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from tta.errors import InputError
from tta.language.russian import is_known, lemma
from tta.language.tokens import COMPOUND
from tta.language.yo import without_yo
from tta.lists.tbx import concepts
from tta.reader.decoding import load
from tta.types import GlossaryEntry

__all__ = ["load_glossary", "term_lemmas"]

_MOST_BYTES = 32 * 1024 * 1024
_LONGEST = 200  # code points of a term
_RUSSIAN = frozenset({"ru", "ru-ru", "rus", "russian", "source", "term", "русский", "термин"})
_ENGLISH = frozenset({"en", "en-us", "en-gb", "eng", "english", "target", "translation", "английский", "перевод"})
_FORBIDDEN = frozenset({"forbidden", "avoid", "not", "deprecated", "запрещено"})
_CYRILLIC = re.compile("[а-яё]", re.I)


def load_glossary(path: Path) -> tuple[GlossaryEntry, ...]:
    """Read a glossary; entries of the same term are put together.

    Raises:
        InputError: the file cannot be read, is larger than 32 MB, or a line holds no term with an English form.
    """
    if path.is_file() and path.stat().st_size > _MOST_BYTES:
        size, most = path.stat().st_size // 2**20, _MOST_BYTES // 2**20
        raise InputError(f"{path}: a glossary of {size} MB, at most {most} MB are read; split it")
    return _entries(path, load(path).text)


@lru_cache(maxsize=1)
def _entries(path: Path, text: str) -> tuple[GlossaryEntry, ...]:
    """Return the entries; the last are kept, for all texts of a folder have one glossary, and 200,000 lines take ten seconds."""
    rows = concepts(path, text) if path.suffix.casefold() in {".tbx", ".xml"} else _rows(path, text)
    found: dict[tuple[str, ...], GlossaryEntry] = {}
    for term, accepted, forbidden in rows:
        _check_length(path, (term, *accepted, *forbidden))
        key = term_lemmas(term)
        known = found.get(key, GlossaryEntry(term, key, ()))
        found[key] = GlossaryEntry(
            known.term, key, _together(known.accepted, accepted), _together(known.forbidden, forbidden)
        )
    if not found:
        raise InputError(f"{path}: no terms were found, expected lines such as соглашение,agreement|accord")
    return tuple(found.values())


def term_lemmas(term: str) -> tuple[str, ...]:
    """Return the lemmas of a term's words; acronyms and words that the dictionary does not know stay as they are."""
    return tuple(_key(word) for word in COMPOUND.findall(term))


def _key(word: str) -> str:
    if len(word) > 1 and word.isupper():
        return word
    plain = without_yo(word)
    return lemma(plain) if is_known(plain) else plain


def _check_length(path: Path, forms: Sequence[str]) -> None:
    for form in forms:
        if len(form) > _LONGEST:
            raise InputError(
                f"{path}: {form[:40]!r} … has {len(form)} characters, expected a term of {_LONGEST} at most; shorten it"
            )


def _together(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


# ---------------------------------------------------------------- tables


def _rows(path: Path, text: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield term, accepted and forbidden forms of each line that is not blank, a header or a comment."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    columns: tuple[int, int, int | None] = (0, 1, 2)
    first = True
    try:
        for row in reader:
            if not any(cell.strip() for cell in row) or row[0].startswith("#"):
                continue
            named = _header(row) if first else None
            first = False
            if named:
                columns = named
                continue
            yield _entry(path, reader.line_num, row, columns)
    except csv.Error as error:
        raise InputError(
            f"{path}: line {reader.line_num} is no line of a table ({error}), expected a Russian term and its English "
            "forms; check the quotation marks"
        ) from None


def _delimiter(text: str) -> str:
    """Return what first stands outside quotation marks in the first line that holds anything."""
    line = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    found = re.search(r"[\t;,]", re.sub(r'"[^"]*"', "", line))
    return found.group() if found else ","


def _header(row: Sequence[str]) -> tuple[int, int, int | None] | None:
    names = [cell.strip().casefold() for cell in row]

    def place(known: frozenset[str]) -> int | None:
        return next((number for number, name in enumerate(names) if name in known), None)

    russian, english = place(_RUSSIAN), place(_ENGLISH)
    return None if russian is None or english is None else (russian, english, place(_FORBIDDEN))


def _entry(
    path: Path, line: int, row: Sequence[str], columns: tuple[int, int, int | None]
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    russian, english, forbidden = ("" if place is None or place >= len(row) else row[place] for place in columns)
    if _CYRILLIC.search(english) and not _CYRILLIC.search(russian):
        russian, english = english, russian
    forms, avoided = _forms(english), _forms(forbidden)
    if not _CYRILLIC.search(russian) or not (forms or avoided):
        shown = " ".join(" ".join(row).split())[:40]
        raise InputError(
            f"{path}: line {line} is {shown!r}, expected a Russian term and its English forms; "
            "write it as соглашение,agreement|accord"
        )
    return " ".join(russian.split()), forms, avoided


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(" ".join(form.split()) for form in cell.split("|") if re.search(r"\w", form))
