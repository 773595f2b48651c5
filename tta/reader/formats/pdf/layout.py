"""Pages of lines to paragraphs: columns one by one, running heads and page numbers left out, sentences over pages joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tta.reader.formats.hyphens import joined, plain
from tta.reader.formats.pdf.furniture import by_height, furniture_of
from tta.reader.formats.pdf.lines import Line

__all__ = ["Paragraph", "paragraphs"]

_TERMINAL = re.compile(r"[.!?…:;][\"»”’')\]]*$")
_POINT = re.compile(r"[-–—•*·]\s|\(?(?:\d{1,3}|[a-zа-яё])[.)]\s", re.I)
_CUT = re.compile(r"[^\W\d_]-[a-zа-яё]$|\d-\d$")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
_COLUMN = 5  # lines of a column at least
_PROSE = 18  # code points of a line of a column, by its median; cells of a table are shorter
_SHORT = 0.82  # of a column's width; a line that ends before is a paragraph's last
_INDENT = 0.6  # heights of a letter by which the first line of a paragraph stands in
_LEADING = 1.4  # times the usual distance of lines; more lies between paragraphs
_OTHER_SIZE = 1.25  # times the height of the letters before; a heading


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Its text on one line, and from which offset on it stands on which line of which page, both from 1."""

    text: str
    lines: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with its page, its number on it, and the edges of its column."""

    line: Line
    page: int
    number: int
    left: float
    right: float

    @property
    def is_short(self) -> bool:
        return self.line.right < self.left + _SHORT * (self.right - self.left)

    @property
    def is_indented(self) -> bool:
        return self.line.left > self.left + _INDENT * self.line.height


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of all pages, each a list of lines."""
    furniture = furniture_of(pages)
    placed: list[_Placed] = []
    for page, lines in enumerate(pages, start=1):
        numbers = {id(line): number for number, line in enumerate(by_height(lines), start=1)}
        kept = [line for line in lines if (page, id(line)) not in furniture]
        for column in _columns(kept):
            left, right = min(line.left for line in column), max(line.right for line in column)
            placed += [_Placed(line, page, numbers[id(line)], left, right) for line in _merged(column, numbers)]
    text = "\n".join(item.line.text for item in placed)
    return [_paragraph(group, text) for group in _grouped(placed)]


# ---------------------------------------------------------------- columns


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines column by column; a line over the whole width ends the columns above it."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)] if lines else []
    found: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in [*sorted(lines, key=lambda item: -item.bottom), None]:
        if line is None or line.left < gutter < line.right:
            for side in (left, right):
                found += _columns(side) if len(side) < len(lines) else [side]
            left, right = [], []
            if line is not None:
                _across(found, line, gutter)
        else:
            (left if line.right <= gutter else right).append(line)
    return [column for column in found if column]


def _across(found: list[list[Line]], line: Line, gutter: float) -> None:
    """Put a line over the whole width with those before it, if they are such."""
    if found and found[-1] and all(item.left < gutter < item.right for item in found[-1]):
        found[-1].append(line)
    else:
        found.append([line])


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return the place between two columns of prose, None where there is one column."""
    best, place = 0, None
    for start in sorted({round(line.left) for line in lines}):
        cut = start - 2.0
        left = [line for line in lines if line.right <= cut]
        right = [line for line in lines if line.left >= cut]
        fewest = min(len(left), len(right))
        if fewest < _COLUMN or fewest <= best:
            continue
        overlapping = min(max(line.top for line in side) for side in (left, right)) > max(
            min(line.bottom for line in side) for side in (left, right)
        )
        if overlapping and min(median(len(line.text) for line in side) for side in (left, right)) >= _PROSE:
            best, place = fewest, cut
    return place


def _merged(column: Sequence[Line], numbers: dict[int, int]) -> list[Line]:
    """Join parts of one line that stand beside each other with a gap, as about a tab."""
    found: list[Line] = []
    for line in column:
        last = found[-1] if found else None
        beside = last is not None and abs(last.bottom - line.bottom) < 0.5 * line.height and line.left >= last.right
        if last is not None and beside:
            number = numbers[id(last)]
            found[-1] = Line(
                f"{last.text} {line.text}",
                last.left,
                line.right,
                min(last.bottom, line.bottom),
                max(last.top, line.top),
            )
            numbers[id(found[-1])] = number
        else:
            found.append(line)
    return found


# ---------------------------------------------------------------- paragraphs


def _grouped(placed: Sequence[_Placed]) -> list[list[_Placed]]:
    distances = [
        before.line.bottom - item.line.bottom
        for before, item in pairwise(placed)
        if before.page == item.page and before.line.bottom > item.line.bottom
    ]
    usual = median(distances) if distances else 0.0
    groups: list[list[_Placed]] = []
    group: list[_Placed] = []
    broken_off: dict[bool, list[_Placed]] = {}  # by script, the last paragraph where a column of it has just ended
    for item in placed:
        cyrillic = _is_cyrillic(item.line.text)
        if group and _is_turned(group[-1], item):
            broken_off[_is_cyrillic(group[-1].line.text)] = group
            group = broken_off.get(cyrillic, [])
        broken_off.pop(cyrillic, None)
        if group and _goes_on(group, item, usual):
            group.append(item)
        else:
            group = [item]
            groups.append(group)
    return groups


def _is_cyrillic(text: str) -> bool:
    """Whether a line is Russian; a page that faces it, or a column beside it, may be its translation."""
    return len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text))


def _is_turned(before: _Placed, item: _Placed) -> bool:
    """Whether another page or column begins."""
    return before.page != item.page or before.left != item.left or before.line.bottom <= item.line.bottom


def _goes_on(group: Sequence[_Placed], item: _Placed, usual: float) -> bool:
    before = group[-1]
    text = before.line.text
    if _CUT.search(plain(text) + item.line.text[:1]):
        return True
    if _POINT.match(item.line.text) or not _is_alike(before.line, item.line):
        return False
    if _is_turned(before, item):
        return (
            not _TERMINAL.search(text)
            and not (item.is_indented or before.is_short)
            and not item.line.text[:1].isupper()
        )
    if before.line.bottom - item.line.bottom > _LEADING * usual:
        return False
    if item.is_indented and not before.is_indented:
        return False
    if before.is_short:
        return item.line.text[:1].islower() and not _TERMINAL.search(text)
    return not (item.is_indented and len(group) == 1 and _TERMINAL.search(text))


def _is_alike(before: Line, line: Line) -> bool:
    """Whether two lines are set in letters of about one size; short ones may have neither high nor low letters."""
    if min(len(before.text), len(line.text)) < _PROSE:
        return True
    return max(before.height, line.height) < _OTHER_SIZE * min(before.height, line.height)


def _paragraph(group: Sequence[_Placed], whole: str) -> Paragraph:
    text = ""
    lines = []
    for place, item in enumerate(group):
        lines.append((len(text), item.page, item.number))
        own = item.line.text
        ends = place + 1 == len(group)
        own = own if ends else joined(own, group[place + 1].line.text, whole)
        text += plain(own)
    return Paragraph(text, tuple(lines))
