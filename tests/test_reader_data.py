"""What the reader of both sides is taught by: published texts in pairs, neighbours that are no synonyms, the same said otherwise."""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from tta.types import Language

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))

from reader.apart import apart
from reader.corpora import measured, plain
from reader.lexicon import Lexicon
from reader.newstests import newstests
from reader.prepare import WEIGHTS
from reader.published import likely, published
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


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Цена выросла на пять долларов за баррель.", "The price rose by $5 a barrel yesterday.", True),
        ("Цена выросла за день.", "The price rose within a single day.", False),  # a headline's length
        ("The price rose by five dollars.", "The price rose by five dollars.", False),
        ("Цена выросла на пять долларов за баррель.", "Цена rose by $5 a barrel yesterday.", False),
        ("Цена выросла на пять долларов за баррель.", "The price rose by $5 a barrel yesterday. " * 3, False),
    ],
)
def test_a_pair_is_likely_by_its_letters_and_lengths(russian, english, expected):
    assert likely((russian, english)) is expected


def _write_newstests(folder, lines):
    files = [f"rus-eng/newstest{year}" for year in range(2012, 2021)] + ["eng-rus/tico19-test", "eng-rus/newstest2019"]
    for file in files:
        for end, text in ((".rus", "В {} году было сказано слово номер"), (".eng", "In {} this was said, word number")):
            path = folder / (file + end)
            path.parent.mkdir(exist_ok=True)
            path.write_text(
                "".join(f"{text.format(file[-4:])} {line}.\n" for line in range(lines)) + "Коротко.\n", "utf-8"
            )


def test_news_is_fitted_on_by_year_and_of_two_years_a_sample_is_calibrated_on(tmp_path):
    _write_newstests(tmp_path, 750)
    found = list(newstests(tmp_path))
    assert Counter((name, use) for name, use, _ in found) == {
        **{(f"newstest{year}", "train"): 750 for year in range(2012, 2018)},
        ("newstest2019 ru-en", "train"): 750,
        ("tico19", "train"): 750,
        ("newstest2018", "calibrate"): 700,
        ("newstest2020 ru-en", "calibrate"): 700,
    }
    drawn = [int(texts[1].rstrip(".").split()[-1]) for name, _, texts in found if name == "newstest2018"]
    assert drawn == sorted(set(drawn))
    assert list(newstests(tmp_path)) == found
    assert {name for name, use, _ in found if use == "train"} <= WEIGHTS.keys()


def test_the_news_of_2019_that_was_written_in_english_is_not_read(tmp_path):
    _write_newstests(tmp_path, 1)
    for end in (".rus", ".eng"):
        (tmp_path / f"eng-rus/newstest2019{end}").unlink()
    assert any(name == "newstest2019 ru-en" for name, _, _ in newstests(tmp_path))


def test_files_of_unequal_length_are_refused(tmp_path):
    _write_newstests(tmp_path, 2)
    with (tmp_path / "rus-eng/newstest2014.eng").open("a", encoding="utf-8") as file:
        file.write("One line more than the Russian file has.\n")
    with pytest.raises(ValueError):
        list(newstests(tmp_path))


def test_whatever_is_measured_on_only_is_known_by_its_letters(tmp_path):
    def table(columns, *rows):
        return "\n".join("\t".join(row) for row in (columns, *rows)) + "\n"

    bio = {"direction": "ru2en", "ver": "v1", "source": "Восьмое!", "target": "The ninth."}
    for name, text in {
        "wmt22_ruen_ref.tsv": table(("src", "ref"), *[("Обучение.", "Fitted.")] * 1008, ("Первое, да.", "The second.")),
        "wmt23_ruen_ref.tsv": table(("src", "ref"), ("Третье.", "The fourth.")),
        "demetr_ru.tsv": table(("src", "mt"), ("Пятое.", "The sixth.")),
        "bio_mqm_ru.jsonl": json.dumps(bio) + "\n" + json.dumps(bio | {"direction": "en2ru", "source": "Tenth"}) + "\n",
        "pairs/news/en.txt": "The seventh.",
        "dobrynin-vance-1977-02-26.txt": "The record.",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    held = measured(tmp_path).split("|")
    wanted = (
        "Первое да",
        "The second",
        "Третье",
        "The fourth",
        "Пятое",
        "The sixth",
        "The seventh",
        "Восьмое",
        "The ninth",
    )
    assert set(held) == {plain(text) for text in (*wanted, "The record")}
