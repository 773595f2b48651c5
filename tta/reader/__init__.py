"""A path or two in, the documents of both languages out, and the beads of a bitext whose rows are aligned already;
may import errors, language and types.
"""

from tta.reader.pair import Pair
from tta.reader.reading import read, read_reference

__all__ = ["Pair", "read", "read_reference"]
