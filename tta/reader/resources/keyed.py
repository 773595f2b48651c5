"""A program's strings in two files, one a language, or in one of YAML, as a bitext: strings of one key are a row.

A key that one of them lacks is no omission, for nobody has translated it yet: it is told once, with the number of such.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tta.errors import InputError, NothingToAuditError
from tta.reader.decoding import Decoded, encoding_of, read_bytes
from tta.reader.direction import Listing, direction_of
from tta.reader.gettext import GETTEXT_SUFFIX
from tta.reader.headers import Columns
from tta.reader.language import language_of
from tta.reader.pair import Pair
from tta.reader.resources.strings import FORMS, no_strings
from tta.reader.resources.yaml_strings import yaml_by_language
from tta.reader.rows import Row, pair_of_rows
from tta.types import Document, Language

__all__ = ["RESOURCE_SUFFIXES", "is_resource", "read_both", "read_resources"]

RESOURCE_SUFFIXES = frozenset(FORMS) - {".xml", GETTEXT_SUFFIX}
"""How the names of files end that hold one language of strings; of `.xml` only Android's are, by their root, and a `.po` alone
holds both."""
_ANDROID = re.compile(rb"<resources[\s>]")
_HEAD = 65_536  # bytes within which the root of XML begins
_LONGEST_KEY = 60
_FORM = re.compile(r"(?<=[._])(?:few|many)$")
"""Plural forms that the CLDR has in Russian and not in English, at the end of a key."""


@dataclass(frozen=True, slots=True)
class _Strings:
    """A file's texts by key, its language by their letters, and what names it."""

    path: Path
    texts: Mapping[str, str]
    language: Language
    encoding: str
    sha256: str


def is_resource(path: Path, head: bytes | None = None) -> bool:
    """Whether a file holds a program's strings, by its name, and of XML by how it begins (`head`; read where it is None)."""
    suffix = path.suffix.lower()
    if suffix != ".xml":
        return suffix in RESOURCE_SUFFIXES or suffix == GETTEXT_SUFFIX
    found = read_bytes(path)[:_HEAD] if head is None else head
    return _ANDROID.search(found) is not None


def read_resources(
    first: Path, second: Path, source_language: Language | None = None, listing: Listing | None = None
) -> Pair:
    """Read the strings of two languages; those of one key, in the order of the Russian file, are a row. `listing` is what a table
    of files says of the two.

    Raises:
        InputError: a file cannot be read, holds no strings, or both are of one language.
        NothingToAuditError: they have no key in common.
    """
    files = sorted((_strings(path) for path in (first, second)), key=lambda item: item.language is Language.EN)
    russian, english = files
    if russian.language is english.language:
        found = russian.language.english_name
        raise InputError(
            f"{first}, {second}: both files are {found}, expected one Russian and one English; "
            "check that you named the translation"
        )
    return _paired(russian, english, source_language, listing)


def read_both(path: Path, source_language: Language | None = None) -> Pair | None:
    """Read the strings of a file of YAML that holds both languages, each under its own key; None where it does not.

    Raises:
        InputError: it cannot be read, or is no YAML.
        NothingToAuditError: the languages have no key in common.
    """
    data = read_bytes(path)
    found = yaml_by_language(path, data)
    if found is None:
        return None
    digest, encoding = hashlib.sha256(data).hexdigest(), encoding_of(data) or "utf-8"
    russian, english = (_Strings(path, found[language], language, encoding, digest) for language in Language)
    return _paired(russian, english, source_language)


def _paired(
    russian: _Strings, english: _Strings, source_language: Language | None, listing: Listing | None = None
) -> Pair:
    """Make rows of the strings of one key; what only one language has is told."""
    files = (russian, english)
    both = {
        key: other
        for key, text in russian.texts.items()
        if text.strip() and (other := _counterpart(key, english.texts)) is not None
    }
    if not both:
        raise NothingToAuditError(
            f"{', '.join(dict.fromkeys(str(item.path) for item in files))}: no key is in both languages, expected the strings "
            "of one program in Russian and English"
        )
    rows = [
        Row(f"key {' '.join(key.split())[:_LONGEST_KEY]}", (russian.texts[key], english.texts[other]))
        for key, other in both.items()
    ]
    used = (set(both), set(both.values()))
    told = tuple(line for item, keys in zip(files, used, strict=True) if (line := _alone(item, keys)))
    origin = Decoded(russian.path, "", russian.encoding, russian.sha256)
    pair = pair_of_rows(origin, rows, Columns(0, 1, named=True), Language.RU, (Language.RU, Language.EN))
    sides = (pair.source, _named(pair.target, english))
    direction = direction_of(*sides, source_language, None if listing is None else listing.direction(*sides))
    if direction.source is Language.EN:
        sides = sides[::-1]
    return replace(pair, source=sides[0], target=sides[1], direction=direction, left_out=told)


def _strings(path: Path) -> _Strings:
    data = read_bytes(path)
    texts = FORMS[path.suffix.lower()](path, data)
    language = language_of(" ".join(texts.values()))
    if language is None:
        raise no_strings(path)
    return _Strings(path, texts, language, encoding_of(data) or "utf-8", hashlib.sha256(data).hexdigest())


def _counterpart(key: str, texts: Mapping[str, str]) -> str | None:
    """Return the key of what goes with a Russian string: its own, or of a form that English has not, that of the plural."""
    return next((other for other in (key, _FORM.sub("other", key)) if texts.get(other, "").strip()), None)


def _alone(item: _Strings, used: set[str]) -> str:
    """Say how many strings the other language has not, or has empty."""
    count = sum(1 for key, text in item.texts.items() if text.strip() and key not in used)
    return (
        f"{item.path.name}: {count:,} string{'s' * (count != 1)} without a translation in the other language"
        if count
        else ""
    )


def _named(document: Document, item: _Strings) -> Document:
    return replace(document, path=str(item.path), encoding=item.encoding, sha256=item.sha256)
