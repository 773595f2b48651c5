"""Rows of texts that stand in a file of another form, as one text: a side of a row after the other, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tta.reader.bitext import bitext_of, with_reference
from tta.reader.decoding import Decoded
from tta.reader.headers import Columns
from tta.reader.pair import Pair
from tta.types import Language, Place, Span

__all__ = ["Row", "pair_of_rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the name of the place where it stands, and its cells."""

    name: str
    cells: Sequence[str]


def pair_of_rows(
    origin: Decoded,
    rows: Sequence[Row],
    columns: Columns,
    source_language: Language | None = None,
    languages: tuple[Language, Language] | None = None,
) -> Pair:
    """Make documents of rows; row i becomes bead i.

    Args:
        origin: of which file, with no text of its own.
        rows: those with texts.
        columns: which of the cells are source, target and, where there is one, another translation.
        source_language: which side was translated, as the user says.
        languages: of the two columns, None to find them by their letters.

    Raises:
        InputError: the columns are not one Russian and one English.
    """
    pieces: list[str] = []
    spans: list[tuple[Span, ...]] = []
    named: list[Place] = []
    offset = 0
    for row in rows:
        named.append(Place(offset, row.name))
        sides = []
        for column in columns.places:
            text = row.cells[column].strip() if column < len(row.cells) else ""
            sides.append(Span(offset, offset + len(text)))
            pieces.append(text)
            offset += len(text) + 1
        spans.append(tuple(sides))
    decoded = replace(origin, text="\n".join(pieces) + "\n", places=tuple(named))
    pair = bitext_of(decoded, [(row[0], row[1]) for row in spans], source_language, languages, named=columns.named)
    return pair if columns.reference is None else with_reference(decoded, pair, [row[2] for row in spans])
