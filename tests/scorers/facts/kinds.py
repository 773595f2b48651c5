"""Rows of a table of facts by their kinds, which stand as headings above them."""

from __future__ import annotations

from pathlib import Path

Row = tuple[str, str, str]


def kinds_of(name: str) -> dict[str, list[Row]]:
    """Return the rows under each heading of a table beside this file: Russian, English, and the families of which one must alarm."""
    found: dict[str, list[Row]] = {}
    heading = name
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = f"{name}: {line.strip('# ')}"
        elif line:
            russian, english, expected = line.split("\t")
            found.setdefault(heading, []).append((russian, english, expected))
    return found
