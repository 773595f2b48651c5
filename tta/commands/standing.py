"""What stands under a report's name, and the name by which a report of another translation is not replaced."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path

from tta.commands.contents import content_of, has_rows, is_file
from tta.reporter import FORMATS
from tta.reporter.view.naming import says_nothing
from tta.reporter.view.texts_mark import TextsMark, found_mark, mark_of, path_digest

__all__ = ["Input", "own_name", "settled_name", "stays"]


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it was named, and the SHA-256 of what is in it."""

    path: str
    sha256: str


class _Standing(Enum):
    """What a file under a report's name is, seen from two inputs."""

    FREE = "free"
    SAME = "same"
    OTHER_TRANSLATION = "other translation"
    OTHER_TEXTS = "other texts"
    OTHER_PATHS = "other paths"  # of a format that tells no more


_Seen = tuple[_Standing, int]
"""What stands there, and of another translation which of the inputs is not in it."""


def settled_name(folder: Path, name: str, inputs: Sequence[Input], taken: Collection[str] = ()) -> str:
    """Return the name that the reports of two files get in a folder: this one, or a longer one where an audit that shares only
    one of the files stands under it in any format. Their own reports are replaced, under whichever name they stand.

    A pair is the same where both files are, by their content or, of one that was edited since, by its path.

    Args:
        folder: of the reports.
        name: which they would have, below it.
        inputs: the Russian text and the English one; of one file alone the name is never another.
        taken: names that others of the same run have.
    """
    if len(inputs) != 2:
        return name
    standing, other = _standing(folder, name, inputs)
    if standing in {_Standing.SAME, _Standing.OTHER_TEXTS}:
        return name
    longer = f"{name}-{_told_apart(Path(name).name, Path(inputs[other].path), Path(inputs[1 - other].path))}"
    if standing is _Standing.FREE:
        return longer if longer not in taken and _standing(folder, longer, inputs)[0] is _Standing.SAME else name
    usable = (_Standing.FREE, _Standing.SAME)
    names = (longer if number == 1 else f"{longer}-{number}" for number in count(1))
    return next(item for item in names if item not in taken and _standing(folder, item, inputs)[0] in usable)


def stays(path: Path, settled: str) -> str:
    """Say in a line that the reports of another pair of texts stay, and what those of this one are called."""
    return f"{path}: the report of another translation stands there and stays; this one's are called {settled}.audit.*"


def own_name(path: Path) -> str:
    """Return the name of a file without ending, that of its folder where the file's own says nothing."""
    folder = path.resolve().parent.name
    return folder if folder and says_nothing(path) else path.stem


def _told_apart(name: str, path: Path, partner: Path) -> str:
    """Return what tells a file from others whose reports have this name: its own name, else its folder's, or what follows."""
    own = own_name(path)
    rest = own.removeprefix(name)
    if rest == own or rest[:1].isalnum():
        return own
    folder = path.resolve().parent
    if folder.name and folder != partner.resolve().parent:
        return folder.name
    return rest.strip(" ._-") or path.suffix.lstrip(".") or own


def _standing(folder: Path, name: str, inputs: Sequence[Input]) -> _Seen:
    """Look at all reports of a name, in whatever format: they count as one set."""
    places = ((form, folder / f"{name}.audit{FORMATS[form].suffix}") for form in FORMATS)
    seen = [_seen(form, path, inputs) for form, path in places if is_file(path)]
    for kind in (_Standing.OTHER_TRANSLATION, _Standing.SAME, _Standing.OTHER_TEXTS, _Standing.OTHER_PATHS):
        for item in seen:
            if item[0] is kind:
                return item
    return _Standing.FREE, 1


def _seen(form: str, path: Path, inputs: Sequence[Input]) -> _Seen:
    content = content_of(path)
    if not has_rows(form, content):
        return _Standing.FREE, 1
    mark = _marked_in_rows(form, content) or found_mark(content)
    known = [_knows(mark, item) for item in inputs] if mark else [(item.sha256[:16] in content,) * 2 for item in inputs]
    if all(any(item) for item in known) and (form in _ROWS_ONLY or any(same for same, _ in known)):
        return _Standing.SAME, 1
    shared = [any(item) if form in _ROWS_ONLY else item[0] for item in known]
    if any(shared):
        return _Standing.OTHER_TRANSLATION, shared.index(False)
    return _Standing.OTHER_PATHS if form in _ROWS_ONLY else _Standing.OTHER_TEXTS, 1


def _knows(mark: TextsMark, item: Input) -> tuple[bool, bool]:
    """Say whether a report is of this content, and whether of this path, however it is named from here."""
    names = {item.path, str(Path(item.path).absolute())}
    with suppress(ValueError):  # on another drive
        names.add(os.path.relpath(item.path))
    return item.sha256[:16] in mark.contents, any(path_digest(name) in mark.paths for name in names)


# ---------------------------------------------------------------- formats that hold no mark

_ROWS_ONLY = frozenset({"csv", "jsonl"})  # which tell the paths, and no content


def _marked_in_rows(form: str, content: str) -> TextsMark | None:
    """Make of what a format for programs says of its two files the mark that the other formats carry."""
    try:
        if form == "json":
            sides = [json.loads(content)[side] for side in ("source", "target")]
            return mark_of(*((str(side["sha256"]), str(side["path"])) for side in sides))
        if form in _ROWS_ONLY:
            row = next(_rows(form, content))
            return mark_of(("", str(row["source_path"])), ("", str(row["target_path"])))
    except (ValueError, KeyError, TypeError, StopIteration, csv.Error):
        pass  # edited by hand, or of another program
    return None


def _rows(form: str, content: str) -> Iterator[dict[str, object]]:
    lines = content.removeprefix("\ufeff").splitlines()
    return iter(csv.DictReader(lines)) if form == "csv" else map(json.loads, lines)
