"""Designations of a figure and a letter behind it: 3D, 5G."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind
from tta.values.value import IdentifierContent, Match

__all__ = ["generations"]

_GENERATION = re.compile(r"(?<![\w.,/$£€+-])(?P<figure>\d)(?:(?P<d>[DД])|(?P<g>G))(?!\w|[.,]\d)")


def generations(text: str) -> Iterator[Match]:
    """Yield the designations of a segment; the letter is the same in both alphabets."""
    for match in _GENERATION.finditer(text):
        content = IdentifierContent(match["figure"] + ("D" if match["d"] else "G"), "designation")
        yield Match(match.start(), match.end(), Kind.IDENTIFIER, content)
