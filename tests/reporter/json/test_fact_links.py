"""Facts in the JSON of an audit, and which of them a finding is about."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import audit
from tta.reporter.json.audit import as_json
from tta.reporter.json.audit_reader import load
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Severity, Span

RUSSIAN, ENGLISH = (Span(0, 5),), (Span(0, 4),)
FACTS = [
    Fact(Kind.NUMBER, FactStatus.EQUAL, (Span(6, 7),), (Span(5, 6),), "1", "1", "same value", 0, 0),
    Fact(Kind.NUMBER, FactStatus.DIFFERS, RUSSIAN, ENGLISH, "120", "102", "the number differs", 0, 0),
    Fact(Kind.ENTITY, FactStatus.DIFFERS, RUSSIAN, ENGLISH, "a", "b", "the name differs", 0, 0),
]
NUMBER = Finding(
    "NU101", Kind.NUMBER, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, RUSSIAN, ENGLISH, "It differs.", fact=1
)
LOST = Finding("OM201", Kind.OMISSION, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, RUSSIAN, ENGLISH, "It is lost.")


@pytest.fixture
def content():
    return as_json(audit([("слово а", "word a")], [NUMBER, LOST], FACTS))


def links(content, tmp_path):
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(content), "utf-8")
    return [finding.fact for finding in load(path).findings]


def test_the_index_of_the_fact_is_written_and_read_back(content, tmp_path):
    assert [finding["fact"] for finding in content["findings"]] == [1, None]
    assert links(content, tmp_path) == [1, None]


def test_an_audit_written_before_findings_named_their_facts_is_linked_by_kind_and_place(content, tmp_path):
    for finding in content["findings"]:
        del finding["fact"]
    assert links(content, tmp_path) == [1, None]


def test_a_finding_of_no_fact_stays_so_whatever_stands_in_its_place(tmp_path):
    beside = replace(NUMBER, fact=None)
    assert links(as_json(audit([("слово а", "word a")], [beside], FACTS)), tmp_path) == [None]


def test_that_a_quantity_was_converted_is_written_where_it_was_and_read_back(tmp_path):
    facts = (FACTS[0], replace(FACTS[0], converted=True))
    content = as_json(audit([("слово а", "word a")], facts=facts))
    assert [row.get("converted") for row in content["facts"]] == [None, True]
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(content), "utf-8")
    assert load(path).facts == facts
