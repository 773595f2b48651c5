"""Korean names of three syllables, in either romanisation and order, against others."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.names.bead_names import names_of
from tta.scorers.names.korean import korean_names


@pytest.mark.parametrize(
    ("russian", "english", "equal"),
    [
        ("Ким Ен Сам победил.", "Kim Young-sam won.", True),
        ("Ким Ен Сам победил.", "Kim Yong Sam won.", True),
        ("Ким Ён Сам победил.", "Young-sam Kim won.", True),
        ("Передали Ли Мён Баку.", "It was given to Lee Myung-bak.", True),
        ("Пак Чжон-хи ушёл.", "Park Chung-hee left.", True),
        ("Ким Ен Сам победил.", "Kim Dae-jung won.", False),
        ("Ким Ен Сам победил.", "Lee Young-sam won.", False),
        ("Ким Ен Сам победил.", "Kim Yong-chol won.", False),
    ],
)
def test_a_name_is_compared_by_surname_and_syllables(russian, english, equal):
    text = bitext((russian, english))
    names = names_of(text, text.alignment.beads[0])
    assert [result.judgement.equal for result in korean_names(names, [])] == [equal]


def test_of_several_nobody_says_which_stands_for_which():
    text = bitext(("Были Ким Ен Сам и Но Му Хён.", "There were Kim Dae-jung and Lee Myung-bak."))
    assert list(korean_names(names_of(text, text.alignment.beads[0]), [])) == []
