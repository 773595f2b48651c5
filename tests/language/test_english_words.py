"""Which strings are English words."""

from __future__ import annotations

import pytest

from tta.language.english_words import is_known


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("negotiation", True),
        ("Negotiations", True),
        ("disarmament", True),
        ("nego", False),
        ("intermediaterange", False),
    ],
)
def test_a_word_is_known_in_any_case_and_a_piece_of_one_is_not(word, known):
    assert is_known(word) is known
