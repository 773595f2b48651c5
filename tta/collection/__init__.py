"""A folder in, the audits to be made of it and an index page over them out; may import errors, pipeline, reader,
reporter, settings, types and version.
"""

from tta.collection.auditing import audit_folder, audit_item
from tta.collection.index import write_index
from tta.collection.inputs import find_inputs
from tta.collection.item import Item
from tta.collection.keys import key_of
from tta.collection.state import Done, State, opened

__all__ = ["Done", "Item", "State", "audit_folder", "audit_item", "find_inputs", "key_of", "opened", "write_index"]
