"""A ban of outsiders says whom it lets in: authorised personnel only."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.polarity.bans import bars_all_others
from tta.scorers.polarity.halves import half_of
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "english", "agree"),
    [
        ("Вход посторонним воспрещён.", "Authorised personnel only.", True),
        ("Посторонним вход запрещён.", "Authorized staff only.", True),
        ("Доступ посторонних лиц воспрещён.", "Only members are allowed.", True),
        ("Въезд постороннему транспорту запрещён.", "Entry for authorised vehicles only.", True),
        ("Вход без пропуска запрещён.", "Admission with a pass.", True),
        ("Вход до 16 лет воспрещён.", "Only those over sixteen are admitted.", True),
        ("Вход служащим воспрещён.", "Only staff may enter.", False),
        ("Вход посторонним воспрещён.", "Entry is allowed for everyone.", False),
        ("Курить воспрещается.", "Smoking only is permitted.", False),
        ("Вход посторонним разрешён.", "Authorised personnel only.", False),
        ("Вход в зал воспрещён.", "Only the hall is open.", False),
        ("Посторонних здесь запретили.", "Visitors are allowed.", False),
    ],
)
def test_whom_a_ban_of_outsiders_admits(russian, english, agree):
    text = paired((russian, english))
    halves = [half_of(text, text.alignment.beads[0], side) for side in Side]
    last = len(halves[0].words.forms) - 1
    assert bars_all_others(halves[0].words, last, halves[1].words) is agree
