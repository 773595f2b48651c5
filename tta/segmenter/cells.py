"""Tables typed into a text: rows of cells parted by bars, tabs or blanks.

Each cell stands for itself, so that the last of a row does not go on in the next. Bars and rules are furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

__all__ = ["Cells", "table_cells"]

Cells = tuple[tuple[int, int], ...]
"""Where the cells of a line stand in it, half-open, without outer white space; empty ones are left out."""

_RULE = re.compile(r"[|+:=\s-]*-{2,}[|+:=\s-]*")


@dataclass(frozen=True, slots=True)
class _Separator:
    """What parts cells: how many rows of them are a table at least, whether they may be ruled, and must stand in columns."""

    pattern: re.Pattern[str]
    least: int = 2
    ruled: bool = False
    columns: bool = False


_SEPARATORS = (
    _Separator(re.compile(r"\|"), ruled=True),
    _Separator(re.compile(r"\t")),
    _Separator(re.compile(r"[^\S\n]{2,}"), least=3, columns=True),
)
_ALIGNED = 0.8  # share of the rows in which a column begins or ends at the same place
_NEAR = 1  # code points by which it may be off


def table_cells(lines: Sequence[str]) -> list[Cells | None]:
    """Return the cells of each line that is a row of a table, none for its rules, None for lines outside of tables."""
    found: list[Cells | None] = [None] * len(lines)
    for separator in _SEPARATORS:
        for places in _stretches(lines, separator):
            rows = [place for place in places if not (separator.ruled and _RULE.fullmatch(lines[place]))]
            cells = {place: _cells(lines[place], separator.pattern) for place in rows}
            is_table = len(rows) >= separator.least and any(len(row) > 1 for row in cells.values())
            if is_table and (not separator.columns or _in_columns(list(cells.values()))):
                for place in places:
                    found[place] = found[place] or cells.get(place, ())
    return found


def _stretches(lines: Sequence[str], separator: _Separator) -> Iterator[list[int]]:
    """Yield the runs of lines that have as many separators each, or bars at both ends, and the rules between them."""
    counts: list[int] = []
    for line in lines:
        is_rule = separator.ruled and bool(_RULE.fullmatch(line))
        framed = separator.ruled and len(line) > 1 and line[0] == line[-1] == "|"
        counts.append(counts[-1] if is_rule and counts else -1 if framed else len(separator.pattern.findall(line)))
    for count, group in groupby(range(len(lines)), key=counts.__getitem__):
        if count:
            yield list(group)


def _cells(line: str, separator: re.Pattern[str]) -> Cells:
    edges = [0, *(edge for match in separator.finditer(line) for edge in match.span()), len(line)]
    found = []
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        piece = line[start:stop]
        if piece.strip():
            found.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
    return tuple(found)


def _in_columns(rows: Sequence[Cells]) -> bool:
    """Whether every column but the first begins, or ends, at the same place in nearly all rows."""
    for column in list(zip(*rows, strict=True))[1:]:
        edges = [sorted(cell[side] for cell in column) for side in (0, 1)]
        usual = [side[len(side) // 2] for side in edges]
        near = [sum(abs(cell[side] - usual[side]) <= _NEAR for cell in column) for side in (0, 1)]
        if max(near) < _ALIGNED * len(column):
            return False
    return True
