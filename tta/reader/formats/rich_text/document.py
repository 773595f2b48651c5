"""The stories of a Rich Text file as one text: body, text boxes, notes, heads and feet, and its properties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.blocks import Block, Part, assembled, comments_left_out
from tta.reader.formats.rich_text.walk import TooDeepError, Walk
from tta.types import Changes

__all__ = ["read_rich_text"]

_PROPERTIES = (
    ("title", "Title"), ("author", "Creator"), ("subject", "Subject"), ("keywords", "Keywords"), ("doccomm", "Description"),
    ("creatim", "Date"),
)  # fmt: skip
_NAMES = {Part.BOX: "text box", Part.FOOTNOTE: "footnote", Part.ENDNOTE: "endnote"}


def read_rich_text(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read an .rtf.

    Args:
        path: of the file, for messages.
        data: its bytes.
        changes: the text with all tracked changes accepted, or as it was before them.

    Raises:
        InputError: the file has groups within groups, thousands deep, or holds no text.
    """
    try:
        walk = Walk(data, changes)
    except TooDeepError:
        raise InputError(f"{path}: the document has groups within groups, thousands deep; save it again") from None
    left_out = comments_left_out(walk.comments)
    metadata = [(label, walk.properties.get(name, "")) for name, label in _PROPERTIES]
    return replace(assembled(path, data, _blocks(walk), metadata, left_out), encoding=walk.codec)


def _blocks(walk: Walk) -> Iterator[Block]:
    counts = dict.fromkeys(Part, 0)
    margins = set()
    for part, name, story in walk.stories:
        counts[part] += 1
        for number, (text, cell) in enumerate(story.paragraphs, start=1):
            if part is Part.BODY:
                place = f"paragraph {number}"
                if cell is not None:
                    place += f" (table {cell.table + 1}, row {cell.row + 1}, column {cell.column + 1})"
                yield Block(text, place, cell=cell)
            elif part is not Part.HEADER:
                yield Block(text, f"{_NAMES[part]} {counts[part]}", part)
            elif text not in margins and any(char.isalpha() for char in text):  # a number alone is the page's
                margins.add(text)
                yield Block(text, f"page {name}", part)
