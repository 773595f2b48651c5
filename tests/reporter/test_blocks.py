"""A finding on a block of rows, in every format: told once, its words marked in each of its rows."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import audit, finding, text_of, whole
from tta.judging.quality import quality
from tta.reporter.bitexts import tmx, xliff
from tta.reporter.json import audit as as_json
from tta.reporter.json import lines, sarif
from tta.reporter.json.audit_reader import load
from tta.reporter.tables import mqm
from tta.reporter.view.rows import rows
from tta.types import Severity

PAIRS = [("Он пришёл.", "He came."), ("Импресарио уехал.", ""), ("Дождь шёл.", ""), ("Снег шёл.", ""), ("Да.", "Yes.")]


@pytest.fixture
def made():
    plain = audit(PAIRS)
    spans = tuple(span for bead in (1, 2, 3) for span in whole(plain, bead)["source"])
    block = finding(1, spans, code="OM101", severity=Severity.MAJOR, last_bead=3, message="3 rows are lost.")
    return audit(PAIRS, [block])


def test_the_page_marks_every_row_and_tells_it_once(made):
    shown = rows(made)
    assert [len(row.findings) for row in shown] == [0, 1, 0, 0, 0]
    assert [row.severity for row in shown] == ["", "major", "major", "major", ""]
    marked = [any(piece.marks for paragraph in row.source for piece in paragraph) for row in shown]
    assert marked == [False, True, True, True, False]


def test_json_names_the_last_row_and_reads_it_back(made, tmp_path):
    written = json.loads(text_of(as_json.write, made))
    assert (written["findings"][0]["bead"], written["findings"][0]["last_bead"]) == ("p2", "p4")
    path = tmp_path / "a.json"
    path.write_text(json.dumps(written), "utf-8")
    assert load(path).findings[0].last_bead == 3
    assert "last_bead" not in json.loads(text_of(as_json.write, audit(PAIRS, [finding(0)])))["findings"][0]


@pytest.mark.parametrize("last", ["p1", "p99"])
def test_a_block_that_ends_nowhere_is_refused(made, tmp_path, last):
    written = json.loads(text_of(as_json.write, made))
    written["findings"][0]["last_bead"] = last
    path = tmp_path / "a.json"
    path.write_text(json.dumps(written), "utf-8")
    with pytest.raises(Exception, match="row"):
        load(path)


@pytest.mark.parametrize("module", [lines, sarif, tmx, xliff, mqm])
def test_other_formats_tell_it_once(made, module):
    text = text_of(module.write, made)
    assert text.count("3 rows are lost.") == text_of(
        module.write, replace(made, findings=(replace(made.findings[0], last_bead=None),))
    ).count("3 rows are lost.")


def test_a_block_weighs_as_its_rows(made):
    assert quality(made).penalty == pytest.approx(
        3 * quality(replace(made, findings=(replace(made.findings[0], last_bead=None),))).penalty, abs=0.02
    )
