"""Kinds of facts in both directions of translation: right and free wordings beside wrong ones, written before the rules were looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_conventions import alarms
from tests.test_findings import is_right
from tta.types import Language

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("twins.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("russian", "english", "expected"), ROWS)
def test_a_fact_is_judged_alike_whichever_text_is_the_original(russian, english, expected):
    for original in (Language.RU, Language.EN):
        assert is_right(alarms(russian, english, original), expected)
