"""Where the spans of a document lie in the texts of its segments: for formats that carry segments, not files."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tta.reporter.view.segment_pieces import span_offsets
from tta.types import Document, SegmentKind, Span

__all__ = ["Place", "Places", "offsets_of"]


@dataclass(frozen=True, slots=True)
class Place:
    """A half-open range of code points in the text of a segment; an empty one is a point."""

    segment: int
    start: int
    stop: int


class Places:
    """Finds spans in the segments of a document; a span costs the logarithm of their number."""

    def __init__(self, document: Document) -> None:
        pieces = sorted(_pieces(document))
        self._starts = [start for start, _, _, _ in pieces]
        self._stops = [stop for _, stop, _, _ in pieces]
        self._where = [(segment, offset) for _, _, segment, offset in pieces]

    def of(self, span: Span) -> list[Place]:
        """Return the places of a span, one for each segment that it touches.

        What lies between two pieces of a segment, such as a line break, is within its place. An empty span stands in or
        at the end of a piece; a span that touches none has no place.
        """
        first = bisect_right(self._stops, span.start)
        last = bisect_left(self._starts, span.stop)
        if not len(span):
            first = bisect_left(self._stops, span.start)
            last = min(first + 1, bisect_right(self._starts, span.start))
        found: dict[int, Place] = {}
        for index in range(first, last):
            segment, offset = self._where[index]
            base = offset - self._starts[index]
            start = max(span.start, self._starts[index]) + base
            stop = min(span.stop, self._stops[index]) + base
            known = found.get(segment)
            found[segment] = Place(segment, known.start if known else start, stop)
        return list(found.values())

    def within(self, spans: Sequence[Span], offsets: dict[int, int]) -> list[tuple[int, int]]:
        """Return the ranges of spans in a text that several segments make up, each beginning at its offset.

        A span that runs on from one segment into the next, one space between them, is one range. What lies in none of
        these segments is left out.
        """
        found: list[tuple[int, int]] = []
        for span in spans:
            fresh = len(found)
            for place in self.of(span):
                if place.segment not in offsets:
                    continue
                base = offsets[place.segment]
                if len(found) > fresh and found[-1][1] + 1 == base + place.start:
                    found[-1] = (found[-1][0], base + place.stop)
                else:
                    found.append((base + place.start, base + place.stop))
        return found


def offsets_of(document: Document, segments: Sequence[int]) -> dict[int, int]:
    """Say where each segment of a bead begins in their texts joined with spaces."""
    found, position = {}, 0
    for index in segments:
        found[index] = position
        position += len(document.segments[index].text) + 1
    return found


def _pieces(document: Document) -> Iterator[tuple[int, int, int, int]]:
    """Return start and stop in the document, segment, and offset in its text of every span of every segment."""
    for number, segment in enumerate(document.segments):
        if segment.kind is SegmentKind.FURNITURE:
            continue
        for offset, span in span_offsets(segment):
            yield span.start, span.stop, number, offset
