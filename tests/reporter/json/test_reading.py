"""An audit comes back from its JSON as it was, from that of earlier versions too; what is none is refused in one line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import audit, finding
from tests.reporter.gold_reports import complete
from tta.errors import AuditFormatError
from tta.reporter.json.audit import as_json
from tta.reporter.json.audit_reader import load
from tta.types import Fact, FactStatus, Kind, Place, Span, TermUse


@pytest.fixture
def loaded(tmp_path):
    """Return what reads an audit of some JSON values."""

    def load_content(content):
        path = tmp_path / "audit.json"
        path.write_text(json.dumps(content), "utf-8")
        return load(path)

    return load_content


def reason(loaded, content):
    with pytest.raises(AuditFormatError) as raised:
        loaded(content)
    said = str(raised.value)
    assert "\n" not in said
    return said.partition("audit.json: ")[2]


def full():
    made = complete()
    source = replace(made.source, places=(Place(0, "page 1"), Place(14, "page 2")))
    block = replace(made.findings[-1], last_bead=made.findings[-1].bead + 1)
    return replace(
        made, source=source, findings=(*made.findings[:-1], block), terms=(TermUse("ракета", "missile", 1, 4),)
    )


def test_all_that_an_audit_holds_comes_back(loaded):
    made = full()
    assert loaded(as_json(made)) == made


def test_a_file_of_both_languages_has_its_text_once_and_it_comes_back_on_both_sides(loaded):
    plain = audit([("Кошка спит.", "Cat.")])
    made = replace(plain, target=replace(plain.target, text=plain.source.text))
    content = as_json(made)
    assert content["target"]["text"] is None
    assert loaded(content) == made


def test_texts_that_do_not_correspond_still_do_not(loaded):
    plain = audit([("Кошка спит.", "Rain.")])
    made = replace(plain, alignment=replace(plain.alignment, related=False))
    assert loaded(as_json(made)).alignment.related is False


def test_what_earlier_versions_did_not_write_is_as_it_was_then(loaded):
    content = as_json(replace(full(), facts=(), reference=None, stale_decisions=(), terms=()))
    for name in ("related", "facts", "stale_decisions", "reference"):
        del content[name]
    for finding_row in content["findings"]:
        for name in ("decision", "fact"):
            del finding_row[name]
    for bead in content["beads"]:
        del bead["probability"]
    for side in ("source", "target"):
        for segment in content[side]["segments"]:
            del segment["paragraph"]
    read = loaded(content)
    assert read.alignment.related
    assert (read.facts, read.stale_decisions, read.reference, read.terms) == ((), (), None, ())
    assert all((item.decision, item.fact) == (None, None) for item in read.findings)
    assert all(bead.probability == 1.0 for bead in read.alignment.beads)
    assert all(segment.paragraph == 0 for segment in read.source.segments)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "this is no JSON, expected an audit; write one: tta audit FILE --format json"),
        ("[" * 100_000, "this is no JSON"),
        ("[]", "not of the format tta-audit version 1; write it again with this tta"),
        ('{"format": "tta", "version": 1}', "not of the format"),
        ('{"format": "tta-audit", "version": 2}', "not of the format"),
        ('{"format": "tta-audit", "version": 1}', "the audit is damaged (KeyError: 'source'); write it again"),
    ],
)
def test_a_file_that_is_no_audit_is_refused(tmp_path, text, words):
    path = tmp_path / "audit.json"
    path.write_text(text)
    with pytest.raises(AuditFormatError) as raised:
        load(path)
    assert str(raised.value).startswith(f"{path}: {words}")


def test_a_file_that_is_not_there_is_told_by_its_name(tmp_path):
    with pytest.raises(AuditFormatError, match=r"none\.json: there is no such file, expected an audit; check the name"):
        load(tmp_path / "none.json")


def test_a_file_with_a_byte_order_mark_is_read(tmp_path):
    made = audit([("Кошка спит.", "The cat sleeps.")])
    (tmp_path / "audit.json").write_text(json.dumps(as_json(made)), "utf-8-sig")
    assert load(tmp_path / "audit.json") == made


def test_the_first_and_the_last_of_everything_fit(loaded):
    pairs = [("Кошка.", "Cat."), ("Снег.", "Snow.")]
    plain = audit(pairs)
    ends = [Span(0, 0), Span(0, len(plain.source.text)), Span(len(plain.source.text), len(plain.source.text))]
    facts = [
        Fact(Kind.NUMBER, FactStatus.MISSING, tuple(ends), (), "1", "", "no counterpart", place, None)
        for place in (0, 1)
    ]
    rows = [
        finding(0, ends, confidence=0, fact=0, last_bead=0),
        finding(1, confidence=1, fact=1, last_bead=1),
    ]
    made = audit(pairs, rows, facts, terms=tuple(TermUse("снег", "snow", 1, bead) for bead in (0, 1)))
    assert loaded(as_json(made)) == made


REFERENCE = [
    (lambda rows: rows.pop(), "the reference does not fit the beads"),
    (lambda rows: rows.append(rows[0]), "the reference does not fit the beads"),
    (lambda rows: rows[0].update(segments=[2]), "the reference does not fit the beads"),
    (lambda rows: rows[0].update(segments=[-1]), "the reference does not fit the beads"),
    (lambda rows: rows[0].update(chrf="high"), "could not convert string to float"),
]


@pytest.mark.parametrize(("damage", "words"), REFERENCE)
def test_another_translation_must_fit_the_rows(loaded, damage, words):
    content = json.loads(json.dumps(as_json(full())))
    damage(content["reference"]["beads"])
    assert words in reason(loaded, content)
