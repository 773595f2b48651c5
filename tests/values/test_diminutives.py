"""Endearing forms of first names, and what each is made of."""

from __future__ import annotations

import pytest

from tta.values.diminutives import short_forms_of


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("надюша", "надя"),
        ("танюшу", "таня"),
        ("катенькой", "катя"),
        ("ванечка", "ваня"),
        ("андрюша", "андрей"),
        ("игорек", "игорь"),
        ("петька", "петя"),
        ("лидочка", "лида"),
        ("аннушка", "анна"),
        ("мишутка", "миша"),
        ("илюша", "илья"),
    ],
)
def test_an_endearing_form_is_made_of_a_first_name(word, base):
    assert base in short_forms_of(word)


@pytest.mark.parametrize("word", ["галочка", "бабушка", "розочка", "ольга", "мария", "дедушка", "москва"])
def test_a_word_that_is_no_endearing_form_has_none(word):
    assert short_forms_of(word) == ()
