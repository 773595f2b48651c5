"""What kind of file a text stands in, in words for people."""

from __future__ import annotations

from pathlib import PurePath

from tta.reporter.locale import gettext, marked
from tta.types import Document

__all__ = ["file_kind"]

_WEB_PAGE, _OPEN_DOCUMENT = marked("web page"), marked("OpenDocument text")
_TABLE, _SUBTITLES = marked("table"), marked("subtitles")
_KINDS = {
    ".docx": marked("Word document"),
    ".odt": _OPEN_DOCUMENT,
    ".fodt": _OPEN_DOCUMENT,
    ".rtf": marked("Rich Text document"),
    ".pdf": marked("PDF document"),
    ".html": _WEB_PAGE,
    ".htm": _WEB_PAGE,
    ".xhtml": _WEB_PAGE,
    ".epub": marked("EPUB book"),
    ".fb2": marked("FictionBook"),
    ".srt": _SUBTITLES,
    ".vtt": _SUBTITLES,
    ".ass": _SUBTITLES,
    ".xlsx": marked("Excel workbook"),
    ".tsv": _TABLE,
    ".csv": _TABLE,
    ".tmx": marked("translation memory (TMX)"),
    ".xliff": marked("XLIFF file"),
    ".xlf": marked("XLIFF file"),
    ".xml": marked("TEI edition"),
    ".po": marked("gettext catalogue"),
}


def file_kind(document: Document) -> str:
    """Name the kind of file by the ending of its name; of plain text say how its letters are encoded, which can be misread."""
    kind = _KINDS.get(PurePath(document.path).suffix.lower())
    if kind is not None:
        return gettext(kind)
    return gettext("plain text, {encoding}", encoding=document.encoding.replace("_", "-").upper())
