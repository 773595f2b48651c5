"""Files that are zip archives of XML (Word, OpenDocument, EPUB): their parts one by one, bounded, nothing unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tta.errors import InputError
from tta.reader.limits import LARGEST_PART, LARGEST_SUM, MOST_PARTS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Archive", "local_name", "parse_xml", "resolved"]

_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # others may claim memory


class Archive:
    """An archive in memory.

    Raises:
        InputError: it is damaged, locked, lists too many parts, or a part is larger than `LARGEST_PART`.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        """Read the list of its parts."""
        self.path = path
        self._left = LARGEST_SUM
        end = data.rfind(b"PK\5\6", -65_557)
        if end >= 0 and int.from_bytes(data[end + 10 : end + 12], "little") > MOST_PARTS:
            raise self.damaged("it lists too many files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise self.damaged("it is no whole zip archive") from None
        self._names = {info.filename: info for info in self._zip.infolist()}
        if len(self._names) > MOST_PARTS:
            raise self.damaged("it lists too many files")

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._names

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the archive."""
        return list(self._names)

    def read(self, name: str) -> bytes:
        """Return a part."""
        info = self._names.get(name)
        if info is None:
            raise self.damaged(f"{name} is missing")
        if info.flag_bits & 1:
            raise InputError(f"{self.path}: the file is locked with a password; save it without one")
        if info.compress_type not in _PACKINGS:
            raise self.damaged(f"{name} is packed in a way that is not read")
        most = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
            raise self.damaged(f"{name} cannot be unpacked") from None
        if len(data) > most:
            raise InputError(
                f"{self.path}: {name} unpacks to more than {most // 2**20} MB, which is the most; split it"
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Element:
        """Return the root element of a part."""
        return parse_xml(self.path, self.read(name), name)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part of an Office file refers to: by id, the last word of the kind and the part's name.

        What lies outside the archive is not named.
        """
        part = PurePosixPath(name)
        listing = str(part.parent / "_rels" / f"{part.name}.rels")  # the archive's own for no name
        if listing not in self:
            return {}
        found = {}
        for item in self.xml(listing):
            if item.get("TargetMode") == "External":
                continue
            target = resolved(str(part.parent), item.get("Target", ""))
            found[item.get("Id", "")] = (item.get("Type", "").rsplit("/", 1)[-1], target)
        return found

    def damaged(self, found: str) -> InputError:
        """Return the error for a file that is not what its name says."""
        return InputError(
            f"{self.path}: the file is damaged ({found}); open it in the program it was made with and save it"
        )


def resolved(folder: str, target: str) -> str:
    """Return the name of a part that is given relative to a folder of the archive; `..` ends at its root."""
    pieces: list[str] = [] if target.startswith("/") or folder == "." else folder.split("/")
    for piece in target.split("/"):
        if piece == "..":
            del pieces[-1:]
        elif piece not in {"", "."}:
            pieces.append(piece)
    return "/".join(pieces)


def parse_xml(path: Path, data: bytes, part: str = "") -> Element:
    """Return the root element; nothing is fetched, and a document type that defines entities is refused.

    Raises:
        InputError: it is no XML, or defines entities.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    where = f"{path}, {part}" if part else str(path)
    try:
        root: Element = fromstring(data)
    except DefusedXmlException as error:
        raise InputError(
            f"{where}: the XML defines or fetches entities ({type(error).__name__}), expected none; save it again"
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        raise InputError(f"{where}: the XML is damaged ({error}); save the file again") from None
    return root


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; comments and instructions have none."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
