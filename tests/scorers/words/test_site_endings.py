"""Endings of sites' addresses, which one language says and the other leaves out."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.runs import Run
from tta.scorers.words.site_endings import is_end_of_a_site
from tta.types import Side


@pytest.mark.parametrize(
    ("russian", "place", "length", "found"),
    [
        ("Об этом пишет «Газета.ру».", 4, 1, True),
        ("Его слова передаёт Rostovgazeta.ru.", 4, 1, True),
        ("Это «Газета. Ру» пишет.", 2, 1, False),  # a sentence of its own
        ("Об этом пишет «Газета.вечер».", 4, 1, False),
        ("Об этом пишет «Газета.ру».", 3, 2, False),  # the name with it
        ("Нет, он пишет.", 0, 1, False),
    ],
)
def test_an_ending_behind_the_point_of_a_name(russian, place, length, found):
    text = paired((russian, "This was reported by the paper."))
    assert is_end_of_a_site(text, 0, Side.SOURCE, Run(place, place + length, 0.5)) is found
