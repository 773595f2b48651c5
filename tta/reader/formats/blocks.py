"""Paragraphs with their places to one text, the body first, what stands apart from it behind."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import Cell, Decoded
from tta.reader.limits import LONGEST_TEXT
from tta.types import Place, Span

__all__ = ["Block", "Part", "assembled", "comments_left_out", "unread_left_out"]


class Part(IntEnum):
    """What a paragraph is part of, in the order in which the parts of a text are laid out."""

    BODY = 0
    BOX = 1
    FOOTNOTE = 2
    ENDNOTE = 3
    HEADER = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph.

    Attributes:
        text: its words; a line feed where a line was broken on purpose.
        place: where it begins, as a person counts.
        part: what it is part of.
        cell: where it stands in a table.
        further: offsets in `text` from which on it is in another place, as on the next line or page, and the places.
    """

    text: str
    place: str = ""
    part: Part = Part.BODY
    cell: Cell | None = None
    further: tuple[tuple[int, str], ...] = field(default=())


def comments_left_out(count: int) -> list[str]:
    """Say that comments in the margin are no part of the text; nothing where there are none."""
    return [f"{count} comment{'s' * (count != 1)} in the margin"] if count else []


def unread_left_out(unread: Counter[str], noun: str) -> list[str]:
    """Say how many pieces of a text, `block` or what they are called there, hold no prose, and of which kinds they are."""
    count = unread.total()
    if not count:
        return []
    one = count == 1
    return [
        f"{count} {noun}{'' if one else 's'} that {'holds' if one else 'hold'} no prose ({', '.join(sorted(unread))})"
    ]


def assembled(
    path: Path,
    data: bytes,
    blocks: Iterable[Block],
    metadata: Sequence[tuple[str, str]] = (),
    left_out: Sequence[str] = (),
) -> Decoded:
    """Return the text of the blocks, one after the other, a blank line between two.

    Args:
        path: of the file.
        data: its bytes.
        blocks: in the order of the file; those without a word are left out.
        metadata: labels and values of the file's properties; empty values are left out.
        left_out: what was not read, a sentence each.

    Raises:
        InputError: there is no text, or more than `LONGEST_TEXT`.
    """
    laid = _laid_out(path, sorted((item for item in blocks if item.text.strip()), key=lambda item: item.part))
    if not laid.pieces:
        raise InputError(f"{path}: there is no text in the file, expected a document; check that it was saved")
    return Decoded(
        path,
        "\n\n".join(laid.pieces) + "\n",
        "utf-8",
        hashlib.sha256(data).hexdigest(),
        places=tuple(item for item in laid.places if item.name),
        metadata=tuple((label, " ".join(value.split())) for label, value in metadata if value.strip()),
        parts=tuple(Span(*bounds) for bounds in laid.parts.values()),
        cells=tuple(laid.cells),
        left_out=tuple(left_out),
    )


@dataclass(slots=True)
class _Laid:
    """Blocks laid out one after the other: their words, and where in the text all places, parts and cells are."""

    pieces: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    cells: list[tuple[Cell, Span]] = field(default_factory=list)
    parts: dict[Part, tuple[int, int]] = field(default_factory=dict)


def _laid_out(path: Path, blocks: Iterable[Block]) -> _Laid:
    """Lay blocks out without the white space around them, a blank line between two.

    Raises:
        InputError: they come to more than `LONGEST_TEXT`.
    """
    laid = _Laid()
    offset = 0
    for item in blocks:
        lead = len(item.text) - len(item.text.lstrip())
        text = item.text.strip()
        laid.places.append(Place(offset, item.place))
        laid.places += [Place(offset + at - lead, name) for at, name in item.further if lead < at < lead + len(text)]
        span = Span(offset, offset + len(text))
        laid.parts[item.part] = (laid.parts.get(item.part, (offset, 0))[0], span.stop)
        if item.cell is not None and item.part is Part.BODY:
            laid.cells.append((item.cell, span))
        laid.pieces.append(text)
        offset += len(text) + 2
        if offset > LONGEST_TEXT:
            raise InputError(f"{path}: the text has more than {LONGEST_TEXT:,} characters, which is the most; split it")
    return laid
