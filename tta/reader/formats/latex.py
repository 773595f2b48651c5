"""LaTeX as prose: what is printed as text, its markup set aside; nothing is read, run or expanded that the file names.

pylatexenc takes a file apart into commands, groups and environments and knows what signs commands stand for. What becomes of
each is said here: headings, items, captions and cells are paragraphs, footnotes stand behind the text, formulas in one line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.errors import InputError
from tta.reader.decoding import Cell, Decoded, decode
from tta.reader.formats.blocks import Block, Part, assembled, unread_left_out
from tta.reader.formats.latex_commands import (
    BREAKS,
    FORMATS,
    FORMULAS,
    HEADINGS,
    NOTES,
    SIGNS,
    TABLES,
    UNPRINTED,
    UNREAD,
    taken_apart,
)
from tta.types import Changes

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

__all__ = ["LATEX_SUFFIXES", "read_latex"]

LATEX_SUFFIXES = frozenset({".tex", ".ltx", ".latex"})

_PROPERTIES = {"title": "Title", "author": "Creator", "date": "Date"}
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_SHORTHANDS = (
    (re.compile(r'"[—–]|"-{1,3}(?=\s)'), "—"), (re.compile(r"<<|\"<"), "«"), (re.compile(r">>|\">"), "»"),
    (re.compile(r'(?<=\w)"[=~](?=\w)'), "-"), (re.compile(r'(?<=\w)"[-|](?=\w)'), ""),
)  # fmt: skip
"""Of babel's Russian, and ligatures of its fonts: a dash, quotation marks, a hyphen that is printed and one that is not."""


def read_latex(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read LaTeX: of a whole document what stands between its beginning and its end, of a part of one all.

    Raises:
        InputError: it is nested too deeply, or holds no text.
    """
    decoded = decode(path, data)
    try:
        prose = _Prose(decoded.text)
        blocks = [*prose.title(), *prose.read()]
    except RecursionError:
        raise InputError(
            f"{path}: groups within groups, hundreds deep, expected a text in LaTeX; print it as PDF and name that"
        ) from None
    found = assembled(path, data, blocks, prose.properties, unread_left_out(prose.unread, "environment"))
    return replace(found, encoding=decoded.encoding)


class _Prose:
    """Goes through what pylatexenc found and gathers paragraphs."""

    def __init__(self, text: str) -> None:
        from pylatexenc.latex2text import LatexNodes2Text

        self._nodes = taken_apart(text)
        self.properties: list[tuple[str, str]] = []
        self.unread: Counter[str] = Counter()
        self._signs: LatexNodes2Text = LatexNodes2Text(math_mode="text", strict_latex_spaces="macros")
        self._lines = [match.end() for match in re.finditer("\n", text)]
        self._blocks: list[Block] = []
        self._pieces: list[str] = []
        self._start: int | None = None
        self._part = Part.BODY
        self._cell: Cell | None = None
        self._tables = 0

    def title(self) -> Iterator[Block]:
        """Yield the title, which is text, and note it with the other properties."""
        for node in _commands(self._nodes, _PROPERTIES):
            value = " ".join(self._printed(_last_argument(node)).split())
            self.properties.append((_PROPERTIES[node.macroname], value))
            if node.macroname == "title":
                yield Block(value, self._place(node.pos))

    def read(self) -> list[Block]:
        """Return the paragraphs of the document."""
        documents = [node for node in self._nodes if getattr(node, "environmentname", "") == "document"]
        for nodes in [node.nodelist for node in documents] or [self._nodes]:
            self._visit(nodes)
            self._end()
        return self._blocks

    def _visit(self, nodes: Sequence[Any]) -> None:
        for node in nodes:
            kind = type(node).__name__
            if kind == "LatexCharsNode":
                self._chars(node)
            elif kind == "LatexGroupNode":
                self._visit(node.nodelist)
            elif kind == "LatexMacroNode":
                self._command(node)
            elif kind == "LatexEnvironmentNode":
                self._environment(node)
            elif kind == "LatexSpecialsNode" and node.specials_chars == "&" and self._cell is not None:
                self._next_cell(self._cell.row, self._cell.column + 1)
            elif kind == "LatexCommentNode":
                if node.comment_post_space.count("\n") > 1:
                    self._end()
            else:
                self._add(self._printed(node), node.pos)

    def _chars(self, node: Any) -> None:
        offset = node.pos
        for number, piece in enumerate(_PARAGRAPH_END.split(node.chars)):
            if number:
                self._end()
            lead = len(piece) - len(piece.lstrip())
            self._add(piece, offset + (lead if lead < len(piece) else 0))
            offset += len(piece) + 2

    def _command(self, node: Any) -> None:
        name = node.macroname.rstrip("*")
        last = _last_argument(node)
        if name in NOTES:
            self._note(last)
        elif name in HEADINGS:
            self._end()
            self._visit([last] if last is not None else [])
            self._end()
        elif name in FORMATS:
            self._visit([last] if last is not None else [])
        elif name == "item":
            self._end()
            self._add(f"{self._printed(last)} " if last is not None else "", node.pos)
        elif name == "\\":
            self._line_end()
        elif name in BREAKS:
            self._end()
        elif name in SIGNS:
            self._add(SIGNS[name], node.pos)
        elif name not in UNPRINTED:
            self._add(self._printed(node), node.pos)

    def _environment(self, node: Any) -> None:
        name = node.environmentname.rstrip("*")
        if name in UNREAD:
            self.unread[name] += 1
        elif name in FORMULAS:
            self._add(f" {' '.join(self._printed(node).split())} ", node.pos)
        elif name in TABLES:
            self._table(node)
        else:
            self._end()
            self._visit(node.nodelist)
            self._end()

    def _table(self, node: Any) -> None:
        self._end()
        outer, self._tables = self._cell, self._tables + 1
        self._cell = Cell(self._tables - 1, 0, 0)
        self._visit(node.nodelist)
        self._end()
        self._cell = outer

    def _next_cell(self, row: int, column: int) -> None:
        self._end()
        if self._cell is not None:
            self._cell = Cell(self._cell.table, row, column)

    def _line_end(self) -> None:
        if self._cell is None:
            self._pieces.append(" ")
        else:
            self._next_cell(self._cell.row + 1, 0)

    def _note(self, node: Any) -> None:
        """Set a note behind the text, without ending the paragraph that it stands in."""
        if node is None:
            return
        kept = self._pieces, self._start, self._part, self._cell
        self._pieces, self._start, self._part, self._cell = [], None, Part.FOOTNOTE, None
        self._visit([node])
        self._end()
        self._pieces, self._start, self._part, self._cell = kept

    def _printed(self, node: Any) -> str:
        """Return the signs that stand for a node; a command without its argument, which is an error there, prints nothing."""
        try:
            return "" if node is None else str(self._signs.nodelist_to_text([node]))
        except (AttributeError, LookupError):
            return ""

    def _add(self, text: str, position: int) -> None:
        if self._start is None and text.strip():
            self._start = position
        self._pieces.append(text)

    def _end(self) -> None:
        """End a paragraph, of which the lines are one."""
        text = "".join(self._pieces)
        for shorthand, sign in _SHORTHANDS:
            text = shorthand.sub(sign, text)
        if text.strip() and self._start is not None:
            self._blocks.append(Block(" ".join(text.split()), self._place(self._start), self._part, self._cell))
        self._pieces, self._start = [], None

    def _place(self, position: int) -> str:
        return f"line {bisect_right(self._lines, position) + 1}"


def _last_argument(node: Any) -> Any:
    return node.nodeargd.argnlist[-1] if node.nodeargd and node.nodeargd.argnlist else None


def _commands(nodes: Sequence[Any], names: dict[str, str]) -> Iterator[Any]:
    """Yield the commands of these names before the document and at its beginning."""
    for node in nodes:
        if getattr(node, "environmentname", "") == "document":
            yield from _commands(node.nodelist, names)
        elif getattr(node, "macroname", "") in names:
            yield node
