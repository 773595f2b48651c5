"""Unless against only if: what holds only on a condition does not hold without it."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.polarity.conditions import are_converse
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.polarity import SCORER
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "converse"),
    [
        ("Пропуск годен, только если он подписан.", "The pass is void unless signed.", True),
        ("Пропуск негоден, если он не подписан.", "The pass is good only if signed.", True),
        ("Вход только с билетом.", "No entry without a ticket.", True),
        ("Пропуск годен лишь при наличии печати.", "The pass is void if it has no seal.", False),  # no form of except
        ("Пропуск негоден, если он не подписан.", "The pass is void unless signed.", False),
        ("Пропуск годен, только если он подписан.", "The pass is good only if signed.", False),
        ("Только если он не подписан.", "Only if signed.", False),  # both on one side: which one counts is unclear
        ("Пропуск подписан.", "The pass is void unless signed.", False),
    ],
)
def test_conditions_said_the_other_way_round(russian, english, converse):
    text = paired((russian, english))
    left, right = (half_of(text, text.alignment.beads[0], side).words for side in Side)
    assert are_converse(left, right) is converse


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "codes"),
    [
        ("Пропуск годен, только если он подписан.", "The pass is void unless signed.", "Пропуск=pass подписан=signed", "void", []),
        ("Завещание ничтожно, если оно не подписано.", "A will is valid only when signed.", "подписано=signed", "ничтожно не", []),
        # without a condition, or with the same one, the denial is due
        ("Пропуск годен, он подписан.", "The pass is void, it is signed.", "Пропуск=pass подписан=signed", "void", ["PO104"]),
        ("Завещание ничтожно, если оно подписано.", "A will is valid when signed.", "подписано=signed", "ничтожно", ["PO104"]),
    ],
)  # fmt: skip
def test_a_denial_turned_by_its_condition_is_none(russian, english, pairs, doubted, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs, doubted)).findings] == codes
