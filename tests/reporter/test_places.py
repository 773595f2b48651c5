"""Where a finding stands in a file that is no plain text is said in every report for people, and kept for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import docx
import pytest

from tests.made_audits import every_kind
from tta.reporter import FORMATS
from tta.reporter.json.audit_reader import load
from tta.reporter.view.audit_view import view
from tta.types import Place


@pytest.fixture(scope="module")
def placed():
    found = every_kind(30)
    source = replace(found.source, places=(Place(0, "page 3, line 1"), Place(40, "page 3, line 2")))
    return replace(found, source=source)


def written(audit, form):
    stream = io.BytesIO() if FORMATS[form].binary else io.StringIO()
    FORMATS[form].write(audit, stream)
    return stream.getvalue()


def test_a_row_of_the_report_says_where_it_stands(placed):
    rows = [row for block in view(placed).blocks for row in block if not row.furniture]
    assert rows[0].source_ref == "page 3, line 1"
    assert rows[0].target_ref.startswith("¶")


def test_tables_and_lines_say_so_and_stay_empty_for_plain_text(placed):
    rows = list(csv.DictReader(io.StringIO(written(placed, "csv").removeprefix("\ufeff"))))
    assert {row["source_place"] for row in rows} <= {"page 3, line 1", "page 3, line 2", ""}
    assert any(row["source_place"] for row in rows)
    assert not any(row["target_place"] for row in rows)
    first = json.loads(written(placed, "jsonl").splitlines()[0])
    assert first["source_place"] in {"page 3, line 1", "page 3, line 2", ""}


def test_the_memo_and_sarif_say_so(placed):
    memo = docx.Document(io.BytesIO(written(placed, "docx")))
    cells = {cell.text for table in memo.tables for row in table.rows for cell in row.cells}
    assert any("page 3, line" in text for text in cells | {item.text for item in memo.paragraphs})
    results = json.loads(written(placed, "sarif"))["runs"][0]["results"]
    assert any("page 3" in result["properties"].get("source_place", "") for result in results)


@pytest.mark.parametrize("form", ["tmx", "xliff", "tei", "mqm"])
def test_formats_for_other_programs_say_so_and_nothing_of_plain_text(placed, form):
    assert "page 3, line 1" in written(placed, form)
    plain = written(every_kind(30), form)
    assert "x-tta-place" not in plain
    assert "source_place" not in plain
    assert 'type="place"' not in plain


def test_an_audit_in_json_keeps_them(placed, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(written(placed, "json"), "utf-8")
    content = json.loads(path.read_text("utf-8"))
    assert content["source"]["places"] == [[0, "page 3, line 1"], [40, "page 3, line 2"]]
    assert "places" not in content["target"]
    assert load(path).source.places == placed.source.places
