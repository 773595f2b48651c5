"""Paragraphs, runs and tables of WordprocessingML (ECMA-376, part 1, 17), built element by element.

python-docx finds a cell by counting all cells before it, which makes a long table quadratic; here rows are appended as
they come. Every text passes through `run`, which leaves nothing in it that XML 1.0 cannot hold or a reader cannot see.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from lxml import etree

from tta.reporter.locale import spoken
from tta.reporter.view.visible import visible
from tta.types import Language

__all__ = [
    "LONGEST_WHOLE",
    "PAGE_WIDTH",
    "Element",
    "Face",
    "Table",
    "blank",
    "element",
    "paragraph",
    "run",
    "say",
    "table",
]

PAGE_WIDTH = 9638  # twentieths of a point: A4 less two margins of 2 cm
LONGEST_WHOLE = 1500  # code points of a cell: a row that holds more may be broken over pages

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LOCALES = {Language.RU: "ru-RU", Language.EN: "en-US"}
_RUSSIAN = re.compile(r"([\u0400-\u052f][^A-Za-z]*)")
_LATIN = re.compile("[A-Za-z]")
_SPACE = re.compile("[ \t\r\n\u2028\u2029]+")  # a no-break space stays
_SHADE = "EDEDED"

Element = Any  # lxml has no types of its own


def element(parent: Element, name: str, **attributes: str) -> Element:
    """Append an element of WordprocessingML, its attributes in the same namespace."""
    return etree.SubElement(
        parent, f"{{{_NAMESPACE}}}{name}", {f"{{{_NAMESPACE}}}{key}": value for key, value in attributes.items()}
    )


def paragraph(parent: Element, style: str = "", *, keep: bool = False, new_page: bool = False) -> Element:
    """Append a paragraph; `keep` holds it on one page with the next, `new_page` begins one."""
    made = element(parent, "p")
    if style or keep or new_page:
        properties = element(made, "pPr")
        if style:
            element(properties, "pStyle", val=style)
        if keep:
            element(properties, "keepNext")
        if new_page:
            element(properties, "pageBreakBefore")
    return made


class Face(Enum):
    """How a run stands out from those beside it, seen without colour."""

    PLAIN = "plain"
    STRONG = "bold"
    MARKED = "bold and underlined"
    RAISED = "superscript"


def run(
    parent: Element, text: str, language: Language | None = None, *, style: str = "", face: Face = Face.PLAIN
) -> None:
    """Append a piece of text in one language, by default the memo's; `style` is a character style."""
    made = element(parent, "r")
    properties = element(made, "rPr")
    if style:
        element(properties, "rStyle", val=style)
    if face in {Face.STRONG, Face.MARKED}:
        element(properties, "b")
        element(properties, "bCs")
    if face is Face.MARKED:
        element(properties, "u", val="single")
    if face is Face.RAISED:
        element(properties, "vertAlign", val="superscript")
    element(properties, "lang", val=_LOCALES[language or Language(spoken())])
    content = element(made, "t")
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    content.text = _SPACE.sub(" ", visible(text))


def say(parent: Element, text: str, *, style: str = "") -> Element:
    """Append a text of ours that quotes either language: what is Cyrillic is marked as Russian. Returns the paragraph."""
    for piece in _RUSSIAN.split(text):
        if piece:
            run(parent, piece, _language_of(piece), style=style)
    return parent


def _language_of(piece: str) -> Language | None:
    """Tell a piece of our own text by its letters; one without any is in the memo's language."""
    if _RUSSIAN.match(piece):
        return Language.RU
    return Language.EN if _LATIN.search(piece) else None


def blank(parent: Element) -> None:
    """Append a tab, which the paragraph's style draws as a line to write on."""
    element(element(parent, "r"), "tab")


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the widths of its columns."""

    element: Element
    widths: tuple[int, ...]

    def row(self, *, head: bool = False, whole: bool = True) -> tuple[Element, ...]:
        """Append a row and return its cells, to each of which a paragraph must be given.

        Args:
            head: whether it is repeated on every page.
            whole: whether it must not be broken over pages.
        """
        made = element(self.element, "tr")
        if head or whole:
            properties = element(made, "trPr")
            if whole:
                element(properties, "cantSplit")
            if head:
                element(properties, "tblHeader")
        return tuple(_cell(made, width, shaded=head) for width in self.widths)

    def say(self, *texts: str) -> None:
        """Append a row of our own texts."""
        for cell, text in zip(self.row(whole=max(map(len, texts)) < LONGEST_WHOLE), texts, strict=True):
            say(paragraph(cell, "Cell"), text)


def table(
    parent: Element, title: str, description: str, columns: Sequence[tuple[str, int]], style: str = "Listing"
) -> Table:
    """Append a table with its header row.

    Args:
        parent: the body.
        title: for those who do not see the table.
        description: the same, in a sentence.
        columns: their names and widths in parts of the width of the page.
        style: the table's.
    """
    made = element(parent, "tbl")
    properties = element(made, "tblPr")
    element(properties, "tblStyle", val=style)
    element(properties, "tblW", w=str(PAGE_WIDTH), type="dxa")
    element(properties, "tblLayout", type="fixed")
    element(
        properties,
        "tblLook",
        val="0020",
        firstRow="1",
        lastRow="0",
        firstColumn="0",
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )
    element(properties, "tblCaption", val=visible(title))
    element(properties, "tblDescription", val=visible(description))
    whole = sum(part for _, part in columns)
    widths = tuple(PAGE_WIDTH * part // whole for _, part in columns)
    grid = element(made, "tblGrid")
    for width in widths:
        element(grid, "gridCol", w=str(width))
    found = Table(made, widths)
    for cell, (name, _) in zip(found.row(head=True), columns, strict=True):
        say(paragraph(cell, "CellHead"), name)
    return found


def _cell(row: Element, width: int, *, shaded: bool) -> Element:
    made = element(row, "tc")
    properties = element(made, "tcPr")
    element(properties, "tcW", w=str(width), type="dxa")
    if shaded:
        element(properties, "shd", val="clear", color="auto", fill=_SHADE)
    return made
