"""Names and figures in many texts at once."""

from __future__ import annotations

import random

import pytest

from tta.types import Language
from tta.values.naming_places import (
    CAPITALISED,
    PLACES,
    begins,
    figures_of,
    joined,
    key_of,
    places_of,
    places_of_figures,
)


@pytest.mark.parametrize("seed", range(6))
def test_names_and_figures_are_found_in_all_texts_at_once_where_they_are_in_each_by_itself(seed):
    words = "Пётр Петра Петров Федор Фёдору Ёлкин-Фёдоров Елкин и Тут, — ушёл в 12 1 941 57,4 B7 «Иса» Исы он. 𝄞 Петербург".split(
        " "
    )
    chosen = random.Random(seed)
    texts = [" ".join(chosen.choices(words, k=chosen.randint(0, 9))) for _ in range(60)]
    keys = {"пет", "петр", "петров", "федо", "фед", "елкин-федор", "елк", "иса", "петербу", "нет"}
    whole, pattern = joined(texts), CAPITALISED[Language.RU]
    assert len(whole.starts) == len(texts)
    found = {key: list(places) for key, places in places_of(keys, whole, pattern)}
    for key in keys:
        assert (
            found[key]
            == [
                (place, name.group())
                for place, text in enumerate(texts)
                for name in pattern.finditer(text)
                if key_of(name.group()) == key and not begins(text, name.start())
            ][:PLACES]
        )
    figures = [(place, figure) for place, text in enumerate(texts) for figure in figures_of(text)]
    assert list(places_of_figures(whole)) == figures[:PLACES]


def test_of_no_texts_and_of_letters_at_the_end_of_one_nothing_is_found():
    for texts in ([], [""], ["П"], ["тут Петр"]):
        found = places_of({"петров"}, joined(texts), CAPITALISED[Language.RU])
        assert not [place for _, places in found for place in places]
