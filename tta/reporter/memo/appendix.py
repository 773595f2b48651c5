"""The appendix: both texts side by side, row by row as in the HTML report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tta.reporter.locale import gettext, whole
from tta.reporter.memo.entries import Entry
from tta.reporter.memo.marked_text import Manner, length, write_passage
from tta.reporter.memo.wordml import LONGEST_WHOLE, Element, Table, paragraph, run, say, table
from tta.reporter.view.layout import Row, View
from tta.reporter.view.rows import anchor
from tta.types import Audit, Choice

__all__ = ["write"]

_ROWS_A_TABLE = 200  # what LibreOffice takes to lay a table out grows with the square of its rows


def write(body: Element, audit: Audit, shown: View, found: Sequence[Entry]) -> None:
    """Write the bilingual text, marks numbered as the findings are; what was dismissed is not marked."""
    say(paragraph(body, "Heading1", new_page=True), gettext("Appendix: the two texts"))
    legend = gettext(
        "Numbers of rows are those of the HTML report; raised numbers are those of the findings above. ¶ counts paragraphs."
    )
    say(paragraph(body, "Remark", keep=True), legend)
    numbers = {anchor(entry.finding): entry.number for entry in found if entry.choice is not Choice.DISMISSED}
    rows = [row for block in shown.blocks for row in block]
    parts = [rows[start : start + _ROWS_A_TABLE] for start in range(0, len(rows), _ROWS_A_TABLE)] or [[]]
    for part in parts:
        if len(parts) > 1:
            ends = [row.number for row in part if row.number] or [0]
            say(
                paragraph(body, "Heading2"),
                gettext("Rows {first} to {last}", first=whole(ends[0]), last=whole(ends[-1])),
            )
        _write_part(body, audit, part, numbers)


def _write_part(body: Element, audit: Audit, rows: Sequence[Row], numbers: Mapping[str, int]) -> None:
    """Write a table; a paragraph's number stands where it changes, and at the table's beginning."""
    names = (gettext(audit.source.language.english_name), gettext(audit.target.language.english_name))
    columns = [(gettext("Row"), 6), (names[0], 42), (names[1], 42)]
    description = gettext("One row for sentences that correspond.")
    texts = table(body, gettext("The two texts"), description, columns, "Pair")
    last = ("", "")
    for row in rows:
        refs = (row.source_ref, row.target_ref)
        _write_row(texts, audit, row, numbers, [ref if ref != old else "" for ref, old in zip(refs, last, strict=True)])
        last = (refs[0] or last[0], refs[1] or last[1])


def _write_row(texts: Table, audit: Audit, row: Row, numbers: Mapping[str, int], refs: Sequence[str]) -> None:
    longest = max(length(row.source), length(row.target))
    number, *cells = texts.row(whole=longest < LONGEST_WHOLE)
    run(paragraph(number, "Cell"), str(row.number or ""), style="Quiet")
    sides = ((row.source, audit.source.language), (row.target, audit.target.language))
    for cell, (text, language), ref in zip(cells, sides, refs, strict=True):
        if row.furniture and not text:
            paragraph(cell, "Cell")
        else:
            manner = Manner(numbers, "Quiet" if row.furniture else "", before=ref)
            write_passage(cell, text, language, manner)
    notes = [gettext("The two sides stand in a different order in the two texts.")] if row.crossing else []
    notes += [_unsure(row.doubt)] if row.doubt else []
    for note in notes:
        run(paragraph(cells[-1], "Cell"), note, style="Quiet")


def _unsure(doubt: str) -> str:
    return gettext("It is not sure that these two belong together: {probability}.", probability=doubt)
