"""The findings as CSV (RFC 4180), to be sorted, shared and decided in a spreadsheet; `--decisions` reads it back.

UTF-8 with a byte order mark, by which Excel knows Cyrillic; commas, CRLF, quotation marks doubled. A row a finding, in the
order of the document; the last columns are the reviewer's, `fingerprint` before them is the key. No cell can be taken for a
formula, see `tta.review.formula_guard`.
"""

from __future__ import annotations

import csv
from typing import TextIO

from tta.reporter.tables.plain import plain, shown
from tta.reporter.view.finding_rows import FindingRow, finding_rows
from tta.review.formula_guard import guarded
from tta.types import Audit

__all__ = ["COLUMNS", "write"]

_REVIEWERS = ("decision", "reason", "note", "reviewer", "date")
COLUMNS = (
    "row", "code", "kind", "severity", "confidence", "cause", "source_quote", "target_quote", "message", "source_text",
    "target_text", "source_paragraph", "source_sentence", "target_paragraph", "target_sentence",
    "source_place", "target_place", "source_path",
    "target_path", "fingerprint", *_REVIEWERS,
)  # fmt: skip


def write(audit: Audit, stream: TextIO) -> None:
    """Write the header and a row for each finding."""
    stream.write("\ufeff")
    table = csv.writer(stream)  # the dialect "excel" is RFC 4180
    table.writerow(COLUMNS)
    for row in finding_rows(audit):
        table.writerow([_cell(row, name) for name in COLUMNS])


def _cell(row: FindingRow, name: str) -> str:
    value = getattr(row, name)
    if value is None:
        return ""
    text = plain(value) if name in _REVIEWERS else shown(str(value))
    return guarded(text, numeric=name == "fingerprint")
