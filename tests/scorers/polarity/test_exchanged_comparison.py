"""Comparisons turned round, and those whose word is turned round as well."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER

BROTHER = "Брат=brother старше={} сестры=sister"


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "codes"),
    [
        ("Брат старше сестры.", "The sister is older than the brother.", BROTHER.format("older"), ["PO104"]),
        ("Брат старше сестры.", "The brother is older than the sister.", BROTHER.format("older"), []),
        ("Брат старше сестры.", "The sister is younger than the brother.", BROTHER.format("younger"), []),
        ("Брат старше сестры.", "The brother is younger than the sister.", BROTHER.format("younger"), ["PO104"]),
        ("Новый мост длиннее старого.", "The old bridge is longer than the new.", "Новый=new мост=bridge длиннее=longer старого=old", ["PO104"]),
        ("Здесь теплее, чем в Твери.", "In Tver it is warmer than here.", "Здесь=here теплее=warmer Твери=Tver", ["PO104"]),
        ("Здесь теплее, чем в Твери.", "Here it is warmer than in Tver.", "Здесь=Here теплее=warmer Твери=Tver", []),
        # less is an opposite, be it rendered by another word
        ("Сын ест меньше отца.", "The father eats less than the son.", "Сын=son ест=eats меньше=less отца=father", ["PO104"]),
        ("Сын ест меньше отца.", "The father eats more than the son.", "Сын=son ест=eats отца=father", []),
        # neither is compared with the other, or one is denied
        ("Он знает больше, чем говорит.", "He says more than he knows.", "Он=He знает=knows больше=more говорит=says", []),
        ("Брат не старше сестры.", "The sister is older than the brother.", BROTHER.format("older"), []),
    ],
)  # fmt: skip
def test_what_is_compared_with_what(russian, english, pairs, codes):
    found = [item.code for item in SCORER.score(read(russian, english, pairs)).findings]
    assert [code for code in found if code == "PO104"] == codes
