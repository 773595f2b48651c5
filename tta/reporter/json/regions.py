"""Offsets of a text as SARIF says them: by offset and length, and by line and column, in code points, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_right

from tta.types import Span

__all__ = ["NEWLINES", "Regions"]

NEWLINES = ("\r\n", "\n")  # SARIF 3.14.26: what ends a line; both end with a line feed


class Regions:
    """The lines of a text, found once."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def of(self, span: Span) -> dict[str, int]:
        """Return a region object (SARIF 3.30). Its end is one column behind its last character, on the line of that one.

        An empty span is an insertion point; one at the very end of the text stands on its last line (3.30.2, example 8).
        """
        first = self._place(span.start)
        if len(span):
            line, column = self._place(span.stop - 1)
            last = (line, column + 1)
        else:
            last = first
        return {
            "startLine": first[0],
            "startColumn": first[1],
            "endLine": last[0],
            "endColumn": last[1],
            "charOffset": span.start,
            "charLength": len(span),
        }

    def _place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1."""
        line = bisect_right(self._starts, offset)
        if offset and offset == self._length and self._starts[line - 1] == offset:
            line -= 1
        return line, offset - self._starts[line - 1] + 1
