"""Figures as a person reads them, the same in every report."""

from __future__ import annotations

__all__ = ["counted", "percent"]

_SUREST = 99
"""Per cent: no program is certain of a finding, so none is shown with 100 %."""


def counted(count: int, noun: str) -> str:
    """Return a count with its noun, in the plural but for one: `1 row`, `1,200 rows`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def percent(confidence: float) -> int:
    """Return a confidence from 0 to 1 in whole per cent, at most 99."""
    return min(_SUREST, round(100 * confidence))
