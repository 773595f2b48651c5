"""The cells of a table in AsciiDoc: where each stands, over how many rows and columns it goes, and its text with its line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["TableCell", "table_cells"]

_SEPARATOR = (
    r"(?:(?:(?<=\s)|^)(?:(?P<columns>\d{{1,4}})?(?:\.(?P<rows>\d{{1,4}}))?[+*])?"
    r"[<^>]?(?:\.[<^>])?(?P<style>[adehlmsv])?)?(?<!\\){mark}"
)
"""Before the sign how many columns and rows the cell goes over, how it is set, and what it holds."""
_COLUMNS = re.compile(r"cols\s*=\s*(?:\"([^\"]{1,1000})\"|([^\",\]]{1,100}))")
_REPEATED = re.compile(r"(\d{1,4})\*")
_MOST_COLUMNS = 1000
_CSV = {",": ",", ":": ":"}


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its row and column, from 0, its lines, the number of the first of them, and whether they hold blocks."""

    row: int
    column: int
    lines: list[str]
    line: int
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two separators, and over how much it goes; one that is to be repeated (`3*|`) goes over as much."""

    text: str
    line: int
    columns: int = 1
    rows: int = 1
    style: str = ""


def table_cells(lines: Sequence[str], first: int, mark: str, style: str) -> Iterator[TableCell]:
    """Yield the cells of a table in their order.

    Args:
        lines: between its delimiters.
        first: the number of the first of them.
        mark: the first sign of its delimiter: `|`, `!`, and of tables of values `,` or `:`.
        style: what stands in brackets above it, in which the columns may be given.
    """
    pieces, in_line = _values(lines, first, _CSV[mark]) if mark in _CSV else _pieces(lines, first, mark)
    count = min(_columns(style) or in_line or 1, _MOST_COLUMNS)
    free = [0] * count  # the first row in which a column is free of cells from above
    row = column = 0
    for piece in pieces:
        while column < count and free[column] > row:
            column += 1
        if column >= count:
            row = max(row + 1, min(free))
            column = next(place for place, since in enumerate(free) if since <= row)
        yield TableCell(row, column, piece.text.split("\n"), piece.line, piece.style == "a")
        width = min(piece.columns, count - column)
        free[column : column + width] = [row + piece.rows] * width
        column += width


def _columns(style: str) -> int:
    """Return how many columns are given: `"1,2,3"`, `"3*"`, `"2*,1a"`; 0 where none are."""
    given = _COLUMNS.search(style)
    if given is None:
        return 0
    repeated = [_REPEATED.match(part.strip()) for part in re.split(r"[,;]", given[1] or given[2])]
    return sum(int(match[1]) if match else 1 for match in repeated)


def _pieces(lines: Sequence[str], first: int, mark: str) -> tuple[list[_Piece], int]:
    """Return what stands between the separators, and how many cells the first line with one has."""
    text = "\n".join(lines)
    found = list(re.finditer(_SEPARATOR.format(mark=re.escape(mark)), text, re.M))
    ends = [match.start() for match in found[1:]] + [len(text)] * bool(found)
    pieces: list[_Piece] = []
    line, before = first, 0
    for match, end in zip(found, ends, strict=True):
        line += text.count("\n", before, match.end())
        before = match.end()
        content = text[match.end() : end].replace(f"\\{mark}", mark)
        pieces.append(_Piece(content, line, int(match["columns"] or 1), int(match["rows"] or 1), match["style"] or ""))
    return pieces, sum(piece.columns for piece in pieces if piece.line == pieces[0].line)


def _values(lines: Sequence[str], first: int, mark: str) -> tuple[list[_Piece], int]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=mark)
    rows = []
    start = first
    try:
        for row in reader:
            rows.append([_Piece(value, start) for value in row])
            start = first + reader.line_num
    except csv.Error:
        pass  # a cell larger than csv reads; what stands above it is kept
    return [piece for row in rows for piece in row], max((len(row) for row in rows), default=0)
