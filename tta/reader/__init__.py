"""Files to documents: two files, one file with both languages, or a bitext whose rows are aligned already."""

from tta.reader.pair import Pair
from tta.reader.reading import read, read_reference

__all__ = ["Pair", "read", "read_reference"]
