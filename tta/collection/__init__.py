"""Many documents: which files of a folder belong together, and a page over their audits."""

from tta.collection.index import write_index
from tta.collection.inputs import Item, find_inputs

__all__ = ["Item", "find_inputs", "write_index"]
