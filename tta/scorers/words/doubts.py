"""How much the reader of both sides doubts that some words are rendered, with the network over vectors beside it."""

from __future__ import annotations

from collections.abc import Sequence

from tta.scorers.words.attention import bead_words
from tta.scorers.words.rendition import renditions
from tta.types import Bitext, Side, Span

__all__ = ["RENDERED", "doubt"]

RENDERED = 0.02
"""Probability of being lost or wrong below which words count as rendered."""


def doubt(bitext: Bitext, index: int, side: Side, spans: Sequence[Span]) -> float:
    """Return the greatest probability, of the words of a bead under some spans, of being left out or saying something else.

    Args:
        bitext: with vectors; without readings it is the network's say alone.
        index: the bead.
        side: the side that the words are of.
        spans: where they stand in that side's text.

    Raises:
        CannotRunError: the bitext has no vectors.
    """
    rendition = renditions(bitext)[side]
    rows = [row for row in _rows(bitext, index, side) if _overlaps(bitext, side, row, spans)]
    return max((float(max(rendition.missing[row], rendition.wrong[row])) for row, _, _ in rows), default=0.0)


def _rows(bitext: Bitext, index: int, side: Side) -> list[tuple[int, int, tuple[int, int]]]:
    """Return of each word of a side of a bead its row, its segment, and where it stands in that segment's text."""
    vectors = bitext.vectors(side)
    if vectors is None:
        return []
    found = []
    for segment in bitext.alignment.beads[index].of(side):
        for row in bead_words(vectors, [segment]).tolist():
            start, stop = vectors.word_spans[row].tolist()
            found.append((row, segment, (start, stop)))
    return found


def _overlaps(bitext: Bitext, side: Side, row: tuple[int, int, tuple[int, int]], spans: Sequence[Span]) -> bool:
    _, segment, (start, stop) = row
    places = bitext.document(side).segments[segment].locate(start, stop)
    return any(place.start < span.stop and span.start < place.stop for place in places for span in spans)
