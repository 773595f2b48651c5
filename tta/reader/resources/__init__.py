"""The strings of a program in, the two languages of them or a list of pairs in JSON, rows with their keys out; may import
decoding, direction, gettext, headers, language, markup, pair, rows and scalars.
"""

from tta.reader.resources.keyed import RESOURCE_SUFFIXES, is_resource, read_both, read_resources
from tta.reader.resources.records import RECORD_SUFFIXES, read_records
from tta.reader.resources.yaml_strings import YAML_SUFFIXES

__all__ = [
    "RECORD_SUFFIXES",
    "RESOURCE_SUFFIXES",
    "YAML_SUFFIXES",
    "is_resource",
    "read_both",
    "read_records",
    "read_resources",
]
