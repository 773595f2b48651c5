"""Which words of a passage were taken out and which put in, as places in the two documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tta.comparison.anchors import common_ends
from tta.types import Document, Span

__all__ = ["changed_words"]

_WORD = re.compile(r"\w+|[^\w\s]")
_MOST = 150  # words that are compared with each other; the comparison is quadratic


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    segment: int
    start: int
    stop: int


def changed_words(
    old: Document, before: Sequence[int], new: Document, after: Sequence[int]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where in `old` words were taken out and where in `new` words were put in.

    Args:
        old: the earlier version of the translation.
        before: the segments of the passage in it.
        new: the later version.
        after: the segments of the passage in it.
    """
    left, right = _words(old, before), _words(new, after)
    start, stop = common_ends([word.text for word in left], [word.text for word in right])
    left, right = left[start : len(left) - stop], right[start : len(right) - stop]
    if max(len(left), len(right)) > _MOST:
        return tuple(_places(old, left)), tuple(_places(new, right))
    matcher = SequenceMatcher(None, [word.text for word in left], [word.text for word in right], autojunk=False)
    removed: list[Span] = []
    added: list[Span] = []
    for kind, i, i_stop, j, j_stop in matcher.get_opcodes():
        if kind != "equal":
            removed += _places(old, left[i:i_stop])
            added += _places(new, right[j:j_stop])
    return tuple(removed), tuple(added)


def _words(document: Document, segments: Sequence[int]) -> list[_Word]:
    return [
        _Word(match.group(), index, match.start(), match.end())
        for index in segments
        for match in _WORD.finditer(document.segments[index].text)
    ]


def _places(document: Document, words: Sequence[_Word]) -> Iterable[Span]:
    """Return the places of words in a row; what stands between two of one segment goes with them."""
    ends: dict[int, tuple[int, int]] = {}
    for word in words:
        ends[word.segment] = (ends.get(word.segment, (word.start, 0))[0], word.stop)
    for index, (start, stop) in ends.items():
        yield from document.segments[index].locate(start, stop)
