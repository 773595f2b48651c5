"""How much is read, at most: what is larger is refused in one line that names the limit. docs/formats.md has the same figures."""

from __future__ import annotations

__all__ = [
    "DEEPEST_YAML", "LARGEST_FILE", "LARGEST_PART", "LARGEST_SUM", "LARGEST_WORKBOOK", "LONGEST_SIDE", "LONGEST_TEXT",
    "MOST_MEMORY", "MOST_PAGES", "MOST_PARTS", "MOST_ROWS", "MOST_SECONDS",
]  # fmt: skip

LARGEST_FILE = 256 * 2**20
"""Bytes of a file."""

LARGEST_WORKBOOK = 64 * 2**20
"""Bytes of an .xlsx or .ods, and of each of its parts unpacked."""

LARGEST_PART = 128 * 2**20
"""Bytes of one file within a document that is an archive (.docx, .odt, .epub), unpacked."""

LARGEST_SUM = 512 * 2**20
"""Bytes of all that is read of such an archive."""

MOST_PARTS = 20_000
"""Files in such an archive."""

LONGEST_TEXT = 16_000_000
"""Code points of a text; War and Peace has three million."""

MOST_PAGES = 5_000
"""Pages of a PDF."""

MOST_MEMORY = 4 * 2**30
"""Bytes of memory in which a PDF is read."""

MOST_SECONDS = 600
"""In which a PDF is read; one of 5,000 pages takes about a minute."""

MOST_ROWS = 50_000
"""Rows of a bitext, or sentences of a text: the vectors of their words take a tenth of a MB each."""

DEEPEST_YAML = 50
"""Mappings and lists within each other in a file of YAML."""

LONGEST_SIDE = 40_000
"""Code points of one side of a row: all its words are compared with all of the other side."""
