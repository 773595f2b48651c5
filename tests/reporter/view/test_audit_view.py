"""What a report shows: overview, codes, blocks, what to cite."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.made_audits import audit, every_kind, finding
from tta.reporter.html.page import page_file
from tta.reporter.view.audit_view import view
from tta.types import Choice, Decision, Severity


def marked(rows, *places):
    """The overview of so many rows, with a finding in each of these, counted from 1."""
    pairs = [(f"Строка {n}.", f"Line {n}.") for n in range(1, rows + 1)]
    return view(audit(pairs, [finding(place - 1, severity=severity) for place, severity in places])).overview


MINOR, MAJOR = Severity.MINOR, Severity.MAJOR


def test_the_overview_runs_from_the_first_row_to_the_last():
    marks = marked(101, (1, MINOR), (51, MINOR), (101, MAJOR))
    assert [(mark.percent, mark.severity, mark.label) for mark in marks] == [
        (0.0, "minor", "row 1: date, minor"),
        (50.0, "minor", "row 51: date, minor"),
        (100.0, "major", "row 101: date, major"),
    ]


def test_a_mark_leads_to_its_finding():
    pairs = [("Строка.", "Line.")]
    made = audit(pairs, [finding(0)])
    assert [mark.href for mark in view(made).overview] == [f"#f-{made.findings[0].fingerprint}"]


def test_findings_that_stand_close_together_share_a_mark_for_each_severity():
    assert len(marked(400, (1, MINOR), (2, MINOR))) == 2  # room for all
    close = marked(4000, (1, MINOR), (9, MINOR), (10, MAJOR), (11, MINOR))
    assert [(mark.label, mark.slot) for mark in close] == [
        ("row 1: date, minor", "0-minor"),
        ("row 10: date, major", "0-major"),
        ("row 11: date, minor", "1-minor"),
    ]


def test_the_script_divides_the_overview_as_the_page_does():
    from tta.reporter.view.audit_view import _SLOTS

    assert re.search(r"SLOTS = (\d+)", page_file("page.js")).group(1) == str(_SLOTS)


def test_codes_that_occur_are_explained_in_order_and_others_are_not():
    pairs = [("Строка.", "Line.")]
    shown = view(audit(pairs, [finding(0, code="NU101"), finding(0, code="DT101"), finding(0, code="XX999")]))
    assert [code.code for code in shown.codes] == ["DT101", "NU101"]
    assert all((code.title, code.explanation, code.remedy) for code in shown.codes)


@pytest.mark.parametrize(("rows", "blocks"), [(0, []), (50, [50]), (51, [50, 1]), (120, [50, 50, 20])])
def test_rows_come_in_blocks_of_fifty_that_a_browser_can_pass_over(rows, blocks):
    pairs = [("Строка.", "Line.")] * rows
    assert [len(block) for block in view(audit(pairs)).blocks] == blocks


def test_a_citation_names_the_texts_by_title_files_and_hashes():
    made = audit([("Строка.", "Line.")])
    source = replace(made.source, path="box 5/memo\u202e.ru.txt", sha256="ab" * 32, metadata=(("Title", "Беседа"),))
    target = replace(made.target, path="memo.en.txt", sha256="cd" * 32)
    assert view(replace(made, source=source, target=target)).citation == (
        "Беседа (memo⟨U+202E⟩.ru.txt, SHA-256 abababababababab; memo.en.txt, SHA-256 cdcdcdcdcdcdcdcd)"
    )
    both = replace(made, source=source, target=replace(source, language=made.target.language))
    assert view(both).citation == "Беседа (memo⟨U+202E⟩.ru.txt, SHA-256 abababababababab)"


def test_decisions_that_match_no_finding_are_shown_with_the_words_they_concerned():
    decision = Decision("0" * 16, Choice.QUERY, note="см. \u200bскан", source="2400 ракет", target="2,040 missiles")
    (stale,) = view(audit([], stale_decisions=(decision,))).stale
    assert (stale.choice, stale.note, stale.source, stale.target) == (
        "query", "см. ⟨U+200B⟩скан", "2400 ракет", "2,040 missiles",
    )  # fmt: skip


def test_facts_that_agree_are_counted_in_the_verdict():
    made = every_kind(30)
    agreeing = sum(fact.status.value == "equal" for fact in made.facts)
    shown = view(made)
    named = sum(fact.status == "equal" for fact in shown.facts.matched)
    assert f"{named} of {len(made.facts)} facts agree." in shown.header.verdict
    assert 0 < named <= agreeing
