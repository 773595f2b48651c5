"""Lines without what is struck out in them, which is furniture: nobody wants it translated."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tta.segmenter.lines import Line
from tta.types import Span

__all__ = ["without_struck"]

_BARE = re.compile(r"\W*|\(?\d{1,3}[.)]")
"""What is left of a line of which all else is struck out: the point or number of an item, a full stop."""


def without_struck(
    text: str, lines: Sequence[Line], marks: Sequence[Span], struck: Sequence[Span]
) -> tuple[list[Line], list[Span]]:
    """Cut passages out of the lines, each of which goes on behind what is cut out of it.

    Args:
        text: in which the lines stand.
        lines: all of them, in order.
        marks: what is furniture already.
        struck: passages, in order; one may begin in a line and end in a later one of the same paragraph.

    Returns:
        The lines, and what is furniture.
    """
    found: list[Line] = []
    furniture = list(marks)
    for line in lines:
        pieces, cut = _cut(text, line.span, struck)
        furniture += cut
        if cut and all(_BARE.fullmatch(piece.of(text)) for piece in pieces):
            furniture += pieces
            continue
        found += [replace(line, span=piece, resumed=number > 0) for number, piece in enumerate(pieces)]
    return found, furniture


def _cut(text: str, span: Span, struck: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Return what stays of a line and what is cut out of it, both without white space around them."""
    stays, goes = [], []
    place = span.start
    for passage in struck[max(0, bisect_right(struck, span.start, key=lambda item: item.start) - 1) :]:
        if passage.start >= span.stop:
            break
        start, stop = max(passage.start, place), min(passage.stop, span.stop)
        if start < stop:
            stays.append(_trimmed(text, place, start))
            goes.append(_trimmed(text, start, stop))
            place = stop
    stays.append(_trimmed(text, place, span.stop))
    return [piece for piece in stays if len(piece)], [piece for piece in goes if len(piece)]


def _trimmed(text: str, start: int, stop: int) -> Span:
    piece = text[start:stop]
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, max(first, start + len(piece.rstrip())))
