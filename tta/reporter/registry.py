"""The table of report formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tta.reporter import html, json_report
from tta.reporter.writing import write_whole
from tta.types import Audit

__all__ = ["FORMATS", "Format", "write_report"]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format: the ending of its files and the function that writes it."""

    suffix: str
    write: Callable[[Audit, TextIO], None]


FORMATS: dict[str, Format] = {
    "html": Format(".html", html.write),
    "json": Format(".json", json_report.write),
}


def write_report(audit: Audit, name: str, path: Path) -> None:
    """Write a report in the format `name` to a file, which appears whole or not at all.

    Raises:
        InputError: the place cannot be written to.
    """
    write_whole(path, lambda stream: FORMATS[name].write(audit, stream))
