"""Tables of a document, such as a two-column translation in Word, as the rows of a bitext."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tta.reader.decoding import Decoded
from tta.reader.headers import Columns, columns_by_name
from tta.reader.language import MIXED_SHARE, language_of, letters
from tta.types import Language, Span

__all__ = ["TableRows", "table_rows"]

_LONGEST_ROW = 1_500
"""Code points of a row's side, on an average; where they are longer, the table holds two texts side by side."""

_Rows = list[dict[int, list[Span]]]


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a document's tables.

    Attributes:
        decoded: the document, with what lies outside the tables told.
        rows: source and target, an empty span where a side is missing.
        named: whether the head of a table says which column is the original, or only their order.
    """

    decoded: Decoded
    rows: list[tuple[Span, Span]]
    named: bool


def table_rows(decoded: Decoded) -> TableRows | None:
    """Return the rows of tables that have a Russian and an English column.

    Cells that have as many paragraphs as their counterpart are so many rows. None where such tables hold less than two
    thirds of the letters, or whole texts in a cell.
    """
    tables: dict[int, _Rows] = {}
    for cell, span in decoded.cells:
        rows = tables.setdefault(cell.table, [])
        rows += [{} for _ in range(cell.row + 1 - len(rows))]
        rows[cell.row].setdefault(cell.column, []).append(span)
    found: list[tuple[Span, Span]] = []
    inside = 0
    originals: list[bool] = []  # for each table whose head says which column is the original, whether it is the first
    for rows in tables.values():
        columns = _columns(decoded.text, rows)
        if columns is not None:
            heads = [_head(decoded.text, row) for row in rows]
            named = [(row, head) for row, head in zip(rows, heads, strict=True) if head is not None and head.named]
            originals += [sorted(row)[head.source] == columns[0] for row, head in named]
            texts = [row for row, head in zip(rows, heads, strict=True) if head is None]
            found += [pair for row in texts for pair in _pairs(row, columns)]
            inside += sum(1 for row in rows for spans in row.values() for _ in spans)
    covered = sum(_count(decoded.text, side) for pair in found for side in pair)
    if not found or 3 * covered < 2 * sum(letters(decoded.text)):
        return None
    if sum(len(side) for pair in found for side in pair) > 2 * _LONGEST_ROW * len(found):
        return None
    outside = sum(1 for piece in decoded.text.split("\n\n") if piece.strip()) - inside
    told = f"{outside} paragraph{'s' * (outside != 1)} outside the table of the two languages"
    left_out = (*decoded.left_out, *([told] if outside > 0 else []))
    if originals and not originals[0]:
        found = [(second, first) for first, second in found]
    return TableRows(replace(decoded, left_out=left_out), found, named=bool(originals))


def _columns(text: str, rows: _Rows) -> tuple[int, int] | None:
    """Return the two columns that have letters, if one is Russian and the other English."""
    cells: dict[int, list[str]] = {}
    for row in rows:
        for column, spans in row.items():
            cells.setdefault(column, []).extend(span.of(text) for span in spans)
    spoken: dict[int, Language] = {}
    for column, texts in sorted(cells.items()):
        whole = " ".join(texts)
        counts = letters(whole)
        language = language_of(whole)
        if language is not None and sum(counts) > len(texts):  # else numbers of rows
            if min(counts) > MIXED_SHARE * sum(counts):
                return None
            spoken[column] = language
    first, *others = spoken or (0,)
    return (first, others[0]) if len(others) == 1 and spoken[first] is not spoken[others[0]] else None


def _head(text: str, row: dict[int, list[Span]]) -> Columns | None:
    """Return which of its cells a row names as the two texts; None where it is a row of texts."""
    return columns_by_name([" ".join(span.of(text) for span in row[column]) for column in sorted(row)])


def _pairs(row: dict[int, list[Span]], columns: tuple[int, int]) -> list[tuple[Span, Span]]:
    left, right = (row.get(column, []) for column in columns)
    if len(left) == len(right):
        return list(zip(left, right, strict=True))
    empty = Span(0, 0)
    sides = [Span(spans[0].start, spans[-1].stop) if spans else empty for spans in (left, right)]
    return [(sides[0], sides[1])]


def _count(text: str, span: Span) -> int:
    return sum(letters(span.of(text)))
