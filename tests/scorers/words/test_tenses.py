"""What has happened and what is to come."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.tenses import SCORER
from tta.types import Severity


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        ("Комиссия закроет завод.", "The commission closed the plant.", "закроет=closed", ["DV303"]),
        ("Комиссия закроет завод.", "The commission will close the plant.", "закроет=close", []),
        ("Комиссия закроет завод.", "The commission has the plant closed.", "закроет=closed", []),
        ("Комиссия закроет завод.", "The commission is to see it closed.", "закроет=closed", []),
        ("Мы построим школу.", "We built a school.", "построим=built", ["DV303"]),
        ("Мы будем строить школу.", "We built a school.", "строить=built", ["DV303"]),
        ("Комиссия закрыла завод.", "The commission will close the plant.", "закрыла=close", ["DV303"]),
        ("Комиссия закрыла завод.", "By May it will have closed the plant.", "закрыла=closed", []),
        ("Комиссия закрыла завод.", "The will of the commission, close the plant.", "закрыла=close", []),
        # verbs of two times, conditions, reported speech, states
        ("Комиссия решила: завод закроет.", "The commission closed the plant.", "закроет=closed", []),
        ("Если закроет, уйду.", "It closed and I went.", "закроет=closed уйду=went", []),
        ("Он закроет завод.", "He said they closed the plant.", "закроет=closed", []),
        ("Завод закрыт.", "The plant will be closed.", "закрыт=closed", []),
        ("Комиссия закроет завод.", "The commission closed the plant.", "завод=plant", []),  # another verb
    ],
)
def test_the_time_of_the_predicate(russian, english, pairs, codes):
    assert [item.code for item in SCORER.score(read(russian, english, pairs)).findings] == codes


def test_it_is_major_and_says_which_is_which():
    text = read("Мы построим школу.", "We built a school.", "построим=built")
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MAJOR
    assert finding.message == "The Russian “построим” says what is to come, the English “built” what happened."
    (finding,) = SCORER.score(read("Мы построили школу.", "We will build it.", "построили=build")).findings
    assert finding.message == "The Russian “построили” says what happened, the English “build” what is to come."
