"""Lines that belong to a block of their own: the cue of a subtitle, the cell of a table, the stanza of a poem."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tta.segmenter.cells import table_cells
from tta.segmenter.cues import is_cue_number, time_codes
from tta.segmenter.lines import Line
from tta.segmenter.verse import stanzas
from tta.types import Span

__all__ = ["set_in_blocks"]


def set_in_blocks(text: str, lines: Sequence[Line], known: Sequence[Span]) -> tuple[list[Line], list[Span]]:
    """Number the cues, cells and stanzas among the lines; a row of a table becomes as many lines as it has cells.

    Args:
        text: in which the lines stand.
        lines: all of them, in order.
        known: paragraphs of cells that the file itself tells, in order.

    Returns:
        The lines, and what of them is furniture: the times and numbers of subtitles, the bars and rules of tables.
    """
    set_lines, furniture = _cues(text, _told(lines, known))
    set_lines, bars = _cells(text, set_lines)
    return _stanzas(text, set_lines), [*furniture, *bars]


def _told(lines: Sequence[Line], cells: Sequence[Span]) -> list[Line]:
    """Number the lines that stand in cells, each paragraph of a cell by itself."""
    found = []
    for line in lines:
        at = bisect_right(cells, line.span.start, key=lambda cell: cell.start)
        inside = at > 0 and line.span.stop <= cells[at - 1].stop
        found.append(replace(line, block=at, cell=True) if inside else line)
    return found


def _cues(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[Span]]:
    codes = time_codes([line.span.of(text) for line in lines])
    found: list[Line] = []
    furniture: list[Span] = []
    number, paragraph = max((line.block for line in lines), default=0), 0
    told = number
    for line, code in zip(lines, codes, strict=True):
        if code is None:
            goes_on = number > told and paragraph == line.paragraph
            found.append(replace(line, block=number) if goes_on else line)
            continue
        number, paragraph = number + 1, line.paragraph
        start, stop = line.span.start, line.span.stop
        if code.is_range:
            if found and found[-1].span.stop < start and is_cue_number(found[-1].span.of(text)):
                furniture.append(found.pop().span)
            furniture.append(Span(start, start + len(text[start : start + code.stop].rstrip())))
            start += code.stop
        if start < stop:
            found.append(replace(line, span=Span(start, stop), block=number))
    return found, furniture


def _cells(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[Span]]:
    rows = table_cells(["" if line.block else line.span.of(text) for line in lines])
    found: list[Line] = []
    furniture: list[Span] = []
    number = max((line.block for line in lines), default=0)
    for line, cells in zip(lines, rows, strict=True):
        if cells is None:
            found.append(line)
            continue
        place = line.span.start
        for start, stop in (*cells, (len(line.span), len(line.span))):
            span = Span(line.span.start + start, line.span.start + stop)
            furniture += _marks(text, place, span.start)
            place = span.stop
            if len(span):
                number += 1
                found.append(replace(line, span=span, block=number, cell=True))
    return found, furniture


def _marks(text: str, start: int, stop: int) -> list[Span]:
    """Return what stands between two cells, without the white space around it."""
    piece = text[start:stop]
    first = start + len(piece) - len(piece.lstrip())
    return [Span(first, start + len(piece.rstrip()))] if piece.strip() else []


def _stanzas(text: str, lines: Sequence[Line]) -> list[Line]:
    found: list[Line] = []
    number = max((line.block for line in lines), default=0)
    paragraphs = [list(group) for _, group in groupby(lines, key=lambda line: line.paragraph)]
    verse = stanzas(
        [[] if any(line.block for line in group) else [line.span.of(text) for line in group] for group in paragraphs]
    )
    for group, is_verse in zip(paragraphs, verse, strict=True):
        number += is_verse
        found += [replace(line, block=number) for line in group] if is_verse else group
    return found
