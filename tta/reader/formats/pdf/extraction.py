"""What PDFium finds in a PDF, as plain values: the lines of each page, pages that are but pictures, properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tta.reader.formats.pdf.lines import Line, lines_of
from tta.reader.limits import LONGEST_TEXT, MOST_PAGES

__all__ = ["DAMAGED", "LOCKED", "LONG", "PAGES", "extracted"]

DAMAGED, LOCKED, LONG, PAGES = "damaged", "locked", "long", "pages"
"""Why there is nothing."""

_PROPERTIES = (("Title", "Title"), ("Author", "Creator"), ("Subject", "Subject"), ("Keywords", "Keywords"))
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def extracted(data: bytes) -> dict[str, Any]:
    """Return `pages`, `scanned` (numbers of pages from 1) and `properties`; or `failure`, one of the above, and `what` it was."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error)
        return _failure(LOCKED if locked else DAMAGED, str(error))
    try:
        if len(document) > MOST_PAGES:
            return _failure(PAGES, f"{len(document):,}")
        return _read(document)
    except pypdfium2.PdfiumError as error:
        return _failure(DAMAGED, str(error))
    finally:
        document.close()


def _failure(kind: str, what: str) -> dict[str, Any]:
    return {"failure": kind, "what": what}


def _read(document: Any) -> dict[str, Any]:
    pages: list[list[Line]] = []
    scanned = []
    length = 0
    for number, (lines, pictured) in enumerate(_pages(document), start=1):
        pages.append(lines)
        length += sum(len(line.text) for line in lines)
        if length > LONGEST_TEXT:
            return _failure(LONG, "")
        if not lines and pictured:
            scanned.append(number)
    found = document.get_metadata_dict(skip_empty=True)
    return {
        "pages": [[(line.text, line.left, line.right, line.bottom, line.top) for line in lines] for lines in pages],
        "scanned": scanned,
        "properties": [(label, found.get(name, "")) for name, label in _PROPERTIES],
    }


def _pages(document: Any) -> Iterator[tuple[list[Line], bool]]:
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        lines = lines_of(text)
        yield lines, not lines and next(iter(page.get_objects(max_depth=1)), None) is not None
        text.close()
        page.close()
