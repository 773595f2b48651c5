"""Ё, which Russian may print as е: the one place that says what counts as the same spelling."""

from __future__ import annotations

__all__ = ["without_yo"]


def without_yo(text: str) -> str:
    """Return small letters with е for ё, as words are looked up; the dots are optional in print (Rules of 1956, § 10)."""
    return text.lower().replace("ё", "е")
