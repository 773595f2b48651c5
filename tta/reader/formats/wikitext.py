"""Wikitext of MediaWiki as prose: what a page shows of it is text, with its line; no template is fetched or expanded.

A small reader of its own, line by line: the parsers that are kept keep tables and lists as marks, or are under the GPL. Headings,
items, terms, captions and cells are paragraphs, footnotes (`<ref>`) stand behind the text, categories are catalogue data. What it
leaves out is told: templates, whose words stand on other pages, programs, formulas and galleries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tta.reader.decoding import Cell, Decoded, decode
from tta.reader.formats.blocks import Block, Part, assembled, unread_left_out
from tta.reader.formats.wikitext_inline import PASSED, lines_in, shown, without_unread
from tta.types import Changes

__all__ = ["WIKITEXT_SUFFIXES", "read_wikitext"]

WIKITEXT_SUFFIXES = frozenset({".wiki", ".mediawiki", ".wikitext"})

_HEADING = re.compile(r"(={1,6})(.+?)\1\s*$")
_ITEM = re.compile(r"([*#:;]{1,20})\s*(.*)")
_RULE = re.compile(r"-{4,}")
_REDIRECT = re.compile(r"#(?:redirect|перенаправление)\b", re.I)
_ATTRIBUTES = re.compile(r"\A[^\[\]|]{0,500}\|(?!\|)")
"""What stands before the words of a cell and says how it is set."""
_NEXT_CELL = re.compile(r"\|\||!!")


class _Line(NamedTuple):
    """A line and its number from 1."""

    text: str
    number: int


def read_wikitext(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read wikitext.

    Raises:
        InputError: it holds no text.
    """
    decoded = decode(path, data)
    whole = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text, unread, notes, held = without_unread(whole)
    page = _Page(held)
    page.read(list(_numbered(text)))
    for line, note in notes:
        page.note(note, line + 1)
    metadata = [("Category", name) for name in page.categories]
    found = assembled(path, data, page.blocks, metadata, unread_left_out(Counter(unread), "piece"))
    return replace(found, encoding=decoded.encoding)


def _numbered(text: str) -> Iterator[_Line]:
    number = 1
    for line in text.split("\n"):
        yield _Line(line, number)
        number += 1 + line.count(PASSED)


class _Page:
    """Goes through the lines of a page and gathers paragraphs."""

    def __init__(self, held: list[str]) -> None:
        self.blocks: list[Block] = []
        self.categories: list[str] = []
        self._held = held
        self._cell: Cell | None = None
        self._tables = 0
        self._count = 0  # items so far of a numbered list

    def read(self, lines: Sequence[_Line]) -> None:
        """Read blocks: tables as far as they go, headings, items, and what is left as paragraphs."""
        at = 0
        gathered: list[_Line] = []
        while at < len(lines):
            line = lines[at]
            bare = line.text.replace(PASSED, "").strip()
            if bare.startswith("{|") and (end := _table_end(lines, at)):
                self._paragraph(gathered)
                self._table(lines[at + 1 : end])
                at, gathered = end + 1, []
                continue
            at += 1
            block = self._block(bare, line.number)
            if block or not bare:
                self._paragraph(gathered)
                gathered = []
                for piece in block or ():
                    self._add([_Line(piece, line.number)])
            else:
                gathered.append(line)
        self._paragraph(gathered)

    def note(self, text: str, line: int) -> None:
        """Add a footnote, which stands behind the text."""
        body, _, _, held = without_unread(text)
        words = " ".join(shown(body, held).text.replace(PASSED, " ").split())
        self.blocks.append(Block(words, f"line {line}", Part.FOOTNOTE))

    def _block(self, line: str, number: int) -> list[str] | None:
        """Return the paragraphs of a line that is one by itself; None of one that goes on."""
        if heading := _HEADING.fullmatch(line):
            self._count = 0
            return [heading[2]]
        if _RULE.match(line) or _REDIRECT.match(line):
            return [_RULE.sub("", line)] if _RULE.match(line) else [""]
        item = _ITEM.fullmatch(line)
        if item is None:
            self._count = 0
            return None
        marks, words = item[1], item[2]
        if marks == "#":
            self._count += 1
            return [f"{self._count}. {words}"]
        if marks[0] != "#":
            self._count = 0
        if marks[-1] == ";":
            term, colon, meaning = words.partition(" : ")
            return [term, meaning] if colon else [words]
        return [words]

    def _table(self, lines: Sequence[_Line]) -> None:
        outer, table, self._tables = self._cell, self._tables, self._tables + 1
        for row, column, inner in _cells(lines):
            self._cell = Cell(table, row, column) if row >= 0 else None
            self.read(inner)
        self._cell = outer

    def _paragraph(self, lines: Sequence[_Line]) -> None:
        if lines:
            self._add(lines)

    def _add(self, lines: Sequence[_Line]) -> None:
        """Add a paragraph, whose lines are one; captions of its pictures stand behind it."""
        body = shown("\n".join(line.text for line in lines), self._held)
        self.categories += body.categories
        words = ""
        places: list[tuple[int, str]] = []
        number = lines[0].number
        for piece in re.split(f"([\n{PASSED}])", body.text):
            number += lines_in(piece)
            if piece.strip(f"\n{PASSED} "):
                words += " " if words and not words.endswith(" ") else ""
                places.append((len(words), f"line {number}"))
                words += " ".join(piece.split())
        if places:
            self.blocks.append(Block(words, places[0][1], Part.BODY, self._cell, tuple(places[1:])))
        for caption in body.captions:
            text = " ".join(caption.replace(PASSED, " ").split())
            self.blocks.append(Block(text, f"line {lines[0].number}", Part.BODY, self._cell))


def _table_end(lines: Sequence[_Line], at: int) -> int:
    """Return the place of the line that closes a table; that of the last line where none does."""
    depth = 0
    for place in range(at, len(lines)):
        bare = lines[place].text.strip()
        depth += bare.startswith("{|")
        if bare.startswith("|}"):
            depth -= 1
            if depth == 0:
                return place
    return len(lines) - 1 if at < len(lines) - 1 else 0


def _cells(lines: Sequence[_Line]) -> Iterator[tuple[int, int, list[_Line]]]:
    """Yield the cells of a table, by row and column from 0, with their lines; the caption's row is -1."""
    row = column = -1
    inner: list[_Line] = []
    started, depth = False, 0
    for line in lines:
        bare = line.text.strip()
        depth += bare.startswith("{|")
        if depth or bare[:1] not in ("|", "!"):
            depth -= bare.startswith("|}")
            inner.append(line)
            continue
        if inner and column >= -1 and started:
            yield row, column, inner
        inner = []
        if bare.startswith("|-"):
            row, column, started = row + 1, -1, False
        elif bare.startswith("|+"):
            yield -1, 0, [_Line(_ATTRIBUTES.sub("", bare[2:], count=1), line.number)]
            started = False
        else:
            row, started = max(row, 0), True
            pieces = _NEXT_CELL.split(bare[1:]) if bare[0] == "!" else bare[1:].split("||")
            for place, piece in enumerate(pieces):
                column += 1
                inner = [_Line(_ATTRIBUTES.sub("", piece, count=1), line.number)]
                if place < len(pieces) - 1:
                    yield row, column, inner
    if inner and started:
        yield row, column, inner
