"""MQM annotations, parsed here as Marot's `setData` and its legacy tokenizer do: lines, tabs, JSON, marks."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

import pytest

from tests.conftest import segmented
from tests.made_audits import HOSTILE, audit, finding, hostile, text_of, whole
from tta.reporter.tables.mqm import COLUMNS, write
from tta.types import Alignment, Bead, BeadScores, Cause, Choice, Decision, Kind, Language, Severity, Span

PAIRS = [("Кошка тихо спит.", "The cat sleeps."), ('"15" мая', "May 13"), ("Лишнее.", "")]
WEIGHTS = [  # Marot's defaults: the first pattern that is found in "severity:category" counts
    (r"minor:.*punctuation|trivial:", 0.1), (r":.*reinterpretation", 0), (":source", 0), ("non.translation", 25),
    ("minor:", 1), ("major:", 5), ("critical:", 5),
]  # fmt: skip


def marot(text):
    """Read rows as Marot does."""
    rows = []
    for line in text.split("\n"):
        if not line.strip() or "system\tdoc\t" in line.lower():
            continue
        parts = line.split("\t")
        assert len(parts) == 10
        row = dict(zip(COLUMNS, parts, strict=True))
        row["metadata"] = json.loads(row["metadata"])
        row["severity"] = row["severity"][0].upper() + row["severity"][1:]
        row["marked"] = [marks(row[side]) for side in ("source", "target")]
        row["clean"] = [re.sub(r"</?v>", "", row[side]) for side in ("source", "target")]
        rows.append(row)
    return rows


def marks(text):
    """Return what stands between marks, which must take turns."""
    assert re.findall(r"</?v>", text) == ["<v>", "</v>"] * text.count("<v>")
    return re.split(r"<v>|</v>", text)[1::2]


def score(row):
    found = f"{row['severity']}:{row['category']}"
    return next((weight for pattern, weight in WEIGHTS if re.search(pattern, found, re.I)), 0)


def rows(made):
    return marot(text_of(write, made))


def test_a_row_has_ten_columns_and_the_words_are_marked_on_both_sides():
    spans = whole(audit(PAIRS), 1)
    row = rows(audit(PAIRS, [finding(1, spans["source"], [Span(20, 22)])]))[1]
    assert {name: row[name] for name in COLUMNS[:9]} == {
        "system": "en.txt", "doc": "ru.txt:Russian-English", "docSegId": "2", "globalSegId": "2", "rater": "tta",
        "source": '<v>"15" мая</v>', "target": "May <v>13</v>", "category": "Accuracy/Mistranslation/Date-time",
        "severity": "Critical",
    }  # fmt: skip
    assert row["metadata"]["note"] == "The day differs."
    assert (row["metadata"]["code"], row["metadata"]["confidence"]) == ("DT101", 0.97)


def test_a_bead_without_findings_has_one_row_that_says_so():
    found = rows(audit(PAIRS, [finding(1), finding(1)]))
    assert [row["docSegId"] for row in found] == ["1", "2", "2", "3"]
    assert (found[0]["category"], found[0]["severity"]) == ("No-error", "No-error")
    assert (found[0]["source"], found[0]["target"]) == PAIRS[0]
    assert (found[3]["source"], found[3]["target"]) == ("Лишнее.", "")


def test_an_omission_is_marked_in_the_source_and_its_place_in_the_target_is_not():
    row = rows(audit(PAIRS, [finding(0, [Span(6, 10)], [Span(7, 7)], code="OM201", kind=Kind.OMISSION)]))[0]
    assert row["marked"] == [["тихо"], []]
    assert row["category"] == "Accuracy/Omission"
    assert row["clean"] == list(PAIRS[0])


def test_words_of_other_beads_are_not_marked_and_overlapping_ones_once():
    row = rows(audit(PAIRS, [finding(0, [Span(0, 5), Span(3, 10), Span(17, 20)], [Span(0, 3), Span(4, 7)])]))[0]
    assert row["source"] == "<v>Кошка тихо</v> спит."
    assert row["target"] == "<v>The cat</v> sleeps."  # with only a space between them, they are one


def test_a_word_that_was_hyphenated_over_a_page_is_marked_as_one():
    source = segmented("Мы поддержим все соответствующие предложения о запре-\n\nщении создания оружия.")
    start = source.text.index("запре")
    (segment,) = [item for item in source.segments if "запрещении" in item.text]
    spans = segment.locate(segment.text.index("запрещении"), segment.text.index("запрещении") + 10)
    assert len(spans) == 2
    assert spans[0].start == start
    bead = Bead((source.segments.index(segment),), (0,))
    made = replace(
        audit(PAIRS), source=source, alignment=Alignment((bead,)), scores=(BeadScores(),), findings=(finding(0, spans),)
    )  # fmt: skip
    assert rows(made)[0]["marked"][0] == ["запрещении"]


@pytest.mark.parametrize(("severity", "points"), [("critical", 5), ("major", 5), ("minor", 1), ("neutral", 0)])
def test_marot_knows_the_severities(severity, points):
    (row,) = rows(audit(PAIRS[:1], [finding(0, severity=Severity(severity))]))
    assert row["severity"] == severity.capitalize()
    assert score(row) == points


def test_what_is_no_fault_of_the_translation_scores_nothing():
    made = audit(PAIRS[:1], [finding(0, cause=Cause.SOURCE), finding(0)])
    said = Decision("", Choice.DISMISSED, "<b>scan</b>\tagrees", reviewer="AB")
    made = replace(made, findings=(made.findings[0], replace(made.findings[1], decision=said)))
    source, dismissed = rows(made)
    assert source["category"] == "Source error/Accuracy/Mistranslation/Date-time"
    assert dismissed["severity"] == "Neutral"
    assert dismissed["metadata"]["severity"] == "critical"
    assert (dismissed["metadata"]["decision"], dismissed["metadata"]["reason"]) == (
        "dismissed",
        "&lt;b&gt;scan&lt;/b&gt; agrees",
    )
    assert score(source) == score(dismissed) == 0


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_category(kind):
    (row,) = rows(audit(PAIRS[:1], [finding(0, kind=kind)]))
    assert re.fullmatch(r"[A-Z][\w -]+(?:/[A-Z][\w -]+)*", row["category"])
    assert "none" not in row["category"].lower()


def test_the_languages_stand_in_the_first_row_only():
    for made in (audit(PAIRS), audit(PAIRS, [finding(0), finding(0)])):
        first, *others = rows(made)
        assert first["metadata"]["evaluation"] == {"source_language": "ru", "target_language": "en"}
        assert not any("evaluation" in row["metadata"] for row in others)


def test_hostile_texts_stay_in_their_cells_and_run_nowhere():
    text = text_of(write, hostile())
    found = marot(text)
    assert len(found) == len(text.splitlines()) - 1 == len(HOSTILE)  # splitlines knows NEL and U+2028, too
    for row, given in zip(found, HOSTILE, strict=True):
        for cell in (*(row[name] for name in COLUMNS[:9]), row["metadata"]["note"]):
            assert "<" not in cell.replace("<v>", "").replace("</v>", "")
            assert "\x00" not in cell
        wanted = re.sub("[\t\n\r\x85\u2028\u2029]", " ", given)
        if not re.search("[\x00-\x08\x1b\ud800\ufffe]", given):
            assert html.unescape(row["clean"][0]) == html.unescape(row["marked"][0][0]) == wanted
            assert html.unescape(row["metadata"]["note"]) == wanted


def test_a_mark_that_is_in_the_text_is_not_taken_for_one():
    pairs = [("слово <v>текст</v> и слово", "word")]
    (row,) = rows(audit(pairs, [finding(0, [Span(21, 26)])]))
    assert row["marked"][0] == [pairs[0][0][21:26]]
    assert html.unescape(row["clean"][0]) == pairs[0][0]


def test_swapped_languages_are_said():
    made = audit(PAIRS)
    made = replace(
        made, source=replace(made.source, language=Language.EN), target=replace(made.target, language=Language.RU)
    )  # fmt: skip
    assert rows(made)[0]["doc"] == "ru.txt:English-Russian"


def test_no_beads_leave_the_header():
    assert text_of(write, audit([])) == "\t".join(COLUMNS) + "\n"
