"""Kinds of facts in both directions of translation: right and free wordings beside wrong ones, written before the rules were looked at."""

from __future__ import annotations

import pytest

from tests.scorers.facts.kinds import kinds_of
from tests.test_conventions import alarms
from tests.test_findings import is_right
from tta.types import Language

KINDS = kinds_of("twins.tsv")


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_is_judged_alike_whichever_text_is_the_original(kind):
    wrong = [
        (russian, english, expected, original.value)
        for russian, english, expected in KINDS[kind]
        for original in (Language.RU, Language.EN)
        if not is_right(alarms(russian, english, original), expected)
    ]
    assert wrong == []
