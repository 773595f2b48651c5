"""Numbers that changed places, seen by what they count."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tests.scorers.polarity.reading import read
from tta.scorers.facts.numbers import SCORER

CROSSED = ("3 коровы и 7 овец.", "7 cows and 3 sheep.", "коровы=cows овец=sheep")


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        (*CROSSED, ["NU101", "NU101"]),
        ("3 коровы и 7 овец.", "7 sheep and 3 cows.", "коровы=cows овец=sheep", []),
        ("3 коровы и 7 овец.", "3 cows and 7 sheep.", "коровы=cows овец=sheep", []),
        ("3 коровы и 7 овец.", "7 cows and 3 sheep.", "коровы=cows", []),  # of the other nothing is known
        ("3 коровы и 7.", "7 cows and 3.", "коровы=cows", []),
    ],
)
def test_numbers_that_count_each_others_things_changed_places(russian, english, pairs, codes):
    found = SCORER.score(read(russian, english, pairs)).findings
    assert [item.code for item in found] == codes
    assert all("changed places" in item.message for item in found)


def test_without_the_reader_their_order_is_left_alone():
    assert not SCORER.score(paired(CROSSED)).findings
