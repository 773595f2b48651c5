"""Noun phrases of Russian that may be terms are found in every case, by their lemmas."""

from __future__ import annotations

import time

import pytest

from tta.language.noun_phrases import is_general, russian_terms


def lemmas(text):
    return [" ".join(term.lemmas) for term in russian_terms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Четырехстороннее соглашение",
        "нет Четырехстороннего соглашения",
        "о Четырёхсторонних соглашениях",
    ],
)
def test_a_term_is_the_same_in_every_case_and_number(text):
    assert lemmas(text) == ["четырехсторонний соглашение"]


def test_a_noun_with_a_genitive_and_the_phrases_within_it():
    assert lemmas("ограничение стратегических вооружений") == [
        "ограничение стратегический вооружение",
        "стратегический вооружение",
    ]


@pytest.mark.parametrize(
    "text", ["соглашение, подписанное", "большая дому", "Иван Петров", "наше соглашение", "дом; стол"]
)
def test_what_does_not_agree_or_is_a_name_is_no_term(text):
    assert lemmas(text) == []


def test_words_stand_where_they_are_said_to_stand():
    text = "О мирном договоре."
    (term,) = russian_terms(text)
    assert [text[start:stop] for start, stop in term.spans] == ["мирном", "договоре"]
    assert not term.capital
    assert term.owner == 0


def test_a_capital_within_the_text_is_noted_and_the_genitive_numbered():
    (term,) = russian_terms("Вопрос внес Совет Безопасности")
    assert term.capital
    assert term.owner == 1


def test_general_words_are_listed_by_their_lemmas():
    assert is_general("последний")
    assert is_general("время")
    assert not is_general("соглашение")


@pytest.mark.parametrize("text", ["мир " * 25_000, "новый " * 16_000, "а" * 100_000, "Совет-" * 16_000])
def test_time_is_linear_on_hostile_text(text):
    start = time.perf_counter()
    russian_terms(text)
    assert time.perf_counter() - start < 5
