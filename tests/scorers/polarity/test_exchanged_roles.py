"""Who acts and who suffers, and clauses that leave it open."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        ("Собака укусила кошку.", "The cat bit the dog.", "Собака=dog укусила=bit кошку=cat", ["PO104"]),
        ("Кошку укусила собака.", "The cat bit the dog.", "собака=dog укусила=bit Кошку=cat", ["PO104"]),
        ("Собака укусила кошку.", "The dog bit the cat.", "Собака=dog укусила=bit кошку=cat", []),
        ("Собака укусила кошку.", "The cat was bitten by the dog.", "Собака=dog укусила=bitten кошку=cat", []),
        ("Собака укусила кошку.", "The cat a dog bit.", "Собака=dog укусила=bit кошку=cat", []),  # a relative clause
        (
            "Посол встретил министра.",
            "The minister met the ambassador.",
            "Посол=ambassador встретил=met министра=minister",
            [],
        ),
        # the cases leave a choice, or nobody is acted upon
        ("Мать любит дочь.", "The daughter loves the mother.", "Мать=mother любит=loves дочь=daughter", []),
        ("Мышь видит рысь.", "The lynx sees the mouse.", "Мышь=mouse видит=sees рысь=lynx", []),
        ("Книга увлекла мальчика.", "The boy loved the book.", "Книга=book увлекла=loved мальчика=boy", []),
        ("Собака бежала к кошке.", "The cat ran to the dog.", "Собака=dog бежала=ran кошке=cat", []),
        # in two clauses the reader's links tell too little
        ("Собака, лая, укусила кошку.", "The cat, barking, bit the dog.", "Собака=dog укусила=bit кошку=cat", []),
    ],
)
def test_who_acts_and_who_suffers(russian, english, pairs, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == codes
