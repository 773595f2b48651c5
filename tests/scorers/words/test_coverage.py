"""Omissions and additions down to the phrase."""

from __future__ import annotations

import numpy as np
import pytest

import tta
from tta.scorers.words.attention import held, is_silent
from tta.scorers.words.lost_runs import curve
from tta.types import Cause, Language, Severity


def test_a_word_that_nothing_claims_is_not_held():
    own = np.eye(4, dtype=np.float32)
    other = own[[0, 1, 3]]
    firmness = held(own, other)
    assert firmness[[0, 1, 3]].min() > 0.9
    assert firmness[2] < 0.01
    assert held(own, other[:0]).tolist() == [0, 0, 0, 0]


def test_silent_words():
    assert is_silent("the", Language.EN)
    assert is_silent("ведь", Language.RU)
    assert not is_silent("не", Language.RU)


@pytest.mark.parametrize("kind", ["omission", "addition"])
def test_more_lost_is_more_probable(kind):
    for peak in (0.3, 0.9):
        chances = [curve(kind).probability(gain, peak) for gain in (0.0, 0.5, 1.0, 2.0)]
        assert chances == sorted(chances)
        assert 0 <= chances[0] <= chances[-1] <= 1
    assert curve(kind).probability(0.5, 0.4) < curve(kind).probability(0.5, 0.9)


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


@pytest.mark.slow
def test_what_the_editor_marks_as_left_out_is_listed_apart():
    russian = "Мы подпишем договор в Москве, если американская сторона согласится с нашими предложениями по ракетам."
    pairs = [
        (russian, "We will sign the treaty in Moscow [...]."),
        ("Импресарио приехал вечером.", ""),
        ("Договор был подписан.", "[...] The treaty was signed."),
    ]
    audit = tta.audit_pairs(pairs)
    omissions = [f for f in audit.findings if f.code.startswith("OM")]
    assert [f.bead for f in omissions] == [0, 1]
    assert {(f.severity, f.cause) for f in omissions} == {(Severity.NEUTRAL, Cause.EDITORIAL)}


@pytest.mark.slow
def test_every_bead_has_scores_that_rise_with_the_damage():
    russian = "Министр подписал соглашение в присутствии журналистов и послов."
    whole = "The minister signed the agreement in the presence of journalists and ambassadors."
    less = "The minister signed the agreement in the presence of journalists."
    least = "The minister signed the agreement."
    scores = tta.audit_pairs([(russian, whole), (russian, less), (russian, least)]).scores
    assert scores[0].omission < scores[1].omission < scores[2].omission
    assert scores[0].omission < 0.3 < scores[2].omission
