"""Plain text with both languages in each line: columns divided by tabs, two parts by `|||`, a stroke, a dash or a sign of
equality, or a translation memory of Wordfast (`.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.reader.bitext import bitext_of
from tta.reader.decoding import Decoded
from tta.reader.headers import Columns, columns_by_letters, head_of
from tta.reader.pair import Pair
from tta.types import Language, Span

__all__ = ["read_lines"]

_DIVIDERS = ("\t", "|||", " // ", " / ", " = ", " — ", " – ", " - ")
"""What stands in every line between the two texts, and nowhere else in it; between tabs there may be further columns."""
_LEAST_LINES = 2
_MEMORY = re.compile(r"\ufeff?%\d{8}~\d{6}\t")
"""How a memory begins: the day and the time when it was made."""
_SOURCE, _TARGET = 4, 6  # of a line of a memory; before each stands its language


def read_lines(decoded: Decoded, source_language: Language | None = None) -> Pair | None:
    """Read a text each of whose lines holds a pair; None where one of its lines does not.

    Raises:
        InputError: see `bitext_of`.
    """
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", decoded.text)]
    if _MEMORY.match(decoded.text):
        rows = [cells for line in lines[1:] if len(cells := _cells(decoded.text, line, "\t")) > _TARGET]
        return _pair(decoded, rows, Columns(_SOURCE, _TARGET, named=True), source_language)
    if len(lines) < _LEAST_LINES:
        return None
    for divider in _DIVIDERS:
        rows = [_cells(decoded.text, line, divider) for line in lines]
        width = len(rows[0])
        if any(len(row) != width for row in rows) or width < 2 or (width > 2 and divider != "\t"):
            continue
        texts = [[cell.of(decoded.text).removeprefix("\ufeff") for cell in row] for row in rows]
        head = head_of(texts)
        if head is not None:
            return _pair(decoded, rows[head.number + 1 :], head.columns, source_language)
        if (columns := columns_by_letters(texts)) is not None:
            return _pair(decoded, rows, columns, source_language)
    return None


def _pair(decoded: Decoded, rows: Sequence[Sequence[Span]], columns: Columns, source: Language | None) -> Pair:
    return bitext_of(decoded, [(row[columns.source], row[columns.target]) for row in rows], source, named=columns.named)


def _cells(text: str, line: Span, divider: str) -> list[Span]:
    """Return where the cells of a line stand, without the white space around them."""
    found = []
    start = line.start
    for cell in line.of(text).split(divider):
        lead = len(cell) - len(cell.lstrip())
        stripped = cell.strip()
        found.append(Span(start + lead, start + lead + len(stripped)) if stripped else Span(start, start))
        start += len(cell) + len(divider)
    return found
