"""EPUB 2 and 3: the chapters in the order in which they are read, and what the package says of the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.archive import Archive, local_name, resolved
from tta.reader.formats.blocks import Block, assembled
from tta.reader.formats.web.markup import paragraphs, parsed
from tta.reader.formats.web.page import page_text
from tta.reader.limits import LONGEST_TEXT
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_epub"]

_CONTAINER = "META-INF/container.xml"
_LABELS = {
    "title": "Title", "creator": "Creator", "contributor": "Contributor", "publisher": "Publisher", "date": "Date",
    "source": "Source", "rights": "Rights",
}  # fmt: skip
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


def read_epub(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read an e-book.

    Raises:
        InputError: it is damaged, locked against copying, or holds no text.
    """
    archive = Archive(path, data)
    roots = (item.get("full-path") for item in archive.xml(_CONTAINER).iter() if local_name(item) == "rootfile")
    name = next((item for item in roots if item), "")
    package = archive.xml(name)
    blocks = _blocks(archive, _chapters(archive, name, package), changes)
    metadata: dict[str, list[str]] = {}
    for item in package.iter():
        label = _LABELS.get(local_name(item))
        if label and item.tag.startswith("{http://purl.org/dc/"):
            metadata.setdefault(label, []).append("".join(item.itertext()))
    return assembled(path, data, blocks, [(label, "; ".join(values)) for label, values in metadata.items()])


def _chapters(archive: Archive, name: str, package: Element) -> list[str]:
    """Return the names of the pages of the spine, without the table of contents."""
    folder = str(PurePosixPath(name).parent)
    listed = {item.get("id"): item for item in package.iter() if local_name(item) == "item"}
    locked = {
        unquote(item.get("URI", ""))
        for item in (archive.xml("META-INF/encryption.xml").iter() if "META-INF/encryption.xml" in archive else ())
        if local_name(item) == "CipherReference"
    }
    found = []
    for reference in (item for item in package.iter() if local_name(item) == "itemref"):
        item = listed.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in (item.get("properties") or "").split():
            continue
        chapter = resolved(folder, unquote(item.get("href", "")))
        if chapter in locked:
            raise InputError(
                f"{archive.path}: the book is locked against copying (DRM); name a file without such a lock"
            )
        found.append(chapter)
    return found


def _blocks(archive: Archive, chapters: list[str], changes: Changes) -> Iterator[Block]:
    length = 0
    for chapter, name in enumerate(chapters, start=1):
        root = parsed(archive.path, page_text(archive.path, archive.read(name))[0])
        if root is None:
            continue
        for number, item in enumerate(paragraphs(root, changes), start=1):
            length += len(item.text)
            if length > LONGEST_TEXT:
                raise InputError(
                    f"{archive.path}: the text has more than {LONGEST_TEXT:,} characters, which is the most; split it"
                )
            yield Block(item.text, f"chapter {chapter}, paragraph {number}", item.part, item.cell)
