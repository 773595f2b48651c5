"""A PDF by PDFium, in another process: its text layer page by page, its properties, and one line where it is a scan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.blocks import Block, assembled
from tta.reader.formats.pdf import extraction
from tta.reader.formats.pdf.layout import paragraphs
from tta.reader.formats.pdf.lines import Line
from tta.reader.formats.pdf.process import DiedError, ask
from tta.reader.limits import LONGEST_TEXT, MOST_PAGES
from tta.types import Changes

__all__ = ["read_pdf"]


def read_pdf(path: Path, data: bytes, _: Changes = Changes.ACCEPTED) -> Decoded:
    """Read the text layer of a PDF.

    Raises:
        InputError: it is damaged, locked, a scan without a text layer, has more than 5,000 pages, or PDFium crashes on it.
    """
    found = _asked(path, data)
    pages = [[Line(*line) for line in lines] for lines in found["pages"]]
    scanned, properties = found["scanned"], found["properties"]
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


def _asked(path: Path, data: bytes) -> dict[str, Any]:
    """Return what PDFium finds.

    Raises:
        InputError: it finds nothing that could be read.
    """
    try:
        found = ask(data)
    except DiedError as error:
        raise InputError(
            f"{path}: PDFium broke down over this PDF ({error}); open it and print or save it as PDF again"
        ) from None
    except OSError as error:
        raise InputError(
            f"{path}: no process could be started to read the PDF in ({error.strerror}); end other programs"
        ) from None
    what = found.get("what", "")
    match found.get("failure"):
        case extraction.LOCKED:
            raise InputError(f"{path}: the PDF is locked with a password; save it without one")
        case extraction.DAMAGED:
            raise InputError(f"{path}: the PDF is damaged ({what}); open it and print or save it as PDF again")
        case extraction.PAGES:
            raise InputError(f"{path}: the PDF has {what} pages, at most {MOST_PAGES:,} are read; split it")
        case extraction.LONG:
            raise InputError(f"{path}: the text has more than {LONGEST_TEXT:,} characters, which is the most; split it")
    return found
