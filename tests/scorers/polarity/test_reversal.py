"""Contrasts turned round: what one side denies, the other affirms."""

from __future__ import annotations

import time

import pytest

from tests.scorers.polarity.reading import read
from tta.language.negation import Words
from tta.scorers.polarity.polarity import SCORER
from tta.scorers.polarity.reversal import opposition
from tta.types import Language

PUNISH = "Не наказать, а помочь."
LINKS = "наказать=punish помочь=help"


def found(russian, english, pairs):
    return [(finding.code, finding.message) for finding in SCORER.score(read(russian, english, pairs)).findings]


@pytest.mark.parametrize("english", ["To punish, not help.", "To punish and not help.", "To punish rather than help.", "To punish instead of help."])  # fmt: skip
def test_a_contrast_turned_round_is_found(english):
    said = "The Russian denies “наказать” and affirms “помочь”; the English has it the other way round."
    assert found(PUNISH, english, LINKS) == [("PO103", said)]


@pytest.mark.parametrize("english", ["Not punish but help.", "To help, not punish.", "To help rather than punish."])
def test_in_either_order_the_same_contrast_is_none(english):
    assert found(PUNISH, english, LINKS) == []


def test_russian_may_affirm_first():
    assert [code for code, _ in found("Мир, а не война.", "War, not peace.", "Мир=peace война=War")] == ["PO103"]
    assert found("Мир, а не война.", "Peace, not war.", "Мир=Peace война=war") == []


def test_where_what_is_denied_is_denied_on_both_sides_nothing_is_turned_round():
    pairs = "злая=evil война=war тихий=quiet мир=peace"
    assert found("Не злая война, а тихий мир.", "An evil peace, not a quiet war.", pairs) == []


def test_of_two_contrasts_nobody_can_say_which_is_which():
    words = "Not war but peace not hate but love".split()
    marks = ["", " ", " ", " ", ", ", " ", " ", " ", "."]
    assert opposition(Words(tuple(words), tuple(marks)), Language.EN) is None
    assert opposition(Words(tuple(words[:4]), (*marks[:4], ".")), Language.EN) is not None


def test_words_that_are_not_linked_say_nothing():
    assert not [code for code, _ in found(PUNISH, "To punish, not help.", "") if code == "PO103"]


def test_the_longest_words_cost_no_more_than_others():
    """Sixty words of forty letters: a pattern that could cut a word in two tried all ways to do so, half a second each."""
    before = time.process_time()
    words = Words(("Donaudampfschifffahrtsgesellschaftskapit",) * 60, ("", *[" "] * 59, ""))
    assert opposition(words, Language.EN) is None
    assert time.process_time() - before < 2
