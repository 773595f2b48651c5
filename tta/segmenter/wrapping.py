"""At which column a text was folded, and which of its line ends the folding made.

A program folds a paragraph by filling each line: a line ends because the next word would not have fitted. A line end
after which it would have fitted was meant. Where the line ends of a text keep to that rule, so do we (`exact`); lines of a
typewriter or of a printed page, which end near the margin, are told by their length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tta.segmenter.lines import Line, is_item

__all__ = ["TERMINAL", "Wrapping", "wrapping_of"]

TERMINAL = re.compile(r"[.!?…:;][\"»”’')\]]*$")
"""The end of a sentence, or of a part of one that may stand by itself."""

_FIRST_WORD = re.compile(r"\S+")
_WIDEST_WRAP = 160  # columns; longer lines are paragraphs, not lines of a wrapped one
_NARROWEST_WRAP = 50  # columns; where no line is as long, they are lines of a header
_NARROWEST_FOLD = 44  # columns, where each line is filled: a short text folded at 50 need not have a line of 50
_MANY_LINES = 40  # lines of which one in thirty may be wider than the rest, such as an address or a row of a table
_ENDED = 0.8  # share of lines that end as sentences do, from which each line is a sentence
_LONG = 0.55  # of the width: a line as long may go on in the next
_FULL = 0.75  # of the width: a line as long may go on in one that begins as an item of a list
_KEPT = 0.9  # share of the line ends within sentences that a program's folding explains


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was folded.

    `width` is in columns, 0 where it was not folded. `listed` are the paragraphs in which an item of a list begins after a
    line end that was meant.
    """

    text: str
    width: int
    exact: bool = False
    listed: frozenset[int] = frozenset()

    def goes_on(self, before: Line, line: Line) -> bool:
        """Say whether folding alone parts two lines of one paragraph."""
        if not self.width or before.hard_break:
            return False
        previous, content = before.span.of(self.text), line.span.of(self.text)
        if is_item(content):
            return self._is_no_item(previous, content, line.paragraph)
        if not self.exact:
            return len(previous) >= _LONG * self.width
        continued = content[:1].islower() and not TERMINAL.search(previous) and len(previous) >= _LONG * self.width
        return continued or _is_forced(previous, content, self.width)

    def _is_no_item(self, previous: str, content: str, paragraph: int) -> bool:
        """A dash or a number may stand at a line's begin by chance."""
        if self.exact and not _is_forced(previous, content, self.width):
            return False
        if not TERMINAL.search(previous):
            return len(previous) >= _FULL * self.width
        return self.exact and paragraph not in self.listed


def wrapping_of(text: str, lines: Sequence[Line]) -> Wrapping:
    """Find out how a text was folded, from its lines."""
    lines = [line for line in lines if not line.block]
    inner = [(a, b) for a, b in pairwise(lines) if a.paragraph == b.paragraph and not a.hard_break]
    width = _width(text, lines, len(inner))
    ended = sum(bool(TERMINAL.search(before.span.of(text))) for before, _ in inner)
    if not width or ended >= _ENDED * len(inner):
        return Wrapping(text, 0)
    pairs = [(before.span.of(text), line.span.of(text), line.paragraph) for before, line in inner]
    within = [
        _is_forced(previous, content, width)
        for previous, content, _ in pairs
        if len(previous) >= _LONG * width and not TERMINAL.search(previous) and not is_item(content)
    ]
    exact = bool(within) and sum(within) >= _KEPT * len(within)
    if width < _NARROWEST_WRAP and not (exact and len(within) > 1):
        return Wrapping(text, 0)
    listed = frozenset(
        paragraph
        for previous, content, paragraph in pairs
        if is_item(content) and not _is_forced(previous, content, width)
    )
    return Wrapping(text, width, exact, listed)


def _width(text: str, lines: Sequence[Line], line_ends: int) -> int:
    """Return the column that lines reach, 0 where more of them are paragraphs than lines of one."""
    lengths = sorted(len(line.span) for line in lines if " " in line.span.of(text))
    narrow = [length for length in lengths if length <= _WIDEST_WRAP]
    if not narrow or line_ends <= len(lengths) - len(narrow):
        return 0
    widest = narrow[-1 - len(narrow) // 30] if len(narrow) >= _MANY_LINES else narrow[-1]
    return widest if widest >= _NARROWEST_FOLD else 0


def _is_forced(previous: str, content: str, width: int) -> bool:
    """The first word of the next line would not have fitted."""
    word = _FIRST_WORD.match(content)
    return len(previous) + 1 + (len(word.group()) if word else 0) > width
