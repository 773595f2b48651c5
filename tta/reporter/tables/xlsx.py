"""A workbook for Excel and LibreOffice: findings to decide, facts, the bitext row by row, a summary; `--decisions` reads it back.

XlsxWriter makes it: it is maintained, writes strings as strings, escapes what looks like an escape of OOXML (`_x000D_`), and with
a fixed date of creation the same audit gives the same bytes; openpyxl, which could read it too, stamps the present time on
what it writes. All text goes through `write_string` and the format Text, so that nothing is a formula or a date,
neither now nor when a cell is edited.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from tta.reporter.tables.csv_table import COLUMNS
from tta.reporter.tables.plain import plain, shown
from tta.reporter.view.audit_view import view
from tta.reporter.view.finding_rows import finding_rows, whole_text
from tta.reporter.view.row_ids import row_id
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Choice, Document, Fact, Severity

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["LONGEST_CELL", "SHEET", "cut", "write"]

SHEET = "Findings"
LONGEST_CELL = 32_767  # UTF-16 code units, Excel's limit
_MOST_ROWS = 1_048_576 - 2  # Excel's limit, less the header and a line that says what is left out
_MOST_LINES = 20  # of a row on the screen; the cell has all of its text
_CREATED = datetime(2000, 1, 1)  # the same every time; the format knows no zone
_WIDTHS = {
    "row": 7, "code": 8, "kind": 15, "severity": 10, "confidence": 11, "cause": 12, "source_quote": 28, "target_quote": 28,
    "message": 44, "source_text": 48, "target_text": 48, "source_path": 38, "target_path": 38, "fingerprint": 19,
    "decision": 13, "reason": 30, "note": 30, "reviewer": 14, "date": 12, "source_place": 22, "target_place": 22,
}  # fmt: skip
_REVIEWERS = COLUMNS[COLUMNS.index("decision") :]

_Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class _Styles:
    header: Format
    text: Format
    number: Format
    severities: dict[str, Format]


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the workbook."""
    from xlsxwriter import Workbook

    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False,
    }  # fmt: skip
    book = Workbook(stream, options)
    about = {"title": cut(shown(audit.source.path))[:200], "keywords": texts_mark(audit), "created": _CREATED}
    book.set_properties(about)
    styles = _styles(book)
    _findings(book.add_worksheet(SHEET), styles, audit)
    _facts(book.add_worksheet("Facts"), styles, audit)
    _text(book.add_worksheet("Text"), styles, audit)
    _summary(book.add_worksheet("Summary"), styles, audit)
    book.close()


def cut(text: str) -> str:
    """Return text that fits a cell, with a visible note of what it loses.

    The limit is of UTF-16 code units, so that a character beyond U+FFFF counts twice.
    """
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    note = f" … [cut here: {len(text):,} characters; the .csv has them all]"
    return units[: 2 * (LONGEST_CELL - len(note))].decode("utf-16-le", "ignore") + note


# ---------------------------------------------------------------- sheets


def _findings(sheet: Worksheet, styles: _Styles, audit: Audit) -> None:
    def cells() -> Iterable[list[_Cell]]:
        for row in finding_rows(audit):
            values = {name: getattr(row, name) for name in COLUMNS}
            yield [_clean(name, value) for name, value in values.items()]

    titles = [name.replace("_", " ").capitalize() for name in COLUMNS]
    widths = [_WIDTHS.get(name, 11) for name in COLUMNS]
    count = _table(sheet, styles, titles, widths, cells())
    if count:
        place, severity = COLUMNS.index("decision"), COLUMNS.index("severity")
        sheet.data_validation(
            1, place, count, place,
            {"validate": "list", "source": [choice.value for choice in Choice], "error_title": "Decision",
             "error_message": "Choose one of the list, or leave the cell empty."},
        )  # fmt: skip
        for level, style in styles.severities.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{level}"', "format": style}
            sheet.conditional_format(1, severity, count, severity, rule)


def _clean(name: str, value: _Cell) -> _Cell:
    if not isinstance(value, str):
        return value
    return plain(value) if name in _REVIEWERS else shown(value)


def _facts(sheet: Worksheet, styles: _Styles, audit: Audit) -> None:
    titles = (
        "Kind", "Status", "Source quote", "Source reading", "Target quote", "Target reading", "Rule", "Source row", "Target row",
    )  # fmt: skip
    _table(sheet, styles, titles, (14, 11, 30, 30, 30, 30, 44, 11, 11), (_fact(audit, fact) for fact in audit.facts))


def _fact(audit: Audit, fact: Fact) -> list[_Cell]:
    rows = ["" if bead is None else row_id(bead) for bead in (fact.source_bead, fact.target_bead)]
    return [
        fact.kind.value, fact.status.value, shown(audit.source.words(fact.source_spans)), shown(fact.source_reading),
        shown(audit.target.words(fact.target_spans)), shown(fact.target_reading), shown(fact.rule), *rows,
    ]  # fmt: skip


def _text(sheet: Worksheet, styles: _Styles, audit: Audit) -> None:
    titles = (
        "Row", "Source paragraph", "Source", "Target paragraph", "Target", "Similarity", "Probability", "Crossing",
        "Omission", "Addition", "Divergence", "Findings",
    )  # fmt: skip
    codes: dict[int, list[str]] = {}
    for finding in audit.findings:
        for bead in finding.beads:
            codes.setdefault(bead, []).append(finding.code)

    def cells() -> Iterable[list[_Cell]]:
        for index, (bead, score) in enumerate(zip(audit.alignment.beads, audit.scores, strict=True)):
            yield [
                row_id(index),
                _paragraph(audit.source, bead.source), shown(whole_text(audit.source, bead.source)),
                _paragraph(audit.target, bead.target), shown(whole_text(audit.target, bead.target)),
                round(bead.similarity, 4), round(bead.probability, 4), "yes" if bead.crossing else "",
                score.omission, score.addition, score.divergence, shown(", ".join(codes.get(index, []))),
            ]  # fmt: skip

    _table(sheet, styles, titles, (7, 10, 70, 10, 70, 10, 10, 9, 9, 9, 10, 16), cells())


def _paragraph(document: Document, segments: Sequence[int]) -> int | None:
    return document.segments[segments[0]].paragraph if segments else None


def _summary(sheet: Worksheet, styles: _Styles, audit: Audit) -> None:
    header = view(audit).header
    rows: list[tuple[str, _Cell]] = [("Verdict", header.verdict)]
    rows += [(f"Findings, {item.severity}", item.count) for item in header.counts]
    rows += [(f"Kind, {item.name}", item.count) for item in header.kinds]
    rows += [("Coverage", line) for line in header.coverage]
    rows += [("Facts", len(audit.facts)), ("Rows", len(audit.alignment.beads))]
    if header.estimate:
        rows.append(("Estimate", header.estimate))
    files = [*header.files, *([header.second.file] if header.second else [])]
    for role, file in zip(("source", "target", "second translation"), files, strict=False):
        rows += [
            (f"File, {role}", file.path), (f"Language, {role}", file.role), (f"SHA-256, {role}", file.sha256),
            (f"Encoding, {role}", file.encoding), (f"Words, {role}", file.words),
        ]  # fmt: skip
    if header.second:
        rows += [(name, f"{value} ({signature})") for name, value, signature in header.second.scores]
    rows += header.metadata
    rows += [(f"Not run, {item.scorer}", item.why) for item in header.not_run]
    rows += [(f"Signature, {name}", value) for name, value in header.signature]
    rows += [("What this cannot see", line) for line in header.limits]
    _table(sheet, styles, ("What", "Value"), (34, 110), ([shown(a), _clean("", b)] for a, b in rows))


# ---------------------------------------------------------------- cells


def _table(
    sheet: Worksheet, styles: _Styles, titles: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[_Cell]]
) -> int:
    """Write a header that stays in sight, and rows under it with filters; return how many."""
    sheet.set_row(0, 30)
    for column, (title, width) in enumerate(zip(titles, widths, strict=True)):
        sheet.set_column(column, column, width, styles.text)
        sheet.write_string(0, column, title, styles.header)
    count, rest = 0, iter(rows)
    for count, row in enumerate(islice(rest, _MOST_ROWS), start=1):
        for column, value in enumerate(row):
            _put(sheet, styles, (count, column), value)
        sheet.set_row(count, _height(row, widths))
    left = sum(1 for _ in rest)
    if left:
        sheet.write_string(count + 1, 0, f"… and {left:,} more rows than a sheet can hold", styles.text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(titles) - 1)
    return count


def _height(row: Sequence[_Cell], widths: Sequence[int]) -> float:
    """Return a row's height in points by which its wrapped text can be read; not every program works it out on opening."""
    lines = max((math.ceil(len(value) / (0.9 * width)) for value, width in _texts(row, widths)), default=1)
    return 15.0 * min(_MOST_LINES, max(1, lines))


def _texts(row: Sequence[_Cell], widths: Sequence[int]) -> Iterator[tuple[str, int]]:
    return ((value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str))


def _put(sheet: Worksheet, styles: _Styles, place: tuple[int, int], value: _Cell) -> None:
    if value is None or value == "":
        sheet.write_blank(*place, None, styles.text)
    elif isinstance(value, str) or not math.isfinite(value):
        sheet.write_string(*place, cut(str(value)), styles.text)
    else:
        sheet.write_number(*place, value, styles.number)


def _styles(book: Workbook) -> _Styles:
    make: Callable[[dict[str, object]], Format] = book.add_format
    top = {"valign": "top", "text_wrap": True}
    return _Styles(
        header=make({"bold": True, "bg_color": "#E7E6E6", "bottom": 1, **top}),
        text=make({"num_format": "@", **top}),
        number=make({"valign": "top", "align": "left"}),
        severities={
            Severity.CRITICAL.value: make({"bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"}),
            Severity.MAJOR.value: make({"bold": True, "font_color": "#9C0006"}),
            Severity.MINOR.value: make({"font_color": "#7F6000"}),
        },
    )
