"""Countries with their peoples, bodies and ranks: one value by whatever word of either language."""

from __future__ import annotations

import pytest

from tta.types import Language
from tta.values.known import known_in
from tta.values.known_name import Sort


def found(text, language, sort):
    return [(text[each.start : each.stop], each.values) for each in known_in(text, language) if each.sort is sort]


def words(text, language, sort):
    return [word for word, _ in found(text, language, sort)]


@pytest.mark.parametrize(
    ("sort", "russian", "english"),
    [
        (Sort.COUNTRY, "шотландские", "Scots"),
        (Sort.COUNTRY, "Дании", "Danish"),
        (Sort.COUNTRY, "КНР", "China"),
        (Sort.COUNTRY, "поляки", "Poles"),
        (Sort.COUNTRY, "США", "U.S."),
        (Sort.COUNTRY, "советского", "USSR"),
        (Sort.BODY, "ФБР", "F.B.I."),
        (Sort.BODY, "МИД", "MFA"),
        (Sort.RANK, "генерал-полковнику", "Colonel-General"),
        (Sort.RANK, "старшего лейтенанта", "Senior Lieutenant"),
    ],
)
def test_both_languages_have_one_value(sort, russian, english):
    ((word, left),) = found(russian, Language.RU, sort)
    ((other, right),) = found(english, Language.EN, sort)
    assert (word, other) == (russian, english)
    assert left & right


@pytest.mark.parametrize(
    ("text", "language", "sort", "expected"),
    [
        ("в кубе, как поляк", Language.RU, Sort.COUNTRY, ["поляк"]),  # `Кубе` is Cuba, `кубе` is not
        ("turkey and China", Language.EN, Sort.COUNTRY, ["China"]),
        ("a major problem, Major Ivanov", Language.EN, Sort.RANK, ["Major"]),
        ("Colonel General Serov", Language.EN, Sort.RANK, ["Colonel General"]),  # and no colonel
        ("СССР и ООН", Language.RU, Sort.BODY, ["ООН"]),  # a state is no body
    ],
)
def test_a_word_counts_only_as_a_name(text, language, sort, expected):
    assert words(text, language, sort) == expected


def test_the_first_part_of_a_compound_is_never_missed():
    parts = [(each.part, each.stop) for each in known_in("советско-китайский", Language.RU)]
    assert parts == [(True, 8), (False, 18)]


@pytest.mark.parametrize("text", ["Он живёт в округе Колумбия.", "Это штат Джорджия."])
def test_a_district_or_state_called_like_a_country_is_none(text):
    assert words(text, Language.RU, Sort.COUNTRY) == []
