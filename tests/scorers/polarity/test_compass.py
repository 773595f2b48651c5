"""Directions as values of words, and which exclude each other."""

from __future__ import annotations

import pytest

from tta.scorers.polarity.compass import are_opposed, direction
from tta.types import Language


@pytest.mark.parametrize(
    ("word", "language", "names"),
    [
        ("северо-западный", Language.RU, "nw"),
        ("юго-востоке", Language.RU, "se"),
        ("северо-западного", Language.RU, "nw"),
        ("север", Language.RU, "n"),
        ("южной", Language.RU, "s"),
        ("востоком", Language.RU, "e"),
        ("западных", Language.RU, "w"),
        ("южнокорейских", Language.RU, "s"),
        ("северокавказский", Language.RU, "n"),
        ("западноевропейские", Language.RU, "w"),
        ("зюйд-вест", Language.RU, "sw"),
        ("норд", Language.RU, "n"),
        ("правом", Language.RU, "r"),
        ("левую", Language.RU, "l"),
        ("north-easterly", Language.EN, "ne"),
        ("southwestern", Language.EN, "sw"),
        ("northwest", Language.EN, "nw"),
        ("eastward", Language.EN, "e"),
        ("left-hand", Language.EN, "l"),
        ("starboard", Language.EN, "r"),
        ("port", Language.EN, ""),  # a harbour, mostly
        # what only begins alike
        ("право", Language.RU, ""),
        ("восточник", Language.RU, ""),
        ("западня", Language.RU, ""),
        ("северянин", Language.RU, ""),
        ("югослав", Language.RU, ""),
        ("югославский", Language.RU, ""),
        ("rightly", Language.EN, ""),
        ("easter", Language.EN, ""),
        ("southampton", Language.EN, ""),
        ("leftist", Language.EN, ""),
    ],
)
def test_a_word_names_directions(word, language, names):
    assert direction(word, language) == frozenset(names)


@pytest.mark.parametrize(
    ("left", "right", "opposed"),
    [
        ("n", "s", True),
        ("nw", "ne", True),
        ("n", "e", True),
        ("l", "r", True),
        ("nw", "nw", False),
        ("nw", "n", False),  # less exact, not wrong
        ("l", "w", False),  # of two kinds
        ("", "n", False),
    ],
)
def test_directions_that_exclude_each_other(left, right, opposed):
    assert are_opposed(frozenset(left), frozenset(right)) is opposed
    assert are_opposed(frozenset(right), frozenset(left)) is opposed
