"""Opposites that agree by how their sentences are built: one deal from its two ends, what somebody is kept from."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        # received by her, sent to her
        ("Письма, полученные ею.", "Letters sent to her.", "Письма=Letters полученные=sent ею=her", []),
        ("Проданный ей дом.", "The house she bought.", "Проданный=bought ей=she дом=house", []),
        # one and the same who does what is the opposite
        ("Он получил письмо.", "He sent to him a letter.", "Он=He получил=sent письмо=letter", ["PO104"]),
        ("Полученное письмо.", "The letter sent.", "Полученное=sent письмо=letter", ["PO104"]),
        ("Проданный дом.", "The house she bought.", "Проданный=bought дом=house", ["PO104"]),
        # to be taught is to learn, and `занял ему` is lent him
        ("Он учился у деда.", "He was taught by his grandfather.", "Он=He учился=taught деда=grandfather", []),
        ("Он учился у деда.", "He taught his grandfather.", "Он=He учился=taught деда=grandfather", ["PO104"]),
        ("Он занял ей рубль.", "He lent her a rouble.", "Он=He занял=lent ей=her рубль=rouble", []),
        ("Он занял у неё рубль.", "He lent her a rouble.", "Он=He занял=lent неё=her рубль=rouble", ["PO104"]),
        # what hardly ever is
        ("Она всегда молчит.", "She hardly ever speaks.", "Она=She всегда=hardly молчит=speaks", []),
        ("Она всегда молчит.", "She always speaks.", "Она=She всегда=always молчит=speaks", ["PO104"]),
        # left without a thing, so that they remain without it
        (
            "Люди остались без хлеба.",
            "It closed, leaving people without bread.",
            "Люди=people остались=leaving хлеба=bread",
            [],
        ),
        ("Люди остались там.", "People leave there.", "Люди=People остались=leave там=there", ["PO104"]),
        # before a place that somebody reaches there is no before
        ("Он хочет до неё добраться.", "He is after her.", "Он=He до=after неё=her", []),
        ("Он был там до неё.", "He was there after her.", "Он=He был=was там=there до=after неё=her", ["PO104"]),
        # kept from going is made to stay
        ("Он заставил их остаться.", "He kept them from leaving.", "Он=He заставил=kept их=them остаться=leaving", []),
        ("Он заставил их остаться.", "He made them leave.", "Он=He заставил=made их=them остаться=leave", ["PO104"]),
    ],
)
def test_opposites_seen_from_the_other_end(russian, english, pairs, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == codes


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Он купил дом у Петрова.", "Petrov sold him the house.", "Он=him купил=sold дом=house Петрова=Petrov", []),
        (
            "Он купил дом у Петрова.",
            "He sold Petrov the house.",
            "Он=He купил=sold дом=house Петрова=Petrov",
            ["PO104"],
        ),
        ("Он занял денег у брата.", "His brother lent him money.", "Он=him занял=lent денег=money брата=brother", []),
        ("Он купил дом в Твери.", "Tver sold him the house.", "Он=him купил=sold дом=house Твери=Tver", ["PO104"]),
    ],
)
def test_a_deal_is_seen_from_the_end_of_who_gives(russian, english, pairs, found):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == found
