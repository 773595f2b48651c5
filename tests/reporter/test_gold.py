"""Every format writes the gold audit as its gold report has it; see gold_reports.py for how they are renewed."""

from __future__ import annotations

import pytest

from tests.reporter.gold_reports import GOLD, reports

WRITERS = reports()


@pytest.mark.parametrize("name", WRITERS)
def test_the_report_is_the_gold_report(name):
    assert WRITERS[name]() == (GOLD / name).read_text("utf-8")


def test_no_gold_report_is_left_over():
    assert {path.name for path in GOLD.iterdir()} == set(WRITERS)
