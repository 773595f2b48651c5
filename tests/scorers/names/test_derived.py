"""Adjectives of places and persons, and nouns that may be surnames: what renders them, or another name in their place."""

from __future__ import annotations

import pytest

from tests.scorers.names.made import codes, outcome, with_vectors
from tta.scorers.names import names

ANOTHER = "the adjective is of another name"
SURNAME = "the noun may be a surname, and another name stands there"


@pytest.mark.parametrize(
    ("russian", "english", "alike", "pair"),
    [
        (
            "Там брежневская эпоха.",
            "There the Khrushchev era.",
            ("брежневская", "Khrushchev"),
            ("брежневская", "Khrushchev"),
        ),
        ("Воронежские учителя там.", "Tambov teachers there.", ("Воронежские", "Tambov"), ("Воронежские", "Tambov")),
        ("Там волжский лёд.", "There the ice of the Dnieper.", ("волжский", "Dnieper"), ("волжский", "Dnieper")),
        ("Там сочинский пляж.", "There the beach of Sudak.", ("сочинский", "Sudak"), ("сочинский", "Sudak")),
    ],
)
def test_an_adjective_of_another_name_differs(russian, english, alike, pair):
    found = outcome(with_vectors((russian, english), alike={alike: 0.9}))
    assert [(ours, theirs) for status, ours, theirs, rule in found if rule == ANOTHER and status == "differs"] == [pair]


@pytest.mark.parametrize(
    ("russian", "english", "alike"),
    [
        ("Там брежневская эпоха.", "There the Brezhnev era.", {("брежневская", "Brezhnev"): 0.9}),
        ("Там стамбульский рынок.", "There the market of Istanbul.", {("стамбульский", "Istanbul"): 0.9}),
        ("Там ялтинский пляж.", "There the beach of Yalta.", {("ялтинский", "Yalta"): 0.9}),
        ("Там скандинавские саги.", "There the Norse sagas.", {("скандинавские", "Norse"): 0.9}),
        ("Там корнуолльский рынок.", "There the Cornish market.", {("корнуолльский", "Cornish"): 0.9}),
        ("Там волжский лёд.", "There the ice.", {}),
        (
            "Там волжский лёд.",
            "There the ice of the Dnieper.",
            {("лёд", "Dnieper"): 0.9},
        ),  # it stands for something else
        ("Там городской рынок.", "There the Moscow market.", {("городской", "Moscow"): 0.9}),  # made of no name
        (
            "Там московский рынок.",
            "There the Kremlin market.",
            {("московский", "Kremlin"): 0.9},
        ),  # a city, read as a value
    ],
)
def test_an_adjective_that_is_rendered_or_left_out_does_not(russian, english, alike):
    assert ANOTHER not in {rule for *_, rule in outcome(with_vectors((russian, english), alike=alike))}


def test_an_english_name_that_an_adjective_stands_behind_was_not_put_in():
    assert codes(with_vectors(("Громыко видел стамбульский рынок.", "Gromyko saw a market in Istanbul."))) == []


@pytest.mark.parametrize(
    ("russian", "english", "alike", "told"),
    [
        ("Лебедь заявил это.", "Gromov said this.", {("Лебедь", "Gromov"): 0.9}, True),
        ("Лебедь заявил это.", "Lebed said this.", {("Лебедь", "Lebed"): 0.9}, False),
        ("Лебедь заявил это.", "Gromov said this.", {}, False),  # nothing says that the one stands for the other
        ("Лебедь заявил это.", "Swans said this.", {("Лебедь", "Swans"): 0.9}, False),  # a word of English
        ("Лебедь на озере.", "Gromov on a lake.", {("Лебедь", "Gromov"): 0.9}, False),  # nothing that it does
        (
            "Президент заявил это.",
            "Gromov said this.",
            {("Президент", "Gromov"): 0.9},
            False,
        ),  # an office, by who holds it
        ("Камень упал вчера.", "Gromov fell yesterday.", {("Камень", "Gromov"): 0.9}, False),  # nobody
    ],
)
def test_a_noun_that_begins_a_sentence_may_be_a_surname(russian, english, alike, told):
    assert (SURNAME in {rule for *_, rule in outcome(with_vectors((russian, english), alike=alike))}) is told


def test_whether_a_noun_is_rendered_is_left_to_the_reader():
    def evidence(russian, english, alike):
        return [item.evidence for item in names.SCORER.score(with_vectors((russian, english), alike=alike)).findings]

    assert evidence("Лебедь заявил это.", "Gromov said this.", {("Лебедь", "Gromov"): 0.9})[0]["noun"] == "Лебедь"
    assert evidence("Там Нестор Летописец.", "There Nestor Makhno.", {})[0]["noun"] == "Летописец"
    assert "noun" not in evidence("Там Павел Громыко.", "There Pavel Makhno.", {})[0]
    assert (
        "noun"
        not in evidence("Там брежневская эпоха.", "There the Khrushchev era.", {("брежневская", "Khrushchev"): 0.9})[0]
    )
