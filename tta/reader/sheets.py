"""Sheets of an OpenDocument spreadsheet (`.ods`, or `.fods` in one XML file): what a person sees in its cells.

A cell or a row that is repeated is written once with its number, a million of them in a line: what is empty is only counted,
and the cells that are not are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.formats.archive import Archive, local_name, parse_xml
from tta.reader.formats.opendocument.numbering import attribute
from tta.reader.limits import LARGEST_WORKBOOK, MOST_ROWS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["open_sheets"]

_MOST_CELLS = 2_000_000
"""Cells with text of a sheet; a row of texts has a dozen."""
_GROUPS = frozenset({"table-row-group", "table-header-rows", "table-rows"})
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_BLANKS = {"tab": "\t", "line-break": "\n"}
_NO_TEXT = frozenset({"annotation", "annotation-end", "ruby-text"})


def open_sheets(path: Path, data: bytes) -> dict[str, Iterator[tuple[int, dict[int, str]]]]:
    """Return the sheets that are not hidden by their names, in their order.

    Each yields the number of a row that holds something, from 1, and its cells by column, from 0; of rows beyond
    `MOST_ROWS` it yields one more, for the table is refused then.

    Raises:
        InputError: the file is damaged, locked, no spreadsheet, or larger than `LARGEST_WORKBOOK` when unpacked.
    """
    root = _content(path, data)
    body = next((item for part in root if local_name(part) == "body" for item in part), None)
    if body is None or local_name(body) != "spreadsheet":
        kind = "nothing" if body is None else local_name(body)
        raise InputError(f"{path}: the OpenDocument file holds {kind}, expected a spreadsheet; save the table as .ods")
    hidden = {attribute(style, "name") for style in root.iter() if local_name(style) == "style" and _hides(style)}
    tables = [item for item in body if local_name(item) == "table" and attribute(item, "style-name") not in hidden]
    return {
        attribute(table, "name") or f"sheet {number}": _rows(path, table)
        for number, table in enumerate(tables, start=1)
    }


def _content(path: Path, data: bytes) -> Element:
    content = data
    if data.startswith(b"PK\3\4"):
        archive = Archive(path, data)
        listing = "META-INF/manifest.xml"
        if listing in archive and any(local_name(item) == "encryption-data" for item in archive.xml(listing).iter()):
            raise InputError(f"{path}: the file is locked with a password; save it without one")
        content = archive.read("content.xml")
    if len(content) > LARGEST_WORKBOOK:
        raise InputError(
            f"{path}: the spreadsheet has more than {LARGEST_WORKBOOK // 2**20} MB unpacked, which is the most; split it"
        )
    return parse_xml(path, content)


def _rows(path: Path, table: Element) -> Iterator[tuple[int, dict[int, str]]]:
    number, cells, yielded = 1, 0, 0
    for element in _row_elements(table):
        repeated = _repeated(element, "number-rows-repeated")
        texts = _texts(path, element)
        cells += len(texts) * min(repeated, MOST_ROWS)
        if cells > _MOST_CELLS:
            raise InputError(
                f"{path}: a sheet has more than {_MOST_CELLS:,} cells with text, which is the most; split it"
            )
        for place in range(number, number + repeated) if texts else ():
            if yielded > MOST_ROWS:
                return
            yielded += 1
            yield place, texts
        number += repeated


def _row_elements(table: Element) -> Iterator[Element]:
    """Yield the rows, also those of groups that can be folded."""
    stack = list(reversed(table))
    while stack:
        element = stack.pop()
        if local_name(element) == "table-row":
            yield element
        elif local_name(element) in _GROUPS:
            stack.extend(reversed(element))


def _texts(path: Path, row: Element) -> dict[int, str]:
    """Return the cells of a row that hold something, by their columns."""
    found: dict[int, str] = {}
    place = 0
    for cell in row:
        if local_name(cell) not in _CELLS:
            continue
        repeated = _repeated(cell, "number-columns-repeated")
        text = _shown(path, cell)
        if text.strip():
            if len(found) + repeated > _MOST_CELLS:
                raise InputError(
                    f"{path}: a row has more than {_MOST_CELLS:,} cells with text, which is the most; split it"
                )
            found.update(dict.fromkeys(range(place, place + repeated), text))
        place += repeated
    return found


def _shown(path: Path, cell: Element) -> str:
    """Return what a cell shows; a date as a workbook's are read, year first, since nobody knows its order otherwise."""
    date = attribute(cell, "date-value")
    if date:
        return date.removesuffix("T00:00:00").replace("T", " ")
    try:
        return "\n".join("".join(_pieces(item)) for item in cell if local_name(item) in {"p", "h"})
    except RecursionError:
        raise InputError(f"{path}: a cell has elements within elements, hundreds deep; save it again") from None


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text of a paragraph, without comments."""
    yield element.text or ""
    for item in element:
        name = local_name(item)
        if name == "s":
            yield " " * min(_repeated(item, "c"), 1000)
        elif name in _BLANKS:
            yield _BLANKS[name]
        elif name and name not in _NO_TEXT:
            yield from _pieces(item)
        yield item.tail or ""


def _hides(style: Element) -> bool:
    return any(local_name(item) == "table-properties" and attribute(item, "display") == "false" for item in style)


def _repeated(element: Element, name: str) -> int:
    value = attribute(element, name)
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else 1
