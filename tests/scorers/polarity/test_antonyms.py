"""Words that stand for their opposites, where they render each other."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "found"),
    [
        ("Учитель похвалил ученика.", "The teacher scolded the pupil.", "Учитель=teacher похвалил=scolded ученика=pupil", ["PO104"]),
        ("Учитель похвалил ученика.", "The teacher praised the pupil.", "Учитель=teacher похвалил=praised ученика=pupil", []),
        ("Долгосрочный заём погашен.", "The current loan is repaid.", "Долгосрочный=current заём=loan погашен=repaid", ["PO104"]),
        ("Краткосрочный заём погашен.", "The current loan is repaid.", "Краткосрочный=current заём=loan погашен=repaid", []),
        ("Судья засчитал гол.", "The referee disallowed the goal.", "Судья=referee засчитал=disallowed гол=goal", ["PO104"]),
        ("Судья засчитал гол.", "The referee allowed the goal.", "Судья=referee засчитал=allowed гол=goal", []),
        ("Счёт остался неоплаченным.", "The bill was paid.", "Счёт=bill неоплаченным=paid", ["PO104"]),
        ("Счёт остался неоплаченным.", "The bill went unpaid.", "Счёт=bill остался=went неоплаченным=unpaid", []),
        # what nearly happened did not
        ("Мы едва не проиграли.", "We only just won.", "Мы=We проиграли=won", []),
        ("Мы проиграли.", "We only just won.", "Мы=We проиграли=won", ["PO104"]),
    ],
)  # fmt: skip
def test_a_listed_opposite_is_told_where_it_renders_the_word(russian, english, pairs, found):
    assert [item.code for item in SCORER.score(read(russian, english, pairs, "")).findings] == found
