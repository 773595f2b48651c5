"""Kinds of facts as news and documents write them, right and wrong twins: what must come of each pair alone, without the model."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_conventions import alarms
from tests.test_findings import is_right

ROWS = [
    line.split("\t")
    for name in ("news.tsv", "editor.tsv")
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("russian", "english", "expected"), ROWS)
def test_a_kind_of_fact_is_judged_as_a_reader_would(russian, english, expected):
    assert is_right(alarms(russian, english), expected)
