"""The parts of an .xlsx that hold texts, read element by element (ECMA-376, part 1, 18): strings, formats of numbers, rows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.handler import ContentHandler

from tta.errors import InputError
from tta.reader.cell_formats import BUILT_IN, shown

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

__all__ = ["Elements", "Formats", "SheetRows", "Strings", "local_name"]

_LONGEST = 8 * 32_767  # code points of a cell as written: Excel's limit, each perhaps an escape
_MOST_COLUMNS = 16_384  # Excel's limit
_LONGEST_STYLE = 7  # digits of the number of a style
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # ST_Xstring, ECMA-376 part 1, 22.9.2.19


class Elements(ContentHandler):
    """Collects the attributes of all elements of some names, without their prefixes, in `found`."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.found: list[dict[str, str]] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        if local_name(name) in self._names:
            self.found.append(dict(attrs))


class Formats(ContentHandler):
    """The formats of numbers, in `found` by the number of the style that cells name."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._spelled: dict[str, str] = {}
        self._of_cells = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = local_name(name)
        self._of_cells = self._of_cells or local == "cellXfs"
        if local == "numFmt":
            self._spelled[attrs.get("numFmtId", "")] = attrs.get("formatCode", "")
        elif local == "xf" and self._of_cells:
            number = attrs.get("numFmtId", "0")
            self.found.append(self._spelled.get(number, "") or BUILT_IN.get(int(number), ""))

    def endElement(self, name: str) -> None:  # noqa: N802
        self._of_cells = self._of_cells and local_name(name) != "cellXfs"


class _Text(ContentHandler):
    """Collects characters, up to what a cell can hold."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pieces: list[str] = []
        self._length = 0
        self._collects = False

    def characters(self, content: str) -> None:
        if not self._collects:
            return
        self._length += len(content)
        if self._length > _LONGEST:
            raise InputError(f"{self._path}: a cell holds more text than any spreadsheet allows; shorten it")
        self._pieces.append(content)

    def _take(self) -> str:
        text = "".join(self._pieces)
        self._pieces, self._length = [], 0
        return _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)


class Strings(_Text):
    """The table of shared strings, in `found` by number.

    What is written above East Asian words for their sound is no part of them.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.found: list[str] = []
        self._sound = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = local_name(name)
        self._sound = self._sound or local == "rPh"
        self._collects = local == "t" and not self._sound

    def endElement(self, name: str) -> None:  # noqa: N802
        local = local_name(name)
        self._collects = False
        self._sound = self._sound and local != "rPh"
        if local == "si":
            self.found.append(self._take())


class SheetRows(_Text):
    """The rows of a sheet; those that are whole wait in `done`."""

    def __init__(self, path: Path, strings: list[str], formats: list[str], *, from_1904: bool) -> None:
        super().__init__(path)
        self._formats = formats
        self._from_1904 = from_1904
        self._format = ""
        self.done: list[tuple[int, dict[int, str]]] = []
        self._strings = strings
        self._number = 0
        self._column = -1
        self._cells: dict[int, str] = {}
        self._type = ""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = local_name(name)
        if local == "row":
            self._number = int(attrs.get("r", str(self._number + 1)))
            self._column, self._cells = -1, {}
        elif local == "c":
            self._column = _column(attrs.get("r", ""), self._column + 1)
            self._type = attrs.get("t", "n")
            style = attrs.get("s", "")
            known = style.isdecimal() and len(style) < _LONGEST_STYLE and int(style) < len(self._formats)
            self._format = self._formats[int(style)] if known else ""
        self._collects = local in {"v", "t"}

    def endElement(self, name: str) -> None:  # noqa: N802
        local = local_name(name)
        self._collects = False
        if local == "c":
            text = self._take()
            if self._type == "s" and text:
                place = int(text)
                text = self._strings[place] if 0 <= place < len(self._strings) else ""
            elif self._type == "n" and text and self._format:
                text = shown(text, self._format, from_1904=self._from_1904)
            if text and self._column < _MOST_COLUMNS:
                self._cells[self._column] = text
        elif local == "row" and self._cells:
            self.done.append((self._number, self._cells))


def local_name(name: str) -> str:
    """Return a name without its prefix."""
    return name.rsplit(":", maxsplit=1)[-1]


def _column(reference: str, following: int) -> int:
    """Return the column of a cell such as AB12, from 0; that which follows the last where it has no reference."""
    letters = re.match("[A-Z]{1,3}", reference)
    if letters is None:
        return following
    place = 0
    for letter in letters.group():
        place = 26 * place + ord(letter) - ord("A") + 1
    return place - 1
