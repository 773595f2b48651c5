"""A folder in, the audits to be made of it and an index page over them out; may import errors, judging, language, pipeline,
reader, reporter, settings, types, values and version.
"""

from tta.collection.auditing import audit_folder, audit_item, ends_all
from tta.collection.card import Card
from tta.collection.cluster import check_ray
from tta.collection.engine import ENGINES, engine_of
from tta.collection.index import Entry, write_index, write_page
from tta.collection.inputs import find_inputs, not_followed, passed_over
from tta.collection.item import Item
from tta.collection.keys import key_of
from tta.collection.pace import Pace
from tta.collection.state import State, opened
from tta.collection.work import Audited, Engine, Outcome

__all__ = [
    "ENGINES",
    "Audited",
    "Card",
    "Engine",
    "Entry",
    "Item",
    "Outcome",
    "Pace",
    "State",
    "audit_folder",
    "audit_item",
    "check_ray",
    "ends_all",
    "engine_of",
    "find_inputs",
    "key_of",
    "not_followed",
    "opened",
    "passed_over",
    "write_index",
    "write_page",
]
