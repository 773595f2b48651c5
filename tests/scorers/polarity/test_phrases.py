"""Opposites of several words: on and off, clockwise, up and down."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.phrases import opposite_phrases
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "opposed"),
    [
        ("Включите насос.", "Switch off the pump.", ["Включите / Switch off"]),
        ("Включите насос.", "Switch on the pump.", []),
        ("Выключи свет.", "Turn the light on.", ["Выключи / Turn the light on"]),
        ("Выключи свет.", "Turn the light off.", []),
        ("Отключили ток.", "They powered on.", ["Отключили / powered on"]),
        ("Двигатель выключен.", "The engine is on.", ["выключен / is on"]),
        ("Двигатель выключен.", "The engine is on fire.", []),  # another on
        ("Включите в смету.", "Include it in the estimate.", []),
        ("Включите насос, выключите свет.", "Switch off the light, switch on the pump.", []),
        ("Вращать по часовой стрелке.", "Turn it counter-clockwise.", ["по часовой стрелке / counter-clockwise"]),
        ("Вращать по часовой стрелке.", "Turn it clockwise.", []),
        ("Вращать против хода часовой стрелки.", "Turn it anticlockwise.", []),
        ("Вращать против часовой стрелки.", "Turn it clockwise.", ["против часовой стрелки / clockwise"]),
        ("Отключите насос от сети.", "Plug the pump in.", ["Отключите / Plug the pump in"]),
        ("Отключите насос от сети.", "Unplug the pump.", []),
        ("Выключите двигатель.", "Start the engine.", ["Выключите двигатель / Start the engine"]),
        ("Запустите двигатель.", "Start the engine.", []),
        ("Цены снизились.", "Prices went up.", ["снизились / went up"]),
        ("Цены снизились.", "Prices went down.", []),
    ],
)
def test_phrases_on_opposite_poles(russian, english, opposed):
    text = paired((russian, english))
    halves = [half_of(text, text.alignment.beads[0], side) for side in Side]
    found = opposite_phrases(halves[0].words, halves[1].words)
    shown = [
        " / ".join(
            " ".join(half.words.forms[place[0] : place[1] + 1])
            for half, place in zip(halves, (item.russian, item.english), strict=True)
        )
        for item in found
    ]
    assert shown == opposed
