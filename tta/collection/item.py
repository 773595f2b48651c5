"""What is audited of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Item"]


@dataclass(frozen=True, slots=True)
class Item:
    """One audit to be made: its name below the folder, and one file or two."""

    name: str
    first: Path
    second: Path | None = None
