"""Sheets are read from workbooks of every make; hostile ones end in one line, soon and with little memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from tests.work import lines_run
from tta.errors import InputError
from tta.reader import workbook
from tta.reader.workbook import sheet_rows

BOOK = (
    '<workbook xmlns:r="r"><sheets><sheet name="Other" r:id="a"/><sheet name="Findings" r:id="b"/></sheets></workbook>'
)
LINKS = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
SHEET = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>one</t></is></c></row></sheetData></worksheet>'
STRINGS = "<sst/>"


def write(path, sheet=SHEET, strings=STRINGS, book=BOOK, links=LINKS, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        parts = {
            "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links, "xl/worksheets/sheet2.xml": sheet, "xl/sharedStrings.xml": strings,
        }  # fmt: skip
        for name, content in parts.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def rows(path):
    return list(sheet_rows(path, "Findings"))


def refused(path):
    with pytest.raises(InputError) as caught:
        rows(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "book.xlsx"


def test_cells_of_every_type(path):
    strings = (
        "<sst><si><t>plain</t></si><si><r><t>in </t></r><r><rPr/><t xml:space='preserve'>pieces</t></r>"
        "<rPh><t>sound</t></rPh></si><si><t>_x000D_ _x005F_x0041_</t></si><si/></sst>"
    )
    sheet = (
        "<x:worksheet><x:dimension ref='A1:XFD1048576'/><x:sheetData><x:row r='2'>"
        "<x:c r='A2' t='s'><x:v>0</x:v></x:c><x:c r='C2' t='s'><x:v>1</x:v></x:c><x:c t='s'><x:v>2</x:v></x:c>"
        "<x:c r='AA2'><x:v>0.5</x:v></x:c><x:c r='AB2' t='str'><x:f>A1&amp;B1</x:f><x:v>shown</x:v></x:c>"
        "<x:c r='AC2' t='s'><x:v>3</x:v></x:c><x:c r='AD2' t='s'><x:v>99</x:v></x:c><x:c r='AE2' t='s'/>"
        "</x:row><x:row/><x:row><x:c t='inlineStr'><x:is><x:t>last</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert rows(write(path, sheet, strings)) == [
        (2, {0: "plain", 2: "in pieces", 3: "\r _x0041_", 26: "0.5", 27: "shown"}),
        (4, {0: "last"}),
    ]


def test_white_space_between_elements_is_no_text(path):
    strings = "<sst>\n <si>\n  <t>one</t>\n </si>\n</sst>"
    sheet = (
        '<worksheet>\n <row r="1">\n  <c r="A1" t="s">\n   <v>0</v>\n  </c>\n  <c r="B1" t="inlineStr">\n   <is>\n'
        "    <t>two</t>\n   </is>\n  </c>\n </row>\n</worksheet>"
    )
    assert rows(write(path, sheet, strings)) == [(1, {0: "one", 1: "two"})]


def inline(*pieces):
    """A sheet whose first two cells are made of these pieces each."""
    runs = "".join(f"<r><t>{piece}</t></r>" for piece in pieces)
    return f'<worksheet><row><c t="inlineStr"><is>{runs}</is></c><c t="inlineStr"><is>{runs}</is></c></row></worksheet>'


def test_a_cell_holds_as_much_as_excel_writes_and_no_more(path):
    """32,767 characters, each perhaps written as an escape of seven."""
    most = "a" * 131_068
    assert rows(write(path, inline(most, most))) == [(1, {0: 2 * most, 1: 2 * most})]
    assert "a cell holds more text than any spreadsheet allows" in refused(write(path, inline(most, most, "a")))


def test_a_shared_string_that_is_too_long_is_refused_as_well(path):
    assert "a cell holds more text than any" in refused(
        write(path, strings=f"<sst><si><t>{'a' * 262_137}</t></si></sst>")
    )


@pytest.mark.parametrize(
    ("place", "cells"), [(0, {0: "first", 1: "x"}), (1, {0: "last", 1: "x"}), (2, {1: "x"}), (-1, {1: "x"})]
)
def test_a_cell_whose_shared_string_there_is_not_holds_nothing(path, place, cells):
    strings = "<sst><si><t>first</t></si><si><t>last</t></si></sst>"
    sheet = f'<worksheet><row r="1"><c r="A1" t="s"><v>{place}</v></c><c r="B1"><v>x</v></c></row></worksheet>'
    assert rows(write(path, sheet, strings)) == [(1, cells)]


def test_an_archive_may_end_in_a_comment(path):
    with zipfile.ZipFile(write(path), "a") as archive:
        archive.comment = "записано".encode() * 100
    assert rows(path) == [(1, {0: "one"})]


def test_a_workbook_needs_no_shared_strings(path):
    assert rows(write(path, strings=None)) == [(1, {0: "one"})]


def test_a_row_of_any_number_and_a_column_beyond_the_last_take_no_room(path):
    sheet = '<worksheet><row r="%s"><c r="%s1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row></worksheet>'
    near, far = write(path, sheet % (1, "A")), path.with_name("far.xlsx")
    assert rows(write(far, sheet % (1_048_576_999, "XFD"))) == [(1_048_576_999, {16_383: "1"})]
    assert lines_run(lambda: rows(far)) < 1.1 * lines_run(lambda: rows(near))


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"not a zip", b"PK\x03\x04" + b"\0" * 100, b"\xd0\xcf\x11\xe0" + b"\0" * 600]
)
def test_what_is_no_archive_is_refused(path, content):
    path.write_bytes(content)
    assert "no workbook" in refused(path)


def test_a_damaged_archive_is_refused(path):
    whole = write(path, SHEET.replace("one", "one " * 5000)).read_bytes()
    for damaged in (whole[:-30], whole[: len(whole) // 2], whole[:200] + b"\xff" * 60 + whole[260:], whole[50:]):
        path.write_bytes(damaged)
        refused(path)


@pytest.mark.parametrize("part", ["book", "links", "sheet"])
def test_a_missing_or_broken_part_is_refused(path, part):
    for content in (None, "", "<a>", "not xml", "<a/>" if part != "sheet" else "<a", "\0"):
        refused(write(path, **{part: content}))


@pytest.mark.parametrize("part", ["book", "links", "sheet", "strings"])
def test_entities_and_document_types_are_refused(path, part):
    laughs = '<!DOCTYPE a [<!ENTITY b "ha">' + "".join(
        f'<!ENTITY {chr(98 + n + 1)} "{f"&{chr(98 + n)};" * 10}">' for n in range(9)
    )
    for head in (
        laughs + "]>",
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY k SYSTEM "file:///etc/passwd">]>',
    ):
        assert "document type or entities" in refused(write(path, **{part: f"{head}<a>&k;</a>"}))


def test_a_document_type_is_refused_even_if_it_declares_nothing(path):
    assert "document type" in refused(write(path, f"<!DOCTYPE worksheet>{SHEET}"))


def test_numbers_that_are_none_are_refused(path):
    for sheet in ("<row r='x'/>", f"<row r='{'9' * 5000}'/>", "<row><c t='s'><v>x</v></c></row>"):
        refused(write(path, f"<worksheet>{sheet}</worksheet>"))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_may_claim_memory_is_refused(path, compression):
    refused(write(path, compression=compression))


def test_an_encrypted_archive_is_refused(path):
    data = bytearray(write(path, compression=zipfile.ZIP_STORED).read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    path.write_bytes(data)
    refused(path)


def bomb(kind, many):
    """Return the parts of a workbook that unpacks to so many bytes and is a thousandth of them."""
    if kind == "strings":
        item = f"<si><t>{'a' * 20_000}</t></si>"
        return {"strings": "<sst>" + item * (many // len(item)) + "</sst>"}
    if kind == "one string":
        return {"strings": "<sst><si><t>" + "a" * many + "</t></si></sst>"}
    if kind == "spaces":
        return {"sheet": "<worksheet>" + " " * many + "</worksheet>"}
    if kind == "attribute":
        return {"sheet": "<worksheet a='" + "a" * many + "'/>"}
    if kind == "index":
        return {"book": "<workbook>" + "<sheet name='Findings'/>" * (many // 24) + "</workbook>"}
    row = "<row><c r='A1' t='inlineStr'><is><t>" + "a" * 20_000 + "</t></is></c></row>"
    return {"sheet": "<worksheet>" + row * (many // len(row)) + "</worksheet>"}


@pytest.mark.parametrize("most", [8, pytest.param(64, marks=pytest.mark.slow)])
@pytest.mark.parametrize("kind", ["strings", "one string", "spaces", "attribute", "index", "rows"])
def test_a_bomb_is_refused_with_little_memory(path, monkeypatch, kind, most):
    """Of 64 MB, the limit, and of another to which everything is in proportion."""
    monkeypatch.setattr(workbook, "LARGEST_WORKBOOK", most * 2**20)
    many = most * 2**20 * 7 // 4
    write(path, **bomb(kind, many))
    assert path.stat().st_size < many / 60
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=r"unpacks to more than|more text than") as caught:
            for _ in sheet_rows(path, "Findings"):
                pass
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "\n" not in str(caught.value)
    assert peak < (most * 1.5 + 16) * 2**20


@pytest.mark.slow
def test_a_directory_of_very_many_files_is_refused(path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(30_000):
            archive.writestr(f"{number:060}", b"")
    path.write_bytes(stream.getvalue())
    assert "lists too many files" in refused(path)


def test_a_huge_file_is_refused(path):
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    assert "more than 64 MB" in refused(path)


def test_a_folder_is_refused(tmp_path):
    refused(tmp_path)
