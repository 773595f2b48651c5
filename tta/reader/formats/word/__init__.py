"""A Word document (.docx) in, its paragraphs out as one sees them; may import archive, blocks, counting, formulas, raised
and symbols.
"""

from tta.reader.formats.word.document import read_word

__all__ = ["read_word"]
