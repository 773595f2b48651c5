"""`manifest.csv` in a folder: which of its files are audited, and which two belong together."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tta.collection.item import Item
from tta.errors import InputError
from tta.reader.decoding import load
from tta.reader.direction import Listing
from tta.reader.headers import columns_by_name, language_named
from tta.types import Language

__all__ = ["MANIFEST", "read_manifest"]

MANIFEST = "manifest.csv"
_FIRST, _SECOND, _NAME = ("source", "ru", "first"), ("target", "en", "second"), ("name",)
_DELIMITERS = ",;\t"  # a spreadsheet writes semicolons where a comma stands before decimals

_Lines = list[tuple[int, list[str]]]


def read_manifest(path: Path) -> list[Item] | None:
    """Read a table with a header.

    `source` and `target` (or `ru` and `en`, `first` and `second`) are files below the table's folder, and say what these are;
    `name`, if one likes, is what the reports are called. The second file may be missing: the first then holds both languages.

    Returns:
        The rows in their order; None where the table has no such columns and names no file, for then it is another table.

    Raises:
        InputError: a row names no file, one outside the folder, the same file twice, or a name that another row has; or files
            stand in columns of other names.
    """
    (_, header), *rows = _lines(path) or [(1, [])]
    plain = [name.strip().casefold() for name in header]
    places = [next((plain.index(name) for name in names if name in plain), -1) for names in (_FIRST, _SECOND, _NAME)]
    if places[0] < 0 or places[1] < 0:
        columns = columns_by_name(header)
        if columns is None or not any(_names_file(path, cells, columns.places) for _, cells in rows):
            _refuse_other_names(path, header, rows)
            return None
        places[:2] = columns.source, columns.target
    named = _Named.of(header, places[0], places[1])
    items: dict[str, Item] = {}
    for number, cells in rows:
        if not any(cells):
            continue
        item = _item(path, number, [cells[place] if 0 <= place < len(cells) else "" for place in places])
        item = item if item.second is None else replace(item, listing=named.listing(item.first, item.second))
        if item.name in items:
            raise InputError(
                f"{path}: line {number}: the name {item.name} stands twice, expected one for each row; add a column name"
            )
        items[item.name] = item
    return list(items.values())


@dataclass(frozen=True, slots=True)
class _Named:
    """What the names of the two columns of files say: which is of the original, surely or by their order, and which Russian."""

    source: int | None
    russian: int | None
    sure: bool

    @classmethod
    def of(cls, header: Sequence[str], first: int, second: int) -> _Named:
        columns = columns_by_name([header[first], header[second]])
        if columns is None:
            return cls(None, None, sure=False)
        languages = [language_named(header[place]) for place in (first, second)]
        russian = next((place for place in (0, 1) if languages[place] is Language.RU), None)
        if russian is None and Language.EN in languages:
            russian = 1 - languages.index(Language.EN)
        source = columns.source if columns.named else int(second < first)
        return cls(source, russian, sure=columns.named)

    def listing(self, *files: Path) -> Listing | None:
        if self.source is None:
            return None
        return Listing(files[self.source], None if self.russian is None else files[self.russian], sure=self.sure)


def _names_file(path: Path, cells: Sequence[str], places: Sequence[int]) -> bool:
    return any(_is_below(path, cells[place]) for place in places if place < len(cells))


def _lines(path: Path) -> _Lines:
    """Return the rows with the numbers of their lines, by the delimiter that cuts the header into most names."""
    text = load(path).text
    header = next(iter(text.splitlines()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count))
    found: _Lines = []
    try:
        for cells in reader:
            found.append((reader.line_num, [cell.strip() for cell in cells]))
    except csv.Error as error:
        raise InputError(
            f"{path}: line {reader.line_num} is no row of a table ({error}), expected names of files; check the quotes"
        ) from None
    return found


def _refuse_other_names(path: Path, header: Sequence[str], rows: _Lines) -> None:
    """Refuse a table whose cells are files of the folder, though its columns are not called so.

    Raises:
        InputError: it is one.
    """
    for number, cells in rows:
        for cell in cells:
            if _is_below(path, cell):
                named = ", ".join(" ".join(name.split()) for name in header)[:120]
                raise InputError(
                    f"{path}: line {number} names the file {cell}, but the columns are called {named}, "
                    "expected source and target (or ru and en, first and second); write that in the first line"
                )


def _item(path: Path, number: int, cells: Sequence[str]) -> Item:
    """Return what a row asks for."""
    first, second, name = (cell.replace("\\", "/") for cell in cells)
    where = f"{path}: line {number}"
    if not PurePosixPath(first).name:  # nothing, or the folder itself: `.`
        raise InputError(f"{where} names no file, expected one in the column source")
    for cell in (first, second, name):
        if _leads_out(cell):
            raise InputError(f"{where} names {cell!r}, expected a place below the folder of the manifest")
    if first == second:
        raise InputError(
            f"{where} names {first} as both texts, expected two; leave the column target empty if it holds both languages"
        )
    name = name or PurePosixPath(first).with_suffix("").as_posix()
    return Item(name, path.parent / first, path.parent / second if second else None)


def _is_below(path: Path, cell: str) -> bool:
    """Whether a cell names a file of the table's folder."""
    try:
        return bool(cell) and not _leads_out(cell) and (path.parent / cell.replace("\\", "/")).is_file()
    except OSError:  # longer than any name
        return False


def _leads_out(cell: str) -> bool:
    return PurePosixPath(cell).is_absolute() or ".." in PurePosixPath(cell).parts or "\0" in cell
