"""Whether a word can be a form of a listed one is seen by its first letters, and no form of one is lost so."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tta.language.beginnings import beginnings_of, may_be_form
from tta.language.yo import without_yo
from tta.types import Language
from tta.values.known_phrases import phrase_words
from tta.values.known_words import country_words

PREDICATED = frozenset({"COMP", "Cmp2", "Supr", "ADJS"})
"""Comparatives, superlatives, short forms (`тише`, `наипервейший`, `южен`), which no rank, no office and no ocean begins with."""

SPOKEN = {"энкаведе"}
"""НКВД as it is spoken, which the dictionary gives as a form of it and no paper writes."""


@cache
def analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def forms_of(word: str) -> set[str]:
    """Return the forms of a word by the dictionary."""
    same = [parse for parse in analyser().parse(word) if without_yo(parse.normal_form) == without_yo(word)]
    forms = {form.word for parse in same for form in parse.lexeme if not PREDICATED & form.tag.grammemes}
    return forms - SPOKEN


@pytest.mark.parametrize("words", [country_words(Language.RU), phrase_words(Language.RU)], ids=["countries", "phrases"])
def test_every_form_of_a_listed_word_may_be_one(words):
    beginnings = beginnings_of(words)
    lost = {word: form for word in words for form in forms_of(word) if not may_be_form(form, beginnings)}
    assert not lost


@pytest.mark.parametrize(
    ("word", "may"),
    [
        ("тайцами", True),  # таец: the third letter is not that of all forms
        ("Тайцы", True),
        ("чёрного", True),
        ("черного", True),
        ("чашами", False),
        ("та", True),
        ("т", False),
        ("", False),
    ],
)
def test_a_word_that_begins_otherwise_is_no_form(word, may):
    assert may_be_form(word, beginnings_of(["таец", "черноморский"])) is may
