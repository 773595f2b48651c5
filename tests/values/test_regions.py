"""Regions that are called after what they lie behind, at or under."""

from __future__ import annotations

import pytest

from tta.values.regions import named_after


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("заволжье", "волга"),
        ("заволжья", "волга"),
        ("замоскворечью", "москва"),
        ("приднепровье", "днепр"),
        ("прикарпатье", "карпаты"),
        ("забайкалье", "байкал"),
    ],
)
def test_a_region_is_called_after_a_place(word, place):
    assert named_after(word) == place


@pytest.mark.parametrize("word", ["побережье", "заречье", "поместье", "подполье", "засилье", "волга", "заграница"])
def test_a_word_with_a_prefix_that_names_no_region_is_called_after_none(word):
    assert named_after(word) == ""
