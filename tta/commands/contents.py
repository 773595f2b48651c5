"""What is in a report that stands somewhere already, as text that can be searched."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

__all__ = ["content_of", "has_rows", "is_file"]

_LARGEST = 64 * 1024 * 1024  # bytes of a member of an existing file that are looked at


def is_file(path: Path) -> bool:
    """Whether there is a file that can be read; false of a name that no file can have."""
    try:
        return path.is_file() and os.access(path, os.R_OK)
    except (OSError, ValueError):  # a name too long or with a NUL
        return False


def content_of(path: Path) -> str:
    """Return what is in a file, of a zip file in all of its members."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(path) as package:
        members = [item for item in package.infolist() if item.file_size <= _LARGEST]
        return "\n".join(package.read(item).decode("utf-8", "replace") for item in members)


def has_rows(form: str, content: str) -> bool:
    """Whether a report in this format holds more than the header of a table."""
    return bool(content.strip()) if form == "jsonl" else content.strip().count("\n") > 0
