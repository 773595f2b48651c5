"""A damaged audit is told when it is read, and not by whatever report is made of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import every_kind
from tta.errors import AuditFormatError
from tta.reporter.json.audit import as_json
from tta.reporter.json.audit_reader import load
from tta.types import TermUse


@pytest.fixture(scope="module")
def content():
    return as_json(replace(every_kind(9), terms=(TermUse("посол", "ambassador", 9, 0),)))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("findings", 0, "evidence"), None),
        (("findings", 0, "evidence"), ["rule"]),
        (("findings", 0, "confidence"), 1e308),
        (("findings", 0, "confidence"), -0.1),
        (("findings", 0, "message"), 5),
        (("findings", 0, "bead"), "p0"),
        (("findings", 0, "source_spans"), [[0, 10**9]]),
        (("findings", 0, "source_spans"), [[9, 3]]),
        (("findings", 0, "fact"), 99999),
        (("findings", 0, "fact"), -1),
        (("facts", 0, "rule"), None),
        (("facts", 0, "target_spans"), [[-5, 2]]),
        (("facts", 0, "source_bead"), "p99999"),
        (("source", "encoding"), None),
        (("source", "body"), [[0, 1e308]]),
        (("target", "segments", 0, "spans"), []),
        (("target", "segments", 0, "text"), None),
        (("beads", 0, "similarity"), float("inf")),
        (("beads", 0, "scores", "omission"), float("nan")),
        (("beads", 0, "source"), [99999]),
        (("signature",), []),
        (("terms",), [{"term": "a", "text": "b", "count": 1, "bead": "p99999"}]),
    ],
)
def test_what_does_not_fit_is_one_line(content, tmp_path, place, value):
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
    assert "\n" not in str(raised.value)


def test_what_fits_is_read(content, tmp_path):
    (tmp_path / "audit.json").write_text(json.dumps(content), "utf-8")
    assert as_json(load(tmp_path / "audit.json")) == content


def test_a_missing_file_and_a_folder_are_one_line_with_a_remedy(tmp_path):
    with pytest.raises(AuditFormatError, match=r"gone\.json: there is no such file, expected an audit; check the name"):
        load(tmp_path / "gone.json")
    with pytest.raises(AuditFormatError, match=r": this is a folder, expected the audit of one text .*: tta index "):
        load(tmp_path)
