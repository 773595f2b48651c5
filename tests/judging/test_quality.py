"""The estimate in the manner of MQM."""

from __future__ import annotations

from dataclasses import replace

from tests.made_audits import written
from tta.judging.quality import quality, words
from tta.types import (
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Finding,
    Kind,
    Language,
    Segment,
    SegmentKind,
    Severity,
)


def finding(severity, cause=Cause.TRANSLATION, confidence=0.5, decision=None):
    return Finding("OM201", Kind.OMISSION, severity, confidence, cause, 0, (), (), "", {}, "f", decision)


def audit(findings, line="слово " * 100, related=True):
    source, target = written([line.strip()], Language.RU), written(["word"], Language.EN)
    beads = Alignment((Bead((0,), (0,)),), related)
    return Audit(source, target, beads, (BeadScores(),), tuple(findings), (), (), {})


def test_weights_are_mqms():
    for severity, points in (
        (Severity.NEUTRAL, 0),
        (Severity.MINOR, 1),
        (Severity.MAJOR, 5),
        (Severity.CRITICAL, 25),
    ):
        found = quality(audit([finding(severity)]))
        assert (found.penalty, found.expected, found.words) == (points * 10, points * 5, 100)


def test_only_faults_of_the_translation_count_that_nobody_dismissed():
    found = quality(
        audit(
            [
                finding(Severity.MAJOR),
                finding(Severity.MAJOR, Cause.SOURCE),
                finding(Severity.MAJOR, Cause.EDITORIAL),
                finding(Severity.MAJOR, decision=Decision("f", Choice.DISMISSED)),
                finding(Severity.MAJOR, decision=Decision("f", Choice.CONFIRMED)),
            ]
        )
    )
    assert (found.penalty, found.counted) == (100, 2)


def test_nothing_found_is_no_penalty():
    assert quality(audit([])).penalty == 0


def test_unrelated_texts_and_texts_without_words_have_no_estimate():
    assert quality(audit([finding(Severity.MAJOR)], related=False)) is None
    assert quality(audit([], line="* * *")) is None


def test_a_block_of_rows_weighs_as_each_of_them_and_a_passage_that_was_moved_once():
    for code, points in (("OM101", 3), ("AL103", 1)):
        block = replace(finding(Severity.MINOR), code=code, last_bead=2)
        assert quality(audit([block])).points == points


def test_furniture_does_not_count():
    made = written(["Слово и слово.", "- 12 -"], Language.RU)
    segments = (made.segments[0], Segment(made.segments[1].spans, "- 12 -", SegmentKind.FURNITURE))
    assert words(made) == 4
    assert words(type(made)(made.path, made.language, made.text, made.body, "utf-8", "", (), segments)) == 3


def test_points_are_for_a_thousand_words_and_rounded_to_hundredths():
    found = quality(audit([finding(Severity.MAJOR, confidence=0.333)], line="слово " * 7))
    assert (found.penalty, found.expected, found.words) == (714.29, 237.86, 7)


def test_of_less_than_a_page_the_points_themselves_say_more():
    short, page = (quality(audit([finding(Severity.MAJOR)], line="слово " * count)) for count in (249, 250))
    assert (short.points, short.expected_points, short.is_short) == (5, 2.5, True)
    assert (page.points, page.is_short) == (5, False)
