"""What the reader of both sides is taught by: published texts in pairs, neighbours that are no synonyms, the same said otherwise."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from tta.types import Language

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))

from reader.apart import apart
from reader.lexicon import Lexicon
from reader.published import published
from reader.retelling import retold
from reader.substitutes import opposite

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "expected", "old"),
    [
        ("We do not know.", EN, "We don't know.", [0, 2, 3]),
        ("We don't know.", EN, "We do not know.", [0, 1, 1, 2]),
        ("They sent three ships.", EN, "They sent 3 ships.", [0, 1, 2, 3]),
        ("They sent 3 ships.", EN, "They sent three ships.", [0, 1, 2, 3]),
        ("Мы видели двух людей.", RU, "Мы видели 2 людей.", [0, 1, 2, 3]),
        ("Это 5 миллионов рублей.", RU, "Это 5 млн рублей.", [0, 1, 2, 3]),
    ],
)
def test_what_is_said_otherwise_is_known_by_the_word_it_was(text, language, expected, old):
    told = retold(text, language, random.Random(1))
    assert told is not None
    assert (told.text, told.old.tolist(), told.edits) == (expected, old, ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Version 2.5 of 1977 costs $5.", EN),  # parts of a number, a year, a price
        ("He knew nothing.", EN),
        ("Он сказал это тысячу раз.", RU),
    ],
)
def test_what_cannot_be_said_otherwise_is_left(text, language):
    assert retold(text, language, random.Random(1)) is None


def test_a_neighbour_that_renders_the_same_word_or_is_of_another_part_of_speech_is_no_error():
    words = ("house", "home", "street", "live")
    book = Lexicon(
        {word: index for index, word in enumerate(words)},
        {"house": ("home", "street", "live")},
        {},
        np.zeros((4, 1), np.float32),
    )
    renderings = {
        "house": Counter({"дом": 5}),
        "home": Counter({"дома": 3, "домой": 2}),
        "street": Counter({"улица": 4}),
        "live": Counter({"жить": 4}),
    }
    assert apart(book, renderings, EN).near == {"house": ("street",)}


@pytest.mark.parametrize(
    ("word", "language", "partner", "expected"),
    [
        ("narrow", EN, "узкая", {"wide", "broad"}),
        ("gave", EN, "дал", {"took"}),
        ("have", EN, "", set()),  # an auxiliary that nothing is aligned with
        ("well", EN, "и", set()),  # of `as well`
        ("открыли", RU, "opened", {"закрыли", "закрывали"}),
    ],
)
def test_opposites_need_the_sense_that_the_list_knows(word, language, partner, expected):
    found = {opposite(word, language, partner, random.Random(seed)) for seed in range(40)} - {""}
    assert found <= expected
    assert bool(found) is bool(expected)


def test_pages_catalogues_and_stories_are_paired_and_what_is_not_translated_is_left(tmp_path):
    for name, text in {
        "messages/game/a.po": (
            'msgid "The old king has come back to his castle."\nmsgstr "Старый король вернулся в свой высокий замок."\n\n'
            '#, fuzzy\nmsgid "The young king has left his castle today."\nmsgstr "Молодой король вчера покинул свой замок."\n'
        ),
        "pages/guide/ru/a.md": (
            "# Начало\n\nОткройте файл и прочитайте его до конца.\n\n```js\nx\n```\n\nThis paragraph was not translated by anyone yet.\n"
        ),
        "pages/guide/en/a.md": (
            "# Start\n\nOpen the file and read it to the end.\n\n```js\nx\n```\n\nThis paragraph was not translated by anyone yet.\n"
        ),
        "books/tale_ru.txt": "Жил на свете один старый мудрый мельник.\n",
        "books/tale_en.txt": "Once there lived a wise old miller here.\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert list(published(tmp_path)) == [
        ("game", ("Старый король вернулся в свой высокий замок.", "The old king has come back to his castle.")),
        ("guide", ("Откройте файл и прочитайте его до конца.", "Open the file and read it to the end.")),
        ("stories", ("Жил на свете один старый мудрый мельник.", "Once there lived a wise old miller here.")),
    ]
