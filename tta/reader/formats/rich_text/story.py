"""A stretch of text by itself, such as the body or a footnote: its paragraphs as they end, in and out of tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from tta.reader.decoding import Cell

__all__ = ["Story"]


@dataclass(slots=True)
class Story:
    """Gathers the text of a paragraph until it ends.

    Attributes:
        paragraphs: those that have ended, with their places in a table.
    """

    paragraphs: list[tuple[str, Cell | None]] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _table: int = 0
    _row: int = 0
    _column: int = 0
    _used: bool = False  # whether the table has a paragraph

    def add(self, text: str) -> None:
        """Add a piece of text."""
        self._pieces.append(text)

    @property
    def last(self) -> str:
        """The last piece of the paragraph that is not ended yet."""
        return self._pieces[-1] if self._pieces else ""

    def end(self, *, in_table: bool) -> None:
        """End a paragraph; one outside of tables ends the table before it."""
        if self._used and not in_table:
            self._table, self._row, self._column, self._used = self._table + 1, 0, 0, False
        self._used |= in_table
        text = "".join(self._pieces)
        self._pieces.clear()
        if text.strip():
            self.paragraphs.append((text, Cell(self._table, self._row, self._column) if in_table else None))

    def end_cell(self) -> None:
        """End a paragraph and its cell."""
        self.end(in_table=True)
        self._column += 1

    def end_row(self) -> None:
        """End a row; what is written after its last cell belongs to none."""
        if any(piece.strip() for piece in self._pieces):
            self.end(in_table=True)
        self._pieces.clear()
        self._row, self._column, self._used = self._row + 1, 0, True
