"""Reports and rows that a program asks an audit for."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pandas
import pytest

from tests.made_audits import every_kind
from tta.errors import InputError, UsageError
from tta.reporter import FORMATS, write_report


@pytest.fixture
def made():
    return every_kind(5)


def test_an_audit_shows_itself_in_a_line(made):
    counts = f"beads={len(made.alignment.beads)} findings={len(made.findings)} facts={len(made.facts)}"
    assert repr(made) == f"<Audit {made.source.path}, {made.target.path}: {counts}>"
    one = replace(made, target=replace(made.target, path=made.source.path))
    assert repr(one) == f"<Audit {made.source.path}: {counts}>"


@pytest.mark.parametrize("name", FORMATS)
def test_the_ending_names_the_format(made, tmp_path, name):
    path = tmp_path / f"report{FORMATS[name].suffix}"
    assert made.write(path) == path
    written = path.read_bytes()
    write_report(made, name, path)
    assert path.read_bytes() == written


def test_missing_folders_are_made(made, tmp_path):
    assert made.write(tmp_path / "box 5" / "reports" / "memo.html").is_file()


def test_a_format_that_is_named_goes_before_the_ending(made, tmp_path):
    assert made.write(str(tmp_path / "report.txt"), format="json") == tmp_path / "report.txt"
    assert json.loads((tmp_path / "report.txt").read_text("utf-8"))["format"] == "tta-audit"


@pytest.mark.parametrize(
    ("name", "form", "words"),
    [
        (
            "report.pdf",
            None,
            r"report.pdf: no format has the ending .pdf; there are .html, .*, or name one with format=",
        ),
        ("report", None, r"report: no format has the ending \(none\); there are .html, "),
        ("report.html", "pdf", "report.html: no such format pdf; there are html, json, "),
    ],
)
def test_a_format_that_is_none_is_an_error(made, tmp_path, name, form, words):
    with pytest.raises(UsageError, match=words):
        made.write(tmp_path / name, form)
    assert list(tmp_path.iterdir()) == []


def test_a_text_of_the_audit_is_not_replaced_and_a_place_that_is_none_an_error(made, tmp_path):
    path = tmp_path / "both.json"
    path.write_text("text")
    with pytest.raises(UsageError, match="this is a text of this audit"):
        replace(made, source=replace(made.source, path=str(path))).write(path)
    assert path.read_text() == "text"
    with pytest.raises(InputError, match="cannot be written"):
        made.write(path / "report.html")


def test_rows_are_plain_and_named_as_the_columns_of_the_csv(made):
    rows = made.rows()
    stream = io.StringIO()
    FORMATS["csv"].write(made, stream)
    header = next(csv.reader(io.StringIO(stream.getvalue().lstrip("\ufeff"))))
    assert len(rows) == len(made.findings)
    assert {name for row in rows for name in row} == set(header)
    assert {type(value) for row in rows for value in row.values()} <= {str, int, float, type(None)}
    frame = pandas.DataFrame(rows, columns=made.columns)
    assert list(frame.columns) == list(pandas.DataFrame(rows).columns)
    nothing = replace(made, findings=())
    assert list(pandas.DataFrame(nothing.rows(), columns=nothing.columns).columns) == list(frame.columns)
    assert sorted(frame["code"]) == sorted(finding.code for finding in made.findings)
