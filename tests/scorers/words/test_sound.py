"""Words in other letters."""

from __future__ import annotations

import pytest

from tta.scorers.words.sound import is_heard


@pytest.mark.parametrize(
    ("russian", "english", "heard"),
    [
        ("газета сегодня", "Segodnya", True),
        ("в связи с венскими переговорами", "the Vienna", True),
        ("в связи с женевскими переговорами", "the Vienna", False),
        ("протесты и жалобы", "protests", False),  # no capital: a word, which may be a false friend
        ("протесты и жалобы", "Protests against", False),
        ("газета", "the", False),
    ],
)
def test_capitalised_english_words_are_looked_for_in_the_russian(russian, english, heard):
    assert is_heard(russian, english, in_russian=True) is heard


@pytest.mark.parametrize(
    ("russian", "english", "heard"),
    [
        ("с венскими", "negotiations in Vienna", True),
        ("с венскими переговорами", "negotiations in Vienna", False),
        ("сегодня", "the paper Segodnya", True),
        ("из", "Vienna", False),
    ],
)
def test_russian_words_are_looked_for_among_the_capitalised_english_ones(russian, english, heard):
    assert is_heard(russian, english, in_russian=False) is heard
