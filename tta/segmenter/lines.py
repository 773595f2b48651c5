"""The physical lines of a text, and the paragraphs that blank lines and indents make of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from tta.types import Document, Span

__all__ = ["SENTENCE_END", "Line", "glossaries", "is_item", "physical_lines"]

SENTENCE_END = re.compile(r"[.!?…:;][\"»”’')\]*_]*$")
"""The end of a sentence, whatever quotes or emphasis close behind it."""

_LIST_LABEL = re.compile(
    r"[-–—•*·]\s|\(?(?:\d{1,3}|[a-zа-яё]|[ivxlIVXL]{1,5})\)\s|(?:\d{1,3}|[IVXL]{2,5})\.\s|\[\^?\w{1,4}\]"
)
_ENTRY = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,3} [—–-] \S")
"""A word or a term of a few, and what it means behind a dash."""
_FEWEST_ENTRIES = 3
_LEAST_INDENT = 2  # columns


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line without its marks and outer white space.

    `hard_break` says that the transcriber ended the line on purpose (two spaces or a backslash, as in Markdown);
    `heading` that it bore a heading's mark; `resumed` that it goes on behind what was struck out of its line; `emphasis`
    numbers the run of emphasis it lies in, `block` the cell, cue or stanza, 0 for none; `cell` says that it is a cell.
    """

    span: Span
    paragraph: int
    hard_break: bool = False
    heading: bool = False
    emphasis: int = 0
    block: int = 0
    cell: bool = False
    resumed: bool = False


def is_item(line: str) -> bool:
    """Say whether a line begins as an item of a list or as a speech does."""
    return bool(_LIST_LABEL.match(line))


def glossaries(text: str, lines: Iterable[Line]) -> frozenset[int]:
    """Return the paragraphs of which each line is an entry of a glossary, so that none goes on in the next."""
    found = set()
    for paragraph, group in groupby(lines, key=lambda line: line.paragraph):
        contents = [line.span.of(text) for line in group]
        if len(contents) >= _FEWEST_ENTRIES and all(map(_ENTRY.match, contents)):
            found.add(paragraph)
    return frozenset(found)


def physical_lines(document: Document) -> list[Line]:
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
    return deeper and bool(SENTENCE_END.search(previous)) and not is_item(previous)
