"""A second translation in the reports: header, rows, JSON and terminal; fast, without an encoder."""

from __future__ import annotations

import io
import json
import re

import pytest

from tests.made_audits import written
from tta.errors import AuditFormatError
from tta.reporter.html import report as html
from tta.reporter.json import audit as json_report
from tta.reporter.json.audit_reader import load
from tta.reporter.terminal import summary as terminal
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Finding,
    Kind,
    Language,
    Reference,
    ReferenceScore,
    Severity,
    Span,
)

HOSTILE = "It <script>alert(1)</script> \u202e slept."


@pytest.fixture
def audit():
    source = written(["Кошка тихо спит.", "Идёт дождь."], Language.RU)
    target = written(["The cat sleeps.", "It rains."], Language.EN)
    reference = Reference(
        written([HOSTILE, "It is raining."], Language.EN),
        ((0,), (1,)),
        (41.27, None),
        (ReferenceScore("chrF++", 41.27, "nrefs:1|nw:2", 2),),
    )
    evidence = {"reference": {"text": HOSTILE, "renders": True, "share": 0.8, "confidence_without": 0.6}}
    finding = Finding(
        "OM201", Kind.OMISSION, Severity.MAJOR, 0.7, Cause.TRANSLATION, 0, (Span(6, 10),), (Span(7, 7),),
        "Nothing in the English renders “тихо”.", evidence, "0" * 16,
    )  # fmt: skip
    beads = Alignment((Bead((0,), (0,), 0.8), Bead((1,), (1,), 0.8)))
    scores = (BeadScores(0.6), BeadScores())
    return Audit(source, target, beads, scores, (finding,), (), (), {"version": "0"}, reference=reference)


def rendered(audit):
    stream = io.StringIO()
    html.write(audit, stream)
    return stream.getvalue()


def test_header_and_rows_show_it_escaped(audit):
    page = rendered(audit)
    assert "chrF++</dt><dd>41.3" in page
    assert "nrefs:1|nw:2" in page
    assert "<script>alert(1)" not in page
    (row,) = re.findall(r'<p class="second">.*?</p>', page)
    assert '<q lang="en">It &lt;script&gt;alert(1)&lt;/script&gt; ⟨U+202E⟩ slept.</q>' in row
    assert "chrF++ 41" in row
    assert "has it (80%); without it the confidence was 60 %" in page
    assert "An estimate from the findings of a program, not a revision." in page
    assert not re.search(r"<[^>]+ (?:style|on\w+)=", page.split("<script>")[0].split("</style>")[1])


def test_json_is_read_back_whole(audit, tmp_path):
    content = json.loads(json.dumps(json_report.as_json(audit)))
    assert content["reference"]["beads"] == [
        {"id": "p1", "segments": [0], "chrf": 41.27},
        {"id": "p2", "segments": [1], "chrf": None},
    ]
    assert content["reference"]["scores"][0]["signature"] == "nrefs:1|nw:2"
    mqm = content["summary"]["mqm"]
    assert (mqm["estimate"], mqm["words"], mqm["penalty_per_1000_words"]) == (True, 5, 1000.0)
    assert mqm["expected_penalty_per_1000_words"] == 700.0
    assert mqm["weights"] == {"critical": 25, "major": 5, "minor": 1, "neutral": 0}
    (tmp_path / "audit.json").write_text(json.dumps(content))
    again = load(tmp_path / "audit.json")
    assert again == audit
    assert rendered(again) == rendered(audit)


@pytest.mark.parametrize("change", [{"beads": []}, {"scores": 3}, {"path": None, "segments": [{}]}])
def test_a_damaged_reference_is_refused(audit, tmp_path, change):
    content = json.loads(json.dumps(json_report.as_json(audit)))
    content["reference"] |= change
    (tmp_path / "audit.json").write_text(json.dumps(content))
    with pytest.raises(AuditFormatError, match="damaged"):
        load(tmp_path / "audit.json")


def test_an_index_beyond_the_segments_is_refused(audit, tmp_path):
    content = json.loads(json.dumps(json_report.as_json(audit)))
    content["reference"]["beads"][0]["segments"] = [7]
    (tmp_path / "audit.json").write_text(json.dumps(content))
    with pytest.raises(AuditFormatError, match="does not fit"):
        load(tmp_path / "audit.json")


def test_an_audit_of_before_has_none(audit, tmp_path):
    content = json_report.as_json(audit)
    del content["reference"], content["summary"]["mqm"]
    (tmp_path / "audit.json").write_text(json.dumps(content))
    assert load(tmp_path / "audit.json").reference is None


def test_the_terminal_says_both_in_a_line_each(audit):
    stream = io.StringIO()
    terminal.write(audit, stream)
    assert "estimate in the manner of MQM: 5 penalty points in 5 words" in stream.getvalue()
    assert "second translation en.txt: chrF++ 41.3\n" in stream.getvalue()
