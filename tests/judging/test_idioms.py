"""What is found in the words of a saying is neutral where the other side has its own saying for it."""

from __future__ import annotations

import pytest

import tta
from tests.scorers.made import paired
from tta.judging.idioms import neutral_where_idiom
from tta.types import Cause, Finding, Kind, Severity, Span


def judged(russian, english, marked, code="DV301", kind=Kind.MISTRANSLATION):
    bitext = paired((russian, english))
    sides = (russian, english)
    spans = [
        tuple(Span(text.index(each), text.index(each) + len(each)) for each in marked if each in text) for text in sides
    ]
    finding = Finding(code, kind, Severity.MAJOR, 0.9, Cause.TRANSLATION, 0, *spans, "They exclude each other.")
    (found,) = neutral_where_idiom([finding], bitext)
    return found


@pytest.mark.parametrize(
    ("russian", "english", "marked"),
    [
        ("Мы убили двух зайцев.", "We killed two birds with one stone.", ("зайцев", "birds")),
        ("Это другая сторона медали.", "That is the other side of the coin.", ("медали", "coin")),
        ("Не вешай нос!", "Keep your chin up!", ("нос", "chin")),
        ("Его считали белой вороной.", "He was thought a black sheep.", ("белой", "black")),
        ("Они говорили с глазу на глаз.", "They spoke face to face.", ("глаз", "face")),
    ],
)
def test_a_word_of_a_saying_for_another_is_neutral(russian, english, marked):
    found = judged(russian, english, marked)
    assert found.severity is Severity.NEUTRAL
    assert (
        found.message
        == "They exclude each other. Both sides have a saying here, each in the words of its own language."
    )


@pytest.mark.parametrize(
    ("russian", "english", "marked"),
    [
        ("Он видел двух зайцев.", "He saw two foxes.", ("зайцев", "foxes")),  # no saying
        ("Он убил двух зайцев.", "He killed two foxes with one stone.", ("зайцев", "foxes")),
        ("Волк убил двух зайцев.", "The fox killed two birds with one stone.", ("Волк", "fox")),  # beside the saying
        ("Он убил двух зайцев и волка.", "He killed two birds and a fox.", ("волка", "fox")),
    ],
)
def test_what_stands_beside_a_saying_or_in_none_goes_on_counting(russian, english, marked):
    assert judged(russian, english, marked).severity is Severity.MAJOR


def test_a_row_unlike_as_a_whole_is_neutral_where_its_sides_hold_such_a_pair():
    found = judged("Он не в своей тарелке.", "He is like a fish out of water.", (), code="DV102")
    assert found.severity is Severity.NEUTRAL


def test_identifiers_and_dates_are_no_part_of_a_saying():
    found = judged("Мы убили двух зайцев.", "We killed two birds with one stone.", ("двух",), "DT101", Kind.NUMBER)
    assert found.severity is Severity.MAJOR


@pytest.mark.slow
def test_an_audit_lets_a_saying_for_a_saying_pass_and_no_beast_for_another():
    rows = [("Не стоит покупать кота в мешке.", "You should not buy a pig in a poke."), ("Кот спал.", "The pig slept.")]
    found = {item.bead: item.severity for item in tta.audit_pairs(rows).findings if item.code == "DV301"}
    assert found == {0: Severity.NEUTRAL, 1: Severity.MAJOR}
