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
        ("Насос включается сам.", "The pump switches off by itself.", ["включается / switches off"]),
        ("Свет погас.", "The light came on.", ["Свет погас / light came on"]),
        ("Он вышел, погас свет.", "He went out, the light went out.", []),
        ("Лодка шла вниз по течению.", "The boat went upstream.", ["вниз по течению / upstream"]),
        ("Лодка шла вверх по течению.", "The boat went upstream.", []),
        ("Левобережная часть города.", "The right-bank part of the city.", ["Левобережная / right-bank"]),
        ("Он не мог не согласиться.", "He could not agree.", ["не мог не согласиться / could not agree"]),
        ("Он не мог не согласиться.", "He could not but agree.", []),
        ("Он не мог согласиться.", "He could not agree.", []),
        ("Паспорт действителен.", "The passport is void.", ["действителен / void"]),
        ("Паспорт недействителен.", "The passport is void.", []),
        ("Билет ещё действует.", "The ticket has not yet expired.", []),
        ("Билет годен.", "The ticket is invalid.", ["годен / invalid"]),
        (
            "В случае нарушения срока платят.",
            "If the deadline is met, they pay.",
            ["В случае нарушения / If the deadline is met"],
        ),
        ("В случае нарушения срока платят.", "If the deadline is not met, they pay.", []),
        ("Он сумел убедить всех.", "He was unable to convince all.", ["сумел / was unable to"]),
        ("Он не сумел убедить всех.", "He was unable to convince all.", []),
        ("Он не смог приехать.", "He could not come.", []),
        ("Ему не удалось убедить всех.", "He had not yet managed to convince all.", []),
        ("Им не удалось договориться.", "They never managed to agree.", []),
        ("Он не мог не знать.", "He couldn't have not known.", []),
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
