"""JSON lines: one finding a line that says all of itself, for grep, jq and `pandas.read_json(path, lines=True)`.

The fields and their order are those of `FindingRow`; a decision that nobody took and a place on an empty side are null.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TextIO

from tta.reporter.json.text import dumps
from tta.reporter.view.finding_rows import FindingRow, finding_rows
from tta.types import Audit

__all__ = ["write"]

_NAMES = tuple(item.name for item in fields(FindingRow))


def write(audit: Audit, stream: TextIO) -> None:
    """Write a line for each finding; nothing where there is none."""
    for row in finding_rows(audit):
        content = {name: getattr(row, name) for name in _NAMES}
        stream.write(dumps({**content, "decision": row.decision or None}) + "\n")
