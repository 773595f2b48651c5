"""Running heads and page numbers of a PDF, which are no text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from tta.reader.formats.pdf.lines import Line

__all__ = ["by_height", "furniture_of"]

_PAGE_NUMBER = re.compile(
    r"[-–—\s\[(]*(?:(?:стр|с|лист|л|page|p)\.?\s*)?\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?[-–—\s.\])]*", re.I
)
_EDGE = 2  # lines at the head and the foot of a page that may be furniture
_LONGEST_HEAD = 100  # code points
_REPEATS = 3  # pages on which a line stands to be a running head
_SMALL = (
    0.85  # of the usual height of a letter; a line in such ones at the edge of both of two pages is a running head, too
)


def by_height(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page from above, and from the left where they stand beside each other."""
    return sorted(lines, key=lambda line: (-round(line.bottom), line.left))


def furniture_of(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Return the lines at the edges of pages that repeat but for their numbers, and page numbers, by page and identity.

    The second line from an edge is furniture only if the first is.
    """
    edges = [(page, edge) for page, lines in enumerate(pages, start=1) for edge in _edges(by_height(lines))]
    repeated: Counter[str] = Counter()
    for _, edge in edges:
        repeated.update({_name(line) for line in edge})
    usual = median(line.height for lines in pages for line in lines) if any(pages) else 0.0
    lonely = sum(bool(_PAGE_NUMBER.fullmatch(line.text)) for _, edge in edges for line in edge[:1]) < min(2, len(pages))
    found = set()
    for page, edge in edges:
        for line in edge:
            number = _PAGE_NUMBER.fullmatch(line.text)
            enough = 2 if len(pages) == 2 and line.height < _SMALL * usual else _REPEATS
            if (lonely or line is not edge[0]) if number else repeated[_name(line)] < enough:
                break
            found.add((page, id(line)))
    return found


def _edges(ordered: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the lines of a page at its head and at its foot, from outside inwards; a page of one line has none."""
    if len(ordered) < 2:
        return []
    most = _EDGE if len(ordered) > 2 * _EDGE else 1
    return [ordered[:most], ordered[: -most - 1 : -1]]


def _name(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text[:_LONGEST_HEAD]).casefold()
