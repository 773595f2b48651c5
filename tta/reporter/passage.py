"""One side of a bead as one string, and where the findings are in it: what formats with inline markup are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tta.types import Audit, Finding, Segment, Side, Span

__all__ = ["Marked", "Passage", "passages"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a passage that a finding concerns, by code points of the passage; an empty one is a place between two words.

    `finding` is an index into the audit's findings.
    """

    start: int
    stop: int
    finding: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The segments of one side of a bead, joined by a space, and what is marked in them, in order."""

    text: str
    marks: tuple[Marked, ...]


def passages(audit: Audit) -> Iterator[tuple[Passage, Passage, tuple[int, ...]]]:
    """Yield source and target of each bead, in order, and the indices of its findings."""
    by_bead: dict[int, list[int]] = {}
    for number, finding in enumerate(audit.findings):
        by_bead.setdefault(finding.bead, []).append(number)
    for place, bead in enumerate(audit.alignment.beads):
        own = by_bead.get(place, [])
        sides = []
        for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
            segments = [document.segments[index] for index in bead.of(side)]
            sides.append(_passage(segments, [(number, _spans(audit.findings[number], side)) for number in own]))
        yield sides[0], sides[1], tuple(own)


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.source_spans if side is Side.SOURCE else finding.target_spans


def _passage(segments: Sequence[Segment], marked: Sequence[tuple[int, Sequence[Span]]]) -> Passage:
    found: list[Marked] = []
    offset = 0
    for segment in segments:
        for number, spans in marked:
            found += [Marked(offset + a, offset + b, number) for span in spans for a, b in _places(segment, span)]
        offset += len(segment.text) + 1
    return Passage(" ".join(segment.text for segment in segments), tuple(_joined(found)))


def _places(segment: Segment, wanted: Span) -> Iterator[tuple[int, int]]:
    """Yield where a span of the document lies in a segment's text, the opposite of `Segment.locate`."""
    position = 0
    for span in segment.spans:
        if position > 0 and segment.text[position : position + 1] == " ":
            position += 1
        first, last = max(wanted.start, span.start), min(wanted.stop, span.stop)
        if first < last or (first == last and not len(wanted)):
            yield position + first - span.start, position + last - span.start
            if not len(wanted):
                return
        position += len(span)


def _joined(marks: Sequence[Marked]) -> list[Marked]:
    """Join what a line end or a hyphen cut, and put longer pieces before those inside them."""
    joined: list[Marked] = []
    for mark in sorted(marks, key=lambda item: (item.finding, item.start, item.stop)):
        last = joined[-1] if joined else None
        if last and last.finding == mark.finding and mark.start - last.stop <= 1 and mark.start < mark.stop:
            joined[-1] = Marked(last.start, max(last.stop, mark.stop), last.finding)
        elif last != mark:
            joined.append(mark)
    return sorted(joined, key=lambda item: (item.start, -item.stop, item.finding))
