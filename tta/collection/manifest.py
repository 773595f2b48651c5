"""`manifest.csv` in a folder: which of its files are audited, and which two belong together."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from tta.collection.item import Item
from tta.errors import InputError
from tta.reader.decoding import load

__all__ = ["MANIFEST", "read_manifest"]

MANIFEST = "manifest.csv"
_FIRST, _SECOND, _NAME = ("source", "ru", "first"), ("target", "en", "second"), ("name",)


def read_manifest(path: Path) -> list[Item] | None:
    """Read a table with a header.

    `source` and `target` (or `ru` and `en`, `first` and `second`) are files below the table's folder; `name`, if one likes, is
    what the reports are called. The second file may be missing: the first then holds both languages.

    Returns:
        The rows in their order; None where the header names no such columns, for then it is another table.

    Raises:
        InputError: a row names no file, one outside the folder, or a name that another row has.
    """
    rows = csv.DictReader(io.StringIO(load(path).text))
    columns = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    if not any(name in columns for name in _FIRST) or not any(name in columns for name in _SECOND):
        return None
    items: dict[str, Item] = {}
    for row in rows:
        first, second, name = (_cell(row, columns, names) for names in (_FIRST, _SECOND, _NAME))
        where = f"{path}: line {rows.line_num}"
        if not first:
            raise InputError(f"{where} names no file, expected one in the column source")
        for cell in (first, second, name):
            if PurePosixPath(cell).is_absolute() or ".." in PurePosixPath(cell).parts or "\0" in cell:
                raise InputError(f"{where} names {cell!r}, expected a place below the folder of the manifest")
        name = name or PurePosixPath(first).with_suffix("").as_posix()
        if name in items:
            raise InputError(f"{where}: the name {name} stands twice, expected one for each row; add a column name")
        items[name] = Item(name, path.parent / first, path.parent / second if second else None)
    return list(items.values())


def _cell(row: Mapping[str, object], columns: Mapping[str, str], names: tuple[str, ...]) -> str:
    found = next((row.get(columns[name]) for name in names if name in columns), None)
    return str(found or "").strip().replace("\\", "/")
