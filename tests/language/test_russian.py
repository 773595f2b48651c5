"""Russian words by their dictionary forms, and how surely a word is a name."""

from __future__ import annotations

import pytest

from tta.language.russian import best_reading, is_known, lemma, lemma_shares, name_share, readings


@pytest.mark.parametrize(
    ("form", "word"),
    [("людьми", "человек"), ("ёлки", "елка"), ("договоров", "договор"), ("шёл", "идти"), ("Москве", "москва")],
)
def test_the_dictionary_form_is_written_without_the_dots(form, word):
    assert lemma(form) == word


def test_the_likeliest_reading_comes_first_and_the_others_follow():
    assert best_reading("стали") == readings("стали")[0]
    assert {reading.lemma for reading in readings("стали")} == {"стать", "сталь"}
    assert best_reading("договором").part_of_speech == "NOUN"
    assert "ablt" in best_reading("договором").grammemes


def test_the_shares_of_the_dictionary_forms_add_up_to_one():
    shares = lemma_shares("стали")
    assert set(shares) == {"стать", "сталь"}
    assert sum(shares.values()) == pytest.approx(1)
    assert shares["стать"] > 0.9
    assert set(lemma_shares("ёлки")) == {"елка"}


def test_how_probably_a_word_is_a_name():
    assert name_share("москве") == 1
    assert name_share("стол") == 0
    assert 0 < name_share("литой") < 0.2
    assert name_share("") == 0


@pytest.mark.parametrize(
    ("word", "proper", "finite"),
    [("москве", True, False), ("иванов", True, False), ("ссср", True, False), ("стол", False, False), ("идет", False, True),
     ("здоров", False, True), ("подписано", False, True), ("нужно", False, True), ("идти", False, False)],
)  # fmt: skip
def test_names_and_predicates(word, proper, finite):
    assert (best_reading(word).is_proper, best_reading(word).is_finite) == (proper, finite)


def test_a_word_stands_in_the_dictionary_or_does_not():
    assert is_known("договоров")
    assert not is_known("абырвалг")


@pytest.mark.parametrize("word", ["\U00017000", "\U00018d08\U00018d08", "слово\U00017000", "\ud800", "\U0001f600"])
def test_a_word_of_letters_without_a_name_stands_for_itself(word):
    assert (lemma(word), best_reading(word).part_of_speech, is_known(word)) == (word, "", False)
    assert (dict(lemma_shares(word)), name_share(word)) == ({word: 1.0}, 0.0)
