"""The published schemas say what is written: audits pass, real ones and hand-made, damaged ones do not."""

from __future__ import annotations

import copy
import json
from dataclasses import fields, replace
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.made_audits import audit, finding, hostile, whole
from tta.reporter.json import audit as json_report
from tta.review.decisions import DECISIONS_FORMAT, decision_as_json
from tta.types import (
    Cause,
    Choice,
    Decision,
    Fact,
    FactStatus,
    Kind,
    Language,
    NotRun,
    Reference,
    ReferenceScore,
    SegmentKind,
    Severity,
    TermUse,
)

ROOT = Path(__file__).parents[3]
SAID = Decision("f1", Choice.DISMISSED, "scan agrees", "p. 2", "AB", "2024-05-01", "DT101", "15", "13")


def schema(name):
    return json.loads((files("tta.reporter.json") / f"{name}.schema.json").read_text("utf-8"))


def errors(content, name="audit"):
    return list(Draft202012Validator(schema(name)).iter_errors(content))


def full():
    """An audit with everything that can be in one."""
    pairs = [("Кошка спит тихо.", "The cat sleeps."), ("Идёт дождь.", ""), ("", "Added.")]
    plain = audit(pairs)
    made = audit(pairs, [finding(0, **whole(plain)), finding(1, cause=Cause.SOURCE)])
    facts = (
        Fact(Kind.NUMBER, FactStatus.EQUAL, **{f"{k}_spans": v for k, v in whole(plain).items()}, source_reading="1",
             target_reading="1", rule="same", source_bead=0, target_bead=None, converted=True),
    )  # fmt: skip
    reference = Reference(
        made.target, ((0,), (), (1,)), (41.2, None, 100.0), (ReferenceScore("chrF++", 41.2, "nw:2", 2),)
    )
    findings = (replace(made.findings[0], decision=SAID), made.findings[1])
    return replace(
        made, findings=findings, facts=facts, reference=reference, stale_decisions=(SAID,), not_run=(NotRun("names", "why"),),
        terms=(TermUse("тихий кошка", "quiet cat", 2, 0),),
    )  # fmt: skip


@pytest.mark.parametrize("name", ["audit", "decisions"])
def test_they_are_schemas(name):
    Draft202012Validator.check_schema(schema(name))


def test_what_is_written_passes():
    for made in (audit([]), audit([("Кошка.", "Cat.")]), full(), hostile()):
        assert errors(json_report.as_json(made)) == []


def test_the_example_report_passes():
    (path,) = (ROOT / "reports").glob("*.audit.json")
    assert errors(json.loads(path.read_text("utf-8"))) == []


@pytest.mark.slow
def test_a_real_audit_passes(dobrynin):
    assert errors(json.loads(json.dumps(json_report.as_json(dobrynin)))) == []


def test_every_member_that_is_written_is_required_so_that_none_gets_lost():
    content = json.loads(json.dumps(json_report.as_json(full())))
    for path in closed(content):
        for name in list(at(content, path)):
            damaged = copy.deepcopy(content)
            del at(damaged, path)[name]
            open_to_it = {"decision", "stale_decisions"} & set(path) and name not in {"fingerprint", "decision"}
            open_to_it = (
                open_to_it or name in {"fact", "terms", "converted"} or (path, name) == (("summary",), "facts")
            )  # audits of earlier versions have none
            assert bool(errors(damaged)) is not bool(open_to_it), (path, name)


def test_a_member_that_is_not_in_the_schema_fails():
    content = json.loads(json.dumps(json_report.as_json(full())))
    for path in closed(content):
        damaged = copy.deepcopy(content)
        at(damaged, path)["tpyo"] = 1
        assert errors(damaged), path


def closed(content):
    """Return the paths of all objects but those that are open: the signature and the evidence; of a list, the first item."""
    found, todo = [], [()]
    while todo:
        path = todo.pop()
        value = at(content, path)
        if isinstance(value, dict) and path[-1:] not in {("signature",), ("evidence",), ("by_kind",)}:
            found.append(path)
            todo += [(*path, name) for name in value]
        elif isinstance(value, list) and value:
            todo.append((*path, 0))
    return found


def at(content, path):
    for step in path:
        content = content[step]
    return content


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("format",), "tta"),
        (("source", "language"), "de"),
        (("source", "sha256"), "abc"),
        (("source", "segments", 0, "spans"), [[0, 1, 2]]),
        (("source", "segments", 0, "spans"), [[0]]),
        (("source", "segments", 0, "spans"), [[-1, 2]]),
        (("source", "segments", 0, "spans"), []),
        (("source", "segments", 0, "kind"), "stamp"),
        (("source", "metadata"), [["Title"]]),
        (("beads", 0, "id"), "p0"),
        (("beads", 0, "id"), "1"),
        (("beads", 0, "source"), [-1]),
        (("beads", 0, "source"), [0.5]),
        (("beads", 0, "scores", "omission"), 1.5),
        (("findings", 0, "code"), "dt101"),
        (("findings", 0, "kind"), "date"),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "cause"), "typist"),
        (("findings", 0, "confidence"), "high"),
        (("findings", 0, "confidence"), 1.01),
        (("findings", 0, "bead"), "p01"),
        (("findings", 0, "evidence"), []),
        (("findings", 0, "fingerprint"), ""),
        (("findings", 0, "decision", "decision"), "maybe"),
        (("facts", 0, "status"), "same"),
        (("facts", 0, "source_bead"), 0),
        (("reference", "beads", 0, "chrf"), 101),
        (("summary", "by_kind"), {"date": 1}),
        (("summary", "mqm"), {}),
    ],
)
def test_a_damaged_audit_fails(path, value):
    content = json.loads(json.dumps(json_report.as_json(full())))
    at(content, path[:-1])[path[-1]] = value
    assert errors(content)


def test_evidence_and_signature_stay_open():
    content = json.loads(json.dumps(json_report.as_json(full())))
    content["findings"][0]["evidence"]["anything"] = [{"goes": None}]
    content["signature"]["another"] = {"tool": 1}
    assert errors(content) == []


def test_the_schemas_words_are_the_types():
    known = schema("audit")["$defs"]
    for given, enum in (
        (known["kind"]["enum"], Kind),
        (known["severity"]["enum"], Severity),
        (known["finding"]["properties"]["cause"]["enum"], Cause),
        (known["factStatus"]["enum"], FactStatus),
        (known["segment"]["properties"]["kind"]["enum"], SegmentKind),
        (known["document"]["properties"]["language"]["enum"], Language),
        (known["decision"]["properties"]["decision"]["enum"], Choice),
    ):
        assert given == [item.value for item in enum]
    names = {"decision" if item.name == "choice" else item.name for item in fields(Decision)}
    assert set(known["decision"]["properties"]) == names


def test_both_schemas_say_the_same_of_a_decision():
    assert schema("audit")["$defs"]["decision"] == schema("decisions")["$defs"]["decision"]


def test_decisions_pass_and_damaged_ones_fail():
    good = {"format": DECISIONS_FORMAT, "version": 1, "report": "any", "decisions": [decision_as_json(SAID)]}
    assert errors(good, "decisions") == []
    for name, value in (("format", "x"), ("version", 2), ("decisions", {}), ("decisions", [{"fingerprint": "a"}])):
        assert errors({**good, name: value}, "decisions"), name
    for name, value in (("fingerprint", ""), ("fingerprint", None), ("decision", "Confirmed"), ("tpyo", "x")):
        entry = {**decision_as_json(SAID), name: value}
        assert errors({**good, "decisions": [entry]}, "decisions"), name
