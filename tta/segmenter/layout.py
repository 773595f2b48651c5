"""The page as typed: lines with their paragraphs, and what on it is furniture.

Furniture is what a printer or a transcriber put there, not the author: page and folio numbers, running heads,
rules, and Markdown's marks for headings and emphasis.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from tta.types import Document, Span

__all__ = ["Layout", "Line", "is_item", "read_layout"]

_PAGE_NUMBER = re.compile(r"[-–—\s\[(]*(?:(?:стр|с|лист|л|page|p|pg)\.?\s*)?(\d{1,4})(?:\s*об)?[-–—\s.\])]*", re.I)
_DECORATED = re.compile(r"[-–—\[(]\s*\d|(?:стр|лист|page|pg)\b|\bp\.", re.I)
_RULE = re.compile(r"(?:[-*_=~—–]\s*){3,}")
_HEADING_MARK = re.compile(r"(?:#{1,6}|>)\s+")
_NUMBER_SIGN = re.compile(r"#\s+\d")  # `# 40` within a paragraph
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3})(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"»”’')\]*_]*$")
_LIST_LABEL = re.compile(
    r"[-–—•*·]\s|\(?(?:\d{1,3}|[a-zа-яё]|[ivxlIVXL]{1,5})\)\s|(?:\d{1,3}|[IVXL]{2,5})\.\s|\[\^?\w{1,4}\]"
)
_LEAST_INDENT = 2  # columns
_RUNNING_HEAD_REPEATS = 3  # times that a line stands at a page's edge before it is taken for a running head


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line without its marks and outer white space.

    `hard_break` says that the transcriber ended the line on purpose (two spaces or a backslash, as in Markdown);
    `heading` that it bore a heading's mark; `emphasis` numbers the run of emphasis it lies in, 0 for none.
    """

    span: Span
    paragraph: int
    hard_break: bool = False
    heading: bool = False
    emphasis: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """Content lines in order, spans of furniture, and for each content line whether furniture precedes it."""

    lines: tuple[Line, ...]
    furniture: tuple[Span, ...]
    after_furniture: frozenset[int]


def read_layout(document: Document) -> Layout:
    """Take a document's body apart into content lines and furniture."""
    text = document.text
    lines, marks = _strip_emphasis(text, *_strip_marks(text, _physical_lines(document)))
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


def is_item(line: str) -> bool:
    """Say whether a line begins as an item of a list or as a speech does."""
    return bool(_LIST_LABEL.match(line))


def _physical_lines(document: Document) -> list[Line]:
    """Split at line ends; blank lines, form feeds and indents begin a new paragraph."""
    found: list[Line] = []
    indents: list[int] = []
    paragraph = 0
    for body in document.body:
        paragraph += 1
        for match in re.finditer(r"[^\n\r\f\v\x85\u2028\u2029]+|\f", body.of(document.text)):
            raw = match.group()
            if not raw.strip():
                continue
            start = body.start + match.start()
            left = len(raw) - len(raw.lstrip())
            if found and (
                re.search(r"\n[^\S\n]*\r?\n|\r[^\S\r\n]*\r|\f|\u2029", document.text[found[-1].span.stop : start])
                or _begins_indented(document.text, found[-1], indents[-1], raw)
            ):
                paragraph += 1
            stripped = raw.strip()
            hard = raw.endswith("  ") or stripped.endswith("\\")
            found.append(Line(Span(start + left, start + left + len(stripped)), paragraph, hard))
            indents.append(len(raw[:left].expandtabs(4)))
    return found


def _begins_indented(text: str, before: Line, indent: int, raw: str) -> bool:
    """A line that stands further in than a sentence's end before it; the item of a list has all its lines but the first so."""
    previous = before.span.of(text)
    deeper = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(4)) >= indent + _LEAST_INDENT
    return deeper and bool(_SENTENCE_END.search(previous)) and not is_item(previous)


def _strip_marks(text: str, lines: list[Line]) -> tuple[list[Line], list[Span]]:
    """Set the marks of headings, quotations and breaks apart from the line that bears them."""
    kept, marks = [], []
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
    rules = {i for i, line in enumerate(lines) if _RULE.fullmatch(line.span.of(text))}
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
        if match and (alone[line.paragraph] == 1 or _DECORATED.match(line.span.of(text))):
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
    return not _SENTENCE_END.search(before) and after[:1].islower()


def _running_heads(text: str, lines: list[Line], numbers: set[int]) -> set[int]:
    """Find short lines that come back, up to their digits, beside page numbers or form feeds at least three times."""
    beside: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        content = line.span.of(text)
        page_top = "\f" in text[max(0, line.span.start - 4) : line.span.start]
        if len(content) <= 80 and (page_top or index - 1 in numbers or index + 1 in numbers):
            beside.setdefault(re.sub(r"\d+", "0", content).casefold(), []).append(index)
    return {i for group in beside.values() if len(group) >= _RUNNING_HEAD_REPEATS for i in group if i not in numbers}
