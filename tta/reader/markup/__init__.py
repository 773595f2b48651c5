"""A bitext in XML (TMX, XLIFF, TXML, Qt or TEI, by its root element) in, documents with aligned rows out; may import
bitext, decoding, direction and pair.
"""

from tta.reader.markup.bitexts import MARKUP_SUFFIXES, read_markup

__all__ = ["MARKUP_SUFFIXES", "read_markup"]
