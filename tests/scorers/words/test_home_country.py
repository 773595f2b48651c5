"""The country of bodies that a Russian text takes for its own, and countries that are put in."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.home_country import is_home_country
from tta.scorers.words.runs import Run
from tta.types import Language, Side

BOTH = (Language.RU, Language.EN)


@pytest.mark.parametrize(
    ("english", "word", "found"),
    [
        ("The Investigative Committee of Russia opened a case.", "Russia", True),
        ("The Russian Foreign Ministry denied it.", "Russian", True),
        ("Russia's State Duma passed it.", "Russia's", True),
        ("The Investigative Committee of France opened a case.", "France", False),  # another country
        ("The committee spoke of Russia.", "Russia", False),  # no body
        ("A Russian ship sank.", "Russian", False),
        ("He came, Russia.", "Russia", False),
    ],
)
def test_a_country_beside_a_body(english, word, found):
    text = paired(("Об этом сообщили.", english))
    place = english.replace(",", "").rstrip(".").split().index(word)
    assert is_home_country(text, 0, Side.TARGET, Run(place, place + 1, 0.5)) is found


def test_an_english_text_names_no_country_of_the_russians():
    """Left out of a translation into Russian it may be lost."""
    text = paired(("The Russian Foreign Ministry denied it.", "В МИДе это опровергли."), languages=BOTH[::-1])
    assert not is_home_country(text, 0, Side.SOURCE, Run(1, 2, 0.5))
