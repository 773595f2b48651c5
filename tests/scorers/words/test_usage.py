"""Words left out or put in that are a matter of usage: the finding is neutral and says why."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.runs import Run
from tta.scorers.words.usage import usage_of
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "side", "place", "reason"),
    [
        (
            "Он видел город Тверь.",
            "He saw Tver.",
            "Он=He видел=saw Тверь=Tver",
            Side.SOURCE,
            2,
            "of what kind the thing",
        ),
        ("Пётр сказал это.", "He said it.", "сказал=said это=it", Side.SOURCE, 0, "A pronoun"),
        ("Он выступил с критикой.", "He lashed out.", "Он=He выступил=lashed", Side.SOURCE, 3, "A verb"),
        ("Мы просим тишины.", "The house asks for quiet.", "просим=asks тишины=quiet", Side.TARGET, 1, "a subject"),
        ("Сообщил МИД.", "The Russian Foreign Ministry said.", "Сообщил=said", Side.TARGET, 1, "the country"),
        ("Пишет «Газета.ру».", "Gazeta writes.", "Пишет=writes Газета=Gazeta", Side.SOURCE, 2, "a site's address"),
        ("Он видел дом.", "He saw a white house.", "Он=He видел=saw дом=house", Side.TARGET, 3, ""),
    ],
)
def test_the_reason_is_said(russian, english, pairs, side, place, reason):
    found = usage_of(read(russian, english, pairs), 0, side, Run(place, place + 1, 0.5))
    assert reason in found
    assert bool(found) is bool(reason)
