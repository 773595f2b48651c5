"""Tables of a document, such as a two-column translation in Word, as the rows of a bitext."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tta.reader.decoding import Decoded
from tta.reader.headers import Columns, Head, columns_by_letters, columns_by_name, head_of
from tta.reader.language import language_of, letters
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

    The columns are those that the head of a table names, as programs for translators write it above their segments, else the two
    with letters. Cells that have as many paragraphs as their counterpart are so many rows. None where such tables hold less
    than two thirds of the letters, or whole texts in a cell.
    """
    tables = [table for rows in _tables(decoded) if (table := _bilingual(decoded.text, rows)) is not None]
    found = [pair for table in tables for pair in table.pairs]
    covered = sum(_count(decoded.text, side) for pair in found for side in pair)
    beside = sum(table.beside for table in tables)
    if not found or 3 * covered < 2 * (sum(letters(decoded.text)) - beside):
        return None
    if sum(len(side) for pair in found for side in pair) > 2 * _LONGEST_ROW * len(found):
        return None
    outside = _outside(decoded.text, sorted(span.start for table in tables for span in table.cells))
    told = f"{outside} paragraph{'s' * (outside != 1)} outside the table of the two languages"
    further = dict.fromkeys(name for table in tables for name in table.further)
    columns = f"the column{'s' * (len(further) != 1)} {', '.join(further)} of the table"
    left_out = (*decoded.left_out, *([told] if outside > 0 else []), *([columns] if further else []))
    named = next((table.named for table in tables if table.named is not None), None)
    if named is False:
        found = [(second, first) for first, second in found]
    return TableRows(replace(decoded, left_out=left_out), found, named=named is not None)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of both languages.

    Attributes:
        pairs: its rows, by the places of the two columns.
        cells: where its paragraphs stand.
        named: whether the left one is the original, as its head says; None where it does not say.
        further: the names of other columns with words.
        beside: letters in these and in the head.
    """

    pairs: list[tuple[Span, Span]]
    cells: list[Span]
    named: bool | None
    further: tuple[str, ...] = ()
    beside: int = 0


def _tables(decoded: Decoded) -> list[_Rows]:
    tables: dict[int, _Rows] = {}
    for cell, span in decoded.cells:
        rows = tables.setdefault(cell.table, [])
        rows += [{} for _ in range(cell.row + 1 - len(rows))]
        rows[cell.row].setdefault(cell.column, []).append(span)
    return list(tables.values())


def _bilingual(text: str, rows: _Rows) -> _Table | None:
    """Return a table whose columns are named, or else two of whose columns have letters, one Russian and the other English."""
    width = max((column for row in rows for column in row), default=-1) + 1
    cells = [[" ".join(span.of(text) for span in row.get(column, [])) for column in range(width)] for row in rows]
    head = head_of(cells)
    if head is not None and _are_two_languages(cells[head.number + 1 :], head.columns):
        return _named(text, rows, cells, head)
    columns = columns_by_letters(cells)
    if columns is None:
        return None
    return _Table(_texts(rows, cells, (columns.source, columns.target)), _spans(rows), None)


def _named(text: str, rows: _Rows, cells: Sequence[Sequence[str]], head: Head) -> _Table:
    left, right = sorted((head.columns.source, head.columns.target))
    below, names = cells[head.number + 1 :], cells[head.number]
    spoken = (place for place in range(len(names)) if any(sum(letters(row[place])) for row in below))
    pairs = _texts(rows[head.number + 1 :], below, (left, right))
    whole = sum(sum(letters(cell)) for row in cells[head.number :] for cell in row)
    return _Table(
        pairs,
        _spans(rows[head.number :]),
        head.columns.source == left if head.columns.named else None,
        tuple(name for place in spoken if place not in {left, right} and (name := " ".join(names[place].split()))),
        whole - sum(_count(text, side) for pair in pairs for side in pair),
    )


def _texts(rows: _Rows, cells: Sequence[Sequence[str]], columns: tuple[int, int]) -> list[tuple[Span, Span]]:
    """Return the pairs of rows that do not name the columns, as a head does that is repeated on each page."""
    texts = (row for row, own in zip(rows, cells, strict=True) if columns_by_name(own) is None)
    return [pair for row in texts for pair in _pairs(row, columns)]


def _spans(rows: _Rows) -> list[Span]:
    return [span for row in rows for spans in row.values() for span in spans]


def _outside(text: str, starts: Sequence[int]) -> int:
    """Count the paragraphs in which no cell begins; `starts` are where cells do, sorted."""
    count = offset = 0
    for piece in text.split("\n\n"):
        end = offset + len(piece)
        if piece.strip() and bisect_left(starts, offset) == bisect_left(starts, end):
            count += 1
        offset = end + 2
    return count


def _are_two_languages(cells: Sequence[Sequence[str]], columns: Columns) -> bool:
    spoken = {language_of(" ".join(row[place] for row in cells)) for place in (columns.source, columns.target)}
    return spoken == set(Language)


def _pairs(row: dict[int, list[Span]], columns: tuple[int, int]) -> list[tuple[Span, Span]]:
    left, right = (row.get(column, []) for column in columns)
    if len(left) == len(right):
        return list(zip(left, right, strict=True))
    empty = Span(0, 0)
    sides = [Span(spans[0].start, spans[-1].stop) if spans else empty for spans in (left, right)]
    return [(sides[0], sides[1])]


def _count(text: str, span: Span) -> int:
    return sum(letters(span.of(text)))
