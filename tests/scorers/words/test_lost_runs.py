"""From measures of a run of words to its probability, and what an editor's brackets license."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.curve import Curve
from tta.scorers.words import lost_runs as module
from tta.scorers.words.gaps import NO_GAP
from tta.scorers.words.lost_runs import (
    LICENSED,
    LostInBead,
    LostRun,
    curve,
    least,
    licences,
    log_odds,
    lost_runs,
    measures,
    read_measures,
    reported_runs,
)
from tta.scorers.words.runs import Run
from tta.types import Language, Reading, Side

READING = Reading((), (), (), (), (), ())  # that there is one is all that is asked


@pytest.mark.parametrize(
    ("measured", "probability"),
    [((0.0, 0.0), 0.5), ((1.0, 0.0), 0.8807970), ((0.0, 1.0), 0.2689414), ((100.0, 0.0), 1.0), ((0.0, 100.0), 0.0)],
)
def test_a_curve_is_logistic(measured, probability):
    # Log-odds 2a - b: 2 is 0.88, -1 is 0.27; far out it is cut, and nothing overflows.
    assert Curve(0.0, (2.0, -1.0), 0.5).probability(*measured) == pytest.approx(probability)
    assert Curve(1.0, (), 0.5).probability() == pytest.approx(0.7310586)
    assert Curve(-10_000.0, (), 0.5).probability() == pytest.approx(math.exp(-50))


def test_a_curve_wants_as_many_measures_as_it_has_weights():
    with pytest.raises(ValueError, match="zip"):
        Curve(0.0, (2.0, -1.0), 0.5).probability(1.0)


def test_a_run_is_measured_by_its_gain_and_its_likeliest_word():
    chances = np.array([0.9, 0.2, 0.8, 0.7], np.float32)
    assert measures(chances, Run(1, 3, math.e - 1)) == pytest.approx((1.0, 0.8))
    assert measures(chances, None) == pytest.approx((0.0, 0.9))


def test_where_the_reader_has_read_it_the_likeliest_word_goes_by_its_log_odds_and_beside_how_many_it_stands():
    chances = np.array([0.5, 0.2, 0.8, 0.7], np.float32)
    assert read_measures(chances, Run(1, 3, math.e - 1)) == pytest.approx((1.0, math.log(4), math.log(4)))
    assert read_measures(chances, Run(0, 1, 0.0)) == pytest.approx((0.0, 0.0, math.log(4)))


def test_beside_it_counts_what_the_network_alone_says_of_the_same_words():
    chances, unread = np.array([0.9, 0.8, 0.1], np.float32), np.array([0.6, 0.3, 0.9], np.float32)
    found = read_measures(chances, Run(0, 2, math.e - 1), unread)
    assert found == pytest.approx((1.0, math.log(9), math.log(3), math.log(1.2), math.log(1.5)), abs=1e-5)


def test_certainty_has_no_boundless_log_odds():
    assert (log_odds(1.0), -log_odds(0.0)) == pytest.approx((math.log(9999),) * 2)


@pytest.mark.parametrize("read", [False, True])
@pytest.mark.parametrize("kind", ["omission", "addition"])
def test_a_clause_lost_for_sure_is_reported_and_a_doubtful_word_is_not(kind, read):
    fitted = curve(kind, read=read)
    sure, doubtful = np.ones(8, np.float32), np.full(8, 0.5, np.float32)

    def measured(chances, run):
        if not read:
            return measures(chances, run)
        return (*read_measures(chances, run, chances), *([NO_GAP] if kind == "omission" else []))

    assert fitted.probability(*measured(sure, Run(0, 8, 4.8))) >= fitted.least
    assert fitted.probability(*measured(doubtful, Run(0, 1, 0.1))) < fitted.least


@pytest.mark.parametrize(
    ("kind", "named", "lower"),
    [
        ("omission", {"OM201": 0.2}, 0.2),
        ("addition", {"AD201": 0.3}, 0.3),
        ("divergence", {"DV101": 0.1}, 0.1),
        ("omission", {"AD201": 0.2, "DV101": 0.2}, None),
        ("omission", {"OM201": 0.999}, None),
        ("omission", {}, None),
    ],
)
@pytest.mark.parametrize("read", [False, True])
def test_the_user_can_lower_the_threshold_of_a_code_for_its_scorer(kind, named, lower, read):
    assert least(kind, named, read=read) == (curve(kind, read=read).least if lower is None else lower)


@pytest.mark.parametrize(
    ("text", "licensed"),
    [
        ("He left [for Geneva] today.", ["[for Geneva]"]),
        ("[Stamp] and [seal]", ["[Stamp]", "[seal]"]),
        ("A. Gromyko (signature)", ["(signature)"]),
        (
            "(Signed: A. Gromyko) (SEAL of the Ministry) (stamp)",
            ["(Signed: A. Gromyko)", "(SEAL of the Ministry)", "(stamp)"],
        ),
        ("(handwritten) (illegible word)", ["(handwritten)", "(illegible word)"]),
        ("(he left)", []),
        ("no [closing bracket", []),
        ("[" + "a" * 200 + "]", ["[" + "a" * 200 + "]"]),
        ("[" + "a" * 201 + "]", []),
        ("(seal" + "a" * 80 + ")", ["(seal" + "a" * 80 + ")"]),
        ("(seal" + "a" * 81 + ")", []),
    ],
)
def test_square_brackets_and_labels_of_the_page_are_an_editors(text, licensed):
    assert LICENSED.findall(text) == licensed


def test_words_in_an_editors_brackets_are_licensed_and_words_of_grammar_known():
    text = paired(("Он", "The envoy left | [for Geneva] now"))
    grammar, licensed = licences(text, (0, 1), Side.TARGET)
    assert grammar == [True, False, False, True, False, False]
    assert licensed == [False, False, False, True, True, False]


def test_each_side_of_each_pair_has_its_lost_runs_and_null_beads_none():
    text = paired(("Он внезапно уехал", "He left today", "Он=He уехал=left"), ("", "A line"), ("Строка | ", "..."))
    found = lost_runs(text)
    assert [(lost.run.start, lost.run.stop) for lost in found[Side.SOURCE][0].runs] == [(1, 2)]
    assert [(lost.run.start, lost.run.stop) for lost in found[Side.TARGET][0].runs] == [(2, 3)]
    assert found[Side.SOURCE].keys() == {0, 2}
    assert found[Side.TARGET][2].runs == ()
    assert found[Side.TARGET][2].probability == 0.0


def test_where_nothing_is_lost_the_probability_is_that_of_no_run():
    text = paired(("Он уехал", "He left", "Он=He уехал=left"))
    own = lost_runs(text)[Side.SOURCE][0]
    assert own.runs == ()
    assert own.probability == pytest.approx(curve("omission", read=False).probability(0.0, 0.0))
    assert reported_runs(text, 0, Side.SOURCE) == []


def test_the_probability_of_a_side_is_that_of_its_surest_run():
    text = paired(("Он внезапно уехал домой утром из города", "He left home", "Он=He уехал=left домой=home"))
    own = lost_runs(text)[Side.SOURCE][0]
    assert len(own.runs) == 2
    assert own.probability == max(lost.probability for lost in own.runs)


LONG = "Вчера поздно вечером старый сторож запер большие ворота на замок"


@pytest.mark.parametrize(
    ("russian", "start", "stop", "found"),
    [
        (LONG, 8, 10, True),  # `на замок`
        (LONG, 6, 7, False),  # `большие`: no noun
        (LONG.replace("замок", "Замок"), 8, 10, False),  # a name is weighed as one
        ("Сторож запер ворота на замок", 3, 5, False),  # in few words much is understood
    ],
)
@pytest.mark.parametrize(("probability", "least"), [(0.26, True), (0.24, False)])
def test_a_thing_lost_from_a_sentence_need_be_less_probable_than_another_word(
    monkeypatch, russian, start, stop, found, probability, least
):
    lost = LostRun(Run(start, stop, 0.5), probability)
    monkeypatch.setattr(module, "lost_runs", lambda _: {side: {0: LostInBead((lost,), probability)} for side in Side})
    text = paired((russian, "The watchman shut the gate"), readings={0: READING})
    assert reported_runs(text, 0, Side.SOURCE) == ([lost] if found and least else [])
    assert reported_runs(text, 0, Side.TARGET) == []


def test_of_an_english_source_and_of_what_only_the_network_saw_nothing_is_reported_sooner(monkeypatch):
    lost = LostRun(Run(8, 10, 0.5), 0.26)
    monkeypatch.setattr(module, "lost_runs", lambda _: {side: {0: LostInBead((lost,), 0.26)} for side in Side})
    assert reported_runs(paired((LONG, "The watchman shut the gate")), 0, Side.SOURCE) == []
    other = paired((LONG, "Ворота"), languages=(Language.EN, Language.RU), readings={0: READING})
    assert reported_runs(other, 0, Side.SOURCE) == []
