"""The words of a part of a Word document (ECMA-376 part 1, 17.2 to 17.16), every one that a person sees and no other.

Insertions and moves, content controls, fields, smart tags, links and text boxes hold text; instructions of fields, hidden
text, and of a text box the second form for older programs, do not. What is struck out was deleted by hand, as people did
before changes were tracked: it is read where the text is wanted as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tta.reader.decoding import Cell
from tta.reader.formats.archive import local_name
from tta.reader.formats.formulas import in_line
from tta.reader.formats.raised import raised
from tta.reader.formats.symbols import symbol
from tta.reader.formats.word.numbering import Numbering, attribute, child
from tta.reader.formats.word.styles import Styles, is_on
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Paragraph", "Walk"]

_ADDED = frozenset({"ins", "moveTo"})
_REMOVED = frozenset({"del", "moveFrom"})
_UNSEEN = frozenset(
    """pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr instrText delInstrText annotationRef rt rubyPr fldData
    footnoteRef endnoteRef separator continuationSeparator docPr cNvPr del moveFrom tblPrEx smartTagPr customXmlPr""".split()
)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
    "t": None,
    "delText": None,
}
_UNHIDDEN = frozenset({"fldChar", "lastRenderedPageBreak"})  # of a run whose text is not read
_STRUCK_OUT = ("strike", "dstrike")


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is being read: its pieces, the page each break begins, its cell, the boxes it bears, its properties."""

    pieces: list[str] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)
    page: int = 1
    cell: Cell | None = None
    boxes: list[Element] = field(default_factory=list)
    properties: Element | None = None
    length: int = 0  # of what was written in it, without its number

    @property
    def text(self) -> str:
        """What was read so far; nothing where there is but a number."""
        return "".join(self.pieces) if self.length else ""

    def add(self, piece: str) -> None:
        """Add a piece of text."""
        self.pieces.append(piece)
        self.length += len(piece)


class Walk:
    """Walks one part of a document; fields and pages go on from paragraph to paragraph."""

    def __init__(self, changes: Changes, styles: Styles, numbering: Numbering | None, *, rendered: bool) -> None:
        """Begin on page 1; `rendered` says that Word left marks of where its pages ended."""
        self._original = changes is Changes.ORIGINAL
        self._styles = styles
        self._numbering = numbering
        self._rendered = rendered
        self._fields: list[bool] = []  # of each open field whether its result has begun
        self._tables = 0
        self.page = 1
        self._open: Paragraph | None = None

    def paragraphs(self, element: Element, cell: Cell | None = None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, a note, a head or a text box."""
        for item in self._blocks(element):
            name = local_name(item)
            if name == "tbl":
                yield from self._flush()
                yield from self._table(item, cell)
            elif name == "p":
                yield from self._paragraph(item, cell)
        yield from self._flush()

    def _blocks(self, element: Element) -> Iterator[Element]:
        """Yield paragraphs, tables, rows and cells through what only wraps them."""
        for item in element:
            name = local_name(item)
            if name in {"p", "tbl", "tr", "tc"}:
                yield item
            elif name == "AlternateContent":
                yield from self._blocks(item[0]) if len(item) else ()
            elif name in {"sdt", "sdtContent", "customXml"} or name in (_REMOVED if self._original else _ADDED):
                yield from self._blocks(item)

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Paragraph]:
        number = self._tables
        self._tables += 1
        for place, row in enumerate(self._blocks(table)):
            if self._is_gone(child(row, "trPr")):
                continue
            column = 0
            for item in self._blocks(row):
                yield from self.paragraphs(item, outer or Cell(number, place, column))
                span = attribute(child(item, "tcPr", "gridSpan")) or "1"
                column += int(span) if span.isdecimal() and len(span) < 4 else 1

    def _is_gone(self, properties: Element | None) -> bool:
        """Whether a row or a paragraph's end is not there before, or after, the changes."""
        wanted = _ADDED if self._original else _REMOVED
        return properties is not None and any(local_name(item) in wanted for item in properties)

    def _paragraph(self, element: Element, cell: Cell | None) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        if is_on(child(properties, "pageBreakBefore")) and not self._rendered:
            self.page += 1
        if self._open is None:
            self._open = Paragraph(page=self.page, cell=cell)
        own = self._open
        own.properties = properties
        self._runs(element, own)
        if not self._is_gone(child(properties, "rPr")):  # else it goes on in the next, whose number it bears
            if self._numbering is not None and (label := self._numbering.label(properties)):
                own.pieces.insert(0, f"{label} ")
                own.breaks = [(offset + len(label) + 1, page) for offset, page in own.breaks]
            yield from self._flush()
        if child(properties, "sectPr") is not None and not self._rendered:
            kind = attribute(child(properties, "sectPr", "type"))
            self.page += kind not in {"continuous", "nextColumn"}

    def _flush(self) -> Iterator[Paragraph]:
        if self._open is not None:
            yield self._open
        self._open = None

    def _is_seen(self, properties: Element | None, own: Paragraph) -> bool:
        """Whether a run with these properties is text: neither hidden nor struck out."""
        unseen = ("vanish",) if self._original else ("vanish", *_STRUCK_OUT)
        return not any(self._styles.holds(name, properties, own.properties) for name in unseen)

    def _runs(self, element: Iterable[Element], own: Paragraph) -> None:
        """Add the text of runs and of what holds runs."""
        for item in element:
            name = local_name(item)
            if name in _CHARACTERS:
                self._characters(name, item, own)
            elif name == "fldChar":
                self._field(attribute(item, "fldCharType") or "")
            elif name in {"br", "lastRenderedPageBreak"}:
                self._break(name, attribute(item, "type"), own)
            elif name == "sym":
                if self._is_result():
                    own.add(_symbol(attribute(item, "char") or ""))
            elif name == "oMath":
                self._formula(item, own)
            elif name in {"drawing", "pict", "object", "shape"}:
                own.boxes += _boxes(item)
            elif name == "AlternateContent":
                self._runs(item[0] if len(item) else (), own)
            elif name == "r" and not self._is_seen(child(item, "rPr"), own):
                self._runs([part for part in item if local_name(part) in _UNHIDDEN], own)
            elif name == "r" and attribute(child(item, "rPr", "vertAlign")) == "superscript":
                first = len(own.pieces)
                self._runs(list(item), own)
                own.pieces[first:] = [raised(piece) for piece in own.pieces[first:]]
            elif (name in _REMOVED and self._original) or (
                name not in _UNSEEN and not (name in _ADDED and self._original)
            ):
                self._runs(item, own)

    def _characters(self, name: str, item: Element, own: Paragraph) -> None:
        if not self._is_result() or (name == "delText") > self._original:
            return
        replacement = _CHARACTERS[name]
        own.add((item.text or "").replace("\u00ad", "") if replacement is None else replacement)

    def _formula(self, item: Element, own: Paragraph) -> None:
        if self._is_result():
            own.add(in_line(item, own.pieces[-1] if own.pieces else "", _ADDED if self._original else _REMOVED))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_result(self) -> bool:
        return all(self._fields)

    def _break(self, name: str, kind: str | None, own: Paragraph) -> None:
        if name == "lastRenderedPageBreak" or (kind == "page" and not self._rendered):
            self.page += 1
            own.breaks.append((own.length, self.page))
            if not own.text.strip():
                own.page = self.page
        if name == "br":
            own.add("\n")


def _boxes(element: Element) -> list[Element]:
    """Return the text boxes in a drawing, the newer form where there are two; a box in a box belongs to it."""
    found: list[Element] = []
    for item in element:
        name = local_name(item)
        if name == "txbxContent":
            found.append(item)
        elif name == "AlternateContent":
            found += _boxes(item[0]) if len(item) else []
        elif name:
            found += _boxes(item)
    return found


def _symbol(code: str) -> str:
    """Return the character that a symbol of a font stands for."""
    try:
        return symbol(int(code, 16))
    except ValueError:
        return ""
