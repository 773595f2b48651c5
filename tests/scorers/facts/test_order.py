"""Two values of a row that changed places, where each belongs to something that both sides say."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import scored


def codes(russian, english):
    return [f.code for name in ("dates", "numbers") for f in scored(name, (russian, english)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Голосовали: за — 12, против — 7.", "Votes: for, 12; against, 7.", []),
        ("Голосовали: за — 12, против — 7.", "Votes: for, 7; against, 12.", ["NU101", "NU101"]),
        ("Голосовали: за — 12, против — 7.", "There were 7 votes against and 12 in favor.", []),
        ("Голосовали: за — 12, против — 7.", "There were 12 votes against and 7 in favor.", ["NU101", "NU101"]),
        ("За — 12, против — 7, воздержались — 3.", "For: 12, against: 3, abstained: 7.", ["NU101", "NU101"]),
        ("Заседание перенесено с 3 мая на 5 мая.", "The meeting was moved from May 3 to May 5.", []),
        ("Заседание перенесено с 3 мая на 5 мая.", "The meeting was moved to May 5 from May 3.", []),
        ("Заседание перенесено с 3 мая на 5 мая.", "The meeting was moved from May 5 to May 3.", ["DT101", "DT101"]),
        ("Число выросло с 12 до 20.", "The number grew to 20 from 12.", []),
        ("Число выросло с 12 до 20.", "The number grew from 20 to 12.", ["NU101", "NU101"]),
        ("Москва: 12; Минск: 30; Киев: 7", "Moscow: 12; Minsk: 30; Kiev: 7", []),
        ("Москва: 12; Минск: 30; Киев: 7", "Kiev: 7; Moscow: 12; Minsk: 30", []),
        ("Москва: 12; Минск: 30; Киев: 7", "Moscow: 12; Minsk: 7; Kiev: 30", ["NU101", "NU101"]),
        ("Приехали 12 врачей и 7 сестёр.", "There came 7 nurses and 12 doctors.", []),  # nothing says whose they are
    ],
)
def test_order_counts_where_both_sides_say_what_each_value_belongs_to(russian, english, expected):
    assert codes(russian, english) == expected


def test_what_changed_places_is_shown_with_what_stands_there_instead():
    found = scored("numbers", ("Число выросло с 12 до 20.", "The number grew from 20 to 12."))
    assert [f.message for f in found.findings] == [
        "The Russian has 12, the English 20: the two changed places.",
        "The Russian has 20, the English 12: the two changed places.",
    ]
