"""The network over vectors and the reader of both sides, taken together."""

from __future__ import annotations

import numpy as np
import pytest

from tta.scorers.words.joint import WordCurve, word_curve
from tta.types import Language


def test_log_odds_add_up_by_their_weights():
    odds = WordCurve(-1.0, (0.5, 2.0)).odds(np.float32([2.0, 0.0]), np.float32([1.0, -1.0]))
    assert odds.tolist() == [2.0, -3.0]


def test_even_odds_are_a_half_and_great_ones_do_not_overflow():
    curve = WordCurve(0.0, (1.0, 1.0))
    assert curve.probability(np.float32([0.0, 1e30, -1e30]), np.zeros(3, np.float32)) == pytest.approx([0.5, 1.0, 0.0])


@pytest.mark.parametrize("label", ["missing", "wrong"])
@pytest.mark.parametrize("language", list(Language))
def test_of_the_curves_that_come_with_the_package_more_odds_of_the_reader_are_more_probable(label, language):
    curve = word_curve(label, language)
    assert curve.weights[1] > 0 <= curve.weights[0]
    low, high = np.float32([-3.0]), np.float32([3.0])
    assert curve.probability(low, low) < curve.probability(low, high)
    assert curve.probability(low, low) <= curve.probability(high, low)
