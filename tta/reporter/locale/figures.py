"""Numbers, shares and days as the language of the report writes them."""

from __future__ import annotations

import re

from tta.reporter.locale.numerals import DECIMAL, grouped
from tta.reporter.locale.speech import spoken

__all__ = ["day", "decimal", "percentage", "whole"]


def whole(number: int) -> str:
    """Return a whole number: `12,345`, `12 345`."""
    return grouped(number, spoken())


def decimal(number: float, places: int) -> str:
    """Return a number with so many places: `0.34`, `0,34`."""
    before, _, behind = f"{number:.{places}f}".partition(".")
    left = grouped(int(before), spoken())
    if number < 0 and not left.startswith("-"):
        left = f"-{left}"
    return f"{left}{DECIMAL[spoken()]}{behind}" if behind else left


def percentage(share: float) -> str:
    """Return a share from 0 to 1 in whole per cent: `34%`, `34 %`."""
    return f"{100 * share:.0f}%" if spoken() == "en" else f"{100 * share:.0f}\u00a0%"


def day(date: str) -> str:
    """Return a day of a decision, written `2026-03-15`: as it is, or `15.03.2026`; what is written otherwise stays."""
    if spoken() == "en" or not (found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", date)):
        return date
    return f"{found[3]}.{found[2]}.{found[1]}"
