"""A web page or an e-book made of such (EPUB) in, its paragraphs out; may import archive, blocks, counting, formulas
and raised.
"""

from tta.reader.formats.web.epub import read_epub
from tta.reader.formats.web.page import read_page

__all__ = ["read_epub", "read_page"]
