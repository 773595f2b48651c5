"""Tables in files of their own, `.csv` and `.xlsx`: a row is a row of the bitext."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

from tta.errors import InputError, NothingToAuditError
from tta.reader.decoding import Decoded, load, read_bytes
from tta.reader.headers import columns_by_letters, columns_by_name, is_head
from tta.reader.pair import Pair
from tta.reader.rows import Row, pair_of_rows
from tta.reader.workbook import sheet_rows
from tta.types import Language

__all__ = ["TABLE_SUFFIXES", "read_table"]

TABLE_SUFFIXES = frozenset({".csv", ".xlsx"})
"""How the names of tables end; `.tsv` is read as it stands, see `bitext`."""

_DELIMITERS = ";,\t|"
_TRIED = 100  # rows by which the delimiter is told


def read_table(path: Path, source_language: Language | None = None) -> Pair:
    """Read a table, with a first line that names the columns or without; row i becomes bead i.

    Columns are `source` and `target` (and `reference`), or named for the languages in either of them; without such
    names one column must be Russian and one English. Of a workbook the first sheet is read.

    Raises:
        InputError: the file cannot be read, or the columns are not to be told.
        NothingToAuditError: there are no rows.
    """
    if path.suffix.lower() == ".xlsx":
        digest, encoding = hashlib.sha256(read_bytes(path)).hexdigest(), "utf-8"
        rows = [Row(f"row {number}", _dense(cells)) for number, cells in sheet_rows(path, "")]
    else:
        decoded = load(path)
        digest, encoding = decoded.sha256, decoded.encoding
        rows = _comma_separated(decoded)
    named = columns_by_name(rows[0].cells) if rows else None
    cells = [row.cells for row in rows]
    told = None if named else columns_by_letters(cells)
    columns = named or told
    rows = rows[1:] if named or (told is not None and is_head(cells, told)) else rows
    if not any(cell.strip() for row in rows for cell in row.cells):
        raise NothingToAuditError(f"{path}: there are no rows in the table, expected pairs of texts")
    if columns is None:
        raise InputError(
            f"{path}: no two columns of the table are Russian and English, and none are named source and target (found "
            f"{' '.join(', '.join(rows[0].cells[:5]).split())[:80]}); write the names in the first row"
        )
    return pair_of_rows(Decoded(path, "", encoding, digest), rows, columns, source_language)


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
