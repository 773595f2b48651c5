"""Which segments of a side a finding's words stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tta.types import Document, SegmentKind, Span

__all__ = ["Touched"]


class Touched:
    """The segments of a document by the spans that touch them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [item.start for item in document.segments]

    def by(self, segments: Sequence[int], spans: Sequence[Span]) -> tuple[int, ...]:
        """Return those of `segments` that `spans` touch, else those that they touch elsewhere, else all of `segments`."""
        near = tuple(index for index in segments if any(self._touches(index, span) for span in spans))
        return near or tuple(sorted(set(self._elsewhere(spans)))) or tuple(segments)

    def _touches(self, index: int, span: Span) -> bool:
        item = self._document.segments[index]
        if not len(span):
            return item.start <= span.start <= item.stop
        return item.start < span.stop and span.start < item.stop

    def _elsewhere(self, spans: Iterable[Span]) -> Iterable[int]:
        """A fact may have its counterpart in another row."""
        for span in spans:
            index = bisect_right(self._starts, span.start) - 1
            if index >= 0 and self._document.segments[index].kind is not SegmentKind.FURNITURE:
                yield index
