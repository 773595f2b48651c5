"""Bounds and conditions with a negation on one side: not before six is at six at the earliest."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER
from tta.types import Severity


def severities(russian, english, pairs, doubted="не"):
    return [item.severity for item in SCORER.score(read(russian, english, pairs, doubted)).findings]


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Раньше шести он не встаёт.", "He gets up at six at the earliest.", "он=He встаёт=gets шести=six"),
        ("Песни я раньше не слышал.", "I heard the song for the first time.", "Песни=song я=I слышал=heard"),
        ("Без пропуска не пускают.", "You need a pass to be let in.", "пропуска=pass пускают=let"),
        ("Он нигде не учился.", "He is self-taught.", "Он=He учился=self-taught"),
    ],
)
def test_the_bound_is_said_without_a_negation(russian, english, pairs):
    assert severities(russian, english, pairs) == []


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Раньше шести он не встаёт.", "He gets up before six.", "он=He встаёт=gets шести=six"),
        ("Песни я раньше не слышал.", "I heard the song before.", "Песни=song я=I слышал=heard"),
        ("Без чека товар не меняют.", "Goods need to be exchanged without a receipt.", "товар=Goods меняют=exchanged Без=without чека=receipt"),
        ("Раненые, прежде всего, не могли ехать.", "First of all, the wounded could travel.",
         "Раненые=wounded прежде=First всего=all могли=could ехать=travel"),
        ("Раньше он не был первым.", "He was the first.", "он=He был=was первым=first"),
    ],
)  # fmt: skip
def test_without_a_word_for_it_the_negation_is_lost_but_never_for_sure(russian, english, pairs):
    assert severities(russian, english, pairs) == [Severity.MAJOR]
