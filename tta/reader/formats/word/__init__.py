"""A Word document (.docx) in, its paragraphs out as a person sees them; may import archive, blocks and counting."""

from tta.reader.formats.word.document import read_word

__all__ = ["read_word"]
