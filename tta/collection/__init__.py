"""A folder in, the audits to be made of it and an index page over them out; may import errors, pipeline, reader,
reporter and types.
"""

from tta.collection.auditing import audit_folder, audit_item
from tta.collection.index import write_index
from tta.collection.inputs import Item, find_inputs

__all__ = ["Item", "audit_folder", "audit_item", "find_inputs", "write_index"]
