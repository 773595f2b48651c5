"""What is audited of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Item"]


@dataclass(frozen=True, slots=True)
class Item:
    """One audit to be made: its name below the folder, and one file or two.

    `alone` is a file named for a language with which none in the other language goes by name.
    """

    name: str
    first: Path
    second: Path | None = None
    alone: bool = False
