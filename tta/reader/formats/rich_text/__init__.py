"""A Rich Text file (.rtf) in, its paragraphs out as a person sees them; may import blocks, formulas, raised and symbols."""

from tta.reader.formats.rich_text.document import read_rich_text

__all__ = ["read_rich_text"]
