"""The JSON of an audit: the contract's fields, and everything read back."""

from __future__ import annotations

import io
import json

import pytest

import tta
from tests.conftest import DOBRYNIN
from tta.reporter.json import audit as json_report
from tta.reporter.json.audit_reader import load

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def content(dobrynin):
    stream = io.StringIO()
    json_report.write(dobrynin, stream)
    return json.loads(stream.getvalue())


def test_it_has_the_fields_of_the_contract(content):
    assert (content["format"], content["version"]) == ("tta-audit", 1)
    assert {"signature", "source", "target", "beads", "findings", "not_run", "summary"} <= set(content)
    assert {"path", "language", "sha256", "segments"} <= set(content["source"])
    assert set(content["beads"][0]["scores"]) == {"omission", "addition", "divergence"}
    finding = next(item for item in content["findings"] if item["code"] == "DT101")
    assert finding["source_spans"] == [[809, 822]]
    assert finding["target_spans"] == [[14333, 14345]]
    assert finding["bead"] == "p5"
    assert (finding["severity"], finding["kind"], finding["cause"]) == ("critical", "date-time", "translation")


def test_spans_are_offsets_into_the_file_as_decoded(content):
    text = DOBRYNIN.read_text("utf-8")
    for side in ("source", "target"):
        for segment in content[side]["segments"]:
            pieces = [text[start:stop] for start, stop in segment["spans"]]
            assert "".join(pieces).replace(" ", "") == segment["text"].replace(" ", "")


def test_every_segment_but_furniture_stands_in_exactly_one_bead(content):
    for side in ("source", "target"):
        wanted = [i for i, s in enumerate(content[side]["segments"]) if s["kind"] != "furniture"]
        assert sorted(i for bead in content["beads"] for i in bead[side]) == wanted


def test_the_signature_says_how_to_remake_it(content):
    signature = content["signature"]
    assert signature["version"] == tta.__version__
    assert len(signature["model"]["sha256"]) == 64
    assert signature["inputs"][0]["encoding"] == "utf-8"
    assert signature["inputs"][0]["sha256"] == content["source"]["sha256"]


def test_what_is_written_is_read_back(dobrynin, content, tmp_path):
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(content), "utf-8")
    assert json_report.as_json(load(path)) == content
