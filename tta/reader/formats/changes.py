"""Which text of a file with tracked changes is read."""

from __future__ import annotations

from enum import Enum

__all__ = ["Changes"]


class Changes(str, Enum):
    """The text as it was before the changes that a file tracks, or as it is when all are accepted."""

    ORIGINAL = "original"
    ACCEPTED = "accepted"
