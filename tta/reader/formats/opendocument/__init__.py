"""An OpenDocument text (.odt) in, its paragraphs out as a person sees them; may import archive, blocks, counting,
formulas and raised.
"""

from tta.reader.formats.opendocument.document import read_opendocument

__all__ = ["read_opendocument"]
