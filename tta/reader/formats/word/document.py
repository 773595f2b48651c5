"""The parts of a Word document in the order in which they are read: body, text boxes, footnotes, endnotes, heads and feet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.archive import Archive, local_name
from tta.reader.formats.blocks import Block, Part, assembled, comments_left_out
from tta.reader.formats.word.numbering import Numbering, attribute
from tta.reader.formats.word.paragraphs import Paragraph, Walk
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_word"]

_PROPERTIES = (
    ("title", "Title"), ("creator", "Creator"), ("subject", "Subject"), ("keywords", "Keywords"),
    ("description", "Description"), ("created", "Date"),
)  # fmt: skip
_NOTES = (("footnotes", "footnote", Part.FOOTNOTE), ("endnotes", "endnote", Part.ENDNOTE))
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_word(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read a .docx.

    Args:
        path: of the file, for messages.
        data: its bytes.
        changes: the text with all tracked changes accepted, or as it was before them.

    Raises:
        InputError: the file is damaged, larger than the limits, or holds no text.
    """
    archive = Archive(path, data)
    try:
        blocks, left_out = _blocks(archive, changes)
    except RecursionError:
        raise InputError(f"{path}: the document has elements within elements, hundreds deep; save it again") from None
    return assembled(path, data, blocks, _metadata(archive), left_out)


def _blocks(archive: Archive, changes: Changes) -> tuple[list[Block], list[str]]:
    main = next(
        (part for kind, part in archive.relations("").values() if kind == "officeDocument"), "word/document.xml"
    )
    parts: dict[str, list[str]] = {}
    for kind, part in archive.relations(main).values():
        if part in archive:
            parts.setdefault(kind, []).append(part)

    def root(kind: str) -> Element | None:
        return archive.xml(parts[kind][0]) if kind in parts else None

    document = archive.xml(main)
    rendered = any(local_name(item) == "lastRenderedPageBreak" for item in document.iter())
    body = Walk(changes, Numbering(root("numbering"), root("styles")), rendered=rendered)
    paged = rendered or any(local_name(item) == "br" and attribute(item, "type") == "page" for item in document.iter())
    blocks: list[Block] = []
    boxes: list[Element] = []
    for number, own in enumerate(_seen(body.paragraphs(_body(document))), start=1):
        boxes += own.boxes
        blocks.append(_block(own, number, paged=paged))
    blocks += _boxes(boxes, changes)
    for kind, name, place in _NOTES:
        if (notes := root(kind)) is not None:
            blocks += _notes(notes, name, place, changes)
    for kind in ("header", "footer"):
        blocks += _margins([archive.xml(part) for part in parts.get(kind, [])], kind, changes)
    comments = root("comments")
    count = 0 if comments is None else sum(local_name(item) == "comment" for item in comments)
    return blocks, comments_left_out(count)


def _body(document: Element) -> Element:
    return next((item for item in document if local_name(item) == "body"), document)


def _seen(paragraphs: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Pass over empty paragraphs, but for what hangs on them."""
    waiting: list[Element] = []
    for own in paragraphs:
        if own.text.strip():
            own.boxes = [*waiting, *own.boxes]
            waiting = []
            yield own
        else:
            waiting += own.boxes
    if waiting:
        yield Paragraph(boxes=waiting)


def _block(own: Paragraph, number: int, *, paged: bool) -> Block:
    name = f"paragraph {number}"
    if own.cell is not None:
        name += f" (table {own.cell.table + 1}, row {own.cell.row + 1}, column {own.cell.column + 1})"
    if not paged:
        return Block(own.text, name, cell=own.cell)
    further = tuple((offset, f"page {page}, {name}") for offset, page in own.breaks)
    return Block(own.text, f"page {own.page}, {name}", cell=own.cell, further=further)


def _boxes(boxes: list[Element], changes: Changes) -> Iterator[Block]:
    for number, box in enumerate(boxes, start=1):
        for own in Walk(changes, None, rendered=True).paragraphs(box):
            yield Block(own.text, f"text box {number}", Part.BOX)
            yield from _boxes(own.boxes, changes)


def _notes(root: Element, name: str, part: Part, changes: Changes) -> Iterator[Block]:
    number = 0
    for note in root:
        if local_name(note) != name or attribute(note, "type") in _NO_NOTES:
            continue
        number += 1
        for own in Walk(changes, None, rendered=True).paragraphs(note):
            yield Block(own.text, f"{name} {number}", part)


def _margins(roots: list[Element], kind: str, changes: Changes) -> Iterator[Block]:
    """Yield what stands at the head or foot of pages, once where several sections have the same."""
    seen = set()
    for root in roots:
        for own in Walk(changes, None, rendered=True).paragraphs(root):
            text = own.text.strip()
            if text not in seen and any(char.isalpha() for char in text):  # a number alone is the page's
                seen.add(text)
                yield Block(text, f"page {kind}", Part.HEADER)


def _metadata(archive: Archive) -> list[tuple[str, str]]:
    part = next((part for kind, part in archive.relations("").values() if kind == "core-properties"), None)
    if part is None or part not in archive:
        return []
    values = {local_name(item): item.text or "" for item in archive.xml(part)}
    return [(label, values.get(name, "")) for name, label in _PROPERTIES]
