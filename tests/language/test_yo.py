"""Ё and е: one spelling for looking words up."""

from __future__ import annotations

import pytest

from tta.language.yo import without_yo


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Хрущёв", "хрущев"), ("ХРУЩЁВ", "хрущев"), ("Хрущев", "хрущев"), ("всё", "все"), ("йод", "йод"), ("", "")],
)
def test_the_dots_of_yo_do_not_count(written, plain):
    assert without_yo(written) == plain
