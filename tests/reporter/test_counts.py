"""One audit has one number of findings, wherever it is said."""

from __future__ import annotations

import io
import json
import re

import docx
import openpyxl
import pytest

from tests.made_audits import every_kind
from tests.reporter.gold_reports import complete
from tta.reporter import write_report
from tta.reporter.terminal import summary


@pytest.mark.parametrize("made", [complete(), every_kind(12)], ids=["complete", "every kind"])
def test_every_report_has_the_same_number_of_findings(made, tmp_path):
    def content(name):
        return write_report(made, name, tmp_path / name)[0].read_bytes()

    page = content("html").decode("utf-8")
    stream = io.StringIO()
    summary.write(made, stream)
    table = next(
        item for item in docx.Document(io.BytesIO(content("docx"))).tables if item.cell(0, 0).text == "Severity"
    )
    book = openpyxl.load_workbook(io.BytesIO(content("xlsx")), read_only=True)
    saved = json.loads(content("json"))
    counts = {
        "the library": len(made.rows()),
        "json": len(saved["findings"]),
        "its summary": saved["summary"]["findings"],
        "jsonl": content("jsonl").decode("utf-8").count("\n"),
        "xlsx": sum(bool(row[0].value) for row in book["Findings"].iter_rows(min_row=2)),
        "sarif": len(json.loads(content("sarif"))["runs"][0]["results"]),
        "the rows of the page": page.count('<li class="finding '),
        "its list": page.count('<tr class="entry'),
        "its counts": sum(map(int, re.findall(r"<b>(\d+)</b> (?:critical|major|minor|neutral)", page))),
        "terminal": int(re.search(r"(\d+) findings?$", stream.getvalue(), re.M)[1]),
        "memo": int(table.rows[-1].cells[1].text),
    }
    assert set(counts.values()) == {len(made.findings)}, counts
