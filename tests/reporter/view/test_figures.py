"""Figures in words, the same in every report."""

from __future__ import annotations

import pytest

from tta.reporter.view.figures import counted, percent


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1000, "1,000 rows"), (1_234_567, "1,234,567 rows")],
)
def test_a_noun_agrees_with_its_count(count, words):
    assert counted(count, "row") == words


@pytest.mark.parametrize(
    ("confidence", "shown"),
    [(0.0, 0), (0.004, 0), (0.006, 1), (0.5, 50), (0.984, 98), (0.99, 99), (0.995, 99), (1.0, 99)],
)
def test_no_finding_is_shown_as_certain(confidence, shown):
    assert percent(confidence) == shown
