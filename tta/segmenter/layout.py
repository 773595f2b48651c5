"""The page as typed: lines with their paragraphs, and what on it is furniture.

Furniture is what a printer or a transcriber put there, not the author: page and folio numbers, running heads,
rules, Markdown's marks for headings and emphasis, and what somebody struck out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from tta.segmenter.blocks import set_in_blocks
from tta.segmenter.lines import SENTENCE_END, Line, physical_lines
from tta.segmenter.struck import without_struck
from tta.types import Document, Span

__all__ = ["Layout", "read_layout"]

_PAGE_NUMBER = re.compile(r"[-–—\s\[(]*(?:(?:стр|с|лист|л|page|p|pg)\.?\s*)?(\d{1,4})(?:\s*об)?[-–—\s.\])]*", re.I)
_DECORATED = re.compile(r"[-–—\[(]\s*\d|(?:стр|лист|page|pg)\b|\bp\.", re.I)
_RULE = re.compile(r"(?:[-*_=~—–]\s*){3,}")
_HEADING_MARK = re.compile(r"(?:#{1,6}|>)\s+")
_NUMBER_SIGN = re.compile(r"#\s+\d")  # `# 40` within a paragraph
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3})(?=\S)")
_DEFINITION = re.compile(r"\[[^\]\[^][^\]\[]{0,80}\]:\s*(?:<[^<>\s]*>|(?:https?|ftp|data|mailto):\S*)(?:\s+[\"'(].*)?")
"""Where a link or a picture leads, which Markdown lets stand below the text: `[1]: https://example.org "title"`."""
_RUNNING_HEAD_REPEATS = 3  # times that a line stands at a page's edge before it is taken for a running head


@dataclass(frozen=True, slots=True)
class Layout:
    """Content lines in order, spans of furniture, and for each content line whether furniture precedes it."""

    lines: tuple[Line, ...]
    furniture: tuple[Span, ...]
    after_furniture: frozenset[int]


def read_layout(document: Document) -> Layout:
    """Take a document's body apart into content lines and furniture."""
    text = document.text
    lines, marks = set_in_blocks(text, physical_lines(document), document.cells)
    lines, marks = without_struck(text, *_strip_marks(text, lines, marks), document.struck)
    lines, marks = _strip_emphasis(text, lines, marks)
    aside = _furniture_lines(text, lines)
    content: list[Line] = []
    after: set[int] = set()
    for index, line in enumerate(lines):
        if index in aside:
            after.add(len(content))
        else:
            content.append(line)
    furniture = marks + [lines[index].span for index in sorted(aside)]
    return Layout(tuple(content), tuple(furniture), frozenset(after))


def _strip_marks(text: str, lines: list[Line], marks: list[Span]) -> tuple[list[Line], list[Span]]:
    """Set the marks of headings, quotations and breaks apart from the line that bears them."""
    kept = []
    marks = list(marks)
    for number, line in enumerate(lines):
        start, stop, heading = line.span.start, line.span.stop, False
        inner = number > 0 and lines[number - 1].paragraph == line.paragraph
        while (
            not (inner and _NUMBER_SIGN.match(text, start, stop))
            and (mark := _HEADING_MARK.match(text, start, stop))
            and mark.end() < stop
        ):
            heading = heading or mark.group().startswith("#")
            marks.append(Span(start, start + len(mark.group().rstrip())))
            start = mark.end()
        if stop - start > 1 and text[stop - 1] == "\\":
            marks.append(Span(stop - 1, stop))
            stop = start + len(text[start : stop - 1].rstrip())
        kept.append(replace(line, span=Span(start, stop), heading=heading))
    return kept, marks


def _strip_emphasis(text: str, lines: list[Line], marks: list[Span]) -> tuple[list[Line], list[Span]]:
    """Set asterisks and underscores apart where they open at a line's start and close at a line's end.

    An emphasised run may go over several lines of a paragraph: a handwritten note in italics is one such run.
    """
    kept = list(lines)
    runs = 0
    for first, line in enumerate(lines):
        opening = _EMPHASIS.match(text, line.span.start, line.span.stop)
        if not opening or kept[first].emphasis or _RULE.fullmatch(line.span.of(text)):
            continue
        mark = opening.group()
        last = _closing_line(text, lines, first, mark)
        if last is None:
            continue
        runs += 1
        for index in range(first, last + 1):
            span = lines[index].span
            start = span.start + len(mark) * (index == first)
            stop = span.stop - len(mark) * (index == last)
            stop = start + len(text[start:stop].rstrip())
            kept[index] = replace(kept[index], span=Span(start, stop), emphasis=runs)
        marks += [
            Span(line.span.start, line.span.start + len(mark)),
            Span(lines[last].span.stop - len(mark), lines[last].span.stop),
        ]
    return kept, marks


def _closing_line(text: str, lines: list[Line], first: int, mark: str) -> int | None:
    for last in range(first, len(lines)):
        line = lines[last]
        if line.paragraph != lines[first].paragraph:
            return None
        inner = text[line.span.start + len(mark) * (last == first) : line.span.stop]
        if mark in inner:
            closes = inner.endswith(mark) and inner.count(mark) == 1 and inner != mark
            return last if closes else None
    return None


def _furniture_lines(text: str, lines: list[Line]) -> set[int]:
    rules = {
        index
        for index, line in enumerate(lines)
        if _RULE.fullmatch(line.span.of(text)) or _DEFINITION.fullmatch(line.span.of(text))
    }
    numbers = _page_numbers(text, lines)
    return rules | numbers | _running_heads(text, lines, numbers)


def _page_numbers(text: str, lines: list[Line]) -> set[int]:
    """Find lines that hold nothing but a page number.

    A bare number alone in its paragraph may also be the label of a section. It is taken for one where such numbers
    count 1, 2, 3 … and none of them interrupts a sentence.
    """
    alone = Counter(line.paragraph for line in lines)
    found = {}
    for index, line in enumerate(lines):
        match = _PAGE_NUMBER.fullmatch(line.span.of(text))
        if (
            match
            and not line.block
            and not line.resumed
            and (alone[line.paragraph] == 1 or _DECORATED.match(line.span.of(text)))
        ):
            found[index] = int(match.group(1))
    bare = [index for index in found if not _DECORATED.match(lines[index].span.of(text))]
    counted = [found[index] for index in bare]
    labels = len(bare) > 1 and counted == list(range(1, len(bare) + 1))
    if labels and not any(_interrupts(text, lines, index) for index in bare):
        return set(found) - set(bare)
    return set(found)


def _interrupts(text: str, lines: list[Line], index: int) -> bool:
    if index == 0 or index + 1 == len(lines):
        return False
    before, after = lines[index - 1].span.of(text), lines[index + 1].span.of(text)
    return not SENTENCE_END.search(before) and after[:1].islower()


def _running_heads(text: str, lines: list[Line], numbers: set[int]) -> set[int]:
    """Find short lines that come back, up to their digits, beside page numbers or form feeds at least three times."""
    beside: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        content = line.span.of(text)
        page_top = "\f" in text[max(0, line.span.start - 4) : line.span.start]
        if len(content) <= 80 and not line.block and (page_top or index - 1 in numbers or index + 1 in numbers):
            beside.setdefault(re.sub(r"\d+", "0", content).casefold(), []).append(index)
    return {i for group in beside.values() if len(group) >= _RUNNING_HEAD_REPEATS for i in group if i not in numbers}
