"""TEI P5 of one language: the text of an edition, its notes behind, pages as the edition counts them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.decoding import Cell, Decoded
from tta.reader.formats.blocks import Block, Part, assembled
from tta.reader.markup import tei
from tta.reader.markup.parsing import local_name, parse
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_edition"]

_HEADER = {"title": "Title", "author": "Creator", "editor": "Editor"}
_LONGEST_PAGE = 20  # code points of a page's number that is shown


def read_edition(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read a TEI file as a text; of a `choice` the corrected form counts, page furniture and deletions are left out.

    Raises:
        InputError: it is damaged, or holds no text.
    """
    root, encoding = parse(path, data)
    try:
        found = assembled(path, data, [*_body(root), *_notes(root)], _metadata(root))
    except RecursionError:
        raise InputError(
            f"{path}: alternatives (choice) within alternatives, hundreds deep, expected a text; export the file again"
        ) from None
    return replace(found, encoding=encoding)


def _body(root: Element) -> Iterator[Block]:
    pages, cells = _pages(root), _cells(root)
    for number, (element, text) in enumerate(tei.blocks(root), start=1):
        yield Block(text, pages[element] or f"paragraph {number}", cell=cells.get(element))


def _pages(root: Element) -> dict[Element, str]:
    """Return on which page each element begins, empty where pages have no numbers."""
    found = {}
    page = ""
    for element in root.iter():
        if local_name(element) == "pb":
            number = " ".join((element.get("n") or "").split())
            page = f"page {number[:_LONGEST_PAGE]}" if number else ""
        found[element] = page
    return found


def _cells(root: Element) -> dict[Element, Cell]:
    """Return where what is in tables stands in them."""
    found: dict[Element, Cell] = {}
    tables = (element for element in root.iter() if local_name(element) == "table")
    for number, table in enumerate(tables):
        for row, cells in enumerate(part for part in table if local_name(part) == "row"):
            for column, cell in enumerate(cells):
                found |= dict.fromkeys(cell.iter(), Cell(number, row, column))
    return found


def _notes(root: Element) -> Iterator[Block]:
    text = (part for part in root.iter() if local_name(part) == "text")
    notes = (note for part in text for note in part.iter() if local_name(note) == "note")
    for number, note in enumerate(dict.fromkeys(notes), start=1):
        yield Block(tei.words(note), f"note {number}", Part.FOOTNOTE)


def _metadata(root: Element) -> list[tuple[str, str]]:
    """Return what the header says of the text itself."""
    statement = next((part for part in root.iter() if local_name(part) == "titleStmt"), None)
    found: dict[str, list[str]] = {}
    for element in statement if statement is not None else ():
        if (label := _HEADER.get(local_name(element))) is not None:
            found.setdefault(label, []).append(tei.words(element))
    return [(label, "; ".join(filter(None, values))) for label, values in found.items()]
