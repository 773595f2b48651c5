"""What rules suspect is put to the reader of both sides: it refutes, shares, or leaves it as it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.judging import suspicions
from tta.scorers.words import doubts as doubted
from tta.scorers.words.rendition import Rendition
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Reading, Severity, Side, Span

ROW = ("Он не пришёл.", "He came late.", "Он=He пришёл=came")
NOT, CAME = Span(3, 5), Span(3, 7)


@pytest.fixture
def bitext():
    """A row that was read; what comes of it is set by `doubts`."""
    nothing = np.zeros(3, np.float32)
    reading = Reading(*[(nothing, nothing)] * 4, (np.zeros(3, int),) * 2, (nothing, nothing))
    return replace(paired(ROW), readings={0: reading})


def doubts(monkeypatch, source, target, wrong=(0.0, 0.0, 0.0)):
    zeros = np.zeros(3, np.float32)

    def made(missing, wrong=zeros):
        return Rendition(np.array(missing, np.float32), np.array(wrong, np.float32), np.zeros(3, np.int64), zeros)

    found = {Side.SOURCE: made(source), Side.TARGET: made(target, wrong)}
    monkeypatch.setattr(doubted, "renditions", lambda _: found)


def finding(code="PO101", kind=Kind.MISTRANSLATION, source=(NOT,), target=(CAME,), **fields):
    return Finding(code, kind, Severity.MAJOR, 0.6, Cause.TRANSLATION, 0, source, target, "Lost.", **fields)


def test_a_suspicion_is_neutral_at_most_where_the_reader_sees_all_its_words_rendered(bitext, monkeypatch):
    doubts(monkeypatch, [0.9, 0.01, 0.9], [0.9, 0.015, 0.9])
    (found,) = suspicions.weighed([finding()], (), bitext)
    assert found.severity is Severity.NEUTRAL
    assert found.confidence == pytest.approx(0.6 * 0.015 / 0.02)
    assert found.evidence == {"reader": 0.015}
    assert found.message == "Lost. Read together, the two sides render these words."


@pytest.mark.parametrize(("doubt", "severity"), [(0.09, Severity.NEUTRAL), (0.11, Severity.MAJOR)])
def test_of_a_name_the_reader_need_not_be_as_sure(bitext, monkeypatch, doubt, severity):
    # Rules suspect more names than negations: a body called otherwise, an adjective of a place.
    doubts(monkeypatch, [0, doubt, 0], [0, 0, 0])
    (found,) = suspicions.weighed([finding("NA102", Kind.ENTITY, target=())], (), bitext)
    assert found.severity is severity


@pytest.mark.parametrize(
    ("source", "target", "severity"), [(0.9, 0.01, Severity.NEUTRAL), (0.03, 0.021, Severity.MAJOR)]
)
def test_two_words_of_one_field_are_refuted_where_either_counts_as_rendered(
    bitext, monkeypatch, source, target, severity
):
    # A cabin for `домик` is in no list of renderings; the reader doubts hardly one of the two.
    doubts(monkeypatch, [0, source, 0], [0, target, 0])
    asked = finding("DV301", evidence={"russian": "пришёл", "english": "came", "field": "verb of motion"})
    (found,) = suspicions.weighed([asked], (), bitext)
    assert found.severity is severity
    assert found.evidence["reader"] == pytest.approx(min(source, target), abs=0.001)


def test_two_words_of_a_closed_set_exclude_each_other_whatever_it_says(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    suspected = finding("DV301", evidence={"russian": "она", "english": "he", "set": "person"})
    assert suspicions.weighed([suspected], (), bitext) == [suspected]


def test_of_two_names_that_stand_for_each_other_it_is_not_asked(bitext, monkeypatch):
    # One surname is much like another to a reader of words: Gerő and Nagy.
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    suspected = finding("NA101", Kind.ENTITY)
    assert suspicions.weighed([suspected], (), bitext) == [suspected]


def test_but_of_a_noun_with_a_capital(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    asked = finding("NA101", Kind.ENTITY, evidence={"source": "Летописца", "target": "Chronicler", "noun": "Летописца"})
    (found,) = suspicions.weighed([asked], (), bitext)
    assert found.severity is Severity.NEUTRAL


@pytest.mark.parametrize("name", ["Вологодчины", "Бондианы"])
def test_but_of_what_is_derived_from_a_name(bitext, monkeypatch, name):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    (found,) = suspicions.weighed(
        [finding("NA101", Kind.ENTITY, evidence={"source": name, "target": "Vologda"})], (), bitext
    )
    assert found.severity is Severity.NEUTRAL


@pytest.mark.parametrize("read", ["known", "person"])
def test_what_was_compared_as_a_value_is_not_put_to_it(bitext, monkeypatch, read):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    suspected = finding("NA101", Kind.ENTITY, evidence={read: "another"})
    assert suspicions.weighed([suspected], (), bitext) == [suspected]


def test_one_word_in_doubt_on_either_side_is_enough_not_to_be_refuted(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0.01, 0], [0, 0.01, 0], wrong=[0, 0.2, 0])
    (found,) = suspicions.weighed([finding()], (), bitext)
    assert (found.severity, found.confidence, found.evidence) == (Severity.MAJOR, 0.6, {"reader": 0.2})
    assert found.message == "Lost."


def test_a_suspicion_that_the_reader_shares_is_surer(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0.75, 0], [0, 0, 0])
    (found,) = suspicions.weighed([finding()], (), bitext)
    assert (found.severity, found.confidence) == (Severity.MAJOR, pytest.approx(1 - 0.4 * 0.25))


def test_a_caret_marks_no_word(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0.01, 0], [0.9, 0.9, 0.9])
    (found,) = suspicions.weighed([finding(target=(Span(3, 3),))], (), bitext)
    assert found.evidence == {"reader": 0.01}


def test_a_bead_that_was_not_read_stays_as_it_is(bitext):
    unread = replace(bitext, readings={})
    assert suspicions.weighed([finding()], (), unread) == [finding()]


@pytest.mark.parametrize(
    ("asked", "kind", "status", "code"),
    [
        (False, Kind.ENTITY, FactStatus.DIFFERS, "NA101"),
        (True, Kind.ENTITY, FactStatus.MISSING, "NA102"),
        (True, Kind.NUMBER, FactStatus.MISSING, "NU102"),
        (True, Kind.NUMBER, FactStatus.ADDED, "NU103"),
        (False, Kind.NUMBER, FactStatus.DIFFERS, "NU101"),
        (False, Kind.DATE_TIME, FactStatus.MISSING, "DT102"),
        (False, Kind.IDENTIFIER, FactStatus.DIFFERS, "ID101"),
    ],
)
def test_names_and_numbers_that_stand_alone_are_put_to_it_and_values_that_differ_are_not(
    bitext, monkeypatch, asked, kind, status, code
):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    fact = Fact(kind, status, (NOT,), (CAME,), "", "", "", 0, 0)
    sides = {"target": ()} if code == "NA102" else {}
    (found,) = suspicions.weighed([finding(code, kind, fact=0, **sides)], (fact,), bitext)
    assert ("reader" in found.evidence) is asked


def test_words_left_out_are_the_readers_own_business(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    assert suspicions.weighed([finding("OM201", Kind.OMISSION)], (), bitext) == [finding("OM201", Kind.OMISSION)]


def test_opposite_directions_are_values_that_no_reader_of_words_refutes(bitext, monkeypatch):
    doubts(monkeypatch, [0, 0, 0], [0, 0, 0])
    raised = [finding("PO104", evidence={"directions": "opposed"}), finding("PO104", evidence={"likeness": 1.0})]
    found = [item.severity for item in suspicions.weighed(raised, (), bitext)]
    assert found == [Severity.MAJOR, Severity.NEUTRAL]
