"""The list of false friends is sound, and a pair counts only where the vectors pair its words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.terms import test_terminology
from tests.scorers.terms.test_terminology import with_vectors
from tta.language.russian import readings
from tta.scorers.scorer import CannotRunError
from tta.scorers.words.false_friends import SCORER
from tta.types import Severity

ROWS = [
    line.split("\t")
    for line in files("tta.scorers.words").joinpath("false_friends.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PARTS = {"NOUN": {"NOUN"}, "ADJ": {"ADJF"}, "ADV": {"ADVB"}, "VERB": {"INFN"}}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_entry_is_a_lemma_of_its_part_of_speech_and_says_what_is_meant(row):
    russian, part, tempting, meaning, severity, confidence, wrong_with, right_with = row
    assert any(item.lemma == russian and item.part_of_speech in PARTS[part] for item in readings(russian))
    assert tempting.isascii()
    assert not set(tempting.split(",")) & {item.strip() for item in meaning.replace(";", ",").split(",")}
    assert Severity(severity) in {Severity.MINOR, Severity.NEUTRAL}
    assert 0 < float(confidence) < 1
    assert wrong_with
    assert right_with


def test_no_entry_stands_twice():
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 100


@pytest.fixture
def meanings(monkeypatch):
    chosen = [
        {"актуальный", "актуального", "actual"},
        {"проект", "project"},
        {"магазин", "magazine"},
        {"вопрос", "question"},
    ]
    monkeypatch.setattr(test_terminology, "MEANINGS", chosen)


def codes(russian, english):
    return [(f.code, f.evidence["english"]) for f in SCORER.score(with_vectors((russian, english))).findings]


@pytest.mark.usefixtures("meanings")
def test_the_word_must_be_paired_with_the_tempting_one():
    assert codes("Это актуальный вопрос.", "This is an actual question.") == [("DV201", "actual")]
    assert codes("Это жгучий вопрос.", "This is an actual question.") == []
    assert codes("Это актуальный вопрос.", "This is a topical question.") == []


@pytest.mark.usefixtures("meanings")
def test_words_round_about_decide_where_the_entry_names_them():
    assert codes("Внесен проект резолюции.", "A project was tabled.") == [("DV201", "project")]
    assert codes("Завершен проект завода.", "The project is complete.") == []
    assert codes("Закрыт магазин.", "The magazine is closed.") == [("DV201", "magazine")]
    assert codes("Пуст магазин винтовки.", "The magazine is empty.") == []


@pytest.mark.usefixtures("meanings")
def test_the_spans_are_exact():
    text = with_vectors(("Это актуальный вопрос.", "This is an actual question."))
    (finding,) = SCORER.score(text).findings
    assert [span.of(text.source.text) for span in finding.source_spans] == ["актуальный"]
    assert [span.of(text.target.text) for span in finding.target_spans] == ["actual"]


def test_without_vectors_it_does_not_run():
    with pytest.raises(CannotRunError, match="vectors"):
        SCORER.score(bitext(("Это вопрос.", "This is a question.")))
