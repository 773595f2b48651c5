"""Tables in files of their own, `.csv`, `.xlsx` and `.ods`: a row is a row of the bitext."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tta.errors import InputError, NothingToAuditError
from tta.reader.decoding import Decoded, decode, read_bytes
from tta.reader.formats.archive import Archive
from tta.reader.headers import Columns, columns_by_letters, head_of, is_head
from tta.reader.pair import Pair
from tta.reader.rows import Row, pair_of_rows
from tta.reader.sheets import open_sheets
from tta.reader.workbook import sheet_names, sheet_rows
from tta.types import Language

__all__ = ["TABLE_SUFFIXES", "read_table"]

TABLE_SUFFIXES = frozenset({".csv", ".xlsx", ".ods", ".fods"})
"""How the names of tables end; `.tsv` is read as it stands, see `bitext`."""
_OPEN = frozenset({".ods", ".fods"})

_DELIMITERS = ";,\t|"
_MOST_SHEETS = 20  # of a workbook in which a table is looked for
_LONGEST_LIST = 150  # code points of names of sheets in a message
_TRIED = 100  # rows by which the delimiter is told


def read_table(path: Path, source_language: Language | None = None) -> Pair:
    """Read a table, with a line that names the columns or without; row i becomes bead i.

    Columns are `source` and `target` (and `reference`), or named for the languages in either of them; without such
    names one column must be Russian and one English. Of a workbook the first sheet with such a table is read, the others are
    told.

    Raises:
        InputError: the file cannot be read, or the columns are not to be told.
        NothingToAuditError: there are no rows.
    """
    data = read_bytes(path)
    if path.suffix.lower() != ".csv" or data.startswith(b"PK\3\4"):
        return _from_sheets(path, data, source_language)
    decoded = decode(path, data)
    rows = _comma_separated(decoded)
    _check_filled(path, rows)
    table = _table(rows)
    if table is None:
        raise _unnamed(path, rows)
    origin = Decoded(path, "", decoded.encoding, decoded.sha256)
    return _pair(origin, table, source_language)


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Columns
    rows: list[Row]


def _table(rows: list[Row]) -> _Table | None:
    """Return which columns are the texts, and the rows with texts; None where that is not to be told."""
    cells = [row.cells for row in rows]
    head = head_of(cells)
    if head is not None:
        return _Table(head.columns, rows[head.number + 1 :])
    columns = columns_by_letters(cells)
    return None if columns is None else _Table(columns, rows[is_head(cells, columns) :])


def _from_sheets(path: Path, data: bytes, source_language: Language | None) -> Pair:
    sheets = _sheets(path, data)
    filled: list[str] = []
    first: list[Row] = []
    for name in list(sheets)[:_MOST_SHEETS]:
        rows = [Row(f"row {number}", _dense(cells)) for number, cells in sheets.pop(name)]
        first = first or rows
        table = _table(rows)
        if table is not None:
            others = [*filled, *(other for other, left in sheets.items() if next(left, None) is not None)]
            told = f"the sheet{'s' * (len(others) != 1)} {', '.join(others)[:_LONGEST_LIST]}; one is read, {name}"
            origin = Decoded(path, "", "utf-8", hashlib.sha256(data).hexdigest(), left_out=(told,) if others else ())
            return _pair(origin, table, source_language)
        filled += [name] if rows else []
    _check_filled(path, first)
    raise _unnamed(path, first)


def _sheets(path: Path, data: bytes) -> dict[str, Iterator[tuple[int, dict[int, str]]]]:
    """Return the rows of each sheet by its name, read when they are asked for."""
    suffix = path.suffix.lower()
    if suffix in _OPEN or (suffix != ".xlsx" and "content.xml" in Archive(path, data)):  # an archive, named .csv
        return open_sheets(path, data)
    return {name: sheet_rows(path, name) for name in sheet_names(path) or [""]}


def _pair(origin: Decoded, table: _Table, source_language: Language | None) -> Pair:
    _check_filled(origin.path, table.rows)
    return pair_of_rows(origin, table.rows, table.columns, source_language)


def _check_filled(path: Path, rows: list[Row]) -> None:
    if not any(cell.strip() for row in rows for cell in row.cells):
        raise NothingToAuditError(f"{path}: there are no rows in the table, expected pairs of texts")


def _unnamed(path: Path, rows: list[Row]) -> InputError:
    found = " ".join(", ".join(rows[0].cells[:5]).split())[:80]
    return InputError(
        f"{path}: no two columns of the table are Russian and English, and none are named source and target (found "
        f"{found}); write the names in the first row"
    )


def _dense(cells: dict[int, str]) -> list[str]:
    return [cells.get(place, "") for place in range(max(cells, default=-1) + 1)]


def _comma_separated(decoded: Decoded) -> list[Row]:
    """Return the rows by the delimiter that gives most of them the same number of cells."""
    text = decoded.text.removeprefix("\ufeff")
    best: list[Row] = []
    score = -1
    for delimiter in _DELIMITERS:
        tried = _rows(decoded.path, text, delimiter, _TRIED)
        widths = [len(row.cells) for row in tried]
        usual = max(set(widths), key=widths.count, default=0)
        if usual > 1 and widths.count(usual) > score:
            score = widths.count(usual)
            best = _rows(decoded.path, text, delimiter, None)
    return best


def _rows(path: Path, text: str, delimiter: str, most: int | None) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append(Row(f"line {line}", cells))
            line = reader.line_num + 1
            if most is not None and len(found) >= most:
                break
    except csv.Error as error:
        raise InputError(f"{path}: line {line} is no row of a table ({error}); check the quotes") from None
    return found
