"""Leave for duty, where both sides share the deed."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def found(bitext):
    return [item.message for item in SCORER.score(bitext).findings]


def opposite(russian, english):
    return [f"The Russian “{russian}” and the English “{english}” mean opposite things."]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "phrases"),
    [
        ("Банк вправе закрыть счёт.", "The bank must close the account.", "Банк=bank закрыть=close счёт=account",
         ("вправе закрыть", "must close")),
        ("Банк обязан закрыть счёт.", "The bank may close the account.", "Банк=bank закрыть=close счёт=account",
         ("обязан закрыть", "may close")),
        ("Банк имеет право закрыть счёт.", "The bank is obliged to close the account.", "закрыть=close счёт=account",
         ("право закрыть", "to close")),
        ("Счёт может быть продлён.", "The account must be extended.", "Счёт=account продлён=extended",
         ("может быть продлён", "must be extended")),
        ("Счёт должен быть продлён.", "The account may soon be extended.", "Счёт=account продлён=extended",
         ("должен быть продлён", "may soon be extended")),
        ("Вы можете подать жалобу.", "You must file a complaint.", "Вы=You подать=file жалобу=complaint",
         ("можете подать", "must file")),
        # a deed that denies by itself
        ("Свидетель может отказаться.", "The witness must refuse.", "Свидетель=witness отказаться=refuse",
         ("может отказаться", "must refuse")),
        ("Экипаж должен покинуть судно.", "The crew may leave the ship.", "Экипаж=crew покинуть=leave судно=ship",
         ("должен покинуть", "may leave")),
    ],
)  # fmt: skip
def test_leave_against_duty_is_told_with_the_deed(russian, english, pairs, phrases):
    assert found(read(russian, english, pairs)) == opposite(*phrases)


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Банк вправе закрыть счёт.", "The bank is entitled to close the account.", "закрыть=close"),
        ("Банк обязан закрыть счёт.", "The bank shall close the account.", "закрыть=close"),
        # of two deeds
        ("Банк вправе закрыть счёт.", "The bank must pay and close it.", "Банк=bank счёт=pay"),
        # who may not, must not
        ("Банк не вправе закрыть счёт.", "The bank must not close it.", "не=not закрыть=close"),
        # who may only within a month, must
        ("Заявить можно: срок может быть продлён лишь раз.", "The term must be extended once.", "продлён=extended"),
        # what is likely, and what was
        ("Он должен быть дома.", "He may be at home.", "Он=He дома=home"),
        ("Он должен был уехать.", "He may have left.", "Он=He уехать=left"),
        ("Вы можете есть плоды.", "Ye shall eat of the fruit.", "Вы=Ye есть=eat плоды=fruit"),  # a promise
        ("Поезд должен прийти в пять.", "The train may be expected at five.", "Поезд=train прийти=expected пять=five"),
        # another modal behind the first
        ("Каждый должен иметь право спорить.", "Everyone may argue.", "иметь=argue"),
        ("Стол может стоять слева.", "The table may have to stand on the left.", "Стол=table стоять=stand"),
        ("Он может жить.", "He must learn to live.", "Он=He жить=live"),
        ("Может ли банк закрыть счёт?", "Must the bank close it?", "закрыть=close"),
    ],
)
def test_what_is_no_leave_or_no_duty_is_let_pass(russian, english, pairs):
    assert found(read(russian, english, pairs)) == []


def test_it_is_major_and_looked_for_only_with_the_reader():
    row = ("Банк вправе закрыть счёт.", "The bank must close the account.", "Банк=bank закрыть=close счёт=account")
    (finding,) = SCORER.score(read(*row)).findings
    assert (finding.code, finding.severity) == ("PO104", Severity.MAJOR)
    assert found(paired(row)) == []


def test_a_ban_and_a_duty_are_opposed_only_of_one_deed():
    """`Нельзя сидеть`, we must act."""

    def codes(english, pairs):
        return [item.code for item in SCORER.score(read("Нам нельзя ехать.", english, pairs, "")).findings]

    assert codes("We must go.", "Нам=We ехать=go") == ["PO104"]
    assert codes("We must act.", "Нам=We") == []
