"""The workbook, read by openpyxl and as XML: no formulas, nothing that XML cannot hold, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from defusedxml.ElementTree import fromstring

from tests.made_audits import HOSTILE, audit, finding, hostile, whole
from tta.reporter.registry import write_report
from tta.reporter.tables.csv_table import COLUMNS
from tta.reporter.tables.xlsx import LONGEST_CELL, cut, write
from tta.types import Choice, Decision, Fact, FactStatus, Kind

PAIRS = [("Кошка спит.", "The cat sleeps."), ('"15" мая', "May 13"), ("Лишнее.", "")]


def made():
    plain = audit(PAIRS)
    facts = (
        Fact(
            Kind.DATE_TIME, FactStatus.DIFFERS, *whole(plain, 1).values(), "15 May", "13 May", "the day differs", 1, 1
        ),
        Fact(Kind.NUMBER, FactStatus.EQUAL, *whole(plain, 0).values(), "1", "1", "same", 0, 0),
    )
    return audit(PAIRS, [finding(1, **whole(plain, 1)), finding(2, whole(plain, 2)["source"])], facts=facts)


def data(one):
    stream = io.BytesIO()
    write(one, stream)
    return stream.getvalue()


def book(one):
    return openpyxl.load_workbook(io.BytesIO(data(one)))


def test_findings_facts_text_and_summary_are_there():
    found = book(made())
    assert found.sheetnames == ["Findings", "Facts", "Text", "Summary"]
    rows = list(found["Findings"].iter_rows(values_only=True))
    first = dict(zip(COLUMNS, rows[1], strict=True))
    assert (first["row"], first["code"], first["severity"], first["confidence"]) == ("p2", "DT101", "critical", 0.97)
    assert (first["source_quote"], first["target_quote"], first["decision"]) == ('"15" мая', "May 13", None)
    assert [row[1] for row in found["Facts"].iter_rows(min_row=2, values_only=True)] == ["differs", "equal"]
    texts = [(row[0], row[2], row[4], row[-1]) for row in found["Text"].iter_rows(min_row=2, values_only=True)]
    assert texts[1:] == [("p2", '"15" мая', "May 13", "DT101"), ("p3", "Лишнее.", None, "DT101")]
    summary = [(str(a), str(b)) for a, b in found["Summary"].iter_rows(min_row=2, values_only=True)]
    assert ("Findings, critical", "2") in summary
    assert ("SHA-256, source", "0" * 64) in summary
    assert ("Signature, version", "0.9.1") in summary


def test_rows_are_as_high_as_their_wrapped_text_up_to_a_screen():
    sheet = book(audit([("Слово " * 40, "word"), ("я" * 100_000, "word")], [finding(0), finding(1)]))["Findings"]
    assert [sheet.row_dimensions[row].height for row in (2, 3)] == [90, 300]


def test_the_header_stays_there_are_filters_and_decisions_are_chosen_from_a_list():
    sheet = book(made())["Findings"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:Y3"
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"confirmed,dismissed,query,fixed"'
    assert str(rule.sqref) == "U2:U3"
    assert sheet["U1"].value == "Decision"
    assert sheet["I2"].alignment.wrap_text


def test_a_decision_stands_in_its_columns():
    one = made()
    said = Decision("", Choice.DISMISSED, "scan agrees", "стр. 2", "AB", "2024-05-01")
    one = replace(one, findings=(replace(one.findings[0], decision=said),))
    cells = [cell.value for cell in book(one)["Findings"][2]][-5:]
    assert cells == ["dismissed", "scan agrees", "стр. 2", "AB", "2024-05-01"]


def test_no_cell_is_a_formula_whatever_the_texts():
    raw = zipfile.ZipFile(io.BytesIO(data(hostile())))
    for name in raw.namelist():
        content = raw.read(name)
        fromstring(content, forbid_dtd=True)  # well-formed
        if name.startswith("xl/worksheets/sheet"):
            assert not re.search(rb"<f[ />]|t=\"str\"|<hyperlink", content)
    for sheet in book(hostile()):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}
                assert not isinstance(cell.value, str) or cell.number_format == "@" or cell.row == 1


def test_what_xml_cannot_hold_is_made_visible_and_nothing_else_is_changed():
    rows = [
        dict(zip(COLUMNS, row, strict=True))
        for row in book(hostile())["Findings"].iter_rows(min_row=2, values_only=True)
    ]
    notes = [row["note"] for row in rows]
    assert "nul ⟨U+0000⟩ bell" in notes[5]
    assert notes[6] == "surrogate ⟨U+D800⟩ alone"
    assert notes[7] == "noncharacter ⟨U+FFFE⟩ and ⟨U+FFFF⟩"
    assert "⟨U+202E⟩evil" in rows[8]["message"]
    for number in (0, 1, 2, 3, 4, 10, 12, 14):
        assert notes[number] == HOSTILE[number]


def test_what_looks_like_an_escape_of_the_format_is_escaped():
    content = zipfile.ZipFile(io.BytesIO(data(hostile()))).read("xl/sharedStrings.xml").decode()
    assert "_x005F_x0041_" in content
    assert "_x0041_ " not in content.replace("_x005F_x0041_ ", "")


@pytest.mark.parametrize("text", ["я" * 100_000, "😀" * 20_000, "a" * 32_768])
def test_a_cell_too_long_is_cut_with_a_note(text):
    short = cut(text)
    assert len(short.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert short.endswith(f"[cut here: {len(text):,} characters; the .csv has them all]")
    assert text.startswith(short.split(" … ")[0])


def test_a_cell_that_just_fits_is_not_cut():
    assert cut("я" * LONGEST_CELL) == "я" * LONGEST_CELL


def test_the_same_audit_gives_the_same_bytes(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_report(made(), "xlsx", tmp_path / name)
    first, second = ((tmp_path / name).read_bytes() for name in ("a.xlsx", "b.xlsx"))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as raw:
        assert {item.date_time for item in raw.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = raw.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2000-01-01T00:00:00Z"] * 2  # never the present time


def test_no_finding_leaves_the_header():
    sheet = book(audit(PAIRS))["Findings"]
    assert sheet.max_row == 1
    assert book(audit([]))["Text"].max_row == 1


def test_rows_that_no_sheet_holds_are_counted_in_its_last_line(monkeypatch):
    monkeypatch.setattr("tta.reporter.tables.xlsx._MOST_ROWS", 2)
    sheet = book(audit(PAIRS))["Text"]
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == [
        "Row",
        "p1",
        "p2",
        "… and 1 more rows than a sheet can hold",
    ]
