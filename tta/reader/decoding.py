"""Bytes to text, whatever the encoding: UTF-8 and UTF-16 by their form, 8-bit code pages by their letters."""

from __future__ import annotations

import codecs
import errno
import hashlib
import os
import re
import stat
import time
from dataclasses import dataclass, field
from pathlib import Path

from tta.errors import InputError
from tta.reader.code_pages import CODE_PAGES, code_page_of
from tta.reader.limits import LARGEST_FILE
from tta.types import Place, Span

__all__ = ["Cell", "Decoded", "decode", "encoding_of", "load", "read_bytes", "unreadable", "without_surrogates"]

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_SAMPLE = 200_000  # code points in which control characters are looked for
_LONE = re.compile("[\ud800-\udfff]")
_ADDRESS = re.compile(r"(https?|ftp|file):/+(?=\S)", re.I)
_QUOTED = 40  # characters of a text that was given for a path
_PATIENCE = 5  # seconds in which somebody must have begun to write into a pipe
_LOOKS = 20  # a second
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a paragraph stands in a table: number of the table, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, how it was encoded (a Python codec name) and the SHA-256 of its bytes.

    A file that is no plain text has more: `places` of its pages and paragraphs, `metadata` of its properties, `parts` of the
    text (body, notes, heads; none where there is but a body), the `cells` of its tables, and what was `left_out`, a
    sentence each. Of a plain text `struck` is what Markdown strikes out, where it is to be left out.
    """

    path: Path
    text: str = field(repr=False)
    encoding: str
    sha256: str
    places: tuple[Place, ...] = field(default=(), repr=False)
    metadata: tuple[tuple[str, str], ...] = ()
    parts: tuple[Span, ...] = ()
    cells: tuple[tuple[Cell, Span], ...] = field(default=(), repr=False)
    left_out: tuple[str, ...] = ()
    struck: tuple[Span, ...] = field(default=(), repr=False)

    @property
    def in_tables(self) -> tuple[Span, ...]:
        """The paragraphs of its tables, in the order of the text."""
        return tuple(sorted(span for _, span in self.cells))


def load(path: Path) -> Decoded:
    """Read and decode a file.

    Raises:
        InputError: it cannot be opened, is empty, larger than `LARGEST_FILE`, or no text.
    """
    return decode(path, read_bytes(path))


def decode(path: Path, data: bytes) -> Decoded:
    """Decode the bytes of a file.

    Raises:
        InputError: they are no text.
    """
    if data.startswith(_OLD_OFFICE):
        raise InputError(
            f"{path}: this is no text file (found an old Office file, .doc or .xls); open it and save it as .docx or .xlsx"
        )
    encoding = encoding_of(data)
    if encoding is None:
        raise InputError(
            f"{path}: this is no text file (found {_describe(data)}); save the document as plain text, UTF-8"
        )
    text = data.decode(encoding, errors="replace" if encoding in CODE_PAGES else "strict")
    if len(_CONTROL.findall(text[:_SAMPLE])) > max(8, len(text[:_SAMPLE]) // 200):
        raise InputError(
            f"{path}: this is no text file (found control characters); save the document as plain text, UTF-8"
        )
    return Decoded(path, text, encoding, hashlib.sha256(data).hexdigest())


def read_bytes(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        InputError: it cannot be opened, is empty, or larger than `LARGEST_FILE`.
    """
    try:
        status = path.stat()
        size = status.st_size
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // 2**20
            raise InputError(f"{path}: the file has {size // 2**20} MB, at most {limit} MB are read; split it")
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError
        if stat.S_ISFIFO(status.st_mode):
            data = _from_pipe(path)
        else:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)  # a device has size 0 and no end
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if len(data) > LARGEST_FILE:
        raise InputError(f"{path}: more than {LARGEST_FILE // 2**20} MB, which is the most that is read; split it")
    if not data:
        raise InputError(f"{path}: the file is empty, expected a text; check that it was saved")
    return data


def unreadable(path: Path, error: Exception) -> InputError:
    """Return what to say of a file that cannot be opened, by the error that came of it."""
    if isinstance(error, FileNotFoundError) and (scheme := _ADDRESS.match(str(path))):
        address = f"{scheme[1]}://{str(path)[scheme.end() :]}"  # of which a path keeps one slash
        return InputError(f"{address}: this is an address, expected a file; save the page and name what you saved")
    text = str(path)
    too_long = getattr(error, "errno", None) == errno.ENAMETOOLONG
    if "\n" in text or (too_long and " " in text):
        begin = " ".join(text[: 2 * _QUOTED].split())[:_QUOTED]
        return InputError(
            f"“{begin}…” is a text of {len(text):,} characters, expected the name of a file; "
            "give texts to tta.audit_texts, or save this one and name the file"
        )
    if isinstance(error, FileNotFoundError):
        return InputError(f"{path}: there is no such file; check the name and the folder you are in")
    if isinstance(error, IsADirectoryError):
        return InputError(f"{path}: this is a folder, expected a file; name the document in it")
    reason = getattr(error, "strerror", None) or error
    return InputError(f"{path}: the file cannot be read ({reason}); check its permissions")


def _from_pipe(path: Path) -> bytes:
    """Return what is written into a named pipe; where nobody writes it would be waited for without an end.

    Raises:
        OSError: it cannot be opened.
        InputError: nobody has begun to write into it.
    """
    until = time.monotonic() + _PATIENCE
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as pipe:  # noqa: PTH123
        while (first := pipe.read(1)) == b"":  # None: somebody has it open and has written nothing yet
            if time.monotonic() > until:
                raise InputError(f"{path}: nobody writes into this pipe, expected a text; start what writes first")
            time.sleep(1 / _LOOKS)
        os.set_blocking(pipe.fileno(), True)
        found = bytearray(first or b"")
        while len(found) <= LARGEST_FILE and (piece := pipe.read(2**20)):
            found += piece
    return bytes(found)


def without_surrogates(text: str) -> str:
    """Return a text with U+FFFD for lone surrogates, which no file can hold; its offsets stay."""
    return _LONE.sub("\ufffd", text)


def encoding_of(data: bytes) -> str | None:
    """Name the codec, None where the bytes are no text."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and _decodes(data, "utf-32"):
        return "utf-32"
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return codec if _decodes(data, codec) else None
    if b"\0" in data[:4096]:
        return _unmarked_utf16(data)
    if _decodes(data, "utf-8"):
        return "utf-8"
    return code_page_of(data)


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(data: bytes) -> str | None:
    """Spaces and line ends are ASCII in every text, so one half of the code units holds zeros and the other none."""
    head = data[:4096]
    for codec, zeros, others in (
        ("utf-16-le", head[1::2], head[0::2]),
        ("utf-16-be", head[0::2], head[1::2]),
    ):
        if zeros.count(0) > 0.05 * len(zeros) and not others.count(0) and len(data) % 2 == 0 and _decodes(data, codec):
            return codec
    return None


def _describe(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"binary data; as UTF-8 it breaks at byte {error.start}, 0x{data[error.start]:02x}"
    return "binary data"
