"""Text of the documents with its highlights: bold and underlined, with a caret where something is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from tta.reporter.locale import gettext, pgettext
from tta.reporter.memo.entries import Entry
from tta.reporter.memo.wordml import Element, Face, paragraph, run
from tta.reporter.view.cells import Paragraphs, Piece
from tta.types import Language

__all__ = ["CARET", "Manner", "length", "write_passage", "write_place"]

CARET = "‸"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a passage is written.

    Attributes:
        numbers: the number in this memo of each finding, by its anchor, to be put behind its last piece; what has none is not
            marked. Without `numbers` every mark is shown and none numbered.
        style: the character style of the text.
        keep: whether it stays on one page with what follows.
        before: put in small type before the text.
    """

    numbers: Mapping[str, int] | None = None
    style: str = ""
    keep: bool = False
    before: str = ""


_PLAIN = Manner()


def length(paragraphs: Paragraphs) -> int:
    """Count code points."""
    return sum(len(piece.text) for pieces in paragraphs for piece in pieces)


def write_passage(cell: Element, paragraphs: Paragraphs, language: Language, manner: Manner = _PLAIN) -> None:
    """Fill a cell of a table with a text, or say that there is none."""
    if not paragraphs:
        run(paragraph(cell, "Cell", keep=manner.keep), gettext("no counterpart"), style="Quiet")
    for place, pieces in enumerate(paragraphs):
        line = paragraph(cell, "Cell", keep=manner.keep)
        if manner.before and not place:
            run(line, f"{manner.before} ", style="Quiet")
        joined = _joined(pieces)
        for piece, following in zip(joined, _following(joined), strict=True):
            _write_piece(line, piece, language, manner)
            _write_numbers(line, piece, following, manner)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Join pieces under the same highlights: a thousand control characters in a row are one run.

    Stand-ins get brackets that the memo's font has; those of another font would spread the lines.
    """
    joined = []
    for (marks, caret, control), group in groupby(pieces, key=lambda piece: (piece.marks, piece.caret, piece.control)):
        texts = (f"‹{piece.text}›" if control else piece.text for piece in group)
        joined.append(Piece("".join(texts), marks, caret, control))
    return joined


def _following(pieces: Sequence[Piece]) -> list[Piece | None]:
    """Return for each piece the next one that is more than the space that joins two lines."""
    found: list[Piece | None] = []
    following = None
    for piece in reversed(pieces):
        found.append(following)
        if piece.marks or piece.text.strip():
            following = piece
    return found[::-1]


def _write_piece(line: Element, piece: Piece, language: Language, manner: Manner) -> None:
    marked = any(manner.numbers is None or mark.anchor in manner.numbers for mark in piece.marks)
    face = Face.MARKED if marked else Face.PLAIN
    if piece.control:
        run(line, piece.text, style="Quiet", face=face)
    elif piece.text:
        run(line, piece.text, language, style=manner.style, face=face)
    elif piece.caret and marked:
        run(line, CARET, language, style="Sign", face=Face.STRONG)


def _write_numbers(line: Element, piece: Piece, following: Piece | None, manner: Manner) -> None:
    """Put the numbers of the findings whose marks end here."""
    if manner.numbers is None or not piece.marks:
        return
    going_on = {mark.anchor for mark in following.marks} if following else set()
    ended = sorted(
        {manner.numbers[mark.anchor] for mark in piece.marks if mark.anchor in manner.numbers.keys() - going_on}
    )
    if ended:
        run(line, ", ".join(map(str, ended)), face=Face.RAISED)


def write_place(cell: Element, entry: Entry) -> None:
    """Fill a cell with where a finding stands: row, then paragraph and sentence of either side."""
    run(paragraph(cell, "Cell"), gettext("row {number}", number=entry.row))
    for passage in (entry.source, entry.target):
        run(
            paragraph(cell, "Cell"),
            f"{passage.language.value.upper()} {passage.place or pgettext('nothing stands there', 'none')}",
            style="Quiet",
        )
