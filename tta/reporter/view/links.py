"""Names of files as links to them."""

from __future__ import annotations

from urllib.parse import quote

__all__ = ["linked"]


def linked(name: str) -> str:
    """Return a file's name as a link to it, `#`, `?` and the like escaped."""
    return quote(name, errors="surrogateescape")
