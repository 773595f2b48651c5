"""A PDF with a text layer in, its paragraphs out with page and line; may import blocks and hyphens."""

from tta.reader.formats.pdf.document import read_pdf

__all__ = ["read_pdf"]
