"""Rows of a sheet of an .xlsx (ECMA-376), read as a stream, from whoever made the file.

Nothing is built that a small file could blow up: no cell is held but those of one row, every part is cut off at a limit
however well it was packed, declared dimensions are not believed, and a document type or an entity ends the reading.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from tta.errors import InputError
from tta.reader.limits import LARGEST_WORKBOOK
from tta.reader.workbook_parts import Elements, Formats, SheetRows, Strings, local_name

__all__ = ["sheet_names", "sheet_rows"]

_LARGEST_INDEX = 1024 * 1024  # bytes of the parts that list what is where
_CHUNK = 1024 * 1024  # large, for expat may read a long token from its start with each


def sheet_rows(path: Path, sheet: str) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield the number of each row that holds something, from 1, and its cells by column, from 0.

    Args:
        path: of the workbook.
        sheet: which one; where no sheet is called so, the first.

    Raises:
        InputError: the file cannot be read, is no workbook, or larger than `LARGEST_WORKBOOK` when unpacked.
    """
    with _opened(path) as book:
        yield from book.rows(sheet)


def sheet_names(path: Path) -> list[str]:
    """Return the names of the sheets that are not hidden, in their order.

    Raises:
        InputError: as `sheet_rows`.
    """
    with _opened(path) as book:
        return book.names()


@contextmanager
def _opened(path: Path) -> Iterator[_Book]:
    """Open a workbook, and say in one line what is wrong with it, also while it is read."""
    try:
        if path.stat().st_size > LARGEST_WORKBOOK:
            raise InputError(
                f"{path}: the workbook has more than {LARGEST_WORKBOOK // 2**20} MB, which is the most; split it"
            )
        with path.open("rb") as file:
            _check_directory(path, file.read(LARGEST_WORKBOOK + 1))
        with zipfile.ZipFile(path) as archive:
            yield _Book(path, archive)
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
        strings = Strings(self._path)
        if "xl/sharedStrings.xml" in self._archive.namelist():
            for _ in self._parse("xl/sharedStrings.xml", strings, LARGEST_WORKBOOK):
                pass
        formats = Formats()
        if "xl/styles.xml" in self._archive.namelist():
            for _ in self._parse("xl/styles.xml", formats, LARGEST_WORKBOOK):
                pass
        rows = SheetRows(self._path, strings.found, formats.found, from_1904=self._from_1904)
        for _ in self._parse(part, rows, LARGEST_WORKBOOK):
            yield from rows.done
            rows.done.clear()

    def names(self) -> list[str]:
        """Return the names of the sheets that a person sees."""
        sheets = Elements("sheet")
        for _ in self._parse("xl/workbook.xml", sheets, _LARGEST_INDEX):
            pass
        return [item["name"] for item in sheets.found if "name" in item and item.get("state", "visible") == "visible"]

    def _part_of(self, sheet: str) -> str:
        """Return the name of the part that holds a sheet."""
        sheets, links = Elements("sheet", "workbookPr"), Elements("Relationship")
        for name, handler in (("xl/workbook.xml", sheets), ("xl/_rels/workbook.xml.rels", links)):
            for _ in self._parse(name, handler, _LARGEST_INDEX):
                pass
        targets = {link.get("Id", ""): link.get("Target", "") for link in links.found}
        self._from_1904 = any(item.get("date1904") in {"1", "true"} for item in sheets.found)
        named = [item for item in sheets.found if "name" in item]
        chosen = next((item for item in named if item["name"] == sheet), next(iter(named), {}))
        target = targets[next((value for name, value in chosen.items() if local_name(name) == "id"), "")]
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
