"""AsciiDoc as prose: what a page shows of it is text, with its line; nothing is read or run that the file names.

A small reader of its own, line by line, for the parsers that are kept are programs in Ruby and JavaScript, or under the GPL.
Headings, items, titles of blocks and cells are paragraphs, footnotes stand behind the text. What it leaves out: included files,
programs and literal blocks, pictures with their descriptions, generated labels and numbers but those of lists; conditions
(`ifdef`) are not decided, so that both branches are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import Cell, Decoded, decode
from tta.reader.formats.asciidoc_inline import notes_apart, printed
from tta.reader.formats.asciidoc_tables import TableCell, table_cells
from tta.reader.formats.blocks import Block, Part, assembled, unread_left_out
from tta.types import Changes

__all__ = ["ASCIIDOC_SUFFIXES", "read_asciidoc"]

ASCIIDOC_SUFFIXES = frozenset({".adoc", ".asciidoc"})

_PROPERTIES = {
    "author": "Creator", "revdate": "Date", "date": "Date", "description": "Description", "keywords": "Keywords",
}  # fmt: skip
_DELIMITER = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|[|!,:]===)$|(```)[\w+-]*$")
_TABLE_MARKS = "|!,:"
_PROGRAM_MARKS = "-.+`"
_STYLE = re.compile(r"\[(?!\[)(.{0,1000})\]$|\[\[.{1,200}\]\]$")
_PROGRAMS = frozenset(
    "source listing literal stem latexmath asciimath pass comment graphviz plantuml mermaid ditaa blockdiag".split()
)
_TITLE = re.compile(r"\.(?![\s.])(.+)")
_HEADING = re.compile(r"(={1,6}|#{1,6})\s+(\S.*)")
_UNDERLINE = re.compile(r"={2,}$|-{2,}$|~{2,}$|\^{2,}$|\+{2,}$")
_NAME = re.compile(r":(!?[\w][\w-]{0,80}!?):(?:\s+(.*))?$")
_MACRO = re.compile(r"[a-z]\w*::\S*?\[.*\]$")
_RULE = re.compile(r"'{3,}$|<<<$|-{3}$|\*{3}$|- - -$|\* \* \*$")
_ITEM = re.compile(
    r"(\*{1,6}|-|\.{1,6}|\d{1,6}\.|[a-zA-Z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,4}|\.)>)\s+(?:\[[ xX*]\]\s+)?(\S.*)"
)
_TERM = re.compile(r"(\S.{0,300}?)(?:::{1,3}|;;)(?:\s+(\S.*))?$")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(?=\S)")
_UNPRINTED = re.compile(r"//(?!/)|(?:ifdef|ifndef|ifeval|endif|include)::\S*\[.*\]$")
"""Lines that are taken away before anything is read: comments, conditions, the names of files."""
_NEAREST = 2  # signs by which a line below a heading may be longer or shorter


def read_asciidoc(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read AsciiDoc.

    Raises:
        InputError: its blocks are nested too deeply, or it holds no text.
    """
    decoded = decode(path, data)
    prose = _Prose()
    try:
        prose.read(decoded.text.removeprefix("\ufeff").splitlines(), 1)
    except RecursionError:
        raise InputError(
            f"{path}: blocks within blocks, hundreds deep, expected a text in AsciiDoc; print it as PDF and name that"
        ) from None
    found = assembled(path, data, prose.blocks, prose.properties, unread_left_out(prose.unread, "block"))
    return replace(found, encoding=decoded.encoding)


class _Prose:
    """Goes through the lines of a text and gathers paragraphs."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.properties: list[tuple[str, str]] = []
        self.unread: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._cell: Cell | None = None
        self._tables = 0
        self._style = ""
        self._counts: list[int] = []  # items so far of numbered lists, the outermost first
        self._in_list = False
        self._attached = False  # to the item above, by a line that is a plus

    def read(self, lines: Sequence[str], first: int) -> None:
        """Read blocks; `first` is the number of the first of the lines in the file."""
        at = 0
        while at < len(lines):
            taken = self._taken(lines, at, first)
            if taken:
                at += taken
                continue
            end = self._paragraph_end(lines, at)
            self._paragraph([line.strip() for line in lines[at:end]], first + at, lines[at][:1].isspace())
            at = end

    def _taken(self, lines: Sequence[str], at: int, first: int) -> int:
        """Return how many lines were no paragraph, 0 where one begins."""
        line = lines[at].strip()
        if not line or line == "+" or _UNPRINTED.match(line):
            self._attached = self._attached or (line == "+" and self._in_list)
            if line.startswith("include::"):
                self.unread["include"] += 1
            return 1
        if delimiter := _DELIMITER.match(line):
            return self._block(lines, at, first, delimiter[1] or delimiter[2])
        if style := _STYLE.match(line):
            self._style = self._style if style[1] is None else style[1]
            return 1
        if heading := _HEADING.match(line):
            return self._heading(lines, at, first, heading[2].removesuffix(f" {heading[1]}"), len(heading[1]) == 1, 1)
        below = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if _UNDERLINE.match(below) and abs(len(below) - len(line)) <= _NEAREST and not lines[at][:1].isspace():
            return self._heading(lines, at, first, line, below[0] == "=", 2)
        if name := _NAME.match(line):
            return self._define(name, lines, at)
        if _MACRO.match(line) or _RULE.match(line):
            return 1
        if title := _TITLE.match(line):
            self._add(title[1], first + at)
            return 1
        return 0

    def _heading(self, lines: Sequence[str], at: int, first: int, text: str, is_title: bool, taken: int) -> int:
        """Add a heading; that of the document is its title, and below it stand its author and its date."""
        self._leave_list()
        self._style = ""
        title = is_title and not self.blocks
        self._add(text, first + at)
        if not title:
            return taken
        self.properties.append(("Title", printed(text, self._names)))
        for label in ("Creator", "Date"):
            following = lines[at + taken].strip() if at + taken < len(lines) else ""
            if not following or _NAME.match(following) or _UNPRINTED.match(following):
                break
            self.properties.append((label, following))
            taken += 1
        return taken

    def _define(self, name: re.Match[str], lines: Sequence[str], at: int) -> int:
        """Keep what a name stands for, over as many lines as end with a backslash; what is said of the text is catalogue data."""
        value, taken = name[2] or "", 1
        while value.endswith(" \\") and at + taken < len(lines):
            value = f"{value[:-2]} {lines[at + taken].strip()}"
            taken += 1
        key = name[1].strip("!").lower()
        self._names[key] = "" if "!" in name[1] else printed(value, {})
        if key in _PROPERTIES:
            self.properties.append((_PROPERTIES[key], value))
        return taken

    def _block(self, lines: Sequence[str], at: int, first: int, delimiter: str) -> int:
        """Read what stands between two delimiters, the second of which may be wanting at the end."""
        end = next((number for number in range(at + 1, len(lines)) if lines[number].strip() == delimiter), len(lines))
        inner, style, self._style = lines[at + 1 : end], self._style, ""
        self._leave_list()
        outer = self._counts, self._in_list
        kind = style.partition(",")[0].partition("%")[0].strip().lower()
        if delimiter[0] == "/":
            pass
        elif delimiter[1:] == "===" and delimiter[0] in _TABLE_MARKS:
            self._table(list(table_cells(inner, first + at + 1, delimiter[0], style)))
        elif kind in _PROGRAMS or (delimiter[0] in _PROGRAM_MARKS and delimiter != "--"):
            self.unread["code"] += 1
        elif kind == "verse":
            self._add("\n".join(inner), first + at + 1, broken=True)
        else:
            self.read(inner, first + at + 1)
        if kind in ("quote", "verse") and (named := [part.strip(' "') for part in style.split(",")[1:3]]):
            self._add(", ".join(filter(None, named)), first + at)
        self._counts, self._in_list = outer
        return end - at + 1

    def _table(self, cells: Sequence[TableCell]) -> None:
        outer, table = (self._cell, self._in_list), self._tables
        self._tables += 1
        for cell in cells:
            self._cell = Cell(table, cell.row, cell.column)
            if cell.blocks:
                self.read(cell.lines, cell.line)
            else:
                self._add("\n".join(cell.lines), cell.line)
        self._cell, self._in_list = outer

    def _paragraph_end(self, lines: Sequence[str], at: int) -> int:
        for number in range(at + 1, len(lines)):
            line = lines[number].strip()
            if not line or line == "+" or _DELIMITER.match(line) or _STYLE.match(line):
                return number
            item = self._in_list or _ITEM.match(lines[at].strip()) or _TERM.match(lines[at].strip())
            if item and (_ITEM.match(line) or _TERM.match(line)):
                return number
        return len(lines)

    def _paragraph(self, lines: list[str], line: int, indented: bool) -> None:
        style, self._style = self._style.partition(",")[0].strip().lower(), ""
        item, term = _ITEM.match(lines[0]), _TERM.match(lines[0])
        self._in_list = self._in_list or bool(item or term)
        if style in _PROGRAMS or (indented and not item and not term):
            self.unread["code"] += 1
            return
        lines = ["" if _UNPRINTED.match(piece) else piece for piece in lines]
        if item:
            lines[0] = f"{self._label(item[1])}{item[2]}"
        elif term:
            self._add(term[1], line)
            lines[0] = term[2] or ""
        else:
            self._leave_list()
            lines[0] = _ADMONITION.sub("", lines[0])
        self._add("\n".join(lines), line, broken=style == "verse")

    def _label(self, mark: str) -> str:
        """Return the number of an item as it is printed; that of a sign in a program (`<1>`) and dots of a list have none."""
        if mark[0] == "<" or mark[0] in "*-":
            return ""
        if mark[0] != ".":
            return f"{mark} "
        depth = len(mark)
        self._counts = [*self._counts, *[0] * depth][:depth]
        self._counts[-1] += 1
        return f"{self._counts[-1]}. " if depth == 1 else ""

    def _leave_list(self) -> None:
        """End the list before something that is not attached to its last item."""
        if not self._attached:
            self._counts, self._in_list = [], False
        self._attached = False

    def _add(self, text: str, line: int, *, broken: bool = False) -> None:
        """Add a paragraph, whose lines are one but where they were broken on purpose, and its footnotes behind the text."""
        body, notes = notes_apart(text)
        words, breaks = "", False
        places: list[tuple[int, str]] = []
        for number, piece in enumerate(printed(body, self._names).split("\n"), line):
            if not piece.strip():
                continue
            words += "\n" if words and (broken or breaks) else " " if words else ""
            places.append((len(words), f"line {number}"))
            breaks = piece.endswith(" +")
            words += " ".join(piece.removesuffix(" +").split())
        if places:
            self.blocks.append(Block(words, places[0][1], Part.BODY, self._cell, tuple(places[1:])))
        for number, note in notes:
            shown = " ".join(printed(note, self._names).split())
            self.blocks.append(Block(shown, f"line {line + number}", Part.FOOTNOTE))
