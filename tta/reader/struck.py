"""What a text in Markdown strikes out (GitHub Flavored Markdown, 6.5): `~~700~~`, which people wrote to take it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Span

__all__ = ["struck_out"]

_MARK = re.compile(r"(?<![~\\])~~(?!~)|\n[^\S\n]*(?=\n)")
"""Two tildes, or the end of a paragraph, which no strike goes over."""


def struck_out(text: str) -> Iterator[Span]:
    """Yield what is struck out, with its tildes; the opening ones stand before, the closing behind something."""
    opening = None
    for mark in _MARK.finditer(text):
        if mark.group() != "~~":
            opening = None
        elif opening is not None and opening + 2 < mark.start() and not text[mark.start() - 1].isspace():
            yield Span(opening, mark.end())
            opening = None
        elif not text[mark.end() : mark.end() + 1].isspace():
            opening = mark.start()
