"""An error that was found twice is listed once."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tta
from tests.scorers.made import written
from tta.judging.one_error import drop_explained, join_exchanges
from tta.judging.quality import quality
from tta.scorers.facts.judgement import CHANGED_PLACES
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Language, Severity, Side, Span

DATE = "Пить по 24.03.2019 включительно", "To be taken through 4 May 2018"
MORNING = "Он пришёл утром и молчал", "He came in the evening and said nothing"
SCORE = "За — 4, против — 9", "For: 9, against: 4"


def documents(russian, english):
    return {Side.SOURCE: written([russian], Language.RU), Side.TARGET: written([english], Language.EN)}


def places(text, *words):
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


def finding(code, texts, source, target, severity=Severity.MAJOR, **fields):
    spans = [places(text, word) if word else () for text, word in zip(texts, (source, target), strict=True)]
    return Finding(code, Kind.MISTRANSLATION, severity, 0.8, Cause.TRANSLATION, 0, *spans, "", {}, **fields)


def codes(texts, *findings):
    return [item.code for item in drop_explained(findings, documents(*texts))]


@pytest.mark.parametrize(
    ("lost", "left"),
    [
        ("по 24.03", ["DT101"]),  # the preposition and a part of the date
        ("Пить по 24.03", ["DT101", "OM201"]),  # a verb goes with it
        ("Пить", ["DT101", "OM201"]),
    ],
)
def test_a_part_of_a_value_that_differs_is_not_lost_as_well(lost, left):
    date = finding("DT101", DATE, "24.03.2019", "4 May 2018", Severity.CRITICAL, fact=0)
    assert codes(DATE, date, finding("OM201", DATE, lost, "")) == left


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("утром", "evening", ["PO104"]),
        ("утром", "in the evening", ["PO104"]),
        ("пришёл утром", "in the evening", ["PO104", "DV101"]),  # goes beyond it in the Russian
        ("утром", "evening and said nothing", ["PO104", "DV101"]),  # in the English
        ("молчал", "evening", ["PO104", "DV101"]),  # other words
    ],
)
def test_an_opposite_is_not_told_as_unlike_as_well(source, target, left):
    opposite = finding("PO104", MORNING, "утром", "evening")
    assert codes(MORNING, opposite, finding("DV101", MORNING, source, target, Severity.MINOR)) == left


def test_words_of_one_kind_explain_what_is_told_as_lost_with_words_of_grammar():
    kinds = finding("DV301", MORNING, "утром", "evening")
    unlike = finding("DV101", MORNING, "утром", "in the evening")
    assert codes(MORNING, kinds, unlike) == ["DV301"]
    assert codes(MORNING, kinds, finding("DV101", MORNING, "молчал", "evening")) == ["DV301", "DV101"]


def test_what_explains_is_of_the_same_row_and_as_grave_and_no_negation_is_a_word_of_grammar():
    opposite = finding("PO104", MORNING, "утром", "evening", Severity.MINOR)
    unlike = finding("DV101", MORNING, "утром", "evening")
    assert codes(MORNING, opposite, unlike) == ["PO104", "DV101"]
    assert codes(MORNING, opposite, replace(unlike, severity=Severity.MINOR, bead=1)) == ["PO104", "DV101"]
    texts = "Срок не 5 лет", "The term is 6 years"
    number = finding("NU101", texts, "5", "6", fact=0)
    assert codes(texts, number, finding("OM201", texts, "не 5", "")) == ["NU101", "OM201"]


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("на ночь", "80 mg at bedtime", ["NU101"]),  # the English of another part of the row
        ("на ночь", "at bedtime", ["NU101", "DV101"]),  # a second error
        ("40 мг на ночь", "80 mg at bedtime", ["NU101", "DV101"]),  # a phrase that goes further than its number
    ],
)
def test_a_phrase_set_against_the_number_of_another_phrase_says_nothing(source, target, left):
    texts = "Принимать 40 мг на ночь", "To be taken 80 mg at bedtime"
    number = finding("NU101", texts, "40", "80", fact=0)
    assert codes(texts, number, finding("DV101", texts, source, target)) == left
    lighter = replace(number, severity=Severity.MINOR)
    assert codes(texts, lighter, finding("DV101", texts, source, target)) == ["NU101", "DV101"]


def halves(texts, first, second, code="NU101"):
    """Make both halves of an exchange, each with its fact."""
    facts, found = [], []
    for source, target in (first, second):
        spans = places(texts[0], source), places(texts[1], target)
        facts.append(Fact(Kind.NUMBER, FactStatus.DIFFERS, *spans, source, target, CHANGED_PLACES, 0, 0))
        found.append(finding(code, texts, source, target, fact=len(found)))
    return found, facts


def test_two_values_that_changed_places_are_one_error_with_the_words_of_both():
    found, facts = halves(SCORE, ("4", "9"), ("9", "4"))
    (one,) = join_exchanges([replace(found[0], fingerprint="first"), found[1]], facts, documents(*SCORE))
    assert (one.source_spans, one.target_spans) == (places(SCORE[0], "4", "9"), places(SCORE[1], "9", "4"))
    assert one.message == "The Russian has 4 … 9, the English 9 … 4: the two changed places."
    assert one.fingerprint == "first"


def test_one_error_is_as_grave_and_as_sure_as_the_worse_half():
    found, facts = halves(SCORE, ("4", "9"), ("9", "4"))
    (one,) = join_exchanges(
        [replace(found[0], severity=Severity.MINOR, confidence=0.9), found[1]], facts, documents(*SCORE)
    )
    assert (one.severity, one.confidence) == (Severity.MAJOR, 0.9)


def test_of_two_exchanges_in_a_row_each_is_one():
    texts = "За — 4, против — 9, ждали 30, пришли 12", "For: 9, against: 4, expected 12, came 30"
    (one, two), facts = halves(texts, ("4", "9"), ("9", "4"))
    (three, four), more = halves(texts, ("30", "12"), ("12", "30"))
    every = [one, replace(three, fact=2), replace(four, fact=3), two]
    joined = join_exchanges(every, [*facts, *more], documents(*texts))
    assert [item.source_spans for item in joined] == [places(texts[0], "4", "9"), places(texts[0], "30", "12")]


def test_what_did_not_change_places_is_left_alone():
    found, facts = halves(SCORE, ("4", "9"), ("9", "4"))
    other = [replace(fact, rule="the number differs") for fact in facts]
    assert join_exchanges(found, other, documents(*SCORE)) == found
    assert join_exchanges([found[0], replace(found[1], bead=1)], facts, documents(*SCORE)) != found[:1]


@pytest.mark.slow
def test_an_exchange_costs_what_one_major_error_costs():
    audit = tta.audit_pairs(
        [
            (
                "Счёт в матче — 4 у хозяев и 9 у гостей.",
                "The score of the match: 9 for the hosts and 4 for the visitors.",
            ),
            ("Смирнов встретил Кузнецова на вокзале.", "Kuznetsov met Smirnov at the station."),
        ]
    )
    assert [(item.bead, item.code, len(item.source_spans)) for item in audit.findings] == [
        (0, "NU101", 2),
        (1, "NA101", 2),
    ]
    assert quality(audit).counted == 2


def test_a_word_of_standing_is_not_told_as_lost_as_well():
    texts = "Подписан проект договора", "The treaty is signed"
    standing = finding("OM302", texts, "проект", "")
    assert codes(texts, standing, finding("OM201", texts, "проект", "", Severity.MINOR)) == ["OM302"]
    assert codes(texts, standing, finding("OM201", texts, "проект договора", "", Severity.MINOR)) == ["OM302", "OM201"]


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ("PO104", "DV301", ["PO104"]),
        ("DV301", "PO104", ["PO104"]),
        ("DV301", "DV302", ["DV301", "DV302"]),
        ("PO101", "PO104", ["PO101", "PO104"]),  # a lost negation is no opposite
    ],
)
def test_of_two_that_say_how_the_same_words_differ_the_more_telling_is_left(first, second, left):
    both = [finding(code, MORNING, "утром", "evening") for code in (first, second)]
    assert codes(MORNING, *both) == left


def test_a_limit_lost_is_not_told_beside_the_opposite_that_stands_for_it():
    texts = "Все, за исключением сторожа", "All, including the watchman"
    opposite = finding("PO104", texts, "за исключением", "including")
    assert codes(texts, opposite, finding("OM301", texts, "за исключением", "", Severity.MINOR)) == ["PO104"]


def test_an_opposite_within_a_date_that_differs_is_not_told_as_well():
    texts = "Работал до мая 1944 года", "He worked since May 1944"
    date = finding("DT101", texts, "до мая 1944 года", "since May 1944", fact=0)
    assert codes(texts, date, finding("PO104", texts, "до", "since")) == ["DT101"]
    assert codes(texts, date, finding("PO104", texts, "Работал", "since")) == ["DT101", "PO104"]


ROLES = "Иванов передал Петрову ключи", "Petrov handed Ivanov the keys"


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("Иванов передал Петрову", "Petrov handed Ivanov", ["NA101"]),
        ("передал Петрову", "Petrov handed Ivanov", ["NA101", "PO104"]),  # of one of the two it says nothing
        ("Иванов передал Петрову", "handed", ["NA101", "PO104"]),
    ],
)
def test_roles_of_two_names_that_changed_places_are_one_error(source, target, left):
    found, facts = halves(ROLES, ("Иванов", "Petrov"), ("Петрову", "Ivanov"), "NA101")
    found = [replace(each, evidence={"rule": CHANGED_PLACES}) for each in found]
    (one,) = join_exchanges(found, facts, documents(*ROLES))
    assert codes(ROLES, one, finding("PO104", ROLES, source, target)) == left


def test_a_name_that_differs_explains_no_exchange_of_roles():
    name = finding("NA101", ROLES, "Иванов", "Petrov", fact=0)
    assert codes(ROLES, name, finding("PO104", ROLES, "Иванов передал Петрову", "Petrov handed Ivanov")) == [
        "NA101",
        "PO104",
    ]
