"""Rows of a sheet of an .xlsx (ECMA-376), read as a stream, from whoever made the file.

Nothing is built that a small file could blow up: no cell is held but those of one row, every part is cut off at a limit
however well it was packed, declared dimensions are not believed, and a document type or an entity ends the reading.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from tta.errors import InputError
from tta.reader.cell_formats import BUILT_IN, shown
from tta.reader.limits import LARGEST_WORKBOOK

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

__all__ = ["LARGEST_WORKBOOK", "sheet_rows"]

_LARGEST_INDEX = 1024 * 1024  # bytes of the parts that list what is where
_LONGEST = 8 * 32_767  # code points of a cell as written: Excel's limit, each perhaps an escape
_MOST_COLUMNS = 16_384  # Excel's limit
_LONGEST_STYLE = 7  # digits of the number of a style
_CHUNK = 1024 * 1024  # large, for expat may read a long token from its start with each
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # ST_Xstring, ECMA-376 part 1, 22.9.2.19


def sheet_rows(path: Path, sheet: str) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield the number of each row that holds something, from 1, and its cells by column, from 0.

    Args:
        path: of the workbook.
        sheet: which one; where no sheet is called so, the first.

    Raises:
        InputError: the file cannot be read, is no workbook, or larger than `LARGEST_WORKBOOK` when unpacked.
    """
    try:
        if path.stat().st_size > LARGEST_WORKBOOK:
            raise InputError(
                f"{path}: the workbook has more than {LARGEST_WORKBOOK // 2**20} MB, which is the most; split it"
            )
        with path.open("rb") as file:
            _check_directory(path, file.read(LARGEST_WORKBOOK + 1))
        with zipfile.ZipFile(path) as archive:
            yield from _Book(path, archive).rows(sheet)
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{path}: the workbook cannot be read ({reason}); check the name") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError):
        raise _no_workbook(path, "the archive is damaged or lacks a part") from None
    except SAXException:
        raise _no_workbook(path, "its XML is damaged") from None


def _check_directory(path: Path, data: bytes) -> None:
    """Refuse what has no directory of files at its end, or one so large that listing it would fill the memory."""
    at = len(data) - 22 if data[-22:-18] == b"PK\5\6" else data.rfind(b"PK\5\6", -65_557)
    if not data.startswith(b"PK") or at < 0:
        raise _no_workbook(path, "it is no zip archive")
    if int.from_bytes(data[at + 12 : at + 16], "little") > _LARGEST_INDEX or data[at - 20 : at - 16] == b"PK\6\7":
        raise _no_workbook(path, "it lists too many files")


def _no_workbook(path: Path, found: str) -> InputError:
    return InputError(f"{path}: this is no workbook ({found}), expected an .xlsx; save it as .xlsx again")


class _Book:
    """An open workbook."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._from_1904 = False

    def rows(self, sheet: str) -> Iterator[tuple[int, dict[int, str]]]:
        """Yield the rows of a sheet."""
        part = self._part_of(sheet)
        strings = _Strings(self._path)
        if "xl/sharedStrings.xml" in self._archive.namelist():
            for _ in self._parse("xl/sharedStrings.xml", strings, LARGEST_WORKBOOK):
                pass
        formats = _Formats()
        if "xl/styles.xml" in self._archive.namelist():
            for _ in self._parse("xl/styles.xml", formats, LARGEST_WORKBOOK):
                pass
        rows = _Rows(self._path, strings.found, formats.found, from_1904=self._from_1904)
        for _ in self._parse(part, rows, LARGEST_WORKBOOK):
            yield from rows.done
            rows.done.clear()

    def _part_of(self, sheet: str) -> str:
        """Return the name of the part that holds a sheet."""
        sheets, links = _Elements("sheet", "workbookPr"), _Elements("Relationship")
        for name, handler in (("xl/workbook.xml", sheets), ("xl/_rels/workbook.xml.rels", links)):
            for _ in self._parse(name, handler, _LARGEST_INDEX):
                pass
        targets = {link.get("Id", ""): link.get("Target", "") for link in links.found}
        self._from_1904 = any(item.get("date1904") in {"1", "true"} for item in sheets.found)
        named = [item for item in sheets.found if "name" in item]
        chosen = next((item for item in named if item["name"] == sheet), next(iter(named), {}))
        target = targets[next((value for name, value in chosen.items() if _local(name) == "id"), "")]
        return str(PurePosixPath("/xl", target)).removeprefix("/")

    def _parse(self, part: str, handler: ContentHandler, most: int) -> Iterator[None]:
        """Feed a part to a handler, piece by piece; the caller has its turn after each."""
        from defusedxml import DefusedXmlException
        from defusedxml.sax import make_parser

        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(handler)
        info = self._archive.getinfo(part)
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:  # others may claim memory
            raise NotImplementedError
        size = 0
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise InputError(
                        f"{self._path}: {part} unpacks to more than {most // 2**20} MB, which is the most; delete what you "
                        "do not need and save it again"
                    )
                try:
                    parser.feed(chunk)
                except DefusedXmlException:
                    raise _no_workbook(self._path, "its XML declares a document type or entities") from None
                yield
        if not size:
            raise KeyError(part)
        parser.close()
        yield


class _Elements(ContentHandler):
    """Collects the attributes of all elements of some names."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.found: list[dict[str, str]] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        if _local(name) in self._names:
            self.found.append(dict(attrs))


class _Formats(ContentHandler):
    """The formats of numbers, by the number of the style that cells name."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._spelled: dict[str, str] = {}
        self._of_cells = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = _local(name)
        self._of_cells = self._of_cells or local == "cellXfs"
        if local == "numFmt":
            self._spelled[attrs.get("numFmtId", "")] = attrs.get("formatCode", "")
        elif local == "xf" and self._of_cells:
            number = attrs.get("numFmtId", "0")
            self.found.append(self._spelled.get(number, "") or BUILT_IN.get(int(number), ""))

    def endElement(self, name: str) -> None:  # noqa: N802
        self._of_cells = self._of_cells and _local(name) != "cellXfs"


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


class _Strings(_Text):
    """The table of shared strings; what is written above East Asian words for their sound is no part of them."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.found: list[str] = []
        self._sound = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = _local(name)
        self._sound = self._sound or local == "rPh"
        self._collects = local == "t" and not self._sound

    def endElement(self, name: str) -> None:  # noqa: N802
        local = _local(name)
        self._collects = False
        self._sound = self._sound and local != "rPh"
        if local == "si":
            self.found.append(self._take())


class _Rows(_Text):
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
        local = _local(name)
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
        local = _local(name)
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


def _local(name: str) -> str:
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
