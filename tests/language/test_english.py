"""English words are found again in another form."""

from __future__ import annotations

import pytest

from tta.language.english import base_forms, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Treaties", "treaty"),
        ("Council’s", "council"),
        ("powers", "power"),
        ("programme", "program"),
        ("defence", "defense"),
        ("organisation", "organization"),
        ("labour", "labor"),
        ("centres", "center"),
        ("men", "man"),
        ("losses", "loss"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["status", "crisis", "press", "four", "is", "fire", "theme"])
def test_words_that_only_end_like_a_plural_or_a_british_spelling_stay_themselves(word):
    assert stem(word) == word


def test_articles_are_left_out_and_the_parts_of_a_compound_are_words():
    assert stems("The Four-Powers’ treaty") == [(4, 8, "four"), (9, 15, "power"), (17, 23, "treaty")]


@pytest.mark.parametrize(
    ("form", "word"),
    [("pretended", "pretend"), ("translated", "translate"), ("utilizing", "utilize"), ("data", "data")],
)
def test_base_forms_hold_the_dictionary_form(form, word):
    assert word in base_forms(form)


def test_a_hostile_word_takes_no_time():
    assert stem("a" * 100_000)
    assert len(stems("a-" * 50_000)) == 0
    assert len(stems("x’" * 50_000)) == 1


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("women", "woman"), ("children", "child"), ("feet", "foot"), ("lives", "life"), ("wives", "wife"), ("criteria", "criterion"),
        ("phenomena", "phenomenon"), ("memoranda", "memorandum"), ("media", "medium"), ("parties", "party"), ("ties", "tie"),
        ("boxes", "box"), ("churches", "church"), ("wishes", "wish"), ("as", "as"), ("bus", "bus"),
        ("organise", "organize"), ("organising", "organizing"), ("colour", "color"), ("theatre", "theater"), ("licence", "license"),
        ("Gromyko's", "gromyko"), ("programmes", "program"), ("Carter’s", "carter"),
    ],
)  # fmt: skip
def test_the_stem_of_a_word(word, base):
    assert stem(word) == base


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("cities", "city"), ("passes", "pass"), ("carried", "carry"), ("moved", "move"), ("talked", "talk"), ("making", "make"),
        ("talking", "talk"), ("talks", "talk"), ("state's", "state"),
    ],
)  # fmt: skip
def test_every_word_that_a_form_may_belong_to_is_given(form, words):
    assert words in base_forms(form)


@pytest.mark.parametrize("word", ["red", "ring", "us", "is"])
def test_a_short_word_is_no_form_of_another(word):
    assert base_forms(word) == {word}
