"""JSON lines: a finding a line, whole in itself."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.conftest import segmented
from tests.made_audits import HOSTILE, audit, finding, hostile, text_of, whole
from tta.reporter.json.lines import write
from tta.types import Alignment, Bead, BeadScores, Choice, Decision, Language, Span

PAIRS = [("Кошка спит.", "The cat sleeps."), ('"15" мая', "May 13")]


def test_a_line_says_all_of_its_finding():
    plain = audit(PAIRS)
    made = audit(PAIRS, [finding(1, **whole(plain, 1))])
    (line,) = text_of(write, made).splitlines()
    assert json.loads(line) == {
        "source_path": "ru.txt", "target_path": "en.txt", "row": "p2", "code": "DT101", "kind": "date-time",
        "severity": "critical", "confidence": 0.97, "cause": "translation", "source_quote": '"15" мая',
        "target_quote": "May 13", "message": "The day differs.", "source_text": '"15" мая', "target_text": "May 13",
        "source_paragraph": 2, "source_sentence": 1, "target_paragraph": 2, "target_sentence": 1,
        "fingerprint": made.findings[0].fingerprint, "decision": None, "reason": "", "note": "", "reviewer": "", "date": "",
        "source_place": "", "target_place": "",
    }  # fmt: skip
    assert line.index("мая") < line.index("fingerprint")  # Cyrillic can be searched for


def test_a_decision_is_in_it():
    made = audit(PAIRS, [finding(0)])
    said = Decision(made.findings[0].fingerprint, Choice.DISMISSED, "scan agrees", "p. 2", "AB", "2024-05-01")
    row = json.loads(text_of(write, replace(made, findings=(replace(made.findings[0], decision=said),))))
    assert [row[name] for name in ("decision", "reason", "note", "reviewer", "date")] == [
        "dismissed", "scan agrees", "p. 2", "AB", "2024-05-01",
    ]  # fmt: skip


def test_the_citation_counts_sentences_in_their_paragraph():
    source = segmented(
        "Первое предложение стоит здесь. Второе стоит за ним.\n\nЭто уже другой абзац. В нём тоже два предложения."
    )
    target = segmented("One sentence stands here.", Language.EN)
    start = source.text.index("тоже")
    beads = (Bead((0, 1, 2, 3), (0,)), Bead((), (0,)))
    made = replace(
        audit(PAIRS), source=source, target=target, alignment=Alignment(beads), scores=(BeadScores(),) * 2,
        findings=(finding(0, [Span(start, start + 4)]), finding(1)),
    )  # fmt: skip
    rows = [json.loads(line) for line in text_of(write, made).splitlines()]
    assert (rows[0]["source_paragraph"], rows[0]["source_sentence"]) == (2, 2)
    assert (rows[0]["target_paragraph"], rows[0]["target_sentence"]) == (1, 1)  # no words there: where the bead begins
    assert (rows[1]["source_paragraph"], rows[1]["source_sentence"]) == (None, None)


def test_every_text_stays_on_its_line_and_comes_back():
    rows = [json.loads(line) for line in text_of(write, hostile()).splitlines()]  # splitlines knows NEL and U+2028, too
    held = [text.replace("\ud800", "⟨U+D800⟩") for text in HOSTILE]
    assert [row["message"] for row in rows] == held
    assert [row["note"] for row in rows] == held


def test_findings_come_in_the_order_of_the_document():
    made = audit(PAIRS, [finding(1), finding(0)])
    assert [json.loads(line)["row"] for line in text_of(write, made).splitlines()] == ["p1", "p2"]


def test_no_finding_no_line():
    assert text_of(write, audit(PAIRS)) == ""
