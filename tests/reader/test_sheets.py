"""Tables in OpenDocument spreadsheets (.ods): the cells as they are seen, however often they are repeated."""

from __future__ import annotations

import time

import pytest

from tests.reader.formats.made import OPEN_DOCUMENT, odt
from tta.errors import InputError, NothingToAuditError
from tta.reader import read

PAIRS = [("Делегация прибыла в мае.", "The delegation arrived in May."), ("Кошка спит.", "The cat sleeps.")]
HIDDEN = "<style:style style:name='h'><style:table-properties table:display='false'/></style:style>"


def cell(text, properties=""):
    return f"<table:table-cell {properties}><text:p>{text}</text:p></table:table-cell>"


def line(*cells, properties=""):
    return f"<table:table-row {properties}>{''.join(cells)}</table:table-row>"


def sheet(*lines, name="Sheet", style=""):
    return f"<table:table table:name='{name}' table:style-name='{style}'>{''.join(lines)}</table:table>"


LINES = [line(*map(cell, pair)) for pair in PAIRS]


def written(tmp_path, *sheets, name="rows.ods"):
    path = tmp_path / name
    path.write_bytes(odt("".join(sheets), automatic=HIDDEN, kind="spreadsheet"))
    return path


def rows(pair):
    return [tuple(side.segments[n].text for side in (pair.source, pair.target)) for n in range(len(pair.beads))]


@pytest.mark.parametrize("name", ["rows.ods", "rows.csv"])  # names lie
def test_a_row_is_a_row_of_the_bitext_and_its_number_the_place(tmp_path, name):
    path = written(tmp_path, sheet(line(cell("Русский"), cell("English")), *LINES), name=name)
    pair = read(path)
    assert rows(pair) == PAIRS
    assert [place.name for place in pair.source.places] == ["row 2", "row 3"]


def test_a_spreadsheet_may_be_one_file_of_xml(tmp_path):
    path = tmp_path / "rows.fods"
    body = f"<office:body><office:spreadsheet>{sheet(*LINES)}</office:spreadsheet></office:body>"
    path.write_text(f"<office:document {OPEN_DOCUMENT}>{body}</office:document>", "utf-8")
    assert rows(read(path)) == PAIRS


def test_cells_are_read_as_they_are_seen(tmp_path):
    note = "<office:annotation><text:p>ask Anna</text:p></office:annotation>"
    first = (
        f"<table:table-cell>{note}<text:p>Кошка<text:s text:c='2'/><text:span>спит</text:span></text:p><text:p>и ест.</text:p>"
        "</table:table-cell>"
    )
    covered = "<table:covered-table-cell/>"
    day = cell("15.05.77", "office:date-value='1977-05-15T00:00:00'")
    pair = read(
        written(
            tmp_path, sheet(line(first, covered, cell("The cat sleeps and eats.")), line(day, covered, cell("May")))
        )
    )
    assert rows(pair) == [("Кошка  спит и ест.", "The cat sleeps and eats."), ("1977-05-15", "May")]


def test_of_several_sheets_that_are_not_hidden_the_first_with_both_languages_is_read(tmp_path):
    cover, other = sheet(line(cell("Проект")), name="Cover"), sheet(*LINES, name="Other")
    hidden = sheet(line(cell("Нет."), cell("No.")), name="Secret", style="h")
    pair = read(written(tmp_path, cover, hidden, sheet(*LINES, name="Texts"), other))
    assert rows(pair) == PAIRS
    assert pair.left_out == ("rows.ods: the sheets Cover, Other; one is read, Texts",)


def test_rows_of_groups_count_and_empty_ones_are_but_counted(tmp_path):
    empty = "<table:table-row table:number-rows-repeated='999999999'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
    group = (
        f"<table:table-row-group><table:table-header-rows>{LINES[0]}</table:table-header-rows></table:table-row-group>"
    )
    pair = read(written(tmp_path, sheet(group, empty, LINES[1])))
    assert [place.name for place in pair.source.places] == ["row 1", "row 1000000001"]


@pytest.mark.parametrize("what", ["rows", "columns"])
def test_cells_with_text_that_are_repeated_without_end_are_refused_soon(tmp_path, what):
    many = f"table:number-{what}-repeated='99999999'"
    row = line(*map(cell, PAIRS[0]), properties=many) if what == "rows" else line(cell("да", many), cell("yes"))
    start = time.process_time()
    with pytest.raises(InputError, match=r"at most 50,000 are read|more than 2,000,000 cells"):
        read(written(tmp_path, sheet(row, *LINES)))
    assert time.process_time() - start < 5


def test_what_is_no_spreadsheet_is_said(tmp_path):
    text = tmp_path / "text.ods"
    text.write_bytes(odt("<text:p>да</text:p>"))
    with pytest.raises(InputError, match="holds text, expected a spreadsheet"):
        read(text)
    with pytest.raises(NothingToAuditError, match="no rows in the table"):
        read(written(tmp_path, sheet()))
    deep = "<text:span>" * 5000 + "</text:span>" * 5000
    with pytest.raises(InputError):
        read(written(tmp_path, sheet(line(cell(deep), cell("yes")))))
