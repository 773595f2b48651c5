"""Exit statuses."""

from __future__ import annotations

__all__ = ["BAD_INPUT", "FOUND", "NOTHING", "OK"]

OK, FOUND, BAD_INPUT, NOTHING = 0, 1, 2, 3
