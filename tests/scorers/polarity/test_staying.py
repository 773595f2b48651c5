"""What is not done stays as it is: a verb of staying says so, unless the word that is denied is rendered beside it."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.links import links_of
from tta.scorers.polarity.staying import is_said_by_staying
from tta.types import Language, Side


def agrees(bitext, negation=0):
    halves = {bitext.document(side).language: half_of(bitext, bitext.alignment.beads[0], side) for side in Side}
    russian, english = halves[Language.RU], halves[Language.EN]
    return is_said_by_staying(russian, english, russian.negations[negation], links_of(bitext, 0, halves))


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Не выходите из машины.", "Stay in the car.", "машины=car"),
        ("Не выключайте свет.", "Leave the light on.", "выключайте=Leave свет=light"),
        ("Не закрывайте окно.", "Please leave the window open.", "закрывайте=leave окно=window"),
        ("Не опускайте рук.", "Keep your hands up.", "опускайте=Keep рук=hands"),
        ("Не снимайте шапку.", "Keep your hat on.", "снимайте=on шапку=hat"),
        ("Старик не встал.", "The old man remained seated.", "встал=remained"),
        ("Секрет не раскрыли.", "The secret was kept.", "раскрыли=kept Секрет=secret"),
        ("Огонь не гас.", "The fire stayed alight.", "Огонь=fire гас=stayed"),
    ],
)
def test_who_does_not_change_a_thing_keeps_it(russian, english, pairs):
    assert agrees(read(russian, english, pairs))


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Не ешьте эти грибы.", "Keep eating these mushrooms.", "ешьте=eating грибы=mushrooms"),
        ("Банк не хранил бумаги.", "The bank kept the papers.", "Банк=bank хранил=kept бумаги=papers"),
        ("Он не остался на ужин.", "He stayed for supper.", "остался=stayed ужин=supper"),
        ("Она не жила в Киеве.", "She stayed in Kiev.", "жила=stayed Киеве=Kiev"),
        ("Не оставляйте ключ здесь.", "Leave the key here.", "оставляйте=Leave ключ=key"),
        ("Не ходите по газону.", "Keep the grass.", "ходите=Keep газону=grass"),
        ("Не уходите.", "Leave.", "уходите=Leave"),
        ("Солдаты не ушли.", "The soldiers left.", "Солдаты=soldiers ушли=left"),
        ("Не закрывайте окно.", "They leave the window.", "закрывайте=leave окно=window"),  # no order
        ("Он не подписал договор, но остался.", "He signed the treaty but stayed.", "подписал=signed остался=stayed"),
    ],
)
def test_a_word_that_renders_what_is_denied_is_no_staying(russian, english, pairs):
    assert not agrees(read(russian, english, pairs))


def test_without_the_reader_nothing_is_said():
    assert not agrees(paired(("Не выходите из машины.", "Stay in the car.", "машины=car")))
