"""The state or country behind a place, which Russian does without."""

from __future__ import annotations

import pytest

from tta.values.states import locates_place


@pytest.mark.parametrize(
    ("text", "name", "located"),
    [
        ("He lives in Atlanta, Georgia.", "Georgia", True),
        ("He lives in Sochi, Russia, now.", "Russia", True),
        ("She is from Albany, New York.", "New York", True),
        ("He lives in Atlanta, Ga., now.", "Ga", True),
        ("Vienna, Austria, was quiet.", "Austria", True),
        ("He lives in Sochi and Georgia.", "Georgia", False),
        ("In Italy, France, and Spain.", "France", False),  # a list
        ("He saw Smith, Jones.", "Jones", False),
        ("He saw Gomel, Belarus of old.", "Belarus", False),
    ],
)
def test_a_state_says_where_a_place_lies(text, name, located):
    start = text.index(name)
    assert locates_place(text, start, start + len(name)) is located
