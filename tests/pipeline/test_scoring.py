"""Every scorer runs or is listed as not run; what they score is gathered by bead."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tta.scorers
from tests.judging.reference.made import bitext
from tta.pipeline.scoring import bead_scores, gathered, scored, with_doubt
from tta.scorers import CannotRunError, Scored, Scorer
from tta.types import Alignment, Bead, BeadScores, Cause, Fact, FactStatus, Finding, Kind, NotRun, Severity

FINDING = Finding("DT101", Kind.DATE_TIME, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, (), (), "Differs.", {"rule": "x"})


def cannot(_):
    raise CannotRunError("no vectors")


@pytest.fixture
def made(monkeypatch):
    table = (
        Scorer("dates", "", (), lambda _: Scored((FINDING,))),
        Scorer("coverage", "", (), cannot),
        Scorer("pairing", "", (), lambda _: Scored()),
    )
    monkeypatch.setattr(tta.scorers, "all_scorers", lambda: table)
    return bitext([[0]], [[0]], [((0,), (0,))])


def test_a_scorer_that_cannot_run_is_listed_with_its_reason_and_the_others_go_on(made):
    done, not_run = scored(made)
    assert done == [("dates", Scored((FINDING,))), ("pairing", Scored())]
    assert not_run == [NotRun("coverage", "no vectors")]


def test_how_many_scorers_have_run_is_told(made):
    told = []
    scored(made, lambda *said: told.append(said))
    assert told == [("comparing", done, 3) for done in range(4)]


def test_where_the_texts_do_not_correspond_only_the_scorer_that_reports_it_runs(made):
    done, not_run = scored(replace(made, alignment=Alignment(made.alignment.beads, related=False)))
    assert done == [("pairing", Scored())]
    assert not_run == [NotRun(name, "the two texts do not correspond") for name in ("dates", "coverage")]


def test_the_score_of_a_bead_is_the_worst_that_any_scorer_gives_it():
    parts = [Scored(omission={0: 0.25, 2: 0.9}, divergence={1: 0.12346}), Scored(omission={0: 0.5}, addition={2: 1.0})]
    assert bead_scores(3, parts) == (
        BeadScores(omission=0.5),
        BeadScores(divergence=0.1235),
        BeadScores(omission=0.9, addition=1.0),
    )
    assert bead_scores(1, []) == (BeadScores(),)


@pytest.mark.parametrize("probability", [1.0, 0.8])
def test_a_finding_on_a_bead_that_is_sure_stays_as_it_is(probability):
    assert with_doubt(FINDING, Bead((0,), (0,), probability=probability)) is FINDING


def test_a_finding_on_an_unsure_bead_is_less_sure_and_names_the_alignment():
    doubted = with_doubt(FINDING, Bead((0,), (0,), probability=0.5))
    assert (doubted.confidence, doubted.message) == (0.45, "Differs. The alignment is unsure here (50%).")
    assert doubted.evidence == {"rule": "x", "alignment_probability": 0.5}
    assert with_doubt(replace(FINDING, confidence=1 / 3), Bead((0,), (0,), probability=0.5)).confidence == 0.167


def test_that_the_texts_do_not_correspond_is_as_sure_whatever_bead_it_is_shown_at():
    unrelated = replace(FINDING, kind=Kind.ALIGNMENT)
    assert with_doubt(unrelated, Bead((0,), (0,), probability=0.5)) is unrelated


def fact(reading):
    return Fact(Kind.NUMBER, FactStatus.MISSING, (), (), reading, "", "", 0, None)


def about_a_fact(code, about=None):
    return Finding(code, Kind.NUMBER, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, (), (), "", fact=about)


def test_findings_go_on_pointing_to_their_facts_when_those_of_all_scorers_stand_one_behind_another():
    parts = [
        Scored((about_a_fact("NU102", 1), about_a_fact("NU101", 0)), (fact("1"), fact("2"))),
        Scored((about_a_fact("OM201"),)),
        Scored((about_a_fact("ID102", 0),), (fact("465"),)),
    ]
    findings, facts = gathered(parts)
    assert [item.source_reading for item in facts] == ["1", "2", "465"]
    assert [(item.code, item.fact if item.fact is None else facts[item.fact].source_reading) for item in findings] == [
        ("NU102", "2"),
        ("NU101", "1"),
        ("OM201", None),
        ("ID102", "465"),
    ]


def test_a_scorer_that_fails_is_listed_with_what_failed_and_the_others_go_on(made, monkeypatch):
    table = (Scorer("broken", "", (), lambda _: 1 / 0), *tta.scorers.all_scorers())
    monkeypatch.setattr(tta.scorers, "all_scorers", lambda: table)
    done, not_run = scored(made)
    assert [name for name, _ in done] == ["dates", "pairing"]
    assert not_run[0] == NotRun(
        "broken", "it failed, which is a fault of tta (ZeroDivisionError at test_scoring.py: division by zero)"
    )
