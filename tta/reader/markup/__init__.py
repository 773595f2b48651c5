"""A bitext in XML (TMX, XLIFF or TEI, as its root element tells) in, documents with aligned rows out; may import
bitext, decoding and pair.
"""

from tta.reader.markup.bitexts import MARKUP_SUFFIXES, read_markup

__all__ = ["MARKUP_SUFFIXES", "read_markup"]
