"""Numbers as each language writes them."""

from __future__ import annotations

__all__ = ["DECIMAL", "grouped"]

DECIMAL = {"en": ".", "ru": ","}
_THOUSANDS = {"en": ",", "ru": "\u00a0"}
_LEAST_GROUPED = {"en": 1_000, "ru": 10_000}
"""From which on thousands are set apart: Russian does not part four digits."""


def grouped(number: int, language: str) -> str:
    """Return a whole number with its thousands set apart: `12,345` or `12 345`."""
    if abs(number) < _LEAST_GROUPED[language]:
        return str(number)
    return f"{number:,}".replace(",", _THOUSANDS[language])
