"""A month of a date that both sides have is no word put in, however it is written on the other side."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.dated import words_of_dates
from tta.scorers.words.lost_runs import lost_runs
from tta.types import Side

RUSSIAN = "Дело начато 3/IV-1931."


def dated(russian, english):
    text = paired((russian, english))
    words = english.rstrip(".").split()
    return [word for word, own in zip(words, words_of_dates(text, 0, Side.TARGET), strict=True) if own]


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("File begun 3 April 1931.", ["3", "April", "1931"]),
        ("File begun 4 April 1931.", []),  # another day
        ("File begun 3 April.", []),  # the year is lost
        ("File begun 3 April 1931 and 3 April 1931.", []),  # of two one was put in
        ("File begun then.", []),
    ],
)
def test_the_words_of_a_date_belong_to_it_where_both_sides_have_it_as_whole(english, words):
    assert dated(RUSSIAN, english) == words


def test_they_are_not_lost():
    """Nothing has the vector of April."""

    def lost(english):
        (found,) = lost_runs(paired((RUSSIAN, english, "Дело=File начато=begun 3=3")))[Side.TARGET].values()
        return [range(item.run.start, item.run.stop) for item in found.runs]

    assert [3 in run for run in lost("File begun 3 May 1931.")] == [True]
    assert lost("File begun 3 April 1931.") == []
