"""A table that tta wrote, filled in by a person and saved by whatever program, gives the decisions back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from tests.made_audits import HOSTILE, audit, finding, whole
from tta.commands.command_line import main
from tta.errors import InputError
from tta.reporter import write_report
from tta.reporter.json.audit_reader import load
from tta.review import tables
from tta.review.decisions import apply_decisions, load_decisions
from tta.review.formula_guard import guarded
from tta.types import Choice, Decision

PAIRS = [(f"Исходящий № {n} от 15 мая 1977 года.", f"Outgoing No. {n} of May 13, 1977.") for n in range(1, 7)]


def made(*decisions):
    """An audit with a finding a pair, the first of them decided."""
    plain = audit(PAIRS)
    one = audit(PAIRS, [finding(n, **whole(plain, n)) for n in range(len(PAIRS))])
    given = [
        replace(choice, fingerprint=item.fingerprint) for choice, item in zip(decisions, one.findings, strict=False)
    ]
    decided, _ = apply_decisions(one.findings, {item.fingerprint: item for item in given})
    return replace(one, findings=decided)


def table(path):
    """Write a report as CSV and return its rows and the fingerprints."""
    write_report(made(), "csv", path)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    return rows, [row[rows[0].index("fingerprint")] for row in rows[1:]]


def save(path, rows, delimiter=",", encoding="utf-8-sig", head=""):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path.write_bytes((head + stream.getvalue()).encode(encoding))
    return path


def refused(path):
    with pytest.raises(InputError) as caught:
        load_decisions(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_what_was_written_is_read_back(tmp_path, name):
    given = [
        Decision("", Choice.CONFIRMED, "", "проверить скан", "АБ", "2024-05-01"),
        Decision("", Choice.DISMISSED, "=1+1", "-x\nвторая строка; and, more", "@me", ""),
        Decision("", Choice.QUERY, "'=quoted", "👩\u200d🔬 ✔\ufe0f", "", ""),
        Decision("", Choice.FIXED, "  ＝1", "я" * 30_000, " ", ""),
    ]
    one = made(*given)
    path = tmp_path / f"report.{name}"
    write_report(one, name, path)
    read = load_decisions(path)
    assert list(read) == [item.fingerprint for item in one.findings[: len(given)]]
    for item in one.findings[: len(given)]:
        bare = replace(read[item.fingerprint], code="", source="", target="")
        assert bare == item.decision
    first = read[one.findings[0].fingerprint]
    assert (first.code, first.source, first.target) == ("DT101", *PAIRS[0])


@pytest.mark.parametrize(
    ("delimiter", "encoding", "head"),
    [
        (",", "utf-8-sig", ""),
        (",", "utf-8", ""),
        (";", "cp1251", ""),
        ("\t", "utf-16", ""),
        (";", "utf-8", "sep=;\r\n"),
    ],
)
def test_a_csv_is_read_as_any_program_saves_it(tmp_path, delimiter, encoding, head):
    rows, prints = table(tmp_path / "report.csv")
    place = rows[0].index("decision")
    rows[1][place : place + 4] = ["Confirmed ", "", "проверить по скану", "Иванов"]
    rows[3][place : place + 2] = [" DISMISSED\u00a0", "ошибка набора; не перевода"]
    order = sorted(range(len(rows[0])), key=lambda n: rows[0][n][::-1])  # columns moved about
    moved = [["mine", *(row[n] for n in order), "extra"] for row in rows]
    moved.insert(4, [])
    read = load_decisions(save(tmp_path / "saved.csv", moved, delimiter, encoding, head))
    assert list(read) == [prints[0], prints[2]]
    assert read[prints[0]].choice is Choice.CONFIRMED
    assert (read[prints[0]].note, read[prints[0]].reviewer) == ("проверить по скану", "Иванов")
    assert (read[prints[2]].choice, read[prints[2]].reason) == (Choice.DISMISSED, "ошибка набора; не перевода")


def test_a_workbook_is_read_as_another_program_saves_it(tmp_path):
    path, saved = tmp_path / "report.xlsx", tmp_path / "saved.xlsx"
    write_report(made(), "xlsx", path)
    book = openpyxl.load_workbook(path)
    sheet = book["Findings"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, columns["Decision"]).value = "Query "
    sheet.cell(3, columns["Note"]).value = "см. стр. 2"
    sheet.cell(3, columns["Date"]).value = 45413  # what a spreadsheet keeps of 1 May 2024
    sheet.insert_cols(1)
    sheet["A1"] = "mine"
    sheet.insert_rows(2)
    book.move_sheet("Findings", 3)
    book.save(saved)
    (decision,) = load_decisions(saved).values()
    assert decision.fingerprint == made().findings[1].fingerprint
    assert (decision.choice, decision.note, decision.date) == (Choice.QUERY, "см. стр. 2", "2024-05-01")


def test_a_sheet_that_was_renamed_is_found_where_it_is_the_first(tmp_path):
    path = tmp_path / "report.xlsx"
    write_report(made(Decision("", Choice.FIXED)), "xlsx", path)
    book = openpyxl.load_workbook(path)
    book["Findings"].title = "Замечания"
    book.save(path)
    assert [item.choice for item in load_decisions(path).values()] == [Choice.FIXED]


@pytest.mark.parametrize("fingerprint", ["1234567890123456", "12345678901234e5", "0000000000000123"])
def test_a_fingerprint_that_looks_like_a_number_survives(tmp_path, fingerprint):
    one = made(Decision("", Choice.FIXED))
    first = replace(one.findings[0], fingerprint=fingerprint)
    path = tmp_path / "report.csv"
    write_report(replace(one, findings=(first,)), "csv", path)
    assert f",'{fingerprint},fixed" in path.read_text("utf-8-sig")
    assert list(load_decisions(path)) == [fingerprint]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_an_unknown_decision_is_named_with_its_row(tmp_path, name):
    path = tmp_path / f"report.{name}"
    write_report(made(*[Decision("", Choice.QUERY)] * 3), name, path)
    if name == "csv":
        path.write_bytes(path.read_bytes().replace(b",query,", b",qery,", 2).replace(b",qery,", b",query,", 1))
    else:
        book = openpyxl.load_workbook(path)
        book["Findings"]["U3"] = "qery"
        book.save(path)
    message = refused(path)
    expected = "expected one of confirmed, dismissed, query, fixed, or nothing; correct the cell"
    assert message == f"{path}: row 3 has the decision 'qery', {expected}"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["a1", "да\nнет", ""], r"row 2 has the decision 'да\nнет'"),
        (["a1", "x" * 100_000, ""], "row 2 has the decision 'xxxx"),
        (["", "fixed", ""], "row 2 has a decision and no fingerprint"),
        (["a1", " ", "a thought"], "row 2 has a reason or note and no decision"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused(tmp_path, cells, words):
    message = refused(save(tmp_path / "d.csv", [["fingerprint", "decision", "note"], cells]))
    assert words in message
    assert len(message) < 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("\n\n", "the table is empty"),
        ("fingerprint,reason\na,b\n", "names no column 'decision', found 'fingerprint, reason'"),
        ("decision\nfixed\n", "names no column 'fingerprint'"),
        ('fingerprint,decision\n"a,fixed\n', "line 2 is no line of a table"),
        ("\x00\x01\x02" * 50, "no text file"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, text, words):
    path = tmp_path / "d.csv"
    path.write_text(text, "utf-8")
    assert words in refused(path)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("fingerprint;decision;note\na1;fixed;a,b,c,d,e,f\n", "a,b,c,d,e,f"),
        ('fingerprint;"mine, not, yours, at, all";decision;note\na1;;fixed;да\n', "да"),
        ("\n\nfingerprint;decision;note\na1;fixed;да\n", "да"),
        ("sep=|\r\nfingerprint|decision|note\r\na1|fixed|a;b,c\r\n", "a;b,c"),
        ("sep=,\nfingerprint,decision,note\na1,fixed,a;b\n", "a;b"),
        ("fingerprint,decision,note\ra1,fixed,да\r", "да"),
        ('fingerprint,decision,note\na1,fixed,"одна\nдве"\n', "одна\nдве"),
    ],
)
def test_the_separator_is_that_of_the_first_line(tmp_path, text, note):
    path = tmp_path / "d.csv"
    path.write_bytes(text.encode())
    assert load_decisions(path) == {"a1": Decision("a1", Choice.FIXED, note=note)}


def test_a_column_that_is_missing_is_empty(tmp_path):
    path = save(tmp_path / "d.csv", [["decision", "fingerprint"], ["fixed", "a1"]])
    assert load_decisions(path) == {"a1": Decision("a1", Choice.FIXED)}


def test_of_two_decisions_about_one_finding_the_later_counts_and_of_two_columns_the_first(tmp_path):
    rows = [["fingerprint", "decision", "note", "Note"], ["a1", "fixed", "", ""], ["a1", "query", "one", "other"]]
    assert load_decisions(save(tmp_path / "d.csv", rows)) == {"a1": Decision("a1", Choice.QUERY, note="one")}


@pytest.mark.parametrize(
    ("cell", "date"),
    [("45413", "2024-05-01"), ("45413.75", "2024-05-01"), ("2024-05-01", "2024-05-01"), ("1.5.2024", "1.5.2024"), ("2024", "2024"), ("", "")],
)  # fmt: skip
def test_a_date_that_a_spreadsheet_keeps_as_a_number_of_days_is_written_out(tmp_path, cell, date):
    path = save(tmp_path / "d.csv", [["fingerprint", "decision", "date"], ["a1", "fixed", cell]])
    assert load_decisions(path)["a1"].date == date


def test_decisions_of_any_length_in_all_are_refused_beyond_a_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_MOST_TEXT", 2 * 2**20)
    rows = [["fingerprint", "decision", "note"], *([f"f{n}", "fixed", "я" * (2**20 - 5)] for n in (1, 2))]
    assert len(load_decisions(save(tmp_path / "d.csv", rows))) == 2
    rows[2][2] += "я"
    message = refused(save(tmp_path / "d.csv", rows))
    assert message.endswith("d.csv: the decisions hold more than 2 million characters; split it")


def test_a_table_too_large_to_be_read_is_refused(tmp_path):
    path = tmp_path / "d.csv"
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    assert refused(path) == f"{path}: the table has more than 64 MB, which is the most; split it"


def test_a_missing_file_is_named(tmp_path):
    for name in ("none.csv", "none.xlsx", "none.json"):
        refused(tmp_path / name)


def test_hostile_words_in_a_table_stay_words(tmp_path):
    rows = [["decision", "note", "fingerprint"]]
    rows += [
        ["query", guarded(text), f"f{n}"] for n, text in enumerate(HOSTILE) if "\ud800" not in text and "\0" not in text
    ]
    read = load_decisions(save(tmp_path / "d.csv", rows, encoding="utf-8"))
    assert {item.note for item in read.values()} == {
        text for text in HOSTILE if "\ud800" not in text and "\0" not in text
    }


def test_the_limit_of_the_csv_module_is_left_as_it_was(tmp_path):
    before = csv.field_size_limit()
    load_decisions(save(tmp_path / "d.csv", [["fingerprint", "decision", "note"], ["a", "fixed", "я" * 200_000]]))
    assert csv.field_size_limit() == before


@pytest.mark.slow
def test_the_command_takes_them(tmp_path, capsys):
    text = tmp_path / "pairs.tsv"
    text.write_text("source\ttarget\nисх. № 465\tOriginal # 40\n", "utf-8")
    assert main(["audit", str(text), "--format", "csv,json", "-o", str(tmp_path)]) == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "pairs.audit.csv").read_text("utf-8-sig"), newline="")))
    place = rows[0].index("decision")
    rows[1][place : place + 2] = ["dismissed", "так в подлиннике"]
    decided = save(tmp_path / "decided.csv", rows, ";", "cp1251")
    arguments = [
        "audit",
        str(text),
        "--decisions",
        str(decided),
        "--format",
        "json",
        "-o",
        str(tmp_path),
        "--fail-on",
        "minor",
    ]
    assert main(arguments) == 0
    found = load(tmp_path / "pairs.audit.json")
    assert found.findings[0].decision.reason == "так в подлиннике"
    rows[1][place] = "no"
    assert main(["audit", str(text), "--decisions", str(save(decided, rows))]) == 2
    assert "row 2 has the decision 'no'" in capsys.readouterr().err
