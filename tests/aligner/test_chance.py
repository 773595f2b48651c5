"""How alike sentences off the path must be: the more are compared, the more so, unless much is found."""

from __future__ import annotations

import pytest

from tta.aligner.chance import LEAST_SCORE, probabilities


@pytest.mark.parametrize(
    ("scores", "tried", "kept"),
    [
        ([], 100, 0),
        ([LEAST_SCORE], 1, 1),
        ([0.3], 60, 1),  # a note among a few
        ([0.32], 1400, 0),  # verses of which one side was dropped
        ([0.42, 0.42, 0.39, 0.36, 0.31], 19000, 0),
        ([0.42] * 30, 19000, 30),  # thirty at once are no chance
        ([0.9], 19000, 1),
        ([0.7, 0.3], 2000, 1),  # the good one does not help the other
        ([0.7] * 40 + [0.3], 2000, 41),  # forty do: where so much is found, there is more
    ],
)
def test_what_chance_explains_is_not_kept(scores, tried, kept):
    assert sum(value > 0 for value in probabilities(scores, tried)) == kept


def test_probabilities_fall_with_the_score_and_end_short_of_certain():
    found = probabilities([0.9, 0.5, 0.45, 0.4], 3000)
    assert found == sorted(found, reverse=True)
    assert found[0] == 0.95
    assert 0.8 <= found[2] < 0.95
