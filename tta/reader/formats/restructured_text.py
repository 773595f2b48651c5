"""reStructuredText as prose: what a page shows of it is text, with its line; nothing is read or run that the file names.

Titles, items, cells and captions are paragraphs, notes stand behind the text; the fields at its head are catalogue data.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tta.errors import InputError
from tta.reader.decoding import Cell, Decoded, decode
from tta.reader.formats.blocks import Block, Part, assembled, unread_left_out
from tta.reader.formats.counting import LATIN, lettered, roman
from tta.reader.formats.raised import raised
from tta.reader.formats.restructured_markup import directive_of, parsed, printed_role
from tta.types import Changes

__all__ = ["RESTRUCTURED_SUFFIXES", "read_restructured_text"]

RESTRUCTURED_SUFFIXES = frozenset({".rst", ".rest"})

_PROPERTIES = {"author": "Creator", "authors": "Creator", "date": "Date", "title": "Title"}
_PARAGRAPHS = frozenset("paragraph title subtitle caption term classifier rubric attribution field_name".split())
_UNREAD = frozenset("comment target substitution_definition pending raw meta image option_group label docinfo".split())
_PROGRAMS = frozenset("literal_block doctest_block".split())
_NOTES = {"footnote": Part.FOOTNOTE, "citation": Part.FOOTNOTE, "header": Part.HEADER, "footer": Part.HEADER}
_LONGEST_SUBSTITUTION = 1000  # characters
_REPLACING = re.compile(r"\.\.\s+\|[^|]+\|\s+(?:replace|unicode)\s?::")


def read_restructured_text(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read reStructuredText, with the directives and roles of Sphinx.

    Raises:
        InputError: it is nested too deeply, or holds no text.
    """
    decoded = decode(path, data)
    try:
        prose = _Prose(decoded.text.removeprefix("\ufeff"))
    except RecursionError:
        raise InputError(
            f"{path}: blocks within blocks, hundreds deep, expected a text in reStructuredText; print it as PDF and name that"
        ) from None
    found = assembled(path, data, prose.blocks, prose.properties, unread_left_out(prose.unread, "block"))
    return replace(found, encoding=decoded.encoding)


class _Prose:
    """Goes through the tree that docutils made of a text and gathers paragraphs."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self.properties: list[tuple[str, str]] = []
        self.unread: Counter[str] = Counter()
        self._above = 0  # lines above what is read, where that is part of a text
        self._part = Part.BODY
        self._cell: Cell | None = None
        self._tables = 0
        self._label = ""
        self._replacements: dict[str, str] = {}
        tree = parsed(text)
        self._replacements.update(_replacements(tree))
        self._head(tree)
        self._visit_all(tree)

    def _head(self, tree: Any) -> None:
        """Note the title, and take the fields at the head out of the tree: they say something about the text."""
        shown = [node for node in tree.children if _kind(node) not in _UNREAD]
        if shown and _kind(shown[0]) == "section":
            title, *below = shown[0].children
            self.properties.append(("Title", title.astext()))
            shown = [node for node in below if _kind(node) not in _UNREAD]
        if shown and _kind(shown[0]) == "field_list":
            for field in shown[0].children:
                name = field.children[0].astext()
                self.properties.append((_PROPERTIES.get(name.casefold(), name), field.children[1].astext()))
            shown[0].parent.remove(shown[0])

    def _visit_all(self, node: Any) -> None:
        for child in node.children:
            self._visit(child)

    def _visit(self, node: Any) -> None:
        kind = _kind(node)
        if kind in _PARAGRAPHS:
            self._paragraph(node)
        elif kind == "line_block":
            self._verses(node)
        elif kind == "math_block":
            self._add(" ".join(node.astext().split()), node.line)
        elif kind == "enumerated_list":
            self._items(node)
        elif kind == "table":
            self._table(node)
        elif kind == "system_message":
            self._message(node)
        elif kind in _NOTES:
            outer, self._part, self._cell = (self._part, self._cell), _NOTES[kind], None
            self._visit_all(node)
            self._part, self._cell = outer
        elif kind in _PROGRAMS:
            self.unread["code"] += 1
        elif kind not in _UNREAD:
            self._visit_all(node)

    def _items(self, node: Any) -> None:
        start = node.get("start", 1)
        for number, item in enumerate(node.children, start):
            if _kind(item) == "list_item":
                self._label = f"{node['prefix']}{_numbered(number, node['enumtype'])}{node['suffix']} "
            self._visit(item)
        self._label = ""

    def _table(self, node: Any) -> None:
        outer, table = self._cell, self._tables
        self._tables += 1
        free: Counter[int] = Counter()  # the first row in which a column is free of cells from above
        rows = list(_below(node, "row"))
        for child in node.children:
            if _kind(child) == "title":
                self._visit(child)
        for number, row in enumerate(rows):
            column = 0
            for entry in row.children:
                while free[column] > number:
                    column += 1
                self._cell = Cell(table, number, column)
                self._visit_all(entry)
                for _ in range(1 + entry.get("morecols", 0)):
                    free[column] = number + 1 + entry.get("morerows", 0)
                    column += 1
        self._cell = outer

    def _message(self, node: Any) -> None:
        """Read what docutils could not: a directive that it does not know is Sphinx's, another block is told."""
        for block in node.children:
            if _kind(block) != "literal_block":
                continue
            source = block.astext()
            found = directive_of(source)
            if found is None or found.prose is None:
                self.unread[found.name if found else "damaged"] += 1
                continue
            above, self._above = self._above, self._above + node.get("line", 1) - 1
            self._visit_all(parsed(found.prose))
            self._above = above

    def _paragraph(self, node: Any) -> None:
        line = node.line
        if _kind(node) == "title" and line:
            line -= 1  # docutils counts the line below it
        self._add("".join(self._printed(node)), line)

    def _verses(self, node: Any) -> None:
        lines = list(_below(node, "line"))
        texts = ["".join(self._printed(line)).replace("\n", " ") for line in lines]
        if lines:
            self._add("\n".join(texts), lines[0].line, broken=True)

    def _printed(self, node: Any) -> Iterator[str]:
        """Yield what is printed of a paragraph, with the line ends of the file."""
        for child in node.children:
            kind = _kind(child)
            if kind == "Text":
                yield child.astext().replace("\0", "")
            elif kind == "problematic":
                yield printed_role(child.astext())
            elif kind == "superscript":
                yield raised(child.astext())
            elif kind == "substitution_reference":
                yield self._replacements.get(child.astext().casefold(), "")
            elif kind not in ("footnote_reference", "citation_reference", *_UNREAD):
                yield from self._printed(child)

    def _add(self, text: str, line: int | None, *, broken: bool = False) -> None:
        """Add a paragraph; in one whose lines are not broken on purpose they are one."""
        first = self._above + (line or 1)
        words = self._label
        further = []
        for number, piece in enumerate(text.split("\n")):
            if number:
                words += "\n" if broken else " "
                further.append((len(words), f"line {first + number}"))
            words += " ".join(piece.split())
        if words.strip():
            self._label = ""
            self.blocks.append(Block(words, f"line {first}", self._part, self._cell, tuple(further)))


def _numbered(number: int, kind: str) -> str:
    """Return the number of an item as docutils names its kind: `arabic`, `upperroman`, `loweralpha` and the like."""
    if kind == "arabic":
        return str(number)
    letters = roman(number) if kind.endswith("roman") else lettered(number, LATIN)
    return letters.upper() if kind.startswith("upper") else letters


def _kind(node: Any) -> str:
    return str(node.__class__.__name__)


def _below(node: Any, kind: str) -> Iterator[Any]:
    """Yield the nodes of a kind below another, none within another of them."""
    for child in node.children:
        if _kind(child) == kind:
            yield child
        else:
            yield from _below(child, kind)


def _replacements(tree: Any) -> dict[str, str]:
    """Return what stands for the names between bars; dates that are made and pictures do not."""
    definitions = _below(tree, "substitution_definition")
    return {
        name.casefold(): node.astext()[:_LONGEST_SUBSTITUTION]
        for node in definitions
        if _REPLACING.match(node.rawsource)
        for name in node["names"]
    }
