"""The strings of a program in, the two languages of them or a list of pairs in JSON, rows with their keys out; may import
decoding, direction, gettext, headers, language, markup, pair and rows.
"""

from tta.reader.resources.keyed import RESOURCE_SUFFIXES, is_resource, read_resources
from tta.reader.resources.records import RECORD_SUFFIXES, read_records

__all__ = ["RECORD_SUFFIXES", "RESOURCE_SUFFIXES", "is_resource", "read_records", "read_resources"]
