"""Small inputs as a test: what must come of each pair alone. findings.tsv are from public reports of what checkers get wrong,
editor.tsv was written as editors and archivists write, before the rules were looked at.

Each row is a kind, a Russian and an English text, and the families of codes of which one must be reported, or `none`. What a scorer
of facts decides is tried without the model, the whole audit with it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import tta
from tests.test_conventions import alarms
from tta.pipeline.reading import reader_of
from tta.types import Severity

FACTS = {"DT", "NU", "ID", "NA", "MK"}
READ = {"order of numbers", "two actions exchanged", "companies"}
"""Kinds of facts that take the reader of both sides: what a value belongs to, and whether a body goes by another name."""


def rows():
    tables = [Path(__file__).with_name(name).read_text("utf-8") for name in ("findings.tsv", "editor.tsv")]
    return [line.split("\t") for table in tables for line in table.splitlines()[1:]]


ROWS = rows()


def families(codes):
    return {code[:2] for code in codes}


def is_right(codes, expected):
    return not codes if expected == "none" else bool(families(codes) & set(expected.split(",")))


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [row[1:] for row in ROWS if row[3] == "none" or (set(row[3].split(",")) <= FACTS and row[0] not in READ)],
)
def test_facts_are_judged_without_the_model(russian, english, expected):
    assert is_right(alarms(russian, english), expected)


@pytest.fixture(scope="module")
def reported(encoder):
    """The codes that an audit of each row by itself reports."""
    with pytest.MonkeyPatch.context() as patched:
        reader = reader_of()
        patched.setattr("tta.encoder.load_encoder", lambda *_, **__: encoder)
        patched.setattr("tta.pipeline.reading.reader_of", lambda: reader)
        audits = {(russian, english): tta.audit_pairs([(russian, english)]) for _, russian, english, _ in ROWS}
    return {
        pair: [item.code for item in audit.findings if item.severity is not Severity.NEUTRAL]
        for pair, audit in audits.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize(("russian", "english", "expected"), [row[1:] for row in ROWS])
def test_an_audit_reports_what_it_must_and_nothing_else(reported, russian, english, expected):
    assert is_right(reported[russian, english], expected), reported[russian, english]
