"""Pairing by name: `memo.ru.txt` with `memo.en.txt`, `memo/ru.txt` with `memo/en.txt`, other files by themselves.

Files of one format go together first; what is then left alone goes with the only one that is left of its name in the other
language, as `memo.ru.docx` with `memo.en.pdf`. Of several none is chosen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path

from tta.collection.item import Item
from tta.collection.manifest import MANIFEST, read_manifest
from tta.errors import InputError, NothingToAuditError
from tta.reader.formats.kinds import DOCUMENT_SUFFIXES
from tta.reader.front_matter import MARKDOWN_SUFFIXES
from tta.reader.gettext import GETTEXT_SUFFIX
from tta.reader.markup import MARKUP_SUFFIXES
from tta.reader.resources import RESOURCE_SUFFIXES
from tta.reader.tables import TABLE_SUFFIXES
from tta.reporter import FORMATS
from tta.reporter.view.naming import NAMED_FOR

__all__ = ["INDEX", "MARK", "NO_FILE", "Item", "find_inputs", "is_own_index", "not_followed", "passed_over"]

INDEX = "index.html"
"""The page over a folder of audits, which is no text to audit."""
MARK = "tta index"
"""What says in it that it is tta's."""
NO_FILE = "this is no file but a pipe, a socket or a device; save what it yields in a file"
"""What is said of one, which is never waited for in a folder."""

_TO_FOLDER = "this is a link to a folder, which is not followed; name that folder by itself"
_TO_NOTHING = "this link leads nowhere, expected a file; mend or delete it"

_TEXTS = frozenset({".txt", *MARKDOWN_SUFFIXES, *DOCUMENT_SUFFIXES})
_BITEXTS = frozenset({".tsv", GETTEXT_SUFFIX, *TABLE_SUFFIXES, *MARKUP_SUFFIXES})
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:tmx|xliff|txml|TS|TEI|teiCorpus)[\s>]")
_EDITION = re.compile(rb"<(?:[\w.-]+:)?TEI[\s>]")
_EDITION_SUFFIXES = frozenset({".xml", ".tei"})
_OF_SEVERAL_KINDS = frozenset({".xml", ".ts"})  # `.ts` is Qt's, and TypeScript's
_HEAD = 65_536  # bytes of an .xml within which its root element begins


class _Held(Enum):
    """What a file holds: a text of one language or both, a bitext, or nothing to audit."""

    TEXT = "text"
    BITEXT = "bitext"
    NOTHING = "nothing"


def find_inputs(folder: Path, besides: Iterable[Path | None] = ()) -> list[Item]:
    """Return what can be audited in a folder and those below it, by name; reports that were written there are passed over,
    and so is `.xml` that is none of the kinds that are read.

    A file named for a language without its partner is taken to hold both languages. What is named as `besides`, such as
    the glossary, is no text to audit. Where there is a `manifest.csv`, see `read_manifest`, its rows alone count.

    Raises:
        InputError: there is no such folder, or its manifest cannot be read.
        NothingToAuditError: there is no text file in it.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; check the name")
    listed = read_manifest(folder / MANIFEST) if (folder / MANIFEST).is_file() else None
    if listed:
        return listed
    lists = {path.resolve() for path in besides if path is not None}
    items = _distinct(_items(folder, (path for path in _visible(folder) if path.resolve() not in lists)))
    if not items:
        raise NothingToAuditError(
            f"{folder}: no files that can be read were found in this folder, such as .txt, .docx or .tmx; check the name"
        )
    return sorted(items, key=lambda item: item.name)


def _items(folder: Path, files: Iterable[Path]) -> list[Item]:
    """Return what stands by itself, and then what goes together by name."""
    items: list[Item] = []
    pairs: dict[tuple[str, str], dict[str, Path]] = {}
    for path in files:
        stem = path.relative_to(folder).with_suffix("").as_posix()
        named = NAMED_FOR.search(path.stem)
        held = _held(path, for_language=named is not None)
        if held is _Held.TEXT and named:
            name = stem[: len(stem) - len(named.group())].rstrip("/") or folder.name
            language = next(filter(None, named.groups()))[:2].lower()
            sides = pairs.setdefault((name, path.suffix.lower()), {})
            if language in sides:
                items.append(Item(stem, path))  # `memo_ru.txt` beside `memo.ru.txt`: reading it shows what it lacks
            sides.setdefault(language, path)
        elif held is not _Held.NOTHING:
            items.append(Item(stem, path))
    by_name: dict[str, list[dict[str, Path]]] = {}
    for (name, _), sides in pairs.items():
        by_name.setdefault(name, []).append(sides)
    return [*items, *(item for name, formats in by_name.items() for item in _paired(name, formats))]


def _paired(name: str, formats: Sequence[Mapping[str, Path]]) -> Iterator[Item]:
    """Yield what the texts of one name make: pairs of one format, the pair that is left over two formats, and what is alone.

    Args:
        name: of all of them.
        formats: of each format, the text of each language that there is.
    """
    left: dict[str, list[Path]] = {"ru": [], "en": []}
    for sides in formats:
        if len(sides) > 1:
            yield Item(name, sides["ru"], sides["en"])
        else:
            for language, path in sides.items():
                left[language].append(path)
    if len(left["ru"]) == len(left["en"]) == 1:
        yield Item(name, left["ru"][0], left["en"][0])
        return
    for paths, others in ((left["ru"], left["en"]), (left["en"], left["ru"])):
        for path in paths:
            yield Item(name, path, alone=True, rivals=tuple(other.name for other in others))


def _held(path: Path, *, for_language: bool) -> _Held:
    """Return what a file holds by its ending and root element; `for_language` says whether it is named for a language."""
    suffix = path.suffix.lower()
    if suffix in _OF_SEVERAL_KINDS and not path.name.lower().endswith(".tei.xml") and not _is_rooted(path, _ROOT):
        return _Held.NOTHING
    if for_language and suffix in _EDITION_SUFFIXES and _is_rooted(path, _EDITION):
        return _Held.TEXT
    if suffix in RESOURCE_SUFFIXES:
        return _Held.TEXT if for_language else _Held.NOTHING
    if suffix in _BITEXTS:
        return _Held.BITEXT
    return _Held.TEXT if suffix in _TEXTS else _Held.NOTHING


def passed_over(folder: Path, items: Iterable[Item], besides: Iterable[Path | None] = ()) -> list[tuple[str, int]]:
    """Return the endings of the files that are not audited, the most frequent first, with their numbers."""
    used = {path.resolve() for item in items for path in (item.first, item.second) if path}
    used |= {path.resolve() for path in besides if path is not None} | {(folder / MANIFEST).resolve()}
    left = Counter(path.suffix.lower() or path.name for path in _visible(folder) if path.resolve() not in used)
    return sorted(left.items(), key=lambda item: (-item[1], item[0]))


def not_followed(folder: Path) -> list[tuple[str, str]]:
    """Return links that are not followed and what is no file, by their names below the folder, each with the reason."""
    found = []
    for path in _unhidden(folder):
        if path.is_symlink() and not path.is_file():
            found.append((path, _TO_FOLDER if path.is_dir() else NO_FILE if path.exists() else _TO_NOTHING))
        elif not (path.is_file() or path.is_dir()):
            found.append((path, NO_FILE))
    return [(path.relative_to(folder).as_posix(), f"{path}: {why}") for path, why in found]


def is_own_index(path: Path) -> bool:
    """Whether this page was written by tta over a folder of audits."""
    try:
        with path.open("rb") as file:
            return f'content="{MARK}"'.encode() in file.read(1024)
    except OSError:
        return False


def _visible(folder: Path) -> Iterator[Path]:
    """Yield the files that are neither hidden nor reports, sorted."""
    reports = (*(f".audit{form.suffix}" for form in FORMATS.values()), ".document.parquet")
    for path in _unhidden(folder):
        if path.is_file() and not path.name.endswith(reports) and not (path.name == INDEX and is_own_index(path)):
            yield path


def _unhidden(folder: Path) -> Iterator[Path]:
    """Yield what stands in a folder and those below it, sorted; neither what is hidden nor what a link leads to."""
    for path in sorted(folder.rglob("*")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _is_rooted(path: Path, root: re.Pattern[bytes]) -> bool:
    """Whether XML has such a root; a folder may hold what nobody wants audited. In doubt reading shows."""
    try:
        with path.open("rb") as file:
            return root.search(file.read(_HEAD).replace(b"\0", b"")) is not None
    except OSError:
        return True


def _distinct(items: list[Item]) -> list[Item]:
    """Give items of one name the names of their files, so that no report replaces another."""
    count = Counter(item.name for item in items)
    return [
        item
        if count[item.name] == 1
        else replace(item, name=f"{item.name}.{item.first.suffix.lstrip('.')}{'.pair' * bool(item.second)}")
        for item in items
    ]
