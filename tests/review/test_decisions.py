"""Decisions live by fingerprint: the code and the words, not the place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import tta
from tests.conftest import document
from tta.errors import InputError
from tta.review.decisions import (
    apply_decisions,
    decision_as_json,
    in_doubt,
    load_decisions,
    with_fingerprints,
)
from tta.types import Cause, Choice, Decision, Finding, Kind, Language, Severity, Span


def finding(start, stop):
    return Finding("NU102", Kind.NUMBER, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, (Span(start, stop),), (), "…")


def prints(text, *spans):
    return [
        f.fingerprint
        for f in with_fingerprints([finding(*span) for span in spans], document(text), document("", Language.EN))
    ]


def test_a_fingerprint_survives_text_before_it_and_goes_with_the_words():
    assert prints("Было 120 танков", (5, 8)) == prints("Вчера было 120 танков", (11, 14))
    assert prints("Было 120 танков", (5, 8)) != prints("Было 130 танков", (5, 8))


def test_fingerprints_are_the_same_in_every_version():
    """Reviewers keep their decisions for years: these were computed once, of code, words and number alone."""
    assert prints("120 и 120", (0, 3), (6, 9)) == ["88becd2bda86a309", "5abc459b4121b769"]
    source, target = document("от 15\n  мая 1977"), document("May 13, 1977", Language.EN)
    both = replace(finding(3, 5), source_spans=(Span(3, 6), Span(8, 16)), target_spans=(Span(0, 6),))
    assert source.words(both.source_spans) == "15 мая 1977"
    assert [item.fingerprint for item in with_fingerprints([both], source, target)] == ["a8c0d9b279e8f0ca"]


def test_a_lone_half_of_a_character_has_a_fingerprint_too():
    assert prints("12\ud800", (0, 3)) == prints("12?", (0, 3)) != prints("12!", (0, 3))


def test_two_alike_have_different_fingerprints():
    first, second = prints("120 и 120", (0, 3), (6, 9))
    assert first != second


@pytest.mark.parametrize(
    ("choices", "left"),
    [
        ([Choice.DISMISSED, Choice.CONFIRMED], [Choice.QUERY]),
        ([Choice.DISMISSED, Choice.DISMISSED], [Choice.DISMISSED]),
        ([Choice.CONFIRMED, None], [Choice.CONFIRMED]),
        ([None, Choice.DISMISSED], [None]),
        ([Choice.DISMISSED, Choice.CONFIRMED, Choice.FIXED], [Choice.QUERY]),
    ],
)
def test_of_findings_alike_no_decision_moves_to_another(choices, left):
    """One is corrected; nobody can tell which of the decisions was about the one that is left."""
    documents = document("120 и " * len(choices)), document("", Language.EN)

    def alike(count):
        return with_fingerprints([finding(6 * i, 6 * i + 3) for i in range(count)], *documents)

    decisions = {
        item.fingerprint: Decision(item.fingerprint, choice, reason="why")
        for item, choice in zip(alike(len(choices)), choices, strict=True)
        if choice
    }
    everything, _ = apply_decisions(alike(len(choices)), in_doubt(decisions, alike(len(choices)), *documents))
    assert [item.decision and item.decision.choice for item in everything] == choices
    rest, stale = apply_decisions(alike(1), in_doubt(decisions, alike(1), *documents))
    assert [item.decision and item.decision.choice for item in rest] == left
    assert len(stale) == len(decisions) - (choices[0] is not None)


def alike(count, words="May 13"):
    """Findings with one source and one translation, and the documents they stand in."""
    source, target = document("120 и " * count), document(f"{words} " * count, Language.EN)
    size = len(words) + 1
    bare = [replace(finding(6 * i, 6 * i + 3), target_spans=(Span(size * i, size * i + 6),)) for i in range(count)]
    return with_fingerprints(bare, source, target), source, target


def test_a_decision_in_doubt_is_a_query_that_gives_the_reason_and_keeps_who_decided_when():
    first, second = (item.fingerprint for item in alike(2)[0])
    decisions = {
        first: Decision(first, Choice.CONFIRMED, note="проверено", reviewer="А. Б.", date="2024-05-01"),
        second: Decision(second, Choice.DISMISSED, "so in the original"),
    }
    doubted = in_doubt(decisions, *alike(1))
    note = "one of several findings alike is gone, on which the decisions differed: decide again"
    assert doubted[first] == Decision(first, Choice.QUERY, note=note, reviewer="А. Б.", date="2024-05-01")
    assert doubted[second] == decisions[second]  # what is gone stays as it was decided
    assert decisions[first].choice is Choice.CONFIRMED


def test_findings_in_other_words_are_not_alike():
    first, second = (item.fingerprint for item in alike(2)[0])
    decisions = {first: Decision(first, Choice.CONFIRMED), second: Decision(second, Choice.DISMISSED)}
    assert in_doubt(decisions, *alike(1, "May 14")) == decisions


@pytest.mark.parametrize(("gone", "left"), [(20, Choice.QUERY), (21, Choice.CONFIRMED)])
def test_twenty_findings_alike_may_have_gone(gone, left):
    marks = [item.fingerprint for item in alike(1 + gone)[0]]
    decisions = {marks[0]: Decision(marks[0], Choice.CONFIRMED), marks[-1]: Decision(marks[-1], Choice.DISMISSED)}
    assert in_doubt(decisions, *alike(1))[marks[0]].choice is left


def test_decisions_are_applied_and_the_stale_ones_named():
    (marked,) = with_fingerprints([finding(0, 3)], document("120"), document("", Language.EN))
    confirmed, gone = Decision(marked.fingerprint, Choice.CONFIRMED), Decision("gone", Choice.FIXED)
    decided, stale = apply_decisions([marked], {marked.fingerprint: confirmed, "gone": gone})
    assert decided[0].decision == confirmed
    assert stale == (gone,)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "[" * 100_000, '{"format": "tta-decisions", "version": 2}', '{"format": "tta-decisions", "version": 1, "decisions": 5}',
     '{"format": "tta-decisions", "version": 1, "decisions": [{"fingerprint": "a", "decision": "maybe"}]}'],
)  # fmt: skip
def test_what_are_no_decisions_is_refused_in_one_line(tmp_path, content):
    path = tmp_path / "decisions.json"
    path.write_text(content)
    with pytest.raises(InputError) as caught:
        load_decisions(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_decisions_are_read(tmp_path):
    path = tmp_path / "decisions.json"
    entry = {"fingerprint": "a1", "decision": "dismissed", "reason": "scan agrees"}
    path.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": [entry]}))
    decision = load_decisions(path)["a1"]
    assert decision == Decision("a1", Choice.DISMISSED, reason="scan agrees")
    assert decision_as_json(decision) == entry


def test_a_file_of_no_decisions_is_one_and_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "decisions.json"
    path.write_text('{"format": "tta-decisions", "version": 1}', "utf-8-sig")
    assert load_decisions(path) == {}
    entry = {"fingerprint": "a1", "decision": "query", "note": "см. скан"}
    path.write_text(
        json.dumps({"format": "tta-decisions", "version": 1, "decisions": entry}, ensure_ascii=False), "utf-8"
    )
    assert load_decisions(path)["a1"].note == "см. скан"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"decision": "fixed"}, "a decision lacks its fingerprint"),
        ({"fingerprint": "", "decision": "fixed"}, "a decision lacks its fingerprint"),
        ({"fingerprint": 12, "decision": "fixed"}, "a decision lacks its fingerprint"),
        ({"fingerprint": "a1"}, "a decision is none of confirmed, dismissed, fixed, query"),
        ({"fingerprint": "a1", "decision": "Fixed"}, "a decision is none of confirmed, dismissed, fixed, query"),
        (["a1", "fixed"], "a decision lacks its fingerprint"),
    ],
)
def test_an_entry_that_is_no_decision_is_named_with_the_remedy(tmp_path, entry, message):
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": [entry]}))
    with pytest.raises(InputError) as caught:
        load_decisions(path)
    assert str(caught.value) == f"{path}: {message}; export it from a report again"


@pytest.mark.slow
def test_decisions_are_carried_to_the_corrected_translation_and_the_stale_ones_listed(tmp_path):
    original = [("Письмо № 465 получено.", "Letter No. 40 was received."), ('"15" мая 1977 года', "May 13, 1977")]
    corrected = [
        ("Новая строка, которой раньше не было.", "A new line that was not there before."),
        ("Письмо № 465 получено.", "Letter No. 465 was received."),
        ('"15" мая 1977 года', "On May 13, 1977"),
    ]
    findings = {finding.code: finding for finding in tta.audit_pairs(original).findings}
    decisions = [
        Decision(findings["ID101"].fingerprint, Choice.CONFIRMED, code="ID101"),
        Decision(findings["DT101"].fingerprint, Choice.QUERY, note="see the scan", code="DT101"),
    ]
    path = tmp_path / "decisions.json"
    entries = [decision_as_json(decision) for decision in decisions]
    path.write_text(json.dumps({"format": "tta-decisions", "version": 1, "decisions": entries}))
    audit = tta.audit_pairs(corrected, settings=tta.Settings(decisions=path))
    assert audit.stale_decisions == (decisions[0],)
    assert [finding.decision for finding in audit.findings if finding.code == "DT101"] == [decisions[1]]
