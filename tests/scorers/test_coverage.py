"""Omissions and additions down to the phrase."""

from __future__ import annotations

import numpy as np
import pytest

import tta
from tta.scorers.attention import held, is_silent, losses, worst_runs
from tta.scorers.coverage import thresholds
from tta.scorers.phrase import phrase
from tta.types import Cause, Language, Severity, Side


def words(text):
    return [(m, m + len(w)) for w in text.replace(",", "").split() for m in [text.index(w)]]


def test_a_word_that_nothing_claims_is_not_held():
    own = np.eye(4, dtype=np.float32)
    other = own[[0, 1, 3]]
    firmness = held(own, other)
    assert firmness[[0, 1, 3]].min() > 0.9
    assert firmness[2] < 0.01
    assert held(own, other[:0]).tolist() == [0, 0, 0, 0]


def test_runs_are_the_maximal_scoring_stretches():
    runs = worst_runs([1, 1, -1, 1, -5, 1, -0.5, 1, 1], 0.0)
    assert [(run.start, run.stop, run.loss) for run in runs] == [(0, 2, 2), (3, 4, 1), (5, 9, 2.5)]
    assert sum(run.loss for run in worst_runs([1.0, -2.0, 1.0], 0.0)) == 2
    assert worst_runs([-1.0, -1.0], 0.0) == []


def test_silent_words_lose_nothing():
    assert losses(np.zeros(2, np.float32), [False, True]).tolist() == pytest.approx([1.0, -0.1])
    assert is_silent("the", Language.EN)
    assert is_silent("ведь", Language.RU)
    assert not is_silent("не", Language.RU)


@pytest.mark.parametrize(
    ("text", "run", "marked"),
    [
        ("осложнить, а то и вообще поставить", (0, 4), "осложнить, а то и вообще"),
        ("со своей стороны за то", (0, 5), "со своей стороны"),
        ("обсудить и вопрос", (0, 2), "обсудить"),
        ("во всех вопросах", (0, 3), "во всех вопросах"),
    ],
)
def test_a_run_is_marked_as_the_phrase_it_makes(text, run, marked):
    start, stop = phrase(text, words(text)[slice(*run)], Language.RU)
    assert text[start:stop] == marked


def test_a_greater_loss_is_more_probable():
    for side in Side:
        curve = [thresholds(side).probability(loss) for loss in (0, 1, 2, 4, 8)]
        assert curve == sorted(curve)
        assert 0 <= curve[0] < curve[-1] <= 1


@pytest.mark.slow
def test_a_dropped_clause_is_found_and_its_place_shown():
    russian = "Мы подпишем договор в Москве, если американская сторона согласится с нашими предложениями по ракетам."
    audit = tta.audit_pairs([(russian, "We will sign the treaty in Moscow.")])
    found = [f for f in audit.findings if f.code == "OM201"]
    marked = " ".join(span.of(audit.source.text) for span in found[0].source_spans)
    assert "американская сторона согласится" in marked
    assert found[0].severity is Severity.MAJOR
    (caret,) = found[0].target_spans
    assert caret.start == caret.stop
    assert audit.target.text[: caret.start].endswith("Moscow")


@pytest.mark.slow
def test_an_invented_clause_is_an_addition():
    english = "The meeting took place in Geneva, and all the delegates applauded the French ambassador loudly."
    audit = tta.audit_pairs([("Встреча состоялась в Женеве.", english)])
    assert [f.code for f in audit.findings] == ["AD201"]


@pytest.mark.slow
def test_a_good_translation_raises_nothing():
    pairs = [
        ("Кошка спит на окне.", "The cat is sleeping on the window sill."),
        ("Договор был подписан в Женеве.", "The treaty was signed in Geneva."),
        ("Он ведь уже говорил об этом.", "He has already spoken about it."),
    ]
    audit = tta.audit_pairs(pairs)
    assert audit.findings == ()
    assert all(0 <= s.omission <= 1 and 0 <= s.addition <= 1 and 0 <= s.divergence <= 1 for s in audit.scores)


@pytest.mark.slow
def test_the_editors_labels_are_licensed():
    audit = tta.audit_pairs(
        [("Посол СССР в США", "The Ambassador of the USSR in the USA (signature)"), ("", "[Stamp]")]
    )
    assert [(f.code, f.severity, f.cause) for f in audit.findings] == [("AD101", Severity.NEUTRAL, Cause.EDITORIAL)]
