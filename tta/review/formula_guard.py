"""Cells that a spreadsheet must not take for formulas: guarded when written to CSV, and as they were when read back.

A program that opens a CSV runs a cell that begins with = + - or @ (OWASP, "CSV injection"), also after white space, and so
does one that folds full-width forms; tab, carriage return and line feed at the head can move what follows to a cell of its own.
Such a cell gets an apostrophe before it. One that begins with apostrophes and would be guarded without them gets another,
so that taking one away gives back what was there.
"""

from __future__ import annotations

import re

__all__ = ["guarded", "unguarded"]

_AT_RISK = re.compile("'*(?:[\t\r\n]|[\\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\\-@＝＋－＠﹢﹣﹦﹫])")
# A number that a spreadsheet would round, or take for a power of ten: fingerprints of digits, and of digits and one e.
_NUMERIC = re.compile("'*[0-9]+(?:[eE][0-9]+)?$")


def guarded(text: str, *, numeric: bool = False) -> str:
    """Return a cell's text so that no spreadsheet runs it; with `numeric`, so that none takes it for a number either."""
    at_risk = _AT_RISK.match(text) or (numeric and _NUMERIC.match(text))
    return f"'{text}" if at_risk else text


def unguarded(text: str, *, numeric: bool = False) -> str:
    """Return what was guarded: `unguarded(guarded(text)) == text` for every text."""
    at_risk = _AT_RISK.match(text) or (numeric and _NUMERIC.match(text))
    return text[1:] if at_risk and text.startswith("'") else text
