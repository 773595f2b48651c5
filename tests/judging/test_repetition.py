"""A clause that is lost with its names and numbers is one finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tta
from tests.work import lines_run
from tta.judging.repetition import drop_repeated
from tta.types import Cause, Finding, Kind, Severity, Span

CARET = ((50, 50),)


def finding(code, source=(), target=(), severity=Severity.MAJOR, bead=0):
    spans = [tuple(Span(*pair) for pair in side) for side in (source, target)]
    fact = None if code in {"OM201", "AD201", "PO101"} else 0
    return Finding(code, Kind.OMISSION, severity, 0.8, Cause.TRANSLATION, bead, *spans, "", {}, fact=fact)


def codes(*findings):
    return [item.code for item in drop_repeated(findings)]


@pytest.mark.parametrize("code", ["NA102", "NU102", "DT102", "ID102", "MK102"])
def test_a_fact_that_went_with_the_words_around_it_is_not_reported_again(code):
    assert codes(finding("OM201", [(0, 40)], CARET), finding(code, [(10, 20)])) == ["OM201"]
    assert codes(finding(code, [(10, 20)]), finding("OM201", [(0, 40)], CARET)) == ["OM201"]


def test_where_nothing_but_the_name_is_lost_the_name_is_reported():
    assert codes(finding("OM201", [(10, 20)], CARET), finding("NA102", [(10, 20)])) == ["NA102"]
    assert codes(finding("OM201", [(13, 20)], CARET), finding("NA102", [(10, 20)])) == ["NA102"]


def test_so_it_is_with_what_is_put_in():
    assert codes(finding("AD201", CARET, [(0, 40)]), finding("NU103", (), [(5, 7)])) == ["AD201"]
    assert codes(finding("AD201", CARET, [(5, 7)]), finding("NA103", (), [(5, 7)])) == ["NA103"]


def test_a_word_of_a_number_that_differs_is_not_put_in_as_well():
    """`Через неделю`, three weeks later: the number says it."""
    number = finding("NU101", [(0, 12)], [(60, 65)])
    assert codes(finding("AD201", CARET, [(60, 65)], Severity.MINOR), number) == ["NU101"]
    assert codes(finding("AD201", CARET, [(60, 75)], Severity.MINOR), number) == ["AD201", "NU101"]
    assert codes(finding("AD201", CARET, [(60, 65)]), replace(number, severity=Severity.MINOR)) == ["AD201", "NU101"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_negation_that_is_left_out_is_explained_by_the_finding_of_negations_alone(order):
    both = finding("OM201", [(3, 5)], CARET), finding("PO101", [(3, 12)], [(60, 70)])
    assert codes(*both[::order]) == ["PO101"]
    assert codes(finding("OM201", [(3, 30)], CARET), both[1]) == ["OM201", "PO101"], "words that go beyond it are more"
    assert codes(finding("AD201", CARET, [(62, 65)]), both[1]) == ["PO101"]
    assert codes(both[0], replace(both[1], bead=1)) == ["OM201", "PO101"], "of another row"


def test_words_of_one_kind_say_more_than_that_they_are_unlike_and_less_than_that_they_are_opposites():
    kinds = replace(finding("DV301", [(3, 8)], [(63, 68)]), fact=None)
    unlike = replace(finding("DV101", [(3, 8)], [(63, 68)]), fact=None)
    opposite = replace(finding("PO104", [(3, 8)], [(63, 68)]), fact=None)
    assert codes(unlike, kinds) == ["DV301"]
    assert codes(kinds, opposite) == ["PO104"]
    assert codes(unlike, kinds, opposite) == ["PO104"]
    phrase = replace(unlike, source_spans=(Span(0, 20),), target_spans=(Span(60, 80),))
    assert codes(phrase, kinds) == ["DV101"], "of more words"
    assert codes(replace(phrase, severity=Severity.MINOR), kinds) == ["DV101", "DV301"]


@pytest.mark.parametrize(
    ("words", "row", "severity", "left"),
    [
        ([(3, 7), (20, 24)], 0, Severity.MINOR, ["DT101"]),  # `июля` and `June` in `15 июля` and `June 15`
        ([(3, 12), (20, 24)], 0, Severity.MINOR, ["DT101", "DV101"]),  # goes beyond it in the Russian
        ([(3, 7), (20, 40)], 0, Severity.MINOR, ["DT101", "DV101"]),  # in the English
        ([(3, 7), (20, 24)], 1, Severity.MINOR, ["DT101", "DV101"]),  # of another row
        ([(3, 7), (20, 24)], 0, Severity.CRITICAL, ["DT101", "DV101"]),  # graver than the value
    ],
)
def test_words_within_a_value_that_differs_are_the_same_fault(words, row, severity, left):
    value = finding("DT101", [(0, 7)], [(20, 27)])
    changed = replace(finding("DV101", words[:1], words[1:], severity=severity, bead=row), fact=None)
    assert codes(value, changed) == left


def test_it_is_the_fact_that_counts_and_not_the_name_of_the_code():
    of_no_fact = replace(finding("NU102", [(10, 20)]), fact=None)
    assert codes(finding("OM201", [(0, 40)], CARET), of_no_fact) == ["OM201", "NU102"]
    from_outside = replace(finding("ZZ101", [(10, 20)]), fact=7)
    assert codes(finding("OM201", [(0, 40)], CARET), from_outside) == ["OM201"]


@pytest.mark.parametrize(
    "others",
    [
        [finding("NA102", [(30, 45)])],  # sticks out
        [finding("NA102", [(10, 20), (60, 70)])],
        [finding("NA102", [(10, 20)], bead=1)],
        [finding("NA101", [(10, 20)], [(3, 9)])],  # the name is there, as another
        [finding("NU103", (), [(10, 20)])],  # the other side
        [finding("PO101", [(10, 20)])],
        [finding("DT102", [(10, 20)], severity=Severity.CRITICAL)],  # graver
    ],
)
def test_what_goes_further_or_is_something_else_stays(others):
    words = finding("OM201", [(0, 40)], CARET)
    assert drop_repeated([words, *others]) == [words, *others]


def test_names_broken_over_lines_are_within_words_broken_there_too():
    assert codes(finding("OM201", [(0, 40), (50, 60)], ((90, 90),)), finding("NA102", [(35, 40), (50, 55)])) == [
        "OM201"
    ]


def test_the_order_stays():
    findings = [finding("NA102", [(10, 20)], bead=1), finding("OM201", [(0, 40)], CARET), finding("NU102", [(3, 5)])]
    assert drop_repeated(findings) == findings[:2]


def test_findings_of_one_row_need_not_stand_side_by_side():
    words, other, name = finding("OM201", [(0, 40)], CARET), finding("DT101", bead=1), finding("NA102", [(10, 20)])
    assert drop_repeated([words, other, name]) == [words, other]
    assert drop_repeated([name, other, words]) == [other, words]


def test_four_times_as_many_are_hardly_more_than_four_times_the_work():
    def facts_within_words(count):
        facts = [finding("NU102", [(10 * i, 10 * i + 2)]) for i in range(count)]
        return [*facts, *(finding("OM201", [(10 * i, 10 * i + 9)], CARET) for i in range(count))]

    few, many = facts_within_words(250), facts_within_words(1000)
    assert drop_repeated(many) == many[1000:]
    assert lines_run(lambda: drop_repeated(many)) < 5 * lines_run(lambda: drop_repeated(few))


@pytest.mark.slow
def test_an_audit_reports_it_once_and_only_if_it_is_reported():
    pairs = [
        (
            "В беседе участвовали Корниенко, Добрынин и Суходрев.",
            "Dobrynin and Sukhodrev took part in the conversation.",
        ),
        ("Генеральный секретарь ЦК КПСС Л. И. Брежнев принял делегацию.", "The delegation was received."),
    ]

    def found(**settings):
        return [(item.bead, item.code) for item in tta.audit_pairs(pairs, settings=tta.Settings(**settings)).findings]

    assert sorted(found()) == [(0, "NA102"), (1, "OM201")]
    assert sorted(found(ignore=("OM201",))) == [(0, "NA102"), (1, "NA102"), (1, "NA102")]
    assert sorted(found(thresholds=(("OM201", 0.99),))) == [(0, "NA102"), (1, "NA102"), (1, "NA102")]
