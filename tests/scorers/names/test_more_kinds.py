"""Kinds of names in whole sentences, each right and most of them wrong, and rules that hold beyond the rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes, outcome
from tta.types import Language
from tta.values.known import known_in
from tta.values.russian_names import russian_names

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("kinds.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("russian", "english"), [row[1:3] for row in ROWS])
def test_a_right_rendering_raises_nothing(russian, english):
    assert codes(bitext((russian, english))) == []


@pytest.mark.parametrize(("russian", "english"), [(row[1], row[3]) for row in ROWS if row[3]])
def test_another_name_in_its_place_is_told(russian, english):
    assert codes(bitext((russian, english)))


def test_a_state_behind_its_office_goes_without_saying_unless_another_state_is_named():
    assert codes(bitext(("Премьер РФ принял посла.", "The prime minister received the ambassador."))) == []
    assert codes(
        bitext(("Премьер РФ принял премьера Франции.", "The prime minister received the French prime minister."))
    ) == ["NA102"]


def test_a_pronoun_that_opens_the_sentence_stands_for_the_person_that_does():
    assert outcome(bitext(("Тэтчер встала.", "She rose."))) == [("equal", "Тэтчер", "She", "a pronoun stands for it")]
    assert codes(bitext(("Косыгин встал.", "She rose."))) == ["NA102"]  # of another sex
    assert codes(bitext(("Вчера Косыгин встал.", "Yesterday he rose."))) == ["NA102"]  # opens nothing


@pytest.mark.parametrize("word", ["ТОГО", "ПРО"])
def test_words_of_grammar_in_capitals_are_no_acronyms_among_others(word):
    assert russian_names(f"после {word}, ЧТО СЛУЧИЛОСЬ") == []


def test_a_state_in_the_name_of_a_sea_is_no_state():
    assert codes(bitext(("Он плыл по Индийскому океану в Китай.", "He sailed the ocean to China."))) == []


def test_an_acronym_is_no_case_of_a_noun():
    assert known_in("Пленум ДУМ закрыт.", Language.RU) == []
