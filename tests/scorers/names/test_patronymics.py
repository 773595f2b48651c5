"""Patronymics that sound alike because most of them is the ending."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes
from tta.scorers.names.patronymics import of_other_fathers


@pytest.mark.parametrize(
    ("russian", "english", "other"),
    [
        ("павловна", "petrovna", True),
        ("кузьмич", "lukich", True),
        ("игоревич", "olegovich", True),
        ("алексеевич", "alexandrovich", True),
        ("юрьевич", "iurevich", False),
        ("дмитриевич", "dmitritch", False),
        ("николаевич", "nicolaevitch", False),
        ("ильинична", "ilinichna", False),
        ("никитична", "nikitichna", False),
        ("павловна", "peter", False),  # no patronymic: nothing is said
    ],
)
def test_the_father_is_compared_without_the_ending(russian, english, other):
    assert of_other_fathers(russian, english) is other


def test_another_patronymic_behind_the_same_first_name_is_told():
    assert codes(bitext(("Вера Павловна вышла из дома.", "Vera Pavlovna left the house."))) == []
    assert codes(bitext(("Вера Павловна вышла из дома.", "Vera Petrovna left the house."))) == ["NA101"]
    assert codes(bitext(("Вера Павловна вышла из дома.", "Vera left the house."))) == []
