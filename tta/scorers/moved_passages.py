"""Passages that stand elsewhere in the other text: rows that the aligner found out of order, told as blocks.

Only what leaves its paragraph is a passage that moved: sentences that change places within one are a matter of style. Lines of
headers and stamps change places by the custom of each language, and texts in no common order have no passage that moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tta.types import Bead, Bitext, Document, SegmentKind, Side

__all__ = ["Moved", "moved_passages"]

_GAP = 2
"""Segments from one row of a passage to the next, on either side: one between them may have lost its counterpart."""
_LETTERS = 40
"""The least letters of a passage, a side: shorter ones are alike by chance, such as cries, titles and numbers."""
_MOST = 0.5
"""Share of the rows that are out of order, above which there is no order that a passage could be out of."""


class Moved(NamedTuple):
    """Rows `first` to `last` (places of beads), whose translations stand behind that of row `behind`, None at the beginning."""

    first: int
    last: int
    behind: int | None


def moved_passages(bitext: Bitext) -> list[Moved]:
    """Find them among beads that the aligner found, in their order."""
    beads = bitext.alignment.beads
    paired = [place for place, bead in enumerate(beads) if not bead.is_null]
    crossing = [place for place in paired if beads[place].crossing]
    if len(crossing) > _MOST * len(paired):
        return []
    kept = [place for place in paired if not beads[place].crossing]
    found = []
    for block in _blocks(crossing, beads):
        rows = [place for place in block if _is_prose(beads[place], bitext) and not beads[place].is_unsure]
        if rows and _is_long(rows, bitext) and _leaves_its_paragraph(rows, kept, bitext):
            before = [place for place in kept if beads[place].target[-1] < beads[rows[0]].target[0]]
            behind = max(before, key=lambda place: beads[place].target[-1], default=None)
            found.append(Moved(rows[0], rows[-1], behind))
    return found


def _blocks(crossing: Sequence[int], beads: Sequence[Bead]) -> Iterator[list[int]]:
    """Yield rows out of order that go on with each other on both sides."""
    block: list[int] = []
    for place in crossing:
        if block and not _goes_on(beads[block[-1]], beads[place]):
            yield block
            block = []
        block.append(place)
    if block:
        yield block


def _goes_on(bead: Bead, other: Bead) -> bool:
    steps = (other.source[0] - bead.source[-1], other.target[0] - bead.target[-1])
    return all(0 < step <= _GAP for step in steps)


def _is_prose(bead: Bead, bitext: Bitext) -> bool:
    return all(
        bitext.document(side).segments[place].kind is SegmentKind.SENTENCE for side in Side for place in bead.of(side)
    )


def _is_long(rows: Sequence[int], bitext: Bitext) -> bool:
    beads = bitext.alignment.beads
    texts = (
        [bitext.document(side).segments[place].text for row in rows for place in beads[row].of(side)] for side in Side
    )
    return all(sum(character.isalpha() for text in side for character in text) >= _LETTERS for side in texts)


def _leaves_its_paragraph(rows: Sequence[int], kept: Sequence[int], bitext: Bitext) -> bool:
    """Whether a passage and the rows that it crosses stand in several paragraphs of either text."""
    beads = bitext.alignment.beads
    first, last = beads[rows[0]], beads[rows[-1]]
    crossed = [
        place
        for place in kept
        if (beads[place].source[0] > last.source[-1]) != (beads[place].target[0] > last.target[-1])
        and (beads[place].source[-1] < first.source[0]) != (beads[place].target[-1] < first.target[0])
    ]
    return bool(crossed) and all(
        len(_paragraphs(bitext.document(side), side, [*rows, *crossed], beads)) > 1 for side in Side
    )


def _paragraphs(document: Document, side: Side, rows: Sequence[int], beads: Sequence[Bead]) -> set[int]:
    return {document.segments[place].paragraph for row in rows for place in beads[row].of(side)}
