"""What a row is called, in all reports alike, so that one leads to another: bead 0 is `p1`."""

from __future__ import annotations

__all__ = ["bead_of", "row_id"]


def row_id(bead: int) -> str:
    """Return the name of a bead's row."""
    return f"p{bead + 1}"


def bead_of(row: str) -> int:
    """Return the index of the bead whose row has this name.

    Raises:
        ValueError: it is no row's name.
    """
    return int(row[1:]) - 1
