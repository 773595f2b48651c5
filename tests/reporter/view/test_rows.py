"""Rows: a bead or a piece of page furniture, with both cells and the findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import segmented
from tests.made_audits import audit, finding, whole, written
from tta.reporter.view.rows import rows
from tta.types import Alignment, Bead, BeadScores, Choice, Decision, Language, Reference, Severity, Span

PAIRS = [("Кошка спит.", "The cat sleeps."), ("Идёт дождь.", ""), ("", "Snow.")]


def text(paragraphs):
    return ["".join(piece.text for piece in paragraph) for paragraph in paragraphs]


def test_a_row_a_bead_numbered_as_in_all_reports():
    shown = rows(audit(PAIRS))
    assert [(row.id, row.number) for row in shown] == [("p1", 1), ("p2", 2), ("p3", 3)]
    assert [(text(row.source), text(row.target)) for row in shown] == [
        (["Кошка спит."], ["The cat sleeps."]), (["Идёт дождь."], []), ([], ["Snow."]),
    ]  # fmt: skip
    assert {(row.source_lang, row.target_lang) for row in shown} == {("ru", "en")}
    assert [(row.source_ref, row.target_ref) for row in shown] == [("¶ 1", "¶ 1"), ("¶ 2", ""), ("", "¶ 2")]


def test_likeness_and_doubt_are_said_only_where_they_mean_something():
    made = audit(PAIRS)
    unsure = replace(made.alignment.beads[0], probability=0.42, similarity=0.873, crossing=True)
    row, lone, _ = rows(replace(made, alignment=Alignment((unsure, *made.alignment.beads[1:]))))
    assert (row.similarity, row.doubt, row.crossing) == ("0.87", "42%", True)
    assert (lone.similarity, lone.doubt, lone.crossing) == ("", "", False)


def test_a_row_is_as_severe_as_its_worst_finding():
    found = [
        finding(0, severity=Severity.MINOR),
        finding(0, severity=Severity.MAJOR),
        finding(0, severity=Severity.NEUTRAL),
    ]
    first, second, _ = rows(audit(PAIRS, found))
    assert (first.severity, second.severity) == ("major", "")


def test_findings_are_numbered_through_the_document_and_stand_in_their_rows():
    shown = rows(audit(PAIRS, [finding(0), finding(2), finding(0)]))
    assert [[item.number for item in row.findings] for row in shown] == [[1, 3], [], [2]]


def test_a_finding_is_shown_with_its_words_its_kind_and_how_sure_it_is():
    plain = audit(PAIRS)
    made = audit(PAIRS, [finding(0, **whole(plain), message="The \u200bday differs.", confidence=1.0)])
    (shown,) = rows(made)[0].findings
    assert (shown.anchor, shown.fingerprint) == (f"f-{made.findings[0].fingerprint}", made.findings[0].fingerprint)
    assert (shown.code, shown.kind_slug, shown.kind_name, shown.letter) == ("DT101", "date", "date", "D")
    assert (shown.severity, shown.confidence, shown.cause) == ("critical", 99, "translation")
    assert (shown.message, shown.mqm) == ("The ⟨U+200B⟩day differs.", "accuracy/mistranslation/date-time")
    assert (shown.source_quote, shown.target_quote) == ("Кошка спит.", "The cat sleeps.")
    assert shown.decision is None


def test_the_words_of_a_finding_are_marked_with_its_number_and_address():
    made = audit(PAIRS, [finding(0, [Span(0, 5)], [Span(4, 7)]), finding(0, [Span(6, 10)])])
    row = rows(made)[0]
    marked = [(piece.text, mark.number, mark.anchor, mark.slug, mark.letter, mark.severity, mark.name)
              for piece in row.source[0] for mark in piece.marks]  # fmt: skip
    first, second = (f"f-{item.fingerprint}" for item in made.findings)
    assert marked == [
        ("Кошка", 1, first, "date", "D", "critical", "date"), ("спит", 2, second, "date", "D", "critical", "date"),
    ]  # fmt: skip
    assert [(piece.text, [mark.number for mark in piece.marks]) for piece in row.target[0]] == [
        ("The ", []), ("cat", [1]), (" sleeps.", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        ({"lost_words": ["тихо"], "share": 0.5}, [("lost words", "тихо"), ("share", "0.5")]),
        ({"reference": "plain"}, [("reference", "plain")]),
        (
            {"reference": {"renders": True, "share": 0.254, "confidence_without": 0.61}},
            [("second translation", "has it (25%); without it the confidence was 61 %")],
        ),
        (
            {"reference": {"renders": False, "confidence_without": 1.0}},
            [("second translation", "does not have it; without it the confidence was 99 %")],
        ),
        (
            {"reference": {"renders": False}},
            [("second translation", "does not have it; without it the confidence was 97 %")],
        ),
        ({"a\u200bb": "c\u202ed"}, [("a⟨U+200B⟩b", "c⟨U+202E⟩d")]),
    ],
)
def test_evidence_is_put_in_words(evidence, shown):
    (found,) = rows(audit(PAIRS, [finding(0, evidence=evidence)]))[0].findings
    assert list(found.evidence) == shown


def test_a_decision_is_shown_with_who_when_and_why():
    made = audit(PAIRS, [finding(0)])
    decision = Decision("x", Choice.DISMISSED, "scan\u202e", "p. 2", "A. B.", "2026-03-15")
    (shown,) = rows(replace(made, findings=(replace(made.findings[0], decision=decision),)))[0].findings
    assert (shown.decision.choice, shown.decision.reason, shown.decision.note) == ("dismissed", "scan⟨U+202E⟩", "p. 2")
    assert (shown.decision.reviewer, shown.decision.date) == ("A. B.", "2026-03-15")


def test_the_second_translation_stands_in_rows_with_findings_only():
    other = written(["A cat \u200bis", "sleeping.", "Snow falls."], Language.EN)
    reference = Reference(other, ((0, 1), (), (2,)), (41.6, None, 55.0), ())
    shown = rows(audit(PAIRS, [finding(0), finding(1)], reference=reference))
    assert [(row.second, row.chrf) for row in shown] == [("A cat ⟨U+200B⟩is sleeping.", "42"), ("", ""), ("", "")]


def test_a_page_number_stands_between_the_rows_where_the_page_ends():
    source = segmented("Первое предложение здесь.\n\n- 4 -\n\nВторое предложение здесь.\n\n- 5 -")
    target = segmented("The first sentence.\n\nThe second sentence.", Language.EN)
    content = [i for i, item in enumerate(source.segments) if item.kind.value != "furniture"]
    beads = tuple(Bead((i,), (n,)) for n, i in enumerate(content))
    made = replace(audit([]), source=source, target=target, alignment=Alignment(beads), scores=(BeadScores(),) * 2)
    shown = rows(made)
    assert [(row.furniture, row.number, text(row.source)) for row in shown] == [
        (False, 1, ["Первое предложение здесь."]),
        (True, 0, ["- 4 -"]),
        (False, 2, ["Второе предложение здесь."]),
        (True, 0, ["- 5 -"]),
    ]
    assert [row.id for row in shown] == ["p1", "msource1", "p2", "msource3"]
    assert [text(row.target) for row in shown if row.furniture] == [[], []]
