"""FictionBook 2 (.fb2, also zipped): sections, verses and tables of a book, its notes behind, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tta.reader.decoding import Cell, Decoded
from tta.reader.formats.archive import Archive, local_name, parse_xml
from tta.reader.formats.blocks import Block, Part, assembled
from tta.reader.formats.raised import raised
from tta.types import Changes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["BOOK_SUFFIX", "read_book"]

BOOK_SUFFIX = ".fb2"
_BLOCKS = frozenset(
    "annotation body cite date empty-line epigraph p poem section stanza subtitle table td text-author th title tr".split()
)
_UNSEEN = frozenset({"binary", "image"})
_LANGUAGES = {"ru": "Russian", "en": "English"}
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)")
_DEEPEST = 10  # sections within sections that a place names
_PERSON = ("first-name", "middle-name", "last-name", "nickname")


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for all within an element: the numbers of the sections round it, its cell, whether it is raised."""

    trail: tuple[int, ...] = ()
    cell: Cell | None = None
    raised: bool = False


def read_book(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read a book; what is struck out is read where the text is wanted as it was before.

    Raises:
        InputError: it is damaged, or holds no text.
    """
    content = data
    if data.startswith(b"PK\3\4"):
        archive = Archive(path, data)
        content = archive.read(next(name for name in archive.names if name.lower().endswith(BOOK_SUFFIX)))
    root = parse_xml(path, content)
    bodies = [item for item in root if local_name(item) == "body"]
    blocks = (
        block
        for number, body in enumerate(bodies)
        for block in _Walk(Part.FOOTNOTE if number and body.get("name") else Part.BODY, changes).blocks(body)
    )
    declared = _DECLARED.match(content[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe"))
    encoding = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    return replace(assembled(path, data, blocks, _metadata(root)), encoding=encoding)


class _Walk:
    """Gathers the text of a paragraph until a block begins or ends; a stanza is one, a verse a line."""

    def __init__(self, part: Part, changes: Changes) -> None:
        self._part = part
        self._unseen = _UNSEEN if changes is Changes.ORIGINAL else _UNSEEN | {"strikethrough"}
        self._pieces: list[str] = []
        self._sections: dict[tuple[int, ...], int] = {}
        self._paragraphs: dict[tuple[int, ...], int] = {}
        self._table = [-1, -1, 0]  # number of the table, row, column
        self._last = _Place()

    def blocks(self, body: Element) -> Iterator[Block]:
        """Yield the paragraphs of a body in their order. Elements may be nested however deep."""
        stack: list[tuple[Element, _Place, _Place, bool]] = [(body, _Place(), _Place(), False)]
        while stack:
            element, outer, inner, done = stack.pop()
            name = local_name(element)
            if not done:
                if name and name not in self._unseen and not _is_reference(element):
                    inner = self._within(name, element, outer)
                    if name in _BLOCKS:
                        yield from self._flush()
                    self._add(element.text, inner)
                    stack.append((element, outer, inner, True))
                    stack.extend((child, inner, inner, False) for child in reversed(element))
                    continue
            elif name == "v":
                self._pieces.append("\n")
            elif name in _BLOCKS:
                yield from self._flush()
            self._add(element.tail, outer)
        yield from self._flush()

    def _within(self, name: str, element: Element, outer: _Place) -> _Place:
        """Return what holds within an element."""
        if name == "section" and len(outer.trail) < _DEEPEST:
            number = self._sections.get(outer.trail, 0) + 1
            self._sections[outer.trail] = number
            return replace(outer, trail=(*outer.trail, number))
        if name == "sup":
            return replace(outer, raised=True)
        if name == "table":
            self._table = [self._table[0] + 1, -1, 0]
        elif name == "tr":
            self._table[1:] = [self._table[1] + 1, 0]
        elif name in {"td", "th"}:
            number, row, column = self._table
            span = element.get("colspan", "")
            self._table[2] += int(span) if re.fullmatch("[1-9][0-9]?", span) else 1
            return replace(outer, cell=Cell(max(0, number), max(0, row), column))
        return outer

    def _add(self, text: str | None, place: _Place) -> None:
        if text and not (text.isspace() and not self._pieces):
            self._last = place
            plain = re.sub(r"\s+", " ", text)
            self._pieces.append(raised(plain) if place.raised else plain)

    def _flush(self) -> Iterator[Block]:
        lines = (" ".join(line.split(" ")).strip() for line in "".join(self._pieces).split("\n"))
        text = "\n".join(filter(None, lines)).replace("\u00ad", "")
        self._pieces.clear()
        if self._part is Part.FOOTNOTE and not any(char.isalpha() for char in text):
            return  # the number of a note
        if text:
            yield Block(text, self._name(self._last.trail), self._part, self._last.cell)

    def _name(self, trail: tuple[int, ...]) -> str:
        """Return the place of a paragraph, as `section 2.1, paragraph 3`, or of a note."""
        if self._part is Part.FOOTNOTE:
            return f"note {'.'.join(map(str, trail))}" if trail else "notes"
        number = self._paragraphs.get(trail, 0) + 1
        self._paragraphs[trail] = number
        section = f"section {'.'.join(map(str, trail))}, " if trail else ""
        return f"{section}paragraph {number}"


def _is_reference(element: Element) -> bool:
    """Whether an element is but the number of a note."""
    return local_name(element) == "a" and element.get("type") == "note"


def _metadata(root: Element) -> list[tuple[str, str]]:
    """Return what the description says of the book itself; that of the file's maker is no part of it."""
    description = _children(root, "description")
    title = [item for part in description for item in _children(part, "title-info")]
    published = [item for part in description for item in _children(part, "publish-info")]

    def values(parts: list[Element], name: str) -> list[str]:
        return ["".join(item.itertext()) for part in parts for item in _children(part, name)]

    def people(name: str) -> list[str]:
        found = [item for part in title for item in _children(part, name)]
        return [" ".join(text for field in _PERSON for text in values([person], field)) for person in found]

    original = [_LANGUAGES.get(code.strip().casefold()[:2], code) for code in values(title, "src-lang")]
    rows = (
        ("Title", values(title, "book-title")),
        ("Creator", people("author")),
        ("Translator", people("translator")),
        ("Original language", original),
        ("Date", values(title, "date")),
        ("Publisher", values(published, "publisher")),
        ("Year", values(published, "year")),
    )
    return [(label, "; ".join(filter(str.strip, found))) for label, found in rows]


def _children(element: Element, name: str) -> list[Element]:
    return [item for item in element if local_name(item) == name]
