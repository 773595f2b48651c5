"""Superlatives on one side, a denied comparison on the other."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


def codes(russian, english, pairs, doubted):
    return [item.code for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted"),
    [
        ("Прямее человека я не встречал.", "He was the most upright man I met.", "человека=man я=I встречал=met", "не"),
        ("Лучше места не найти.", "This is the best place to find.", "места=place найти=find", "не"),
        ("Другого такого нет.", "It is the only one of its kind.", "нет=is такого=one", "нет"),
        ("Он был выше всех в классе.", "Nobody in the class was taller.", "был=was выше=taller классе=class", "Nobody"),
        ("Он любил грозу больше всего.", "There was nothing he loved more.", "любил=loved", "nothing"),
    ],
)
def test_what_nothing_goes_beyond_goes_beyond_all(russian, english, pairs, doubted):
    assert codes(russian, english, pairs, doubted) == []


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "doubted", "found"),
    [
        ("Лучше не ходить туда.", "It is best to go there.", "ходить=go туда=there", "не", ["PO101"]),
        ("Он любил грозу больше всего.", "There was nothing he loved less.", "любил=loved", "nothing", ["PO102"]),
        ("Больше он не приходил.", "He came first.", "он=He приходил=came", "не", ["PO101"]),
        ("Прямее человека я не встречал.", "I met an upright man.", "человека=man я=I встречал=met", "не", ["PO101"]),
        # both have one, which render each other
        ("Это наиболее активная часть.", "It is not the most active part, like the others.", "наиболее=most активная=active", "not",
         ["PO102"]),
        # another clause compares; a second case compares nothing
        ("Такие записи стары, они не опасны.", "Such records are the most dangerous.", "записи=records опасны=dangerous", "не",
         ["PO101"]),
        ("Во втором случае он не ел.", "In the second case he only ate.", "случае=case ел=ate", "не", ["PO101"]),
        ("Лес не горел.", "The forest burned.", "Лес=forest горел=burned", "не", ["PO101"]),
    ],
)  # fmt: skip
def test_a_comparison_without_a_superlative_excuses_nothing(russian, english, pairs, doubted, found):
    assert codes(russian, english, pairs, doubted) == found
