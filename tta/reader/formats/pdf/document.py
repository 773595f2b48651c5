"""A PDF by PDFium: its text layer page by page, its properties, and one line where it is a scan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.blocks import Block, assembled
from tta.reader.formats.pdf.layout import paragraphs
from tta.reader.formats.pdf.lines import Line, lines_of
from tta.reader.limits import LONGEST_TEXT, MOST_PAGES
from tta.types import Changes

__all__ = ["read_pdf"]

_PROPERTIES = (("Title", "Title"), ("Author", "Creator"), ("Subject", "Subject"), ("Keywords", "Keywords"))
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_PDFIUM = Lock()  # it is not made for several threads


def read_pdf(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read the text layer of a PDF.

    Raises:
        InputError: it is damaged, locked, a scan without a text layer, or has more than 5,000 pages.
    """
    with _PDFIUM:
        pages, scanned, properties = _read(path, data)
    if scanned and not any(pages):
        raise InputError(
            f"{path}: the PDF is a scan ({len(pages)} page{'s' * (len(pages) != 1)} without a text layer), expected text; "
            "have its text recognised (OCR, as OCRmyPDF does) and name the result"
        )
    told = [f"{len(scanned)} of {len(pages)} pages have no text layer ({_listed(scanned)})"] if scanned else []
    blocks = (
        Block(
            item.text,
            _place(*item.lines[0][1:]),
            further=tuple((offset, _place(page, line)) for offset, page, line in item.lines[1:]),
        )
        for item in paragraphs(pages)
    )
    return assembled(path, data, blocks, properties, told)


def _place(page: int, line: int) -> str:
    return f"page {page}, line {line}"


def _listed(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:10])) + ", …" * (len(pages) > 10)


def _read(path: Path, data: bytes) -> tuple[list[list[Line]], list[int], list[tuple[str, str]]]:
    """Return the lines of each page, the numbers of those that are but pictures, and the properties."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error):
            raise InputError(f"{path}: the PDF is locked with a password; save it without one") from None
        raise InputError(f"{path}: the PDF is damaged ({error}); open it and print or save it as PDF again") from None
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{path}: the PDF has {len(document):,} pages, at most {MOST_PAGES:,} are read; split it")
        pages: list[list[Line]] = []
        scanned = []
        length = 0
        for number, (lines, pictured) in enumerate(_pages(document), start=1):
            pages.append(lines)
            length += sum(len(line.text) for line in lines)
            if length > LONGEST_TEXT:
                raise InputError(
                    f"{path}: the text has more than {LONGEST_TEXT:,} characters, which is the most; split it"
                )
            if not lines and pictured:
                scanned.append(number)
        found = document.get_metadata_dict(skip_empty=True)
        return pages, scanned, [(label, found.get(name, "")) for name, label in _PROPERTIES]
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{path}: the PDF is damaged ({error}); open it and print or save it as PDF again") from None
    finally:
        document.close()


def _pages(document: Any) -> Iterator[tuple[list[Line], bool]]:
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        lines = lines_of(text)
        yield lines, not lines and next(iter(page.get_objects(max_depth=1)), None) is not None
        text.close()
        page.close()
