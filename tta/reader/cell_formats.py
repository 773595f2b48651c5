"""What a spreadsheet shows of a number by its format (ECMA-376 part 1, 18.8.30 and 18.8.31): a date, per cent, a unit.

A cell that shows 15.05.1977 holds 28260, one that shows 10 % holds 0.1. Dates are written as ISO 8601 has them, since the order
of day and month is often left to the country of who opens the file; numbers keep all their digits.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

__all__ = ["BUILT_IN", "shown"]

BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 45: "mm:ss", 47: "mm:ss.0",
}  # fmt: skip
"""Formats that no file spells out, by their numbers; those that leave a number as it is are left out."""

_PIECE = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(;)|([^"\\_*\[;])', re.S)
_DIGITS = re.compile(r"[0#?](?:[0#?.,\s]*[0#?])?")
_FIRST_DAY = datetime(1899, 12, 30)
_AFTER_LEAP = 61  # days from which on they are counted rightly: Excel has a February 29, 1900
_LAST_DAY = 2_958_466  # the year 10000
_LATER = 1_462  # days between the beginnings of the two ways to count, of 1900 and of 1904


def shown(number: str, form: str, *, from_1904: bool = False) -> str:
    """Return what is shown of a number.

    Args:
        number: as the file has it.
        form: its format; of several sections, for negative numbers and others, the first counts.
        from_1904: whether days are counted as old Macintosh programs did.
    """
    try:
        value = float(number)
    except ValueError:
        return number
    placeholders, before, behind = _parts(form)
    if re.search("[dmyhs]", placeholders, re.I) and not re.fullmatch("general", placeholders.strip(), re.I):
        return _date(value + _LATER * from_1904, placeholders) or number
    if "%" in placeholders:
        decimals = re.search(r"\.([0#?]+)", placeholders)
        return f"{value * 100:.{len(decimals.group(1)) if decimals else 0}f}%"
    return f"{before}{number}{behind}"


def _parts(form: str) -> tuple[str, str, str]:
    """Return the placeholders of a format, and the words before and behind those of the digits."""
    placeholders, words = "", ["", ""]
    for match in _PIECE.finditer(form):
        quoted, escaped, end, sign = match.groups()
        if end:
            break
        if sign is not None:
            placeholders += sign
        words[bool(_DIGITS.search(placeholders))] += quoted or escaped or ""
    return placeholders, words[0], words[1]


def _date(days: float, placeholders: str) -> str:
    """Return a date, a time or both, as the placeholders say; nothing for what is no day of the calendar."""
    if not (0 <= days < 1 or _AFTER_LEAP <= days < _LAST_DAY):
        return ""
    asked = set(re.sub("am/pm|a/p", "", placeholders.casefold()))
    moment = _FIRST_DAY + timedelta(seconds=round(days * 86_400))
    parts = []
    if asked & set("dy") or ("m" in asked and not asked & set("hs")):
        parts.append(f"{moment:%Y-%m-%d}" if "d" in asked else f"{moment:%Y-%m}")
    if asked & set("hs"):
        parts.append(f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}")
    return " ".join(parts)
