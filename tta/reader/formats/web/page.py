"""A saved web page: its text, its title and what it says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.decoding import Decoded, encoding_of
from tta.reader.formats.blocks import Block, assembled, comments_left_out
from tta.reader.formats.web.markup import paragraphs, parsed
from tta.reader.formats.web.notes import notes_of
from tta.types import Changes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["page_text", "read_page"]

_DECLARED = re.compile(
    rb"<meta[^>]{1,300}?charset\s*=\s*[\"']?\s*([A-Za-z][\w-]{1,30})|encoding\s*=\s*[\"']([\w-]{1,30})", re.I
)
_NAMES = {
    "author": "Creator", "dc.creator": "Creator", "dc.title": "Title", "description": "Description",
    "keywords": "Keywords", "dc.date": "Date", "dc.source": "Source",
}  # fmt: skip


def read_page(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read a web page.

    Raises:
        InputError: there is no text in it.
    """
    text, encoding = page_text(path, data)
    root = parsed(path, text)
    if root is None:
        raise InputError(f"{path}: there is no text in the web page, expected a document; check that it was saved")
    notes = notes_of(root)
    blocks = (
        Block(item.text, f"paragraph {number}", item.part, item.cell)
        for number, item in enumerate(paragraphs(root, changes, notes), start=1)
    )
    return replace(
        assembled(path, data, blocks, _metadata(root), comments_left_out(len(notes.comments))), encoding=encoding
    )


def page_text(path: Path, data: bytes) -> tuple[str, str]:
    """Return a page decoded, and the name of its encoding: by its form, else as it declares, else by its letters."""
    found = encoding_of(data)
    declared = _DECLARED.search(data[:4096])
    named = (declared.group(1) or declared.group(2)).decode("ascii").lower() if declared else ""
    for name in (found, named) if found is not None and found.startswith("utf") else (named, found):
        if name and _is_codec(name):
            return data.decode(name, "replace"), name
    raise InputError(f"{path}: the encoding of the web page is not known; open it in a browser and save it as UTF-8")


def _is_codec(name: str) -> bool:
    """Whether it is an encoding of text; Python has others, such as base64."""
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def _metadata(root: HtmlElement) -> list[tuple[str, str]]:
    found = {"Title": root.findtext(".//head/title") or ""}
    for item in root.iterfind(".//meta"):
        label = _NAMES.get((item.get("name") or "").casefold())
        if label and not found.get(label):
            found[label] = item.get("content") or ""
    return list(found.items())
