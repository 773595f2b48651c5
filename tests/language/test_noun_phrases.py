"""Noun phrases of Russian that may be terms are found in every case, by their lemmas."""

from __future__ import annotations

import pytest

from tta.language import noun_phrases
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


def test_the_spans_of_a_term_are_those_of_its_words():
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("о новом мирном договоре", ["новый мирный", "новый мирный договор", "мирный договор"]),
        ("новом очень мирном договоре", ["мирный договор"]),
        ("красивом новом красивом мирном договоре",  # no more than two adjectives before a noun
         ["новый красивый мирный", "красивый мирный", "красивый мирный договор", "мирный договор"]),
        ("договор мира", ["договор мир"]),
        ("новый договор прочного мира",
         ["новый договор", "новый договор прочный мир", "договор прочный мир", "прочный мир"]),
        ("совет министров союза", ["совет министр", "министр союз"]),
        ("нового договора большой страны",
         ["новый договор", "новый договор большой страна", "договор большой страна", "большой страна"]),
        ("подписанное соглашение", ["подписать соглашение"]),
        ("мирные дома", ["мирный дом"]), ("мирного дома", ["мирный дом"]), ("мирная дом", []), ("мир дому", []),
        ("северо-западный фронт", ["северо-западный фронт"]), ("новый\nдоговор", ["новый договор"]),
        ("новый, договор", []), ("новый «договор»", []), ("договор, мира", []), ("договор прочного, мира", []),
        ("их дома", []), ("этого дома", []), ("договор о мире", []), ("оно было", []), ("", []),
    ],
)  # fmt: skip
def test_which_words_make_a_phrase(text, found):
    assert [lemma for lemma in lemmas(text) if not lemma.startswith(("большой новое", "красивый новое"))] == found


@pytest.mark.parametrize(
    ("text", "capital"),
    [("Мирный договор", False), ("о Мирном договоре", True), ("о мирном Договоре", True), ("О МИРНОМ ДОГОВОРЕ", False),
     ("о мирном договоре", False)],
)  # fmt: skip
def test_a_capital_counts_within_the_text_and_not_where_all_are_capitals(text, capital):
    assert [term.capital for term in russian_terms(text)] == [capital]


def test_the_genitive_of_a_longer_phrase_begins_behind_its_adjectives():
    owners = {" ".join(term.lemmas): term.owner for term in russian_terms("новый договор прочного мира")}
    assert owners == {
        "новый договор": 0, "новый договор прочный мир": 2, "договор прочный мир": 1, "прочный мир": 0,
    }  # fmt: skip


def test_a_text_is_read_up_to_a_length():
    assert len(russian_terms("мирный договор; " * 6_300)) == 6_250


@pytest.mark.parametrize("text", ["мир ", "новый ", "новый договор мира ", "Совет-"])
def test_the_words_looked_up_grow_with_the_length_of_the_text(text, monkeypatch):
    looked_up = []
    known = noun_phrases._useful_readings
    monkeypatch.setattr(noun_phrases, "_useful_readings", lambda word: looked_up.append(word) or known(word))
    counts = []
    for size in (50, 100):
        looked_up.clear()
        russian_terms(text * size)
        counts.append(len(looked_up))
    assert counts[1] <= 2 * counts[0] + 8
