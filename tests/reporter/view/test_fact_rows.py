"""The table of hard facts: which finding stands by which fact."""

from __future__ import annotations

import pytest

from tests.made_audits import audit
from tta.reporter.view.fact_rows import agreement, fact_table
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Severity, Span

NAME = (Span(0, 7),)
PAIRS = [("Громыко ушел.", "He left."), ("Потом пришел он.", "Then Gromov came."), ("Было три.", "")]


def finding(code, source=(), target=(), bead=0, fact=None, kind=Kind.ENTITY):
    return Finding(code, kind, Severity.MAJOR, 0.9, Cause.TRANSLATION, bead, source, target, "", fact=fact)


def fact(status=FactStatus.MISSING, source=NAME, target=(), beads=(0, None)):
    return Fact(Kind.ENTITY, status, source, target, "Громыко", "", "a rule", *beads)


def table(findings, facts):
    made = fact_table(audit(PAIRS, findings, facts), lambda _: "")
    return [(row.code, row.row, row.status) for row in (*made.open, *made.matched)]


def test_the_finding_of_a_fact_is_the_one_that_points_to_it_and_not_one_that_stands_there_too():
    two = [finding("NA101", NAME), finding("NA102", NAME, fact=0)]
    assert table(two, [fact()]) == [("NA102", 1, "missing")]


def test_a_fact_that_no_finding_points_to_agrees_or_is_too_slight():
    assert table([finding("NA102", NAME)], [fact()]) == [("", 1, "missing")]
    assert table([], [fact(FactStatus.EQUAL)]) == [("", 1, "equal")]


def test_a_fact_is_shown_in_the_row_of_its_finding_where_its_source_stands_in_the_row_beside():
    differing = fact(FactStatus.DIFFERS, NAME, (Span(14, 20),), (0, 1))
    assert table([finding("NA101", NAME, (Span(14, 20),), bead=1, fact=0)], [differing]) == [("NA101", 2, "differs")]


def test_a_fact_that_agrees_as_far_as_it_goes_is_unsure():
    assert table([finding("DT104", NAME, fact=0)], [fact(FactStatus.EQUAL)]) == [("DT104", 1, "unsure")]


@pytest.mark.parametrize(
    ("spans", "code"),
    [((Span(0, 12),), "OM201"), ((Span(0, 7),), "OM201"), ((Span(0, 6),), ""), ((Span(1, 12),), "")],
)
def test_a_fact_lost_with_the_words_around_it_stands_by_the_finding_of_the_words(spans, code):
    words = finding("OM201", spans, kind=Kind.OMISSION)
    assert table([words], [fact()]) == [(code, 1, "missing")]


def test_a_fact_of_a_row_without_counterpart_stands_by_whatever_is_reported_of_the_row():
    three = fact(source=(Span(36, 39),), beads=(2, None))
    assert table([finding("OM101", (Span(31, 40),), bead=2, kind=Kind.OMISSION)], [three]) == [("OM101", 3, "missing")]
    assert table([], [three]) == [("", 3, "missing")]


def test_a_name_that_was_not_compared_is_neither_lost_with_its_row_nor_with_the_words_around():
    three = fact(FactStatus.NOT_COMPARED, (Span(36, 39),), beads=(2, None))
    assert table([finding("OM101", (Span(31, 40),), bead=2, kind=Kind.OMISSION)], [three]) == [("", 3, "not compared")]


def test_what_is_put_in_stands_by_the_words_of_the_translation():
    added = fact(FactStatus.ADDED, (), (Span(3, 7),), (None, 0))
    put_in = finding("AD201", (), (Span(0, 8),), kind=Kind.ADDITION)
    assert table([put_in], [added]) == [("AD201", 1, "added")]


def test_the_table_counts_as_the_head_of_the_report_does():
    facts = [fact(), fact(FactStatus.EQUAL), fact(FactStatus.NOT_COMPARED)]
    findings = [finding("NA102", NAME, fact=0)]

    made = fact_table(audit(PAIRS, findings, facts), lambda _: "")

    assert agreement(audit(PAIRS, findings, facts)) == "1 of 2 facts agree, 1 name not compared"
    assert (made.compared, made.apart) == (2, 1)


def test_a_fact_that_does_not_agree_and_is_not_reported_is_counted_as_too_slight():
    assert agreement(audit(PAIRS, [], [fact(FactStatus.DIFFERS), fact(FactStatus.EQUAL)])) == (
        "1 of 2 facts agree, 1 differs too slightly to report"
    )


def test_both_facts_of_an_exchange_stand_by_the_one_finding_of_it():
    turned = [
        fact(FactStatus.DIFFERS, NAME, (Span(14, 20),), (0, 0)),
        fact(FactStatus.DIFFERS, (Span(8, 12),), (Span(3, 7),), (0, 0)),
        fact(FactStatus.DIFFERS, (Span(9, 12),), (Span(3, 7),), (0, 0)),  # no part of it
    ]
    one = finding("NA101", (*NAME, Span(8, 12)), (Span(3, 7), Span(14, 20)), fact=0)
    assert table([one], turned) == [("NA101", 1, "differs"), ("NA101", 1, "differs"), ("", 1, "differs")]
