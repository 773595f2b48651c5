"""Bitexts in XML: TMX, XLIFF and TEI. Which of them a file is, its root element says."""

from tta.reader.markup.bitexts import MARKUP_SUFFIXES, read_markup

__all__ = ["MARKUP_SUFFIXES", "read_markup"]
