"""Tables that Markdown draws with bars (GitHub Flavored Markdown, 4.10): where their cells stand in the text.

A head, below it a line that rules off as many columns, and the rows down to a line without a bar. A bar behind a backslash is
part of its cell; what stands in a fence of backticks is a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tta.reader.decoding import Cell
from tta.types import Span

__all__ = ["pipe_cells"]

_RULE = re.compile(r"[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")


class _Line(NamedTuple):
    start: int
    text: str


def pipe_cells(text: str) -> tuple[tuple[Cell, Span], ...]:
    """Return the cells with words of all such tables, in the order of the text; none where there is no table."""
    return tuple(
        (Cell(table, row, column), span)
        for table, lines in enumerate(_tables(_lines(text)))
        for row, line in enumerate(lines)
        for column, span in enumerate(_cells(line))
        if len(span)
    )


def _lines(text: str) -> list[_Line]:
    """Return the lines with where they begin; those within a fence are empty."""
    found: list[_Line] = []
    start, fence = 0, ""
    for line in text.splitlines(keepends=True):
        mark = _FENCE.match(line)
        inside = bool(fence)
        if mark and not fence:
            fence, inside = mark[1], True
        elif mark and mark[1].startswith(fence):
            fence = ""
        found.append(_Line(start, "" if inside else line.rstrip()))
        start += len(line)
    return found


def _tables(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the rows of each table, the head first and without the rule below it."""
    at = 0
    while at + 1 < len(lines):
        head, rule = lines[at], lines[at + 1]
        is_head = "|" in rule.text and _RULE.fullmatch(rule.text) and _BAR.search(head.text)
        if not is_head or len(_cells(head)) != len(_cells(rule)):
            at += 1
            continue
        end = at + 2
        while end < len(lines) and _BAR.search(lines[end].text):
            end += 1
        yield [head, *lines[at + 2 : end]]
        at = end


def _cells(line: _Line) -> list[Span]:
    """Return where the cells of a line stand, without white space around them; the bars at its ends part nothing."""
    edges = [0, *(edge for bar in _BAR.finditer(line.text) for edge in bar.span()), len(line.text)]
    pieces = list(zip(edges[::2], edges[1::2], strict=True))
    if pieces and not line.text[slice(*pieces[0])].strip():
        pieces = pieces[1:]
    if pieces and not line.text[slice(*pieces[-1])].strip():
        pieces = pieces[:-1]
    found = []
    for start, stop in pieces:
        piece = line.text[start:stop]
        first = line.start + start + len(piece) - len(piece.lstrip())
        found.append(Span(first, first + len(piece.strip())))
    return found
