"""Where the spans of a segment lie in its text, and how a reader counts the segments of a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tta.types import Document, Segment, SegmentKind, Span

__all__ = ["sentence_numbers", "span_offsets"]


def span_offsets(segment: Segment) -> Iterator[tuple[int, Span]]:
    """Yield each span of a segment with the offset in the segment's text at which its words begin.

    Lines are joined with a space, the halves of a hyphenated word without.
    """
    offset = 0
    for number, span in enumerate(segment.spans):
        if number and segment.text[offset : offset + 1] == " ":
            offset += 1
        yield offset, span
        offset += len(span)


def sentence_numbers(document: Document) -> dict[int, tuple[int, int]]:
    """Return paragraph and number within it, from 1, of every segment by its index; page furniture is not counted."""
    found: dict[int, tuple[int, int]] = {}
    counts: Counter[int] = Counter()
    for index, segment in enumerate(document.segments):
        if segment.kind is not SegmentKind.FURNITURE:
            counts[segment.paragraph] += 1
            found[index] = (segment.paragraph, counts[segment.paragraph])
    return found
