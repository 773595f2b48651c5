"""The words of an OpenDocument text (1.3 part 3, 4 to 7), every one that a person sees and no other.

Deleted passages stand apart from the text and are put back only where it is wanted as it was before the changes; comments and
hidden passages are no text; notes and text boxes are handed out beside the paragraph that bears them. What is struck out was
deleted by hand, as people did before changes were tracked: it is read where the text is wanted as it was before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tta.reader.decoding import Cell
from tta.reader.formats.archive import local_name
from tta.reader.formats.formulas import in_line
from tta.reader.formats.opendocument.numbering import Numbering, attribute
from tta.reader.formats.opendocument.objects import formula_of
from tta.reader.formats.opendocument.styles import Styles
from tta.reader.formats.raised import raised
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Paragraph", "Walk"]

_PARAGRAPHS = frozenset({"p", "h"})
_UNSEEN = frozenset(
    """annotation annotation-end ruby-text tracked-changes forms sequence-decls variable-decls user-field-decls
    dde-connection-decls table-of-content-source illustration-index-source table-index-source object-index-source
    user-index-source
    alphabetical-index-source bibliography-source script hidden-text hidden-paragraph notes number object object-ole image
    event-listeners covered-table-cell""".split()
)
_LONGEST_SPACE = 1_000


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is being read: its pieces, the page each break begins, its cell, and the notes and boxes it bears."""

    page: int
    cell: Cell | None = None
    label: str = ""
    pieces: list[str] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was read so far, with its number; nothing where there is but a number."""
        text = "".join(self.pieces)
        return f"{self.label} {text}" if self.label and text.strip() else text


class Walk:
    """Walks one part of a document; changes and pages go on from paragraph to paragraph."""

    def __init__(self, changes: Changes, styles: Styles, numbering: Numbering) -> None:
        """Begin on page 1."""
        self._original = changes is Changes.ORIGINAL
        self._styles = styles
        self._struck = self._raised = False  # what is being read
        self._numbering = numbering
        self._added: set[str] = set()  # changes that put in what is being read
        self._open: Paragraph | None = None
        self._label: tuple[str, str, int, str] | None = None  # of the point of a list whose first paragraph is to come
        self._chains: dict[str, str] = {}
        self._last_chain = ""
        self._tables = 0
        self.page = 1

    def paragraphs(self, element: Element, cell: Cell | None = None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, a note, a head or a text box."""
        yield from self._blocks(element, cell)
        yield from self._flush()

    def _blocks(self, elements: Iterable[Element], cell: Cell | None) -> Iterator[Paragraph]:
        for item in elements:
            name = local_name(item)
            if name in _PARAGRAPHS:
                yield from self._paragraph(item, cell)
            elif name == "list":
                yield from self._list(item, "", "", 1, cell)
            elif name == "table":
                yield from self._table(item, cell)
            elif name == "soft-page-break":
                self.page += 1
            elif name.startswith("change"):
                yield from self._change(name, item, cell)
            elif name == "frame":
                self._opened(cell).boxes.append(item)
            elif name and name not in _UNSEEN and attribute(item, "display") != "none":
                yield from self._blocks(item, cell)

    def _paragraph(self, element: Element, cell: Cell | None) -> Iterator[Paragraph]:
        style = attribute(element, "style-name")
        self.page += style in self._styles.broken and not self._added
        own = self._opened(cell)
        if not own.length:
            own.label = own.label or self._numbered(element)
        if style not in self._styles.hidden:
            yield from self._styled(element, style, cell)
        if not self._added:
            yield from self._flush()

    def _numbered(self, element: Element) -> str:
        if self._label is not None:
            style, chain, level, first = self._label
            self._label = None
            return self._numbering.label(style, chain, level, first)
        if local_name(element) == "h" and attribute(element, "is-list-header") != "true":
            named = attribute(element, "outline-level")
            return self._numbering.label("outline", "outline", int(named) if re.fullmatch("[1-9]", named) else 1)
        return ""

    def _inline(self, element: Element, cell: Cell | None) -> Iterator[Paragraph]:
        """Add the text of an element; paragraphs end within one where a deleted end is put back."""
        self._add(element.text, cell)
        for item in element:
            name = local_name(item)
            own = self._opened(cell)
            if name == "s":
                count = attribute(item, "c") or "1"
                self._add(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _LONGEST_SPACE), cell)
            elif name in {"tab", "line-break"}:
                self._add("\t" if name == "tab" else "\n", cell)
            elif name == "soft-page-break":
                self.page += 1
                own.breaks.append((own.length, self.page))
            elif name == "note":
                own.notes += [] if self._added or self._struck else [item]
            elif name == "frame" and (formula := formula_of(item)) is not None:
                self._add(in_line(formula, own.pieces[-1] if own.pieces else ""), cell)
            elif name in {"frame", "custom-shape", "g", "rect"}:
                own.boxes += [] if self._added or self._struck else [item]
            elif name.startswith("change"):
                yield from self._change(name, item, cell)
            elif name and name not in _UNSEEN and attribute(item, "style-name") not in self._styles.hidden:
                yield from self._styled(item, attribute(item, "style-name"), cell)
            self._add(item.tail, cell)

    def _styled(self, element: Element, style: str, cell: Cell | None) -> Iterator[Paragraph]:
        """Add the text of an element, which its style may strike out or raise."""
        outer = self._struck, self._raised
        self._struck = not self._original and self._styles.struck.get(style, outer[0])
        self._raised = self._styles.raised.get(style, outer[1])
        yield from self._inline(element, cell)
        self._struck, self._raised = outer

    def _change(self, name: str, item: Element, cell: Cell | None) -> Iterator[Paragraph]:
        if not self._original:
            return
        change = attribute(item, "change-id")
        if name == "change-start" and change in self._styles.inserted:
            self._added.add(change)
        elif name == "change-end":
            self._added.discard(change)
        elif name == "change" and change in self._styles.deleted and not self._added:
            yield from self._put_back(self._styles.deleted[change], cell)

    def _put_back(self, deletion: Element, cell: Cell | None) -> Iterator[Paragraph]:
        """Put back what was deleted; of its paragraphs the first goes on from here, and the rest goes on from the last."""
        parts = [item for item in deletion if local_name(item) not in {"change-info", ""}]
        for number, item in enumerate(parts):
            if local_name(item) not in _PARAGRAPHS:
                yield from self._flush()
                yield from self._blocks([item], cell)
                continue
            if number and local_name(parts[number - 1]) in _PARAGRAPHS:
                yield from self._flush()
            yield from self._inline(item, cell)

    def _list(self, element: Element, style: str, chain: str, level: int, cell: Cell | None) -> Iterator[Paragraph]:
        style = attribute(element, "style-name") or style
        own = attribute(element, "id")
        if level == 1:
            before = attribute(element, "continue-list")
            goes_on = attribute(element, "continue-numbering") == "true"
            chain = self._chains.get(before, "") or (self._last_chain if goes_on else "") or f"list {len(self._chains)}"
            self._chains[own or f"unnamed {len(self._chains)}"] = chain
            self._last_chain = chain
        for item in element:
            name = local_name(item)
            if name not in {"list-item", "list-header"}:
                yield from self._blocks([item], cell)
                continue
            first = attribute(item, "start-value")
            self._label = (style, chain, level, first) if name == "list-item" else None
            for part in item:
                if local_name(part) == "list":
                    self._label = None  # a point that has but further points is none
                    yield from self._list(part, style, chain, level + 1, cell)
                else:
                    yield from self._blocks([part], cell)
            self._label = None

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Paragraph]:
        if not self._added:
            yield from self._flush()
        number = self._tables
        self._tables += 1
        for place, row in enumerate(_rows(table)):
            column = 0
            for item in row:
                if local_name(item) not in {"table-cell", "covered-table-cell"}:
                    continue
                if local_name(item) == "table-cell":
                    yield from self._blocks(item, outer or Cell(number, place, column))
                repeated = attribute(item, "number-columns-repeated")
                column += int(repeated) if repeated.isdecimal() and len(repeated) < 4 else 1

    def _opened(self, cell: Cell | None) -> Paragraph:
        if self._open is None:
            self._open = Paragraph(self.page, cell)
        return self._open

    def _add(self, text: str | None, cell: Cell | None) -> None:
        if text and not self._added and not self._struck:
            own = self._opened(cell)
            if not own.length:
                own.page = self.page
                own.cell = cell
            plain = text.replace("\u00ad", "")
            own.pieces.append(raised(plain) if self._raised else plain)
            own.length += len(plain)

    def _flush(self) -> Iterator[Paragraph]:
        if self._open is not None:
            yield self._open
        self._open = None


def _rows(table: Element) -> Iterator[Element]:
    for item in table:
        name = local_name(item)
        if name == "table-row":
            yield item
        elif name in {"table-rows", "table-header-rows", "table-row-group"}:
            yield from _rows(item)
