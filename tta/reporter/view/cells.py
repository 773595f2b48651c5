"""A cell of the report: text cut at the edges of its highlights, ready to be escaped piece by piece."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tta.reporter.locale import gettext
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.segment_pieces import span_offsets
from tta.reporter.view.visible import INVISIBLE, code_point
from tta.types import Document, Finding, Segment, SegmentKind, Span

__all__ = ["Furniture", "Mark", "Paragraphs", "Piece", "cell", "furniture", "lonely_furniture", "mark_of"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight: kind (slug, letter, name), severity, and the finding it belongs to, by its anchor and number."""

    slug: str
    letter: str
    severity: str
    anchor: str
    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text under the same highlights; an empty one with `caret` is a place where something is missing.

    `control` marks a stand-in: the name of an invisible character, or a page number inside a sentence.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    caret: bool = False
    control: bool = False


Paragraphs = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Where a document's page numbers and running heads stand, in order, and what they say."""

    starts: tuple[int, ...]
    texts: tuple[str, ...]

    def between(self, gap: Span) -> tuple[str, ...]:
        """Return what stands in a gap between two lines of a sentence."""
        return self.texts[bisect_left(self.starts, gap.start) : bisect_left(self.starts, gap.stop)]


_NO_FURNITURE = Furniture((), ())


def furniture(document: Document) -> Furniture:
    """Return a document's page furniture that says something; marks of Markdown do not."""
    found = [
        (item.start, item.text)
        for item in document.segments
        if item.kind is SegmentKind.FURNITURE and re.search(r"\w", item.text)
    ]
    return Furniture(tuple(start for start, _ in sorted(found)), tuple(text for _, text in sorted(found)))


def mark_of(finding: Finding, anchor: str = "", number: int = 0) -> Mark:
    """Return the highlight of a finding's words."""
    kind = KINDS[finding.kind]
    return Mark(kind.slug, kind.spoken_letter, finding.severity.value, anchor, kind.spoken, number)


def cell(
    document: Document, segments: Sequence[int], marks: Sequence[tuple[Span, Mark]], marginal: Furniture = _NO_FURNITURE
) -> Paragraphs:
    """Return the segments of one side of a bead as paragraphs of pieces.

    Args:
        document: whose segments.
        segments: their indices; none for an empty cell.
        marks: highlights by span; an empty span is a caret.
        marginal: the page furniture to show where it interrupts a sentence.
    """
    paragraphs: list[list[Piece]] = []
    last = None
    for index in segments:
        segment = document.segments[index]
        if segment.paragraph != last or not paragraphs:
            paragraphs.append([])
        elif paragraphs[-1]:
            paragraphs[-1].append(Piece(" "))
        last = segment.paragraph
        paragraphs[-1] += _segment(document, segment, marks, marginal)
    return tuple(tuple(_visible(pieces)) for pieces in paragraphs)


def lonely_furniture(document: Document) -> list[tuple[int, int]]:
    """Return the furniture that interrupts no sentence, each with the content segment it precedes (-1 at the end).

    Marks of Markdown, which say nothing, are left out.
    """
    found = []
    reach = 0
    content = [i for i, item in enumerate(document.segments) if item.kind is not SegmentKind.FURNITURE]
    after = iter([*content, -1])
    following = next(after)
    for index, item in enumerate(document.segments):
        if item.kind is not SegmentKind.FURNITURE:
            reach = max(reach, item.stop)
            following = next(after)
        elif item.start >= reach and re.search(r"\w", item.text):
            found.append((index, following))
    return found


def _segment(
    document: Document, segment: Segment, marks: Sequence[tuple[Span, Mark]], marginal: Furniture
) -> list[Piece]:
    pieces: list[Piece] = []
    before: Span | None = None
    reached = 0
    for offset, span in span_offsets(segment):
        if before:
            pieces += _between(marginal, Span(before.stop, span.start), spaced=offset > reached)
        pieces += _cut(document.text, span, marks, first=before is None)
        before, reached = span, offset + len(span)
    return pieces


def _between(marginal: Furniture, gap: Span, *, spaced: bool) -> list[Piece]:
    """Show a page number that interrupts a sentence; otherwise the space that joins two lines."""
    found = [Piece(" ")] if spaced else []
    for text in marginal.between(gap):
        found += [Piece(gettext("page mark {text}", text=text), control=True), Piece(" ")]
    return found


def _cut(text: str, span: Span, marks: Sequence[tuple[Span, Mark]], *, first: bool) -> list[Piece]:
    """Cut a span wherever a highlight begins or ends; overlapping highlights share pieces."""
    near = [(place, mark) for place, mark in marks if place.stop >= span.start and place.start <= span.stop]
    edges = {span.start, span.stop}
    for place, _ in near:
        edges |= {min(max(edge, span.start), span.stop) for edge in (place.start, place.stop)}
    carets: dict[int, list[Mark]] = {}
    opened: dict[int, list[int]] = {}
    for number, (place, mark) in enumerate(near):
        if len(place):
            opened.setdefault(max(place.start, span.start), []).append(number)
        else:
            carets.setdefault(place.start, []).append(mark)
    ordered = sorted(edges)
    pieces: list[Piece] = []
    over: list[int] = []
    for place_of_edge, edge in enumerate(ordered):
        if first or edge > span.start:
            pieces += [Piece("", (mark,), caret=True) for mark in carets.get(edge, ())]
        over = sorted([*(number for number in over if near[number][0].stop > edge), *opened.get(edge, ())])
        if edge < span.stop:
            following = ordered[place_of_edge + 1]
            pieces.append(Piece(text[edge:following], tuple(near[number][1] for number in over)))
    return pieces


def _visible(pieces: Sequence[Piece]) -> list[Piece]:
    """Put the names of invisible characters in their place."""
    shown: list[Piece] = []
    for piece in pieces:
        if piece.control or not INVISIBLE.search(piece.text):
            shown.append(piece)
            continue
        position = 0
        for match in INVISIBLE.finditer(piece.text):
            if match.start() > position:
                shown.append(Piece(piece.text[position : match.start()], piece.marks))
            shown.append(Piece(code_point(match.group()), piece.marks, control=True))
            position = match.end()
        if position < len(piece.text):
            shown.append(Piece(piece.text[position:], piece.marks))
    return shown
