"""Tables in files of their own, `.csv` and `.xlsx`: a row is a row of the bitext."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from tta.errors import InputError, NothingToAuditError
from tta.reader.decoding import Decoded, load, read_bytes
from tta.reader.headers import Columns, columns_by_letters, head_of, is_head
from tta.reader.pair import Pair
from tta.reader.rows import Row, pair_of_rows
from tta.reader.workbook import sheet_names, sheet_rows
from tta.types import Language

__all__ = ["TABLE_SUFFIXES", "read_table"]

TABLE_SUFFIXES = frozenset({".csv", ".xlsx"})
"""How the names of tables end; `.tsv` is read as it stands, see `bitext`."""

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
    if path.suffix.lower() == ".xlsx":
        return _from_workbook(path, source_language)
    decoded = load(path)
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


def _from_workbook(path: Path, source_language: Language | None) -> Pair:
    digest = hashlib.sha256(read_bytes(path)).hexdigest()
    names = sheet_names(path) or [""]
    first: list[Row] = []
    for name in names[:_MOST_SHEETS]:
        rows = [Row(f"row {number}", _dense(cells)) for number, cells in sheet_rows(path, name)]
        first = first or rows
        table = _table(rows)
        if table is not None:
            others = [other for other in names if other != name and next(sheet_rows(path, other), None) is not None]
            told = f"the sheet{'s' * (len(others) != 1)} {', '.join(others)[:_LONGEST_LIST]}; one is read, {name}"
            origin = Decoded(path, "", "utf-8", digest, left_out=(told,) if others else ())
            return _pair(origin, table, source_language)
    _check_filled(path, first)
    raise _unnamed(path, first)


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
