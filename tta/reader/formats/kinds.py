"""What kind of file it is, by its bytes: names lie, and people rename."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import Decoded
from tta.reader.formats.archive import Archive
from tta.reader.formats.asciidoc import ASCIIDOC_SUFFIXES, read_asciidoc
from tta.reader.formats.fiction_book import BOOK_SUFFIX, read_book
from tta.reader.formats.latex import LATEX_SUFFIXES, read_latex
from tta.reader.formats.restructured_text import RESTRUCTURED_SUFFIXES, read_restructured_text
from tta.reader.formats.subtitles import SUBTITLE_SUFFIXES, is_subtitles, read_subtitles
from tta.reader.formats.timed_text import TIMED_TEXT_SUFFIXES, read_timed_text
from tta.reader.formats.wikitext import WIKITEXT_SUFFIXES, read_wikitext
from tta.types import Changes

__all__ = ["DOCUMENT_SUFFIXES", "read_document"]

_BOOK = re.compile(r"(?=<)(?:.{0,900}?<)(?:\w+:)?FictionBook[\s>]", re.S)
_EDITION = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<(?:\?[^>]{0,300}\?|!--.{0,500}?--|!DOCTYPE[^>\[]{0,300})>\s*){0,9}<(?:\w+:)?(?:TEI|teiCorpus)[\s>]",
    re.S,
)
_FLAT = re.compile(r"(?:<\?xml[^>]*>\s*)?<office:document[\s>]")
_PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*(?:<!doctype html|<html[\s>])", re.I | re.S)
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_TIMED = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:\w+:)?tt[\s>]", re.S)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|<!--", re.I)

DOCUMENT_SUFFIXES = (
    frozenset({".docx", ".pdf", *_PAGE_SUFFIXES, ".epub", ".odt", ".fodt", ".rtf", BOOK_SUFFIX})
    | SUBTITLE_SUFFIXES
    | TIMED_TEXT_SUFFIXES
    | LATEX_SUFFIXES
    | RESTRUCTURED_SUFFIXES
    | ASCIIDOC_SUFFIXES
    | WIKITEXT_SUFFIXES
)
"""How the names of the documents end that are read, and are no plain text."""


def read_document(path: Path, data: bytes, changes: Changes = Changes.ACCEPTED) -> Decoded | None:
    """Read a file that is no plain text; None where it is, or is none of these kinds.

    Raises:
        InputError: it is of such a kind, and damaged, too large, or without text.
    """
    reader = _reader(path, data)
    return None if reader is None else reader(path, data, changes)


def _reader(path: Path, data: bytes) -> Callable[[Path, bytes, Changes], Decoded] | None:
    if data.startswith(b"PK\3\4"):
        return _archived(path, data)
    if b"%PDF-" in data[:1024]:  # ISO 32000, H.3: something may stand before it
        from tta.reader.formats.pdf import read_pdf

        return read_pdf
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"{\\rtf":
        from tta.reader.formats.rich_text import read_rich_text

        return read_rich_text
    if _PAGE.match(_head(data)) or (path.suffix.lower() in _PAGE_SUFFIXES and _TAG.search(_head(data))):
        from tta.reader.formats.web import read_page

        return read_page
    if _BOOK.match(_head(data)):
        return read_book
    if _EDITION.match(_head(data)):
        from tta.reader.formats.edition import read_edition

        return read_edition
    if _TIMED.match(_head(data)):
        return read_timed_text
    if path.suffix.lower() in LATEX_SUFFIXES and b"\\" in data:
        return read_latex
    if path.suffix.lower() in RESTRUCTURED_SUFFIXES:
        return read_restructured_text
    if path.suffix.lower() in ASCIIDOC_SUFFIXES:
        return read_asciidoc
    if path.suffix.lower() in WIKITEXT_SUFFIXES:
        return read_wikitext
    if _FLAT.match(_head(data)):
        from tta.reader.formats.opendocument import read_opendocument

        return read_opendocument
    return read_subtitles if is_subtitles(path, _head(data)) else None


def _head(data: bytes) -> str:
    """Return how a file begins, whatever its encoding: marks and names of elements are ASCII."""
    return data[:1000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").decode("ascii", "replace")


def _archived(path: Path, data: bytes) -> Callable[[Path, bytes, Changes], Decoded]:
    from tta.reader.formats.word import read_word

    archive = Archive(path, data)
    if "word/document.xml" in archive or any(re.fullmatch(r"word/document\d*\.xml", name) for name in archive.names):
        return read_word
    if "content.xml" in archive and (b"opendocument" in data[:200] or "META-INF/manifest.xml" in archive):
        from tta.reader.formats.opendocument import read_opendocument

        return read_opendocument
    if "META-INF/container.xml" in archive:
        from tta.reader.formats.web import read_epub

        return read_epub
    if [name.lower().endswith(BOOK_SUFFIX) for name in archive.names] == [True]:
        return read_book
    if "xl/workbook.xml" in archive:
        raise InputError(
            f"{path}: this is a workbook, expected a text; a table of both languages is named alone, as .xlsx or .ods"
        )
    raise InputError(
        f"{path}: this is a zip archive with {', '.join(archive.names[:3])[:120] or 'nothing'} in it, expected a document; "
        "unpack it and name the files"
    )
