"""What is audited of a folder."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tta.reader.direction import Listing

__all__ = ["Item"]


@dataclass(frozen=True, slots=True)
class Item:
    """One audit to be made: its name below the folder, and one file or two.

    `alone` is a file named for a language with which none in the other language goes by name; `rivals` are the names of
    several that do, so that none was chosen. `listing` is what a manifest says of the two.
    """

    name: str
    first: Path
    second: Path | None = None
    alone: bool = False
    rivals: tuple[str, ...] = ()
    listing: Listing | None = None

    def measure(self) -> tuple[str, int]:
        """Return the kind of file and the bytes of all that is read; 0 where that cannot be told."""
        size = 0
        for path in (self.first, self.second):
            with suppress(OSError):
                size += path.stat().st_size if path else 0
        return self.first.suffix.lower(), size
