"""A damaged audit is told when it is read, and not by whatever report is made of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import every_kind
from tta.errors import AuditFormatError
from tta.reporter.json.audit import as_json
from tta.reporter.json.audit_reader import load
from tta.types import NotRun, TermUse


@pytest.fixture(scope="module")
def content():
    made = replace(
        every_kind(9), terms=(TermUse("посол", "ambassador", 9, 0),), not_run=(NotRun("glossary", "none was given"),)
    )
    block = replace(made.findings[-1], last_bead=len(made.alignment.beads) - 1)
    return as_json(replace(made, findings=(*made.findings, block)))


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("findings", 0, "evidence"), None, "a finding's evidence is none"),
        (("findings", 0, "evidence"), ["rule"], "a finding's evidence is none"),
        (("findings", 0, "confidence"), 1e308, "a confidence is not from 0 to 1"),
        (("findings", 0, "confidence"), -0.1, "a confidence is not from 0 to 1"),
        (("findings", 0, "message"), 5, "a text of a finding is none"),
        (("findings", 0, "bead"), "p0", ""),
        (("findings", 0, "source_spans"), [[0, 10**9]], "a place lies outside ru.txt"),
        (("findings", 0, "source_spans"), [[9, 3]], "a span ends before it begins"),
        (("findings", 0, "fact"), 99999, "a finding points to no fact"),
        (("findings", 0, "fact"), -1, "a finding points to no fact"),
        (("facts", 0, "rule"), None, "a text of a fact is none"),
        (("facts", 0, "target_spans"), [[-5, 2]], "a span ends before it begins"),
        (("facts", 0, "source_bead"), "p99999", "a finding, fact or term points to no row"),
        (("source", "encoding"), None, "a text of the source is none"),
        (("source", "body"), [[0, 1e308]], ""),
        (("target", "segments", 0, "spans"), [], "a segment of the target stands nowhere"),
        (("target", "segments", 0, "text"), None, "a text of the target is none"),
        (("beads", 0, "similarity"), float("inf"), "a score of a row is no number"),
        (("beads", 0, "scores", "omission"), float("nan"), "a score of a row is no number"),
        (("beads", 0, "source"), [99999], "a row points to no segment of the source"),
        (("findings", 0, "bead"), "p99999", "a finding, fact or term points to no row"),
        (("findings", 0, "code"), None, "a text of a finding is none"),
        (("findings", 0, "fingerprint"), None, "a text of a finding is none"),
        (("findings", 3, "last_bead"), "p6", "a block of rows ends before it begins"),
        (("findings", 0, "target_spans"), [[0, 10**9]], "a place lies outside en.txt"),
        (("facts", 0, "source_reading"), None, "a text of a fact is none"),
        (("facts", 0, "target_reading"), None, "a text of a fact is none"),
        (("facts", 0, "target_bead"), "p10", "a finding, fact or term points to no row"),
        (("source", "path"), None, "a text of the source is none"),
        (("source", "sha256"), None, "a text of the source is none"),
        (("source", "text"), 5, ""),
        (("target", "segments", 0, "spans"), [[0, 10**9]], "a place lies outside en.txt"),
        (("target", "body"), [[0, 10**9]], "a place lies outside en.txt"),
        (("beads", 0, "probability"), float("nan"), "a score of a row is no number"),
        (("beads", 0, "target"), [-1], "a row points to no segment of the target"),
        (("not_run", 0, "why"), None, "a text of what was not run is none"),
        (("not_run", 0, "scorer"), None, "a text of what was not run is none"),
        (("signature",), [], "the signature is none"),
        (
            ("terms",),
            [{"term": "a", "text": "b", "count": 1, "bead": "p99999"}],
            "a finding, fact or term points to no row",
        ),
    ],
)
def test_what_does_not_fit_is_one_line_that_says_what(content, tmp_path, place, value, words):
    damaged = json.loads(json.dumps(content))
    owner = damaged
    for key in place[:-1]:
        owner = owner[key]
    assert place[-1] in owner if isinstance(owner, dict) else place[-1] < len(owner)
    owner[place[-1]] = value
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(damaged), "utf-8")
    with pytest.raises(AuditFormatError, match=r"audit\.json: the audit is damaged \(") as raised:
        load(path)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_fits_is_read(content, tmp_path):
    (tmp_path / "audit.json").write_text(json.dumps(content), "utf-8")
    assert as_json(load(tmp_path / "audit.json")) == content


def test_a_missing_file_and_a_folder_are_one_line_with_a_remedy(tmp_path):
    with pytest.raises(AuditFormatError, match=r"gone\.json: there is no such file, expected an audit; check the name"):
        load(tmp_path / "gone.json")
    with pytest.raises(AuditFormatError, match=r": this is a folder, expected the audit of one text .*: tta index "):
        load(tmp_path)
