"""The parts of an OpenDocument text, in an archive or in one XML file: body, text boxes, notes, heads and feet, properties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.archive import Archive, local_name, parse_xml
from tta.reader.formats.blocks import Block, Part, assembled, comments_left_out
from tta.reader.formats.opendocument.numbering import Numbering, attribute
from tta.reader.formats.opendocument.objects import put_in
from tta.reader.formats.opendocument.styles import read_styles
from tta.reader.formats.opendocument.text import Paragraph, Walk
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_opendocument"]

_PROPERTIES = (
    ("title", "Title"), ("initial-creator", "Creator"), ("creator", "Creator"), ("subject", "Subject"), ("keyword", "Keywords"),
    ("description", "Description"), ("creation-date", "Date"),
)  # fmt: skip
_NOTES = {"footnote": Part.FOOTNOTE, "endnote": Part.ENDNOTE}
_MARGINS = frozenset({"header", "footer", "header-left", "footer-left", "header-first", "footer-first"})


def read_opendocument(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read an .odt, or the same in one XML file (.fodt).

    Args:
        path: of the file, for messages.
        data: its bytes.
        changes: the text with all tracked changes accepted, or as it was before them.

    Raises:
        InputError: the file is damaged, locked, no text but a table or slides, larger than the limits, or without text.
    """
    content, styles, meta = _parts(path, data)
    body = next((item for part in content if local_name(part) == "body" for item in part), None)
    if body is None or local_name(body) != "text":
        kind = "nothing" if body is None else local_name(body)
        raise InputError(
            f"{path}: the OpenDocument file holds {kind}, expected a text; save it as .odt, tables as .ods"
        )
    try:
        blocks, comments = _blocks(body, content, styles, changes)
    except RecursionError:
        raise InputError(f"{path}: the document has elements within elements, hundreds deep; save it again") from None
    return assembled(path, data, blocks, _metadata(meta), comments_left_out(comments))


def _parts(path: Path, data: bytes) -> tuple[Element, Element | None, Element | None]:
    """Return the roots of content, styles and properties; of a flat file they are one."""
    if not data.startswith(b"PK\3\4"):
        root = parse_xml(path, data)
        return root, None, root
    archive = Archive(path, data)
    listing = "META-INF/manifest.xml"
    if listing in archive and any(local_name(item) == "encryption-data" for item in archive.xml(listing).iter()):
        raise InputError(f"{path}: the file is locked with a password; save it without one")
    styles, meta = (archive.xml(name) if name in archive else None for name in ("styles.xml", "meta.xml"))
    content = archive.xml("content.xml")
    put_in(content, archive)
    return content, styles, meta


def _blocks(body: Element, content: Element, styles: Element | None, changes: Changes) -> tuple[list[Block], int]:
    parts = [item for item in (styles, content) if item is not None]
    known = read_styles(parts, body)
    numbering = Numbering(parts)
    paged = attribute(body, "use-soft-page-breaks") == "true" or any(
        local_name(item) == "soft-page-break" or attribute(item, "style-name") in known.broken for item in body.iter()
    )
    blocks: list[Block] = []
    notes: list[Element] = []
    boxes: list[Element] = []
    number = 0
    for own in Walk(changes, known, numbering).paragraphs(body):
        notes += own.notes
        boxes += own.boxes
        if own.text.strip():
            number += 1
            blocks.append(_block(own, number, paged=paged))

    def apart(elements: Iterable[Element]) -> Iterator[Paragraph]:
        for element in elements:
            yield from Walk(changes, known, numbering).paragraphs(element)

    for place, box in enumerate(boxes, start=1):
        blocks += [Block(own.text, f"text box {place}", Part.BOX) for own in apart([box])]
    for name, part in _NOTES.items():
        cited = [item for item in notes if (attribute(item, "note-class") or "footnote") == name]
        for place, note in enumerate(cited, start=1):
            said = (item for item in note if local_name(item) == "note-body")
            blocks += [Block(own.text, f"{name} {place}", part) for own in apart(said)]
    blocks += _margins(parts, apart)
    return blocks, sum(local_name(item) == "annotation" for item in body.iter())


def _block(own: Paragraph, number: int, *, paged: bool) -> Block:
    name = f"paragraph {number}"
    if own.cell is not None:
        name += f" (table {own.cell.table + 1}, row {own.cell.row + 1}, column {own.cell.column + 1})"
    if not paged:
        return Block(own.text, name, cell=own.cell)
    lead = len(own.text) - own.length  # the number before it
    further = tuple((lead + offset, f"page {page}, {name}") for offset, page in own.breaks)
    return Block(own.text, f"page {own.page}, {name}", cell=own.cell, further=further)


def _margins(parts: list[Element], apart: Callable[[Iterable[Element]], Iterator[Paragraph]]) -> Iterator[Block]:
    """Yield what stands at the head or foot of pages, once where several kinds of page have the same."""
    seen = set()
    for root in parts:
        for item in root.iter():
            if local_name(item) in _MARGINS:
                for own in apart([item]):
                    text = own.text.strip()
                    if text not in seen and any(char.isalpha() for char in text):  # a number alone is the page's
                        seen.add(text)
                        yield Block(text, f"page {local_name(item).split('-')[0]}", Part.HEADER)


def _metadata(root: Element | None) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    holders = [item for item in root.iter() if local_name(item) == "meta"] if root is not None else []
    for item in (child for holder in holders for child in holder):
        found.setdefault(local_name(item), []).append(item.text or "")
    rows: dict[str, str] = {}
    for name, label in _PROPERTIES:
        rows[label] = rows.get(label) or "; ".join(found.get(name, []))
    return list(rows.items())
