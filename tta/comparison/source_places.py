"""Places of the source in two audits: where a span of the one stands in the other.

Where the two sources are the same text, offsets are only moved; otherwise they are carried over by the segments that
are textually the same in order, and inside a segment that was edited by what is the same at its beginning and end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tta.comparison.anchors import common_ends, edited_pairs, same_pairs
from tta.types import Document, Segment, SegmentKind, Span

__all__ = ["SourceMap", "source_map", "touch"]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Stretches of the old source and where they stand in the new one, rising on both sides.

    A stretch of another length than its counterpart is one that was edited. `same` counts the segments of `whole` (of
    the longer source) that are textually the same.
    """

    runs: tuple[tuple[Span, Span], ...]
    same: int
    whole: int

    def across(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Return the places of `spans` in the other source; none for what has no place there."""
        return tuple(dict.fromkeys(piece for span in spans for piece in self._pieces(span)))

    def backwards(self) -> SourceMap:
        """Return the map from the new source to the old one."""
        return SourceMap(tuple((there, here) for here, there in self.runs), self.same, self.whole)

    def _pieces(self, span: Span) -> Iterator[Span]:
        first = max(0, bisect_right(self.runs, span.start, key=lambda run: run[0].start) - 1)
        for index in range(first, len(self.runs)):
            here, there = self.runs[index]
            if here.start > span.stop or (here.start == span.stop and len(span)):
                return
            if not touch((here,), (span,)):
                continue
            if len(here) != len(there):
                yield there
                continue
            start, stop = max(here.start, span.start), min(here.stop, span.stop)
            yield Span(start + there.start - here.start, stop + there.start - here.start)


def source_map(old: Document, new: Document) -> SourceMap:
    """Find out what of the old source stands where in the new one."""
    left, right = _content(old), _content(new)
    bodies = [[span.of(document.text) for span in document.body] for document in (old, new)]
    if bodies[0] == bodies[1] and any(bodies[0]):
        return SourceMap(_rising(sorted(zip(old.body, new.body, strict=True))), len(right), len(right))
    before, after = ([" ".join(segment.text.split()) for segment in side] for side in (left, right))
    same = same_pairs(before, after)
    runs = [run for i, j in same for run in _runs(left[i], right[j])]
    runs += [run for i, j in edited_pairs(before, after, same) for run in _runs(left[i], right[j])]
    return SourceMap(_rising(sorted(runs)), len(same), max(len(left), len(right)))


def touch(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two rising sequences of spans share a code point; an empty span touches what it stands in or beside."""
    i = j = 0
    while i < len(one) and j < len(other):
        start, stop = max(one[i].start, other[j].start), min(one[i].stop, other[j].stop)
        if start < stop or (start == stop and not (len(one[i]) and len(other[j]))):
            return True
        i, j = (i + 1, j) if one[i].stop <= other[j].stop else (i, j + 1)
    return False


def _content(document: Document) -> list[Segment]:
    return [item for item in document.segments if item.kind is not SegmentKind.FURNITURE and item.spans]


def _runs(old: Segment, new: Segment) -> Iterator[tuple[Span, Span]]:
    """Pair the pieces of two segments, which may be cut into lines differently."""
    start, stop = common_ends(old.text, new.text)
    last = (len(old.text) - stop, len(new.text) - stop)
    yield from _equal_runs(old, new, 0, 0, start)
    middle = old.locate(start, last[0]), new.locate(start, last[1])
    if all(middle):
        yield (
            Span(middle[0][0].start, middle[0][-1].stop),
            Span(middle[1][0].start, middle[1][-1].stop),
        )
    yield from _equal_runs(old, new, *last, stop)


def _equal_runs(old: Segment, new: Segment, here: int, there: int, length: int) -> Iterator[tuple[Span, Span]]:
    """Pair the pieces of a stretch of equal text, `length` code points from `here` and `there` on."""
    left, right = _pieces(old, here, length), _pieces(new, there, length)
    i = j = 0
    while i < len(left) and j < len(right):
        (text_i, span_i), (text_j, span_j) = left[i], right[j]
        start, stop = max(text_i, text_j), min(text_i + len(span_i), text_j + len(span_j))
        if start < stop:
            yield (
                Span(span_i.start + start - text_i, span_i.start + stop - text_i),
                Span(span_j.start + start - text_j, span_j.start + stop - text_j),
            )
        i, j = (i + 1, j) if text_i + len(span_i) <= text_j + len(span_j) else (i, j + 1)


def _pieces(segment: Segment, first: int, length: int) -> list[tuple[int, Span]]:
    """Return where in a stretch of its text each piece of a segment begins, and its place in the document."""
    found = []
    position = 0
    for span in segment.spans:
        if position and segment.text[position : position + 1] == " ":
            position += 1
        start, stop = max(position, first), min(position + len(span), first + length)
        if start < stop:
            found.append((start - first, Span(span.start + start - position, span.start + stop - position)))
        position += len(span)
    return found


def _rising(runs: Sequence[tuple[Span, Span]]) -> tuple[tuple[Span, Span], ...]:
    """Leave out what a damaged audit may hold: stretches that run into each other."""
    kept: list[tuple[Span, Span]] = []
    for here, there in runs:
        if not kept or (kept[-1][0].stop <= here.start and kept[-1][1].stop <= there.start):
            kept.append((here, there))
    return tuple(kept)
