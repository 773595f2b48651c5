"""A reviewer's decisions in a table: the `.csv` or `.xlsx` that tta wrote, filled in by a person and saved by any program.

Columns are known by the names in the first row, in any order, beside whatever others there are; `fingerprint` names the finding
that is meant. Rows without a decision are passed over.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import load
from tta.reader.limits import LARGEST_WORKBOOK
from tta.reader.workbook import sheet_rows
from tta.review.formula_guard import unguarded
from tta.types import Choice, Decision

__all__ = ["TABLES", "load_table"]

TABLES = frozenset({".csv", ".tsv", ".xlsx"})
_MOST_TEXT = 32 * 1024 * 1024  # code points of what reviewers wrote
_WRITTEN = {
    "decision": "decision", "reason": "reason", "note": "note", "reviewer": "reviewer", "date": "date", "code": "code",
    "source": "source quote", "target": "target quote",
}  # fmt: skip
_SERIAL = re.compile(r"([1-9]\d{4})(?:\.\d+)?")
_Row = tuple[int, Mapping[int, str]]


def load_table(path: Path) -> dict[str, Decision]:
    """Read the decisions of a table, by fingerprint; of two about one finding the later counts.

    Raises:
        InputError: the file cannot be read, its first row names no columns `fingerprint` and `decision`, or a row holds what
            is no decision, has one and no fingerprint, or a reason or note and no decision.
    """
    if path.suffix.casefold() == ".xlsx":
        return _decisions(path, sheet_rows(path, "Findings"))
    with _long_fields():
        return _decisions(path, _csv_rows(path))


def _decisions(path: Path, rows: Iterable[_Row]) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    columns: dict[str, int] = {}
    size = 0
    for number, cells in rows:
        if not columns:
            columns = _columns(path, cells)
            continue
        written = {name: cells.get(columns.get(column, -1), "") for name, column in _WRITTEN.items()}
        fingerprint = unguarded(cells.get(columns["fingerprint"], "").strip(), numeric=True)
        decision = _decision(path, number, fingerprint, written)
        if decision is not None:
            size += sum(map(len, written.values()))
            if size > _MOST_TEXT:
                raise InputError(
                    f"{path}: the decisions hold more than {_MOST_TEXT // 2**20} million characters; split it"
                )
            found[fingerprint] = decision
    if not columns:
        raise InputError(f"{path}: the table is empty, expected the findings that tta wrote; write it again with tta")
    return found


def _columns(path: Path, cells: Mapping[int, str]) -> dict[str, int]:
    """Return the places of the columns by name, the first of those that are named alike."""
    columns: dict[str, int] = {}
    for place, cell in cells.items():
        columns.setdefault(" ".join(cell.replace("_", " ").casefold().split()), place)
    for name in ("fingerprint", "decision"):
        if name not in columns:
            shown = ", ".join(columns)[:60]
            raise InputError(
                f"{path}: the first row names no column {name!r}, found {shown!r}; keep the header that tta wrote"
            )
    return columns


def _decision(path: Path, number: int, fingerprint: str, written: Mapping[str, str]) -> Decision | None:
    """Read a row. None where nothing was decided."""
    words = " ".join(written["decision"].split()).casefold()
    allowed = ", ".join(choice.value for choice in Choice)
    if not words:
        if written["reason"].strip() or written["note"].strip():
            raise InputError(f"{path}: row {number} has a reason or note and no decision; add one of {allowed}")
        return None
    if words not in {choice.value for choice in Choice}:
        raise InputError(
            f"{path}: row {number} has the decision {written['decision'].strip()[:40]!r}, expected one of {allowed}, or nothing; "
            "correct the cell"
        )
    if not fingerprint:
        raise InputError(f"{path}: row {number} has a decision and no fingerprint; copy it from the table tta wrote")
    rest = {name: text for name, text in written.items() if name not in {"decision", "date"}}
    return Decision(fingerprint, Choice(words), date=_date(written["date"]), **rest)


def _date(text: str) -> str:
    """Return a date as it was written; one that a spreadsheet keeps as days since 1900, in ISO 8601."""
    days = _SERIAL.fullmatch(text)
    return (date(1899, 12, 30) + timedelta(days=int(days.group(1)))).isoformat() if days else text


# ---------------------------------------------------------------- csv


def _csv_rows(path: Path) -> Iterator[_Row]:
    """Yield the rows that hold something; commas, semicolons or tabs, in any encoding that tta reads."""
    if path.is_file() and path.stat().st_size > LARGEST_WORKBOOK:
        raise InputError(f"{path}: the table has more than {LARGEST_WORKBOOK // 2**20} MB, which is the most; split it")
    text = load(path).text
    named = re.match(r"sep=(.)\r?\n", text)  # a line that names the separator to Excel
    if named:
        text = text[named.end() :]
    delimiter = named.group(1) if named else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            cells = {place: unguarded(cell) for place, cell in enumerate(row) if cell}
            if cells:
                yield number, cells
    except csv.Error as error:
        raise InputError(
            f"{path}: line {reader.line_num} is no line of a table ({error}); check the quotation marks or save it again"
        ) from None


def _delimiter(text: str) -> str:
    """Return what separates the names in the first line."""
    line = re.sub(r'"[^"]*"', "", text.lstrip().split("\n", 1)[0])
    return max(",;\t", key=line.count)


@contextmanager
def _long_fields() -> Iterator[None]:
    """Let a cell be as long as the file; the limit belongs to the whole of `csv`, so it is put back."""
    before = csv.field_size_limit(LARGEST_WORKBOOK)
    try:
        yield
    finally:
        csv.field_size_limit(before)
