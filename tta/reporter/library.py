"""What `audit.write` and `audit.rows` do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from tta.errors import UsageError
from tta.reporter.locale import LANGUAGES
from tta.reporter.registry import FORMATS, write_report
from tta.reporter.view.finding_rows import FindingRow, finding_rows
from tta.types import Audit

__all__ = ["COLUMNS", "plain_rows", "write_to"]

COLUMNS = tuple(field.name for field in fields(FindingRow))
"""What a row of a finding holds, by name."""


def write_to(audit: Audit, path: Path, format: str | None = None, language: str = LANGUAGES[0]) -> Path:
    """Write a report in a format, by default the one whose ending the path has, and return the path.

    Raises:
        UsageError: there is no such format or language, or the path is an input's.
        InputError: the place cannot be written to.
    """
    name = _named(path) if format is None else format
    if name is None or name not in FORMATS:
        raise UsageError(f"{path}: {_wrong(path, format)}")
    if path.resolve() in {Path(document.path).resolve() for document in (audit.source, audit.target)}:
        raise UsageError(f"{path}: this is a text of this audit, a report would replace it; name another file")
    if language not in LANGUAGES:
        raise UsageError(f"{path}: no reports are written in {language!r}, expected one of {', '.join(LANGUAGES)}")
    return write_report(audit, name, path, language)[0]


def plain_rows(audit: Audit) -> Iterator[dict[str, Any]]:
    """Yield the findings in the order of the document as plain values, by the names of `FindingRow`."""
    return (asdict(row) for row in finding_rows(audit))


def _named(path: Path) -> str | None:
    """The format with the longest ending that fits: `.tei.xml` goes before any `.xml`."""
    fitting = (name for name, form in FORMATS.items() if path.name.lower().endswith(form.suffix))
    return max(fitting, key=lambda name: len(FORMATS[name].suffix), default=None)


def _wrong(path: Path, format: str | None) -> str:
    if format is not None:
        return f"no such format {format}; there are {', '.join(FORMATS)}"
    endings = ", ".join(form.suffix for form in FORMATS.values())
    return f"no format has the ending {path.suffix or '(none)'}; there are {endings}, or name one with format="
