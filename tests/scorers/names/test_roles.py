"""Who acts upon whom: two names that changed places."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.names.names import SCORER


def said(russian, english, pairs=""):
    return [
        (finding.evidence["source"], finding.evidence["target"])
        for finding in SCORER.score(read(russian, english, pairs)).findings
    ]


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Громыко писал Добрынину.", "Dobrynin wrote to Gromyko.", "писал=wrote"),
        ("Добрынину писал Громыко.", "Dobrynin wrote to Gromyko.", "писал=wrote"),  # the case tells, not the order
        ("Картера обманул Бегин.", "Carter deceived Begin.", "обманул=deceived"),
        # surnames that no dictionary has, of persons: what is their genitive is their accusative
        ("Громыко критиковал Вэнса.", "Vance criticised Gromyko.", "критиковал=criticised"),
        ("Бунина обругал Шмелёв.", "Bunin scolded Shmelyov.", "обругал=scolded"),
        (
            "Хрущева сменил Брежнев.",
            "Khrushchev replaced Brezhnev.",
            "сменил=replaced",
        ),  # no `Хрущева` would have `сменил`
        ("Брежнев был принят Картером.", "Carter was received by Brezhnev.", "принят=received"),
        ("Вэнс передал Добрынину записку.", "Dobrynin handed Vance a note.", "передал=handed"),
        ("Вэнс передал Добрынину записку.", "Dobrynin then handed President Vance a note.", "передал=handed"),
        ("Вот письмо Картера Брежневу.", "This is Brezhnev's letter to Carter.", ""),
        ("Вот письмо Картера Брежневу.", "This is a letter to Carter from Brezhnev.", ""),
        ("Добрынину от Громыко", "To Gromyko from Dobrynin", ""),
        ("Тов. Добрынину от тов. Громыко", "To Comrade Gromyko from Comrade Dobrynin", ""),
        ("От Громыко Добрынину", "From Dobrynin to Gromyko", ""),
        ("Он летел из Лондона в Париж.", "He flew from Paris to London.", ""),
    ],
)
def test_both_are_told_that_changed_places(russian, english, pairs):
    assert len(said(russian, english, pairs)) == 2


def test_each_is_told_with_who_stands_in_its_place_as_a_value():
    text = read("Громыко писал Добрынину.", "Dobrynin wrote to Gromyko.", "писал=wrote")
    found = SCORER.score(text).findings
    assert [(item.code, item.evidence["source"], item.evidence["target"]) for item in found] == [
        ("NA101", "Громыко", "Dobrynin"),
        ("NA101", "Добрынину", "Gromyko"),
    ]
    assert {item.evidence["known"] for item in found} == {"another"}
    assert found[0].message == "The Russian has Громыко, the English Dobrynin: the two changed places."


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Громыко писал Добрынину.", "Gromyko wrote to Dobrynin.", "писал=wrote"),
        ("Добрынину писал Громыко.", "Gromyko wrote to Dobrynin.", "писал=wrote"),
        ("Картера обманул Бегин.", "Carter was deceived by Begin.", "обманул=deceived"),
        ("Громыко критиковал Вэнса.", "Gromyko criticised Vance.", "критиковал=criticised"),
        ("Добрынин встретил Раска.", "Rusk was met by Dobrynin.", "встретил=met"),
        ("Добрынин встретил сына Раска.", "Rusk's son met Dobrynin.", "встретил=met"),
        ("Брежнев был принят Картером.", "Carter received Brezhnev.", "принят=received"),
        ("Вот письмо Картера Брежневу.", "This is Carter's letter to Brezhnev.", ""),
        ("Добрынину от Громыко", "To Dobrynin from Gromyko", ""),
        ("Добрынину от Громыко", "From Gromyko to Dobrynin", ""),
        ("От Громыко Добрынину", "To Dobrynin from Gromyko", ""),
        (
            "Громыко от Брежнева",
            "To Brezhnev from Gromyko",
            "",
        ),  # of a name that does not decline nobody can say to whom
        ("Он летел из Лондона в Париж.", "He flew to Paris from London.", ""),
        # who lost to somebody was beaten by him
        ("Брежнев проиграл Картеру.", "Carter beat Brezhnev.", "проиграл=beat"),
        # the predicate is not shared, as far as anybody knows
        ("Громыко писал Добрынину.", "Dobrynin heard from Gromyko.", ""),
        # two clauses
        ("Громыко писал, Добрынину ответили.", "Dobrynin was told, Gromyko wrote.", "писал=wrote"),
        # nothing but the order says which of two that do not decline acts
        ("Громыко принял Ле Зуан.", "Le Duan received Gromyko.", "принял=received"),
        # of a minister of Carter's
        ("Министр Картера писал Бегину.", "Begin was written to by Carter's minister.", "писал=written"),
    ],
)
def test_what_stands_in_its_place_or_cannot_be_told_is_let_pass(russian, english, pairs):
    assert said(russian, english, pairs) == []
